//! Lengths, single bytes and spans.

use crate::abi::{Text, TextSlice, c_int, export, size_t};

/// The number of bytes before the terminator.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/strlen.html>
#[export]
pub extern "C" fn strlen(s: Text<u8>) -> size_t {
    s.len()
}

/// The number of bytes before the terminator, at most `max`.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/strlen.html>
#[export]
pub extern "C" fn strnlen(s: TextSlice<u8>) -> size_t {
    s.text_len()
}

/// The first `byte` of the string, the terminator included, or null.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/strchr.html>
#[export]
pub extern "C" fn strchr(s: Text<u8>, byte: c_int) -> *mut u8 {
    s.pointer_or_null(s.find(byte as u8))
}

/// The first `byte` of the string, or its end (GNU).
#[export(__strchrnul)]
pub extern "C" fn strchrnul(s: Text<u8>, byte: c_int) -> *mut u8 {
    s.pointer_at(s.find_or_end(byte as u8))
}

/// The last `byte` of the string, the terminator included, or null.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/strrchr.html>
#[export]
pub extern "C" fn strrchr(s: Text<u8>, byte: c_int) -> *mut u8 {
    s.pointer_or_null(s.find_last(byte as u8))
}

/// The length of the longest start of `s` with bytes of `set` only.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/strspn.html>
#[export]
pub extern "C" fn strspn(s: Text<u8>, set: Text<u8>) -> size_t {
    s.span(set)
}

/// The length of the longest start of `s` without any byte of `set`.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/strcspn.html>
#[export]
pub extern "C" fn strcspn(s: Text<u8>, set: Text<u8>) -> size_t {
    s.span_without(set)
}

/// The first byte of `s` that is in `set`, or null.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/strpbrk.html>
#[export]
pub extern "C" fn strpbrk(s: Text<u8>, set: Text<u8>) -> *mut u8 {
    s.pointer_or_null(s.find_any(set))
}
