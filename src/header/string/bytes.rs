//! The `mem*` functions.

use crate::abi::{OutSlice, Slice, TextSlice, c_int, c_void, export, size_t};
use crate::algo::text::scan;

/// Copies `n` bytes that do not overlap.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/memcpy.html>
#[export]
pub extern "C" fn memcpy(to: OutSlice<u8, n>, from: Slice<u8, n>, n: size_t) -> *mut u8 {
    to.copy_from(from);
    to.as_mut_ptr()
}

/// Copies `n` bytes that may overlap.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/memmove.html>
#[export]
pub extern "C" fn memmove(to: OutSlice<u8, n>, from: Slice<u8, n>, n: size_t) -> *mut u8 {
    to.copy_from(from);
    to.as_mut_ptr()
}

/// Copies `n` bytes and returns the end of the copy (GNU).
#[export]
pub extern "C" fn mempcpy(to: OutSlice<u8, n>, from: Slice<u8, n>, n: size_t) -> *mut u8 {
    to.copy_from(from);
    to.as_mut_ptr().wrapping_add(n)
}

/// Copies up to and with the first `byte`, at most `n` bytes; returns the end of the copy, or null without a `byte`.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/memccpy.html>
#[export]
pub extern "C" fn memccpy(to: OutSlice<u8, n>, from: TextSlice<u8, n>, byte: c_int, n: size_t) -> *mut u8 {
    match to.copy_until(from, byte as u8) {
        Some(copied) => to.as_mut_ptr().wrapping_add(copied),
        None => core::ptr::null_mut(),
    }
}

/// Sets `n` bytes to `byte`.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/memset.html>
#[export]
pub extern "C" fn memset(to: OutSlice<u8, n>, byte: c_int, n: size_t) -> *mut u8 {
    to.fill_with(byte as u8);
    to.as_mut_ptr()
}

/// Sets `n` bytes to `byte`, also where the compiler could prove that they are never read: for secrets (C23).
#[export]
pub extern "C" fn memset_explicit(to: OutSlice<u8, n>, byte: c_int, n: size_t) -> *mut u8 {
    to.fill_with(byte as u8);
    core::hint::black_box(to.as_mut_ptr())
}

/// Sets `n` bytes to zero, also where the compiler could prove that they are never read: for secrets (BSD).
#[export]
pub extern "C" fn explicit_bzero(to: OutSlice<u8>) {
    to.fill_with(0);
    core::hint::black_box(to.as_mut_ptr());
}

/// Compares `n` bytes as unsigned numbers.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/memcmp.html>
#[export]
pub extern "C" fn memcmp(a: Slice<u8, n>, b: Slice<u8, n>, n: size_t) -> c_int {
    a.compare(b)
}

/// The first `byte` among `n`, or null. Reads nothing behind it.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/memchr.html>
#[export]
pub extern "C" fn memchr(s: TextSlice<u8, n>, byte: c_int, n: size_t) -> *mut u8 {
    s.pointer_or_null(s.find(byte as u8))
}

/// The last `byte` among `n`, or null (GNU).
#[export(__memrchr)]
pub extern "C" fn memrchr(s: Slice<u8, n>, byte: c_int, n: size_t) -> *mut u8 {
    s.pointer_or_null(s.find_last(byte as u8))
}

/// The first `byte`, which must be there (GNU).
#[export]
pub unsafe extern "C" fn rawmemchr(s: *const c_void, byte: c_int) -> *mut c_void {
    // SAFETY: the bytes at `s` are readable up to a `byte`, which is there.
    s.cast_mut().wrapping_byte_add(unsafe { scan::find_raw(s.cast(), byte as u8) })
}

/// The first occurrence of the bytes at `needle` among those at `hay`, or null.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/memmem.html>
#[export]
pub extern "C" fn memmem(hay: Slice<u8>, needle: Slice<u8>) -> *mut u8 {
    hay.pointer_or_null(hay.find_bytes(needle))
}
