//! Column widths: `wcwidth`, `wcswidth`.

use crate::abi::{TextSlice, c_int, export, wchar_t};
use crate::algo::unicode::width;

/// The columns that a character takes: 0, 1 or 2; -1 if it is not printable.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/wcwidth.html>
#[export]
pub extern "C" fn wcwidth(c: wchar_t) -> c_int {
    width(c as u32)
}

/// As `wcwidth`, for the one of `<wchar.h>`, which knows ASCII.
#[export]
pub extern "C" fn __wcwidth(c: wchar_t) -> c_int {
    width(c as u32)
}

/// The columns that at most `n` characters of a wide string take; -1 if one is not printable.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/wcswidth.html>
#[export]
pub extern "C" fn wcswidth(s: TextSlice<wchar_t>) -> c_int {
    let add = |columns: c_int, c| match width(c as u32) {
        -1 => None,
        more => Some(columns.saturating_add(more)),
    };
    s.wide_units().try_fold(0, add).unwrap_or(-1)
}
