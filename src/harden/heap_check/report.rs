//! Error reports.

use super::block::{Change, Damage};
use super::table::{Record, Table};
use crate::harden::report::{Decimal, say};

unsafe extern "C" {
    static __global_base: u8;
    static __data_end: u8;
    static __heap_base: u8;
}

fn number(number: usize) -> Decimal {
    Decimal::new(number as u64)
}

/// The first line of a report.
fn heading(parts: &[&[u8]]) {
    say(&[b"heap-check: "]);
    say(parts);
    say(&[b"\n"]);
}

/// Ends the program; the host shows which functions were active.
fn end() -> ! {
    core::arch::wasm32::unreachable()
}

/// Says which block it is about.
pub fn block(record: &Record) {
    say(&[b"  the block has ", number(record.size).bytes(), b" bytes"]);
    if record.align != 0 {
        say(&[b", alignment ", number(record.align).bytes()]);
    }
    say(&[b"; it is allocation ", number(record.serial as usize).bytes()]);
    record.site.say();
    say(&[b"\n"]);
    if record.freed != 0 {
        say(&[b"  it was freed by call ", number(record.freed as usize).bytes(), b" of free"]);
        record.free_site.say();
        say(&[b"\n"]);
    }
}

/// Says how to find where it came from.
fn advice(record: &Record) {
    say(&[b"  WASI_HEAP_CHECK=break=", number(record.serial as usize).bytes(), b" stops where it is allocated"]);
    if record.freed != 0 {
        say(&[b", break-free=", number(record.freed as usize).bytes(), b" where it is freed"]);
    }
    say(&[b"\n"]);
}

/// The program is to stop here.
pub fn stopped(what: &[u8], serial: u32) -> ! {
    heading(&[what, b" ", number(serial as usize).bytes()]);
    end()
}

/// A pointer that is no block.
pub fn wild(function: &[u8], address: usize, table: &Table) -> ! {
    heading(&[function, b" of what is no block"]);
    let (base, heap) = ((&raw const __global_base).addr(), (&raw const __heap_base).addr());
    let data = base..(&raw const __data_end).addr();
    let mut within = None;
    table.each(|record| {
        if address > record.address && address < record.address + record.size.max(1) {
            within = Some(*record);
        }
    });
    if let Some(record) = within {
        say(&[b"  it points ", number(address - record.address).bytes(), b" bytes into a block\n"]);
        block(&record);
        advice(&record);
    } else if data.contains(&address) {
        say(&[b"  it points to a variable or constant\n"]);
    } else if address < heap {
        say(&[b"  it points to the stack\n"]);
    } else {
        say(&[b"  it points to no block that is known\n"]);
    }
    end()
}

/// A block that was freed already.
pub fn freed_twice(function: &[u8], record: &Record) -> ! {
    heading(&[function, b" of a block that was freed before"]);
    block(record);
    advice(record);
    end()
}

/// Says what happened to a block.
pub fn describe(record: &Record, damage: &Damage) {
    let (what, Change { at, count }) = match damage {
        Damage::Before(change) => (&b"bytes before a block were written to"[..], change),
        Damage::Behind(change) => (&b"bytes behind a block were written to"[..], change),
        Damage::Freed(change) => (&b"a block was written to after it was freed"[..], change),
    };
    heading(&[what]);
    say(&[b"  ", number(*count).bytes(), b" bytes changed, the first one at offset "]);
    if *at < 0 {
        say(&[b"-"]);
    }
    say(&[number(at.unsigned_abs()).bytes(), b" of the block\n"]);
    block(record);
    advice(record);
}

/// A block that `function` found damaged.
pub fn damaged(function: &[u8], record: &Record, damage: Damage) -> ! {
    describe(record, &damage);
    say(&[b"  found by ", function, b"\n"]);
    end()
}

/// A block freed with another size or alignment than it has.
pub fn mismatch(function: &[u8], record: &Record, size: usize, align: usize) -> ! {
    heading(&[function, b" with a size or alignment that the block does not have"]);
    say(&[b"  called with ", number(size).bytes(), b" bytes"]);
    if align != 0 {
        say(&[b", alignment ", number(align).bytes()]);
    }
    say(&[b"\n"]);
    block(record);
    advice(record);
    end()
}

/// Blocks that nothing refers to: how many were allocated where `record` was.
pub fn leak(record: &Record, blocks: usize, bytes: usize) {
    heading(&[number(bytes).bytes(), b" bytes leaked in ", number(blocks).bytes(), b" blocks"]);
    say(&[b"  the first has ", number(record.size).bytes(), b" bytes; it is allocation "]);
    say(&[number(record.serial as usize).bytes()]);
    record.site.say();
    say(&[b"\n"]);
    advice(record);
}
