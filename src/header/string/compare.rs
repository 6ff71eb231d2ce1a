//! Ordering of strings.

use crate::abi::{Text, TextSlice, c_int, export, size_t};

/// Compares two strings as unsigned bytes.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/strcmp.html>
#[export]
pub extern "C" fn strcmp(a: Text<u8>, b: Text<u8>) -> c_int {
    a.compare(b, usize::MAX)
}

/// Compares at most `n` bytes of two strings.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/strncmp.html>
#[export]
pub extern "C" fn strncmp(a: TextSlice<u8, n>, b: TextSlice<u8, n>, n: size_t) -> c_int {
    a.compare(b)
}

/// Compares two strings, runs of digits by their value (GNU).
#[export]
pub extern "C" fn strverscmp(a: Text<u8>, b: Text<u8>) -> c_int {
    a.compare_versions(b)
}
