//! The `mem*` functions: bytes counted, not terminated.

use crate::abi::{c_int, c_void, export, size_t};
use crate::algo::text::{bulk, compare, scan, search};

/// Copies `n` bytes that do not overlap.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/memcpy.html>
#[export]
pub unsafe extern "C" fn memcpy(to: *mut c_void, from: *const c_void, n: size_t) -> *mut c_void {
    // SAFETY: `n` bytes are readable at `from` and writable at `to`.
    unsafe { bulk::copy(to.cast(), from.cast(), n) }
    to
}

/// Copies `n` bytes that may overlap.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/memmove.html>
#[export]
pub unsafe extern "C" fn memmove(to: *mut c_void, from: *const c_void, n: size_t) -> *mut c_void {
    // SAFETY: `n` bytes are readable at `from` and writable at `to`.
    unsafe { bulk::copy(to.cast(), from.cast(), n) }
    to
}

/// Copies `n` bytes and returns the end of the copy (GNU).
#[export]
pub unsafe extern "C" fn mempcpy(to: *mut c_void, from: *const c_void, n: size_t) -> *mut c_void {
    // SAFETY: `n` bytes are readable at `from` and writable at `to`.
    unsafe { bulk::copy(to.cast(), from.cast(), n) }
    to.wrapping_byte_add(n)
}

/// Copies up to and with the first `byte`, at most `n` bytes; returns the end of the copy, or null without a `byte`.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/memccpy.html>
#[export]
pub unsafe extern "C" fn memccpy(to: *mut c_void, from: *const c_void, byte: c_int, n: size_t) -> *mut c_void {
    // SAFETY: `n` bytes, or those up to `byte`, are readable at `from` and writable at `to`.
    match unsafe { bulk::copy_until(to.cast(), from.cast(), byte as u8, n) } {
        Some(copied) => to.wrapping_byte_add(copied),
        None => core::ptr::null_mut(),
    }
}

/// Sets `n` bytes to `byte`.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/memset.html>
#[export]
pub unsafe extern "C" fn memset(to: *mut c_void, byte: c_int, n: size_t) -> *mut c_void {
    // SAFETY: `n` bytes are writable at `to`.
    unsafe { bulk::fill(to.cast(), byte as u8, n) }
    to
}

/// Sets `n` bytes to `byte`, also where the compiler could prove that nobody reads them: for secrets (C23).
#[export]
pub unsafe extern "C" fn memset_explicit(to: *mut c_void, byte: c_int, n: size_t) -> *mut c_void {
    // SAFETY: `n` bytes are writable at `to`.
    unsafe { bulk::fill(to.cast(), byte as u8, n) }
    core::hint::black_box(to)
}

/// Sets `n` bytes to zero, also where the compiler could prove that nobody reads them: for secrets (BSD).
#[export]
pub unsafe extern "C" fn explicit_bzero(to: *mut c_void, n: size_t) {
    // SAFETY: `n` bytes are writable at `to`.
    unsafe { bulk::fill(to.cast(), 0, n) }
    core::hint::black_box(to);
}

/// Compares `n` bytes as unsigned numbers.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/memcmp.html>
#[export]
pub unsafe extern "C" fn memcmp(a: *const c_void, b: *const c_void, n: size_t) -> c_int {
    // SAFETY: `n` bytes are readable at `a` and at `b`.
    unsafe { compare::bytes(a.cast(), b.cast(), n) }
}

/// The first `byte` among `n`, or null. Reads nothing behind it.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/memchr.html>
#[export]
pub unsafe extern "C" fn memchr(s: *const c_void, byte: c_int, n: size_t) -> *mut c_void {
    // SAFETY: `n` bytes, or those up to `byte`, are readable at `s`.
    match unsafe { scan::find(s.cast(), byte as u8, n) } {
        Some(at) => s.cast_mut().wrapping_byte_add(at),
        None => core::ptr::null_mut(),
    }
}

/// The last `byte` among `n`, or null (GNU).
#[export(__memrchr)]
pub unsafe extern "C" fn memrchr(s: *const c_void, byte: c_int, n: size_t) -> *mut c_void {
    // SAFETY: `n` bytes, or those up to `byte`, are readable at `s`.
    match unsafe { scan::find_last(s.cast(), byte as u8, n) } {
        Some(at) => s.cast_mut().wrapping_byte_add(at),
        None => core::ptr::null_mut(),
    }
}

/// The first `byte`, which must be there (GNU).
#[export]
pub unsafe extern "C" fn rawmemchr(s: *const c_void, byte: c_int) -> *mut c_void {
    // SAFETY: the bytes at `s` are readable up to a `byte`, which is there.
    s.cast_mut().wrapping_byte_add(unsafe { scan::find_raw(s.cast(), byte as u8) })
}

/// The first place where the `needle_len` bytes at `needle` stand among the `hay_len` bytes at `hay`, or null.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/memmem.html>
#[export]
pub unsafe extern "C" fn memmem(
    hay: *const c_void,
    hay_len: size_t,
    needle: *const c_void,
    needle_len: size_t,
) -> *mut c_void {
    // SAFETY: both are readable for the lengths given with them.
    match unsafe { search::find(hay.cast(), hay_len, needle.cast(), needle_len) } {
        Some(at) => hay.cast_mut().wrapping_byte_add(at),
        None => core::ptr::null_mut(),
    }
}
