//! Ordering of strings.

use crate::abi::{c_char, c_int, export, size_t};
use crate::algo::text::{compare, version};

/// Compares two strings as unsigned bytes.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/strcmp.html>
#[export]
pub unsafe extern "C" fn strcmp(a: *const c_char, b: *const c_char) -> c_int {
    // SAFETY: both are strings that end with a null byte.
    unsafe { compare::strings(a.cast(), b.cast(), usize::MAX) }
}

/// Compares at most `n` bytes of two strings.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/strncmp.html>
#[export]
pub unsafe extern "C" fn strncmp(a: *const c_char, b: *const c_char, n: size_t) -> c_int {
    // SAFETY: both are strings, or readable for `n` bytes.
    unsafe { compare::strings(a.cast(), b.cast(), n) }
}

/// Compares two strings, runs of digits by their value (GNU).
#[export]
pub unsafe extern "C" fn strverscmp(a: *const c_char, b: *const c_char) -> c_int {
    // SAFETY: both are strings that end with a null byte.
    unsafe { version::compare(a.cast(), b.cast()) }
}
