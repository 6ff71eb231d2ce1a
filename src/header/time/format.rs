//! `strftime`.

use super::tm::tm;
use crate::abi::*;
use crate::algo::calendar::Fields;
use crate::algo::calendar::format::{Buffer, TimeZone, format};
use crate::algo::timezone::Name;
use crate::os::time_zone;

/// The time zone of a `struct tm`.
pub(super) struct ZoneOf<'a>(pub &'a tm);

impl TimeZone for ZoneOf<'_> {
    fn abbreviation(&self) -> Result<Name, Errno> {
        time_zone::abbreviation(self.0.zone, self.0.fields.dst)
    }

    fn seconds(&self, fields: &Fields) -> Result<i64, Errno> {
        time_zone::seconds(fields)
    }
}

/// Formats into `size` bytes at `out`. Errors: `ERANGE` if they are too few.
///
/// # Safety
/// `out` must be valid for `size` writes, `text` a string, `tm` valid for reads.
unsafe fn formatted(out: *mut c_char, size: usize, text: *const c_char, tm: *const tm) -> Result<usize, Errno> {
    if size == 0 {
        return Err(Errno::RANGE);
    }
    // SAFETY: by the contract above. The engine writes bytes and never reads what it has not written.
    let (bytes, text, tm) = unsafe {
        out.write(0);
        (core::slice::from_raw_parts_mut(out.cast::<u8>(), size), cstr(text)?, &*tm)
    };
    let mut out = Buffer::new(bytes);
    format(&mut out, text.to_bytes(), &tm.fields, &ZoneOf(tm))?;
    out.push(0);
    out.finish().map(|n| n - 1)
}

/// Formats a date by `format` into `out` of `size` bytes; returns the length without the terminator, or 0. Errors:
/// `ERANGE` if it does not fit, `ENOMEM`. <https://pubs.opengroup.org/onlinepubs/9799919799/functions/strftime.html>
#[export]
pub unsafe extern "C" fn strftime(out: *mut c_char, size: usize, format: *const c_char, tm: *const tm) -> usize {
    // SAFETY: the buffer has `size` bytes, `format` is a string and `tm` a date.
    or(0, unsafe { formatted(out, size, format, tm) })
}

/// `strftime` in a locale: all of ours write dates alike.
#[export(__strftime_l)]
pub unsafe extern "C" fn strftime_l(
    out: *mut c_char,
    size: usize,
    format: *const c_char,
    tm: *const tm,
    _locale: *mut c_void,
) -> usize {
    // SAFETY: the buffer has `size` bytes, `format` is a string and `tm` a date.
    or(0, unsafe { formatted(out, size, format, tm) })
}
