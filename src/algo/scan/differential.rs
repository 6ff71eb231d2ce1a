//! Random formats and input against the machine's scanf.
//!
//! Where the machine departs from C (see the notes on the engine) the input avoids the question.
#![allow(clippy::needless_range_loop, clippy::nonminimal_bool)] // The loops go by byte offsets, the conditions by the standard.

use super::*;
use crate::abi::{Errno, c_int};
use crate::algo::fmt::tests::Slots;
use crate::algo::oracle::{MachineList, Random, fuzz, use_utf8};
use std::ffi::{CString, c_char, c_void};

unsafe extern "C" {
    fn vsscanf(text: *const c_char, format: *const c_char, args: *mut c_void) -> c_int;
    fn vswscanf(text: *const i32, format: *const i32, args: *mut c_void) -> c_int;
}

/// A conversion and input that fits it, often.
fn pair(random: &mut Random) -> (String, String) {
    let letter = random.pick(b"ddiuoxXcssfeganp[[%S") as char;
    let number = random.next() >> random.below(64);
    let sign = random.pick(&["", "", "-", "+"]);
    let length = match letter {
        'd' | 'i' | 'u' | 'o' | 'x' | 'X' | 'n' => random.pick(&["", "", "hh", "h", "l", "ll", "j", "z", "t"]),
        'f' | 'e' | 'g' | 'a' => random.pick(&["", "l"]),
        's' | 'c' | '[' => random.pick(&["", "", "l"]),
        _ => "",
    };
    let width = if random.below(4) == 0 && !matches!(letter, 'n' | '%' | 'c') {
        (1 + random.below(12)).to_string()
    } else if letter == 'c' {
        random.pick(&["", "1"]).into()
    } else {
        String::new()
    };
    // The edges of prefixes and exponents are the machine's own.
    let width = if matches!(letter, 'f' | 'e' | 'g' | 'a' | 'x' | 'X' | 'i' | 'p') { String::new() } else { width };
    let input = match letter {
        'd' | 'u' => format!("{sign}{number}"),
        'i' => random
            .pick(&[format!("{sign}{number}"), format!("0x{number:x}"), format!("0{number:o}")].each_ref())
            .clone(),
        'o' => format!("{sign}{number:o}"),
        'x' | 'X' => random.pick(&[format!("{number:x}"), format!("{sign}0x{number:X}")].each_ref()).clone(),
        'p' => random.pick(&[format!("{:#x}", number), "(nil)".into()].each_ref()).clone(),
        'f' | 'e' | 'g' | 'a' => {
            let value = f64::from_bits(random.next());
            let value = if value.is_nan() { 1.5 } else { value };
            random
                .pick(
                    &[format!("{value:e}"), format!("{sign}{number}.{}", number % 1000), "inf".into(), "nan".into()]
                        .each_ref(),
                )
                .clone()
        }
        's' | '[' | 'S' => {
            (0..1 + random.below(12)).map(|_| random.pick(&['a', 'b', 'z', ']', '-', '^', '5', 'é', '€'])).collect()
        }
        'c' => random.pick(&["xy", "é€", "  "]).into(),
        '%' => "%".into(),
        _ => String::new(),
    };
    // Suppressed wide text is counted in bytes there.
    let star = if width.is_empty() && random.below(8) == 0 && letter != 'n' && letter != '%' { "*" } else { "" };
    let set =
        if letter == '[' { random.pick(&["a-z]", "^-5]", "]a]", "^]]", "-a]", "a-]", "abz0-9]", "^ ]"]) } else { "" };
    (format!("%{star}{width}{length}{letter}{set}"), input)
}

fn make(random: &mut Random) -> (String, String) {
    let (mut format, mut input) = (String::new(), String::new());
    for _ in 0..1 + random.below(4) {
        let (conversion, text) = pair(random);
        let between = random.pick(&["", " ", " ", ", ", "lit", "é"]);
        format += between;
        format += &conversion;
        input += random.pick(&[between, between, between, " ", "  \t", "?"]);
        input += &text;
    }
    if random.below(4) == 0 {
        let mut end = random.below(input.len() as u64 + 1) as usize;
        while !input.is_char_boundary(end) {
            end -= 1;
        }
        input.truncate(end);
    }
    (format, input)
}

