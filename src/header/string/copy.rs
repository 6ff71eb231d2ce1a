//! Copying and appending of strings.

use crate::abi::{MutSlice, OutSlice, OutText, Text, TextSlice, export, size_t};

/// Copies a string; returns `to`.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/strcpy.html>
#[export]
pub extern "C" fn strcpy(to: OutText<u8>, from: Text<u8>) -> *mut u8 {
    to.copy(from);
    to.as_mut_ptr()
}

/// Copies a string; returns the terminator of the copy.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/stpcpy.html>
#[export(__stpcpy)]
pub extern "C" fn stpcpy(to: OutText<u8>, from: Text<u8>) -> *mut u8 {
    to.pointer_at(to.copy(from))
}

/// Copies at most `n` bytes of a string and fills up with zeros to `n`; no terminator if the string has `n` or more.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/strncpy.html>
#[export]
pub extern "C" fn strncpy(to: OutSlice<u8, n>, from: TextSlice<u8, n>, n: size_t) -> *mut u8 {
    to.copy_padded(from);
    to.as_mut_ptr()
}

/// As `strncpy`; returns the first zero of the copy, or its end.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/stpncpy.html>
#[export(__stpncpy)]
pub extern "C" fn stpncpy(to: OutSlice<u8, n>, from: TextSlice<u8, n>, n: size_t) -> *mut u8 {
    to.as_mut_ptr().wrapping_add(to.copy_padded(from))
}

/// Appends a string; returns `to`.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/strcat.html>
#[export]
pub extern "C" fn strcat(to: OutText<u8>, from: Text<u8>) -> *mut u8 {
    to.append(from);
    to.as_mut_ptr()
}

/// Appends at most `n` bytes of a string and a terminator; returns `to`.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/strncat.html>
#[export]
pub extern "C" fn strncat(to: OutText<u8>, from: TextSlice<u8>) -> *mut u8 {
    to.append_cut(from);
    to.as_mut_ptr()
}

/// Copies as much of a string as fits in `size` bytes, always terminated (if `size` is not 0); returns the length of
/// `from`, so that a result of `size` or more says that it was cut.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/strlcpy.html>
#[export]
pub extern "C" fn strlcpy(to: OutSlice<u8, size>, from: Text<u8>, size: size_t) -> size_t {
    to.copy_cut(from)
}

/// Appends as much of a string as fits in a buffer of `size` bytes, always terminated; returns the length that a buffer
/// without limit would hold.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/strlcat.html>
#[export]
pub extern "C" fn strlcat(to: MutSlice<u8, size>, from: Text<u8>, size: size_t) -> size_t {
    to.append_cut(from)
}
