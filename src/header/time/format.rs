//! `strftime`.

use super::tm::Tm;
use super::zone;
use crate::abi::*;
use crate::algo::calendar::Fields;
use crate::algo::calendar::format::{Buffer, format};

/// `%s`: the date as local time.
pub(super) fn local_seconds(fields: &Fields) -> i64 {
    zone::current().seconds(fields)
}

pub(super) unsafe fn formatted(out: *mut c_char, size: usize, text: *const c_char, tm: *const Tm) -> Option<usize> {
    if size == 0 {
        return None;
    }
    // SAFETY: the caller's buffer, string and `struct tm`; the buffer's bytes are written before they are read.
    let (bytes, text, tm) = unsafe {
        out.write_bytes(0, 1);
        (core::slice::from_raw_parts_mut(out.cast::<u8>(), size), cstr(text).ok()?, &*tm)
    };
    let mut out = Buffer::new(bytes);
    format(&mut out, text.to_bytes(), &tm.fields(), tm.abbreviation(), local_seconds);
    out.push(0);
    out.finish().map(|n| n - 1)
}

/// Formats a date by `format` into `out` of `size` bytes; returns the length without the terminator, or 0 where it does
/// not fit. <https://pubs.opengroup.org/onlinepubs/9799919799/functions/strftime.html>
#[export]
pub unsafe extern "C" fn strftime(out: *mut c_char, size: usize, format: *const c_char, tm: *const Tm) -> usize {
    // SAFETY: the caller's.
    unsafe { formatted(out, size, format, tm) }.unwrap_or(0)
}

/// `strftime` in a locale: all of ours write dates alike.
#[export(__strftime_l)]
pub unsafe extern "C" fn strftime_l(
    out: *mut c_char,
    size: usize,
    format: *const c_char,
    tm: *const Tm,
    _locale: *mut c_void,
) -> usize {
    // SAFETY: the caller's.
    unsafe { formatted(out, size, format, tm) }.unwrap_or(0)
}
