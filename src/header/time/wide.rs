//! `wcsftime`.

use super::format::ZoneOf;
use super::tm::tm;
use crate::abi::*;
use crate::algo::calendar::format::{Buffer, format};

/// The longest conversion that is formatted; a greater width fits no sensible buffer.
const LONGEST: usize = 512;

unsafe fn formatted(out: *mut wchar_t, size: usize, text: *const wchar_t, tm: *const tm) -> Result<usize, Errno> {
    // SAFETY: the caller's buffer and `struct tm`.
    let (out, tm) = unsafe { (Out::slice(out, size)?, &*tm) };
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
            let c = u8::try_from(next()).map_err(|_| Errno::ILSEQ)?;
            *spec.get_mut(length).ok_or(Errno::RANGE)? = c;
            length += 1;
            if !b"0123456789_-+^#EO".contains(&c) {
                break;
            }
        }
        let spec = spec.get(..length).unwrap_or(&spec);
        let spec = spec.strip_suffix(b"\0").unwrap_or(spec);
        let mut bytes = [0; LONGEST];
        let mut text = Buffer::new(&mut bytes);
        format(&mut text, spec, &tm.fields, &ZoneOf(tm))?;
        let n = text.finish()?;
        bytes.iter().take(n).for_each(|byte| push(i32::from(*byte)));
    }
    if used <= size { Ok(used - 1) } else { Err(Errno::RANGE) }
}

/// Formats a date by `format` into `out` of `size` wide characters; returns the length without the terminator, or 0
/// if it does not fit. <https://pubs.opengroup.org/onlinepubs/9799919799/functions/wcsftime.html>
#[export]
pub unsafe extern "C" fn wcsftime(out: *mut wchar_t, size: usize, format: *const wchar_t, tm: *const tm) -> usize {
    // SAFETY: the buffer has `size` wide characters, `format` is a string and `tm` a date.
    or(0, unsafe { formatted(out, size, format, tm) })
}

/// `wcsftime` in a locale: all of ours write dates alike.
#[export(__wcsftime_l)]
pub unsafe extern "C" fn wcsftime_l(
    out: *mut wchar_t,
    size: usize,
    format: *const wchar_t,
    tm: *const tm,
    _locale: *mut c_void,
) -> usize {
    // SAFETY: the buffer has `size` wide characters, `format` is a string and `tm` a date.
    or(0, unsafe { formatted(out, size, format, tm) })
}
