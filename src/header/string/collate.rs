//! Collation. Both locales collate by bytes, so a string is its own key.

use crate::abi::{OutSlice, Text, c_int, c_void, export, size_t};

/// Compares two strings in the order of the locale.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/strcoll.html>
#[export]
pub extern "C" fn strcoll(a: Text<u8>, b: Text<u8>) -> c_int {
    a.compare(b, usize::MAX)
}

/// As `strcoll`, in the order of a locale.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/strcoll.html>
#[export(__strcoll_l)]
pub extern "C" fn strcoll_l(a: Text<u8>, b: Text<u8>, _locale: *mut c_void) -> c_int {
    a.compare(b, usize::MAX)
}

/// Stores in `to` the string whose bytes order as `from` does in the locale, if it fits in `n` bytes; returns its
/// length.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/strxfrm.html>
#[export]
pub extern "C" fn strxfrm(to: OutSlice<u8, n>, from: Text<u8>, n: size_t) -> size_t {
    to.copy_whole(from)
}

/// As `strxfrm`, for a locale.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/strxfrm.html>
#[export(__strxfrm_l)]
pub extern "C" fn strxfrm_l(to: OutSlice<u8, n>, from: Text<u8>, n: size_t, _locale: *mut c_void) -> size_t {
    to.copy_whole(from)
}
