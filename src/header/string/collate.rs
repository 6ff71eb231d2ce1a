//! Collation. Both locales collate by bytes, so a string is its own key.

use crate::abi::{c_char, c_int, c_void, export, size_t};
use crate::algo::text::{bulk, compare, scan};

/// Compares two strings in the order of the locale.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/strcoll.html>
#[export]
pub unsafe extern "C" fn strcoll(a: *const c_char, b: *const c_char) -> c_int {
    // SAFETY: both are strings that end with a null byte.
    unsafe { compare::strings(a.cast(), b.cast(), usize::MAX) }
}

/// As `strcoll`, in the order of a locale.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/strcoll.html>
#[export(__strcoll_l)]
pub unsafe extern "C" fn strcoll_l(a: *const c_char, b: *const c_char, _locale: *mut c_void) -> c_int {
    // SAFETY: both are strings that end with a null byte.
    unsafe { compare::strings(a.cast(), b.cast(), usize::MAX) }
}

/// Places in `to` the string whose bytes order as `from` does in the locale, if it fits in `n` bytes; returns its
/// length.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/strxfrm.html>
#[export]
pub unsafe extern "C" fn strxfrm(to: *mut c_char, from: *const c_char, n: size_t) -> size_t {
    // SAFETY: C's strings end with a null byte, and buffers have the size that C says.
    unsafe { key(to, from, n) }
}

/// As `strxfrm`, for a locale.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/strxfrm.html>
#[export(__strxfrm_l)]
pub unsafe extern "C" fn strxfrm_l(to: *mut c_char, from: *const c_char, n: size_t, _locale: *mut c_void) -> size_t {
    // SAFETY: C's strings end with a null byte, and buffers have the size that C says.
    unsafe { key(to, from, n) }
}

unsafe fn key(to: *mut c_char, from: *const c_char, n: size_t) -> size_t {
    // SAFETY: nothing is written unless all fits.
    unsafe {
        let len = scan::len(from.cast());
        if len < n {
            bulk::copy(to.cast(), from.cast(), len + 1);
        }
        len
    }
}
