//! Floating point in formats, against the machine's `printf`.

use std::ffi::{CString, c_char, c_int, c_void};

use c::algo::fmt;
use c::algo::utf8::Encoding;

use crate::formats::{Kept, Slots, context};

unsafe extern "C" {
    fn vsnprintf(to: *mut c_char, size: usize, format: *const c_char, list: *mut c_void) -> c_int;
}

/// The `va_list` of x86-64 with its arguments in memory.
fn machine(format: &CString, words: &[u128]) -> Vec<u8> {
    let mut text = vec![0u8; 12_000];
    // The words are 16 bytes each for the alignment of `long double`.
    let mut list: [u64; 3] = [48 | 176 << 32, words.as_ptr().addr() as u64, 0];
    // SAFETY: what the format says is in the list, and the text has the size.
    let n = unsafe { vsnprintf(text.as_mut_ptr().cast(), text.len(), format.as_ptr(), list.as_mut_ptr().cast()) };
    text.truncate(n as usize);
    text
}

fn ours(format: &CString, value: u128) -> Vec<u8> {
    let mut slots = Slots::new(value);
    let mut sink = Kept(Vec::new());
    // SAFETY: the one argument, of 16 bytes or less.
    let printed = unsafe { fmt::format(&mut sink, format.to_bytes(), slots.list(), &context(Encoding::Utf8)) };
    assert_eq!(printed.map(|count| count as usize), Ok(sink.0.len()));
    sink.0
}

/// The bits of a number of x87's 80 bits as binary128; nothing for what is none (the highest bit of the significand is explicit there).
fn widened(sign_and_exponent: u16, significand: u64) -> Option<u128> {
    let (sign, exponent) = (u128::from(sign_and_exponent >> 15), u128::from(sign_and_exponent & 0x7fff));
    let is_normal = significand >> 63 == 1;
    if (exponent == 0) == is_normal && significand != 0 || exponent == 0x7fff && significand << 1 != 0 {
        return None;
    }
    // A subnormal number of x87 has the same exponent as one of binary128, whose significand has 49 bits more.
    Some(sign << 127 | exponent << 112 | u128::from(significand & (u64::MAX >> 1)) << 49)
}

/// Flags, a conversion, a width, a precision, a number.
pub fn printf_float(data: &[u8]) {
    let Some(&[flags, kind, width, w2, precision, p2, e1, e2, ref rest @ ..]) = data.first_chunk::<16>() else {
        return;
    };
    let significand = u64::from_le_bytes(*rest);
    let letter = b"aAeEfFgG"[usize::from(kind % 8)] as char;
    let mut format = String::from("%");
    for (bit, flag) in "-+ #0".chars().enumerate() {
        if flags >> bit & 1 == 1 {
            format.push(flag);
        }
    }
    if flags & 0x20 != 0 {
        format += &(u16::from_le_bytes([width, w2]) % 600).to_string();
    }
    if flags & 0x40 != 0 {
        format += &format!(".{}", u16::from_le_bytes([precision, p2]) % 500);
    }
    // Where rounding makes the digits a power of ten, the machine loses the zeros that # asks for.
    let disputed = |theirs: &[u8]| {
        flags & 8 != 0 && letter.eq_ignore_ascii_case(&'g') && theirs.windows(2).any(|two| two == b".e" || two == b".E")
    };
    let plain = CString::new(format!("{format}{letter}")).unwrap_or_default();
    let long = CString::new(format!("{format}L{letter}")).unwrap_or_default();
    let ours_plain = ours(&plain, significand.into());
    let theirs = machine(&plain, &[significand.into()]);
    let shown = |text: &[u8]| String::from_utf8_lossy(text).into_owned();
    if !disputed(&theirs) {
        assert!(ours_plain == theirs, "{plain:?} {significand:#x}: {} not {}", shown(&ours_plain), shown(&theirs));
    }
    // Hexadecimal digits begin at another bit there.
    if letter.eq_ignore_ascii_case(&'a') {
        return;
    }
    let exponent = u16::from_le_bytes([e1, e2]);
    let exponent = if kind & 0x80 == 0 { exponent } else { 0x3fff - 100 + exponent % 200 };
    let significand = if exponent & 0x7fff == 0 { significand >> 1 } else { significand | 1 << 63 };
    let significand = if exponent & 0x7fff == 0x7fff { 1 << 63 } else { significand };
    let Some(value) = widened(exponent, significand) else { return };
    let mine = ours(&long, value);
    let theirs = machine(&long, &[u128::from(exponent) << 64 | u128::from(significand)]);
    if !disputed(&theirs) {
        assert!(mine == theirs, "{long:?} {exponent:#x} {significand:#x}: {} not {}", shown(&mine), shown(&theirs));
    }
}
