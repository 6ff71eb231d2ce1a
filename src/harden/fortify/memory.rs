//! Checked functions on memory.

use super::check;
use crate::abi::*;
use crate::algo::text::bulk;

/// `memcpy` into an object of `size` bytes.
#[export]
pub unsafe extern "C" fn __memcpy_chk(to: *mut c_void, from: *const c_void, n: usize, size: usize) -> *mut c_void {
    check(b"memcpy", n, size);
    // SAFETY: C passes `n` readable and `n` writable bytes.
    unsafe { bulk::copy(to.cast(), from.cast(), n) };
    to
}

/// `memmove` into an object of `size` bytes.
#[export]
pub unsafe extern "C" fn __memmove_chk(to: *mut c_void, from: *const c_void, n: usize, size: usize) -> *mut c_void {
    check(b"memmove", n, size);
    // SAFETY: C passes `n` readable and `n` writable bytes; copies may overlap.
    unsafe { bulk::copy(to.cast(), from.cast(), n) };
    to
}

/// `mempcpy` into an object of `size` bytes.
#[export]
pub unsafe extern "C" fn __mempcpy_chk(to: *mut c_void, from: *const c_void, n: usize, size: usize) -> *mut c_void {
    check(b"mempcpy", n, size);
    // SAFETY: C passes `n` readable and `n` writable bytes.
    unsafe { bulk::copy(to.cast(), from.cast(), n) };
    to.wrapping_byte_add(n)
}

/// `memset` in an object of `size` bytes.
#[export]
pub unsafe extern "C" fn __memset_chk(to: *mut c_void, byte: c_int, n: usize, size: usize) -> *mut c_void {
    check(b"memset", n, size);
    // SAFETY: C passes `n` writable bytes.
    unsafe { bulk::fill(to.cast(), byte as u8, n) };
    to
}

/// `memccpy` into an object of `size` bytes: what is copied must fit, not the limit.
#[export]
pub unsafe extern "C" fn __memccpy_chk(
    to: *mut c_void,
    from: *const c_void,
    stop: c_int,
    n: usize,
    size: usize,
) -> *mut c_void {
    // SAFETY: C passes bytes to read up to the one that stops, and as much memory; beyond `size` nothing is written.
    let end = unsafe { bulk::copy_until(to.cast(), from.cast(), stop as u8, n.min(size)) };
    match end {
        Some(end) => to.wrapping_byte_add(end),
        None => {
            check(b"memccpy", n, size);
            core::ptr::null_mut()
        }
    }
}
