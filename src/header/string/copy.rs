//! Copying and appending of strings.

use crate::abi::{c_char, export, size_t};
use crate::algo::text::string_copy::{copy_cut, copy_padded};
use crate::algo::text::{bulk, scan};

/// Copies a string; returns `to`.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/strcpy.html>
#[export]
pub unsafe extern "C" fn strcpy(to: *mut c_char, from: *const c_char) -> *mut c_char {
    // SAFETY: C's strings end with a null byte, and buffers have the size that C says.
    unsafe { bulk::copy_string(to.cast(), from.cast()) };
    to
}

/// Copies a string; returns the terminator of the copy.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/stpcpy.html>
#[export(__stpcpy)]
pub unsafe extern "C" fn stpcpy(to: *mut c_char, from: *const c_char) -> *mut c_char {
    // SAFETY: C's strings end with a null byte, and buffers have the size that C says.
    to.wrapping_add(unsafe { bulk::copy_string(to.cast(), from.cast()) })
}

/// Copies at most `n` bytes of a string and fills up with zeros to `n`; no terminator if the string has `n` or more.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/strncpy.html>
#[export]
pub unsafe extern "C" fn strncpy(to: *mut c_char, from: *const c_char, n: size_t) -> *mut c_char {
    // SAFETY: C's strings end with a null byte, and buffers have the size that C says.
    unsafe { copy_padded(to, from, n) };
    to
}

/// As `strncpy`; returns the first zero of the copy, or its end.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/stpncpy.html>
#[export(__stpncpy)]
pub unsafe extern "C" fn stpncpy(to: *mut c_char, from: *const c_char, n: size_t) -> *mut c_char {
    // SAFETY: C's strings end with a null byte, and buffers have the size that C says.
    to.wrapping_add(unsafe { copy_padded(to, from, n) })
}

/// Appends a string; returns `to`.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/strcat.html>
#[export]
pub unsafe extern "C" fn strcat(to: *mut c_char, from: *const c_char) -> *mut c_char {
    // SAFETY: C's strings end with a null byte, and buffers have the size that C says.
    unsafe { bulk::copy_string(to.add(scan::len(to.cast())).cast(), from.cast()) };
    to
}

/// Appends at most `n` bytes of a string and a terminator; returns `to`.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/strncat.html>
#[export]
pub unsafe extern "C" fn strncat(to: *mut c_char, from: *const c_char, n: size_t) -> *mut c_char {
    // SAFETY: a string, or readable for `max` bytes.
    unsafe {
        let end = to.add(scan::len(to.cast()));
        let len = scan::len_at_most(from.cast(), n);
        bulk::copy(end.cast(), from.cast(), len);
        end.add(len).write(0);
    }
    to
}

/// Copies as much of a string as fits in `size` bytes, always terminated (if `size` is not 0); returns the length of
/// `from`, so that a result of `size` or more says that it was cut.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/strlcpy.html>
#[export]
pub unsafe extern "C" fn strlcpy(to: *mut c_char, from: *const c_char, size: size_t) -> size_t {
    // SAFETY: C's strings end with a null byte, and buffers have the size that C says.
    unsafe { copy_cut(to, from, size) }
}

/// Appends as much of a string as fits in a buffer of `size` bytes, always terminated; returns the length that a buffer
/// without limit would hold.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/strlcat.html>
#[export]
pub unsafe extern "C" fn strlcat(to: *mut c_char, from: *const c_char, size: size_t) -> size_t {
    // SAFETY: a string, or readable for `max` bytes; without a terminator in the buffer nothing is written.
    unsafe {
        let len = scan::len_at_most(to.cast(), size);
        len + copy_cut(to.wrapping_add(len), from, size - len)
    }
}
