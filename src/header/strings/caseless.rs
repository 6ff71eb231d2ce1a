//! Comparison without regard to the case of letters. In both locales that means `A` to `Z`: other letters take more
//! than one byte in UTF-8, which these functions do not decode.

use crate::abi::{c_char, c_int, c_void, export, size_t};
use crate::algo::text::compare::strings_caseless;

/// Compares two strings without regard to case.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/strcasecmp.html>
#[export]
pub unsafe extern "C" fn strcasecmp(a: *const c_char, b: *const c_char) -> c_int {
    // SAFETY: C's strings end with a null byte, and buffers have the size that C says.
    unsafe { strings_caseless(a.cast(), b.cast(), usize::MAX) }
}

/// Compares at most `n` bytes of two strings without regard to case.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/strcasecmp.html>
#[export]
pub unsafe extern "C" fn strncasecmp(a: *const c_char, b: *const c_char, n: size_t) -> c_int {
    // SAFETY: C's strings end with a null byte, and buffers have the size that C says.
    unsafe { strings_caseless(a.cast(), b.cast(), n) }
}

/// As `strcasecmp`, in a locale.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/strcasecmp.html>
#[export(__strcasecmp_l)]
pub unsafe extern "C" fn strcasecmp_l(a: *const c_char, b: *const c_char, _locale: *mut c_void) -> c_int {
    // SAFETY: C's strings end with a null byte, and buffers have the size that C says.
    unsafe { strings_caseless(a.cast(), b.cast(), usize::MAX) }
}

/// As `strncasecmp`, in a locale.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/strcasecmp.html>
#[export(__strncasecmp_l)]
pub unsafe extern "C" fn strncasecmp_l(a: *const c_char, b: *const c_char, n: size_t, _locale: *mut c_void) -> c_int {
    // SAFETY: C's strings end with a null byte, and buffers have the size that C says.
    unsafe { strings_caseless(a.cast(), b.cast(), n) }
}