/// Input on whose reading C and the machine differ: a prefix or an exponent with nothing behind it, half a word.
fn disputed(input: &str) -> bool {
    let lower: Vec<u8> = input.to_lowercase().into_bytes();
    let digit = |i: usize, hex: bool| {
        lower.get(i).is_some_and(|c| if hex { c.is_ascii_hexdigit() } else { c.is_ascii_digit() })
    };
    (0..lower.len()).any(|i| match lower[i] {
        b'x' if i > 0 && lower[i - 1] == b'0' => !digit(i + 1, true),
        b'e' => !digit(i + 1, false) && !(matches!(lower.get(i + 1), Some(b'-' | b'+')) && digit(i + 2, false)),
        b'i' => !lower[i..].starts_with(b"inf") || lower[i..].starts_with(b"infi"),
        b'n' => i == 0 || lower[i - 1] != b'i' && !lower[i..].starts_with(b"nan") && lower[i - 1] != b'a',
        b'(' => !lower[i..].starts_with(b"(nil)"),
        b'b' if i > 0 && lower[i - 1] == b'0' => true,
        b'.' => i == 0 || !digit(i - 1, true) || !digit(i + 1, true),
        _ => false,
    })
}

fn check(random: &mut Random, wide: bool) {
    let (format, input) = make(random);
    if disputed(&input) {
        return;
    }
    let mut memory = [[[0x55u8; 256]; 8]; 2];
    let (mut slots, mut machine) = (Slots::default(), MachineList::default());
    for i in 0..8 {
        machine.push(memory[0][i].as_mut_ptr() as u64);
        slots.push(memory[1][i].as_mut_ptr());
    }
    let units = |s: &str| s.chars().map(|c| c as i32).chain([0]).collect::<Vec<_>>();
    let (theirs, ours) = if wide {
        let (f, t) = (units(&format), units(&input));
        let theirs = unsafe { vswscanf(t.as_ptr(), f.as_ptr(), machine.list()) };
        let mut source = unsafe { WideTextSource::new(t.as_ptr()) };
        (theirs, unsafe { scan_wide(&mut source, &f[..f.len() - 1], slots.list(), &super::tests::context()) })
    } else {
        let (f, t) = (CString::new(format.clone()).unwrap(), CString::new(input.clone()).unwrap());
        let theirs = unsafe { vsscanf(t.as_ptr(), f.as_ptr(), machine.list()) };
        let mut source = unsafe { TextSource::new(t.as_ptr()) };
        (theirs, unsafe { scan(&mut source, format.as_bytes(), slots.list(), &super::tests::context()) })
    };
    // What is not UTF-8, after half a character went to `%c`, is an input failure only here.
    if ours.error == Some(Errno::ILSEQ) {
        return;
    }
    // After a suppressed conversion C says 0, the machine EOF.
    let same = ours.items == theirs || ours.items == 0 && theirs == -1 && format.contains('*');
    assert!(same, "{format:?} {input:?}: {} not {theirs}", ours.items);
    let stored = ours.items.max(0) as usize;
    // What a failed conversion left behind is not defined.
    for i in 0..stored {
        // The machine's wide functions write another zero behind narrow text.
        let at = (1..256).find(|at| memory[0][i][*at] != memory[1][i][*at]);
        if let Some(at) = at
            && wide
            && (memory[0][i][at], memory[1][i][at], memory[1][i][at - 1]) == (0, 0x55, 0)
        {
            memory[1][i][at] = 0;
        }
        assert!(
            memory[0][i] == memory[1][i],
            "{format:?} {input:?} item {i}: {:?} not {:?}",
            &memory[1][i][..24],
            &memory[0][i][..24]
        );
    }
}

#[test]
fn narrow_as_the_machine() {
    use_utf8();
    fuzz("scanf", 100_000, |random| check(random, false));
}

#[test]
fn wide_as_the_machine() {
    use_utf8();
    fuzz("wscanf", 50_000, |random| check(random, true));
}
