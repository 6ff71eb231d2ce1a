//! How many columns characters take on a terminal.

use crate::abi::{c_int, export, size_t, wchar_t};
use crate::algo::unicode::width;

/// The columns that a character takes: 0, 1 or 2; -1 if it is not printable.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/wcwidth.html>
#[export]
pub extern "C" fn wcwidth(c: wchar_t) -> c_int {
    width(c as u32)
}

/// The columns that at most `n` characters of a wide string take; -1 if one is not printable.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/wcswidth.html>
#[export]
pub unsafe extern "C" fn wcswidth(s: *const wchar_t, n: size_t) -> c_int {
    let mut columns: c_int = 0;
    for i in 0..n {
        // SAFETY: C passes `n` characters or a terminator before; the loop ends at the terminator.
        let c = unsafe { s.add(i).read() } as u32;
        if c == 0 {
            break;
        }
        match width(c) {
            -1 => return -1,
            more => columns = columns.saturating_add(more),
        }
    }
    columns
}
