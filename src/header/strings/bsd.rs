//! The old BSD names.

use crate::abi::{c_char, c_int, c_void, export, size_t};
use crate::algo::text::{bulk, compare, scan};

/// 0 if `n` bytes are the same.
/// <https://pubs.opengroup.org/onlinepubs/009695399/functions/bcmp.html>
#[export]
pub unsafe extern "C" fn bcmp(a: *const c_void, b: *const c_void, n: size_t) -> c_int {
    // SAFETY: both are strings, or readable for `n` bytes.
    unsafe { compare::bytes(a.cast(), b.cast(), n) }
}

/// Copies `n` bytes, which may overlap.
/// <https://pubs.opengroup.org/onlinepubs/009695399/functions/bcopy.html>
#[export]
pub unsafe extern "C" fn bcopy(from: *const c_void, to: *mut c_void, n: size_t) {
    // SAFETY: C's strings end with a null byte, and buffers have the size that C says.
    unsafe { bulk::copy(to.cast(), from.cast(), n) }
}

/// Sets `n` bytes to zero.
/// <https://pubs.opengroup.org/onlinepubs/009695399/functions/bzero.html>
#[export]
pub unsafe extern "C" fn bzero(to: *mut c_void, n: size_t) {
    // SAFETY: C's strings end with a null byte, and buffers have the size that C says.
    unsafe { bulk::fill(to.cast(), 0, n) }
}

/// `strchr`.
/// <https://pubs.opengroup.org/onlinepubs/009695399/functions/index.html>
#[export]
pub unsafe extern "C" fn index(s: *const c_char, byte: c_int) -> *mut c_char {
    // SAFETY: C's strings end with a null byte, and buffers have the size that C says; the place found is the `byte` or the terminator.
    unsafe {
        let at = s.add(scan::find_or_end(s.cast(), byte as u8));
        if at.cast::<u8>().read() == byte as u8 { at.cast_mut() } else { core::ptr::null_mut() }
    }
}

/// `strrchr`.
/// <https://pubs.opengroup.org/onlinepubs/009695399/functions/rindex.html>
#[export]
pub unsafe extern "C" fn rindex(s: *const c_char, byte: c_int) -> *mut c_char {
    // SAFETY: C's strings end with a null byte, and buffers have the size that C says.
    match unsafe { scan::find_last(s.cast(), byte as u8, scan::len(s.cast()) + 1) } {
        Some(at) => s.cast_mut().wrapping_add(at),
        None => core::ptr::null_mut(),
    }
}
