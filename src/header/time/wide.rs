//! `wcsftime`.

use super::format::local_seconds;
use super::tm::Tm;
use crate::abi::*;
use crate::algo::calendar::format::{Buffer, format};

/// The longest conversion that is formatted; a greater width fits no sensible buffer.
const LONGEST: usize = 512;

unsafe fn formatted(out: *mut wchar_t, size: usize, text: *const wchar_t, tm: *const Tm) -> Option<usize> {
    // SAFETY: the caller's buffer and `struct tm`.
    let (out, tm) = unsafe { (Out::slice(out, size).ok()?, &*tm) };
    let mut used = 0;
    let mut push = |c: wchar_t| {
        out.set_at(used, c);
        used += 1;
    };
    let mut at = text;
    // SAFETY: `at` never passes the terminator of the caller's string.
    let mut next = || unsafe {
        let c = at.read();
        if c != 0 {
            at = at.add(1);
        }
        c
    };
    loop {
        let c = next();
        if c != i32::from(b'%') {
            push(c);
            if c == 0 {
                break;
            }
            continue;
        }
        // One conversion, which is ASCII, goes through the narrow engine.
        let mut spec = [b'%'; 24];
        let mut length = 1;
        loop {
            let c = u8::try_from(next()).ok()?;
            *spec.get_mut(length)? = c;
            length += 1;
            if !b"0123456789_-+^#EO".contains(&c) {
                break;
            }
        }
        let spec = spec.get(..length)?.strip_suffix(b"\0").unwrap_or(spec.get(..length)?);
        let mut bytes = [0; LONGEST];
        let mut text = Buffer::new(&mut bytes);
        format(&mut text, spec, &tm.fields(), tm.abbreviation(), local_seconds);
        let n = text.finish()?;
        bytes.get(..n)?.iter().for_each(|byte| push(i32::from(*byte)));
    }
    if used <= size { Some(used - 1) } else { None }
}

/// Formats a date by `format` into `out` of `size` wide characters; returns the length without the terminator, or 0
/// where it does not fit. <https://pubs.opengroup.org/onlinepubs/9799919799/functions/wcsftime.html>
#[export]
pub unsafe extern "C" fn wcsftime(out: *mut wchar_t, size: usize, format: *const wchar_t, tm: *const Tm) -> usize {
    // SAFETY: the caller's.
    unsafe { formatted(out, size, format, tm) }.unwrap_or(0)
}

/// `wcsftime` in a locale: all of ours write dates alike.
#[export(__wcsftime_l)]
pub unsafe extern "C" fn wcsftime_l(
    out: *mut wchar_t,
    size: usize,
    format: *const wchar_t,
    tm: *const Tm,
    _locale: *mut c_void,
) -> usize {
    // SAFETY: the caller's.
    unsafe { formatted(out, size, format, tm) }.unwrap_or(0)
}
