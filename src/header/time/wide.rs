//! `wcsftime`.

use crate::abi::time::format_local::formatted_wide;
use crate::abi::time::tm::tm;
use crate::abi::*;

/// Formats a date by `format` into `out` of `out_len` wide characters; returns the length without the terminator, or 0
/// if it does not fit. <https://pubs.opengroup.org/onlinepubs/9799919799/functions/wcsftime.html>
#[export]
pub extern "C" fn wcsftime(out: OutSlice<wchar_t>, format: Text<wchar_t>, tm: InArg<tm>) -> usize {
    or(0, formatted_wide(out, format, tm))
}

/// `wcsftime` in a locale: all of ours write dates alike.
#[export(__wcsftime_l)]
pub extern "C" fn wcsftime_l(
    out: OutSlice<wchar_t>,
    format: Text<wchar_t>,
    tm: InArg<tm>,
    _locale: *mut c_void,
) -> usize {
    or(0, formatted_wide(out, format, tm))
}
