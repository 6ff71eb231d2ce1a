//! `strptime`.

use crate::abi::time::parse::parsed;
use crate::abi::time::tm::tm;
use crate::abi::*;
use core::ptr::null_mut;

/// Reads a date from `text` by `format` into `*date`; returns the rest of `text`, or null if they do not match.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/strptime.html>
#[export]
pub extern "C" fn strptime(text: CStrArg, format: CStrArg, date: ObjArg<tm>) -> *mut c_char {
    let rest = parsed(text, format, date.optional());
    rest.map_or(null_mut(), |rest| text.as_ptr().wrapping_add(rest).cast_mut())
}
