//! `strftime`.

use crate::abi::time::format::{formatted_in_given_zone, formatted_without_zone};
use crate::abi::time::format_local::formatted;
use crate::abi::time::tm::tm;
use crate::abi::*;

/// Formats a date by `format` into `out` of `out_len` bytes; returns the length without the terminator, or 0. Errors:
/// `ERANGE` if it does not fit, `ENOMEM`. <https://pubs.opengroup.org/onlinepubs/9799919799/functions/strftime.html>
#[export]
pub extern "C" fn strftime(out: OutSlice<u8>, format: CStrArg, tm: InArg<tm>) -> usize {
    or(0, formatted(out, format, tm))
}

/// `strftime` by a format without `%s` and `%Z`, which `<time.h>` names where the format is a constant; by `__strftime_zoneless`, which
/// `build.rs` makes.
#[export]
pub extern "C" fn __wasilibc_strftime_zoneless(out: OutSlice<u8>, format: CStrArg, tm: InArg<tm>) -> usize {
    or(0, formatted_without_zone(out, format, tm))
}

/// `strftime` in a locale: all of ours write dates alike. In a program without any other function that knows the time zone `%Z` and `%s`
/// are UTC's.
#[export(__strftime_l)]
pub extern "C" fn strftime_l(out: OutSlice<u8>, format: CStrArg, tm: InArg<tm>, _locale: *mut c_void) -> usize {
    or(0, formatted_in_given_zone(out, format, tm))
}
