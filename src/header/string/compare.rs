//! Ordering of strings.

use crate::abi::{Text, c_char, c_int, export, size_t};
use crate::algo::text::{compare, version};

/// Compares two strings as unsigned bytes.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/strcmp.html>
#[export]
pub extern "C" fn strcmp(a: Text<u8>, b: Text<u8>) -> c_int {
    a.compare(b, usize::MAX)
}

/// Compares at most `n` bytes of two strings.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/strncmp.html>
#[export]
pub unsafe extern "C" fn strncmp(a: *const c_char, b: *const c_char, n: size_t) -> c_int {
    // SAFETY: C passes strings, or arrays of `n` bytes.
    unsafe { compare::strings(a.cast(), b.cast(), n) }
}

/// Compares two strings, runs of digits by their value (GNU).
#[export]
pub unsafe extern "C" fn strverscmp(a: *const c_char, b: *const c_char) -> c_int {
    // SAFETY: C passes two strings.
    unsafe { version::compare(a.cast(), b.cast()) }
}
