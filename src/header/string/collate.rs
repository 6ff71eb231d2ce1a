//! Collation. Both locales collate by bytes, so a string is its own key.

use crate::abi::{OutArg, Text, c_int, c_void, export, size_t};
use crate::algo::text::bulk;

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

/// Places in `to` the string whose bytes order as `from` does in the locale, if it fits in `n` bytes; returns its
/// length.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/strxfrm.html>
#[export]
pub extern "C" fn strxfrm(to: OutArg<u8>, from: Text<u8>, n: size_t) -> size_t {
    key(to, from, n)
}

/// As `strxfrm`, for a locale.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/strxfrm.html>
#[export(__strxfrm_l)]
pub extern "C" fn strxfrm_l(to: OutArg<u8>, from: Text<u8>, n: size_t, _locale: *mut c_void) -> size_t {
    key(to, from, n)
}

fn key(to: OutArg<u8>, from: Text<u8>, n: size_t) -> size_t {
    let len = from.len();
    if len < n {
        // SAFETY: C passes memory for `n` bytes, and the text with its terminator has no more.
        unsafe { bulk::copy(to.as_mut_ptr(), from.as_ptr(), len + 1) };
    }
    len
}
