//! Lengths, bytes and spans of strings.

use crate::abi::{c_char, c_int, export, size_t};
use crate::algo::text::{scan, set};

/// The number of bytes before the terminator.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/strlen.html>
#[export]
pub unsafe extern "C" fn strlen(s: *const c_char) -> size_t {
    // SAFETY: C's strings end with a null byte, and buffers have the size that C says.
    unsafe { scan::len(s.cast()) }
}

/// The number of bytes before the terminator, at most `max`.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/strlen.html>
#[export]
pub unsafe extern "C" fn strnlen(s: *const c_char, max: size_t) -> size_t {
    // SAFETY: a string, or readable for `max` bytes.
    unsafe { scan::len_at_most(s.cast(), max) }
}

/// The first `byte` of the string, the terminator included, or null.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/strchr.html>
#[export]
pub unsafe extern "C" fn strchr(s: *const c_char, byte: c_int) -> *mut c_char {
    // SAFETY: C's strings end with a null byte, and buffers have the size that C says; the place found is the `byte` or the terminator.
    unsafe {
        let at = s.add(scan::find_or_end(s.cast(), byte as u8));
        if at.cast::<u8>().read() == byte as u8 { at.cast_mut() } else { core::ptr::null_mut() }
    }
}

/// The first `byte` of the string, or its end (GNU).
#[export(__strchrnul)]
pub unsafe extern "C" fn strchrnul(s: *const c_char, byte: c_int) -> *mut c_char {
    // SAFETY: C's strings end with a null byte, and buffers have the size that C says.
    s.cast_mut().wrapping_add(unsafe { scan::find_or_end(s.cast(), byte as u8) })
}

/// The last `byte` of the string, the terminator included, or null.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/strrchr.html>
#[export]
pub unsafe extern "C" fn strrchr(s: *const c_char, byte: c_int) -> *mut c_char {
    // SAFETY: C's strings end with a null byte, and buffers have the size that C says.
    match unsafe { scan::find_last(s.cast(), byte as u8, scan::len(s.cast()) + 1) } {
        Some(at) => s.cast_mut().wrapping_add(at),
        None => core::ptr::null_mut(),
    }
}

/// The length of the longest start of `s` with bytes of `set` only.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/strspn.html>
#[export]
pub unsafe extern "C" fn strspn(s: *const c_char, set: *const c_char) -> size_t {
    // SAFETY: both are strings that end with a null byte.
    unsafe { set::span(s.cast(), set.cast()) }
}

/// The length of the longest start of `s` without any byte of `set`.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/strcspn.html>
#[export]
pub unsafe extern "C" fn strcspn(s: *const c_char, set: *const c_char) -> size_t {
    // SAFETY: both are strings that end with a null byte.
    unsafe { set::span_without(s.cast(), set.cast()) }
}

/// The first byte of `s` that is in `set`, or null.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/strpbrk.html>
#[export]
pub unsafe extern "C" fn strpbrk(s: *const c_char, set: *const c_char) -> *mut c_char {
    // SAFETY: both are strings that end with a null byte; the span does not reach behind the terminator.
    unsafe {
        let at = s.add(set::span_without(s.cast(), set.cast()));
        if at.read() == 0 { core::ptr::null_mut() } else { at.cast_mut() }
    }
}
