//! The leak check at exit: checks every block, and reports unreachable ones.

use super::table::{Record, Table};
use super::{block, report};
use crate::abi::c_int;
use wasi_libc_heap::{Heap, LinearMemory};

unsafe extern "C" {
    static __global_base: u8;
    static __data_end: u8;
    static __heap_base: u8;
}

/// Reports every damaged block; returns how many there are.
pub fn damaged_blocks(table: &Table) -> c_int {
    let mut count = 0;
    table.each(|record| {
        if let Some(damage) = block::inspect(record) {
            report::describe(record, &damage);
            count += 1;
        }
    });
    count
}

/// The blocks in use, in the order of their addresses.
struct Sorted {
    first: *mut usize,
    count: usize,
}

impl Sorted {
    fn get(&self, at: usize) -> usize {
        // SAFETY: one of the addresses.
        unsafe { self.first.add(at).read() }
    }

    fn set(&self, at: usize, address: usize) {
        // SAFETY: one of the addresses.
        unsafe { self.first.add(at).write(address) };
    }

    /// Those of the table, in memory for all of them.
    fn new(table: &Table, memory: *mut u8) -> Sorted {
        let mut sorted = Sorted { first: memory.cast(), count: 0 };
        table.each(|record| {
            record.reached = record.freed != 0;
            if !record.reached {
                sorted.count += 1;
                sorted.set(sorted.count - 1, record.address);
            }
        });
        for root in (0..sorted.count / 2).rev() {
            sorted.sift(root, sorted.count);
        }
        for last in (1..sorted.count).rev() {
            let greatest = sorted.get(0);
            sorted.set(0, sorted.get(last));
            sorted.set(last, greatest);
            sorted.sift(0, last);
        }
        sorted
    }

    /// Moves the root of a heap down to where it belongs.
    fn sift(&self, mut root: usize, count: usize) {
        let value = self.get(root);
        loop {
            let mut child = 2 * root + 1;
            if child + 1 < count && self.get(child + 1) > self.get(child) {
                child += 1;
            }
            if child >= count || self.get(child) <= value {
                break;
            }
            self.set(root, self.get(child));
            root = child;
        }
        self.set(root, value);
    }

    /// The greatest address that is not above `pointer`.
    fn below(&self, pointer: usize) -> usize {
        let (mut low, mut high) = (0, self.count);
        while low < high {
            let middle = (low + high) / 2;
            if self.get(middle) <= pointer {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        if low == 0 { 0 } else { self.get(low - 1) }
    }
}

/// Marks the blocks that words in a range of memory point into, and puts the newly found ones on the stack of those to
/// search.
fn search(from: usize, to: usize, sorted: &Sorted, table: &Table, found: &mut Stack) {
    let mut at = (from + 3) & !3;
    while at + 4 <= to {
        // SAFETY: aligned, in the program's data or a block.
        let word = unsafe { (at as *const usize).read_volatile() };
        at += 4;
        if let Some(record) = table.find(sorted.below(word))
            && !record.reached
            && word <= record.address + record.size
        {
            record.reached = true;
            found.push(record.address);
        }
    }
}

/// Addresses of blocks to search; each block is there once at most.
struct Stack {
    first: *mut usize,
    count: usize,
}

impl Stack {
    fn push(&mut self, address: usize) {
        // SAFETY: there is memory for every block.
        unsafe { self.first.add(self.count).write(address) };
        self.count += 1;
    }

    fn pop(&mut self) -> Option<usize> {
        self.count = self.count.checked_sub(1)?;
        // SAFETY: pushed before.
        Some(unsafe { self.first.add(self.count).read() })
    }
}

/// Clears the stack below: functions that have returned left addresses there, which would count as references.
#[inline(never)]
pub fn clear_stack() {
    let mut words = [0usize; 1024];
    for word in &mut words {
        // SAFETY: a variable.
        unsafe { core::ptr::from_mut(word).write_volatile(0) };
    }
}

/// Reports blocks that neither data nor stack nor a block that is reached points to, by the lines that allocated them;
/// returns how many blocks these are.
#[inline(never)]
pub fn leaks(table: &Table, heap: &mut Heap<LinearMemory>) -> c_int {
    let bytes = table.len() * 2 * size_of::<usize>();
    let memory = heap.malloc(block::total(0, bytes).unwrap_or(usize::MAX));
    if memory.is_null() {
        return 0;
    }
    let sorted = Sorted::new(table, memory);
    let mut found = Stack { first: sorted.first.wrapping_add(sorted.count), count: 0 };
    let (data, behind) = ((&raw const __global_base).addr(), (&raw const __data_end).addr());
    search(data, behind, &sorted, table, &mut found);
    // The stack lies before the data or behind it.
    let top = crate::abi::stack_pointer();
    let bottom = if top < data { data } else { (&raw const __heap_base).addr() };
    search(top, bottom, &sorted, table, &mut found);
    while let Some(address) = found.pop() {
        if let Some(record) = table.find(address) {
            search(record.address, record.address + record.size, &sorted, table, &mut found);
        }
    }
    let mut count = 0;
    while let Some(first) = first_leak(table) {
        let (mut blocks, mut bytes) = (0, 0);
        table.each(|record| {
            let same = record.serial == first.serial || first.site.is_known() && record.site.is(first.site);
            if !record.reached && same {
                record.reached = true;
                (blocks, bytes) = (blocks + 1, bytes + record.size);
            }
        });
        report::leak(&first, blocks, bytes);
        count += blocks as c_int;
    }
    count
}

/// The earliest allocation that is not reached.
fn first_leak(table: &Table) -> Option<Record> {
    let mut first: Option<Record> = None;
    table.each(|record| {
        if !record.reached && first.is_none_or(|first| record.serial < first.serial) {
            first = Some(*record);
        }
    });
    first
}
