//! The old BSD names.

use crate::abi::{Text, c_int, c_void, export, size_t};
use crate::algo::text::{bulk, compare};

/// 0 if `n` bytes are the same.
/// <https://pubs.opengroup.org/onlinepubs/009695399/functions/bcmp.html>
#[export]
pub unsafe extern "C" fn bcmp(a: *const c_void, b: *const c_void, n: size_t) -> c_int {
    // SAFETY: C passes `n` readable bytes at both.
    unsafe { compare::bytes(a.cast(), b.cast(), n) }
}

/// Copies `n` bytes, which may overlap.
/// <https://pubs.opengroup.org/onlinepubs/009695399/functions/bcopy.html>
#[export]
pub unsafe extern "C" fn bcopy(from: *const c_void, to: *mut c_void, n: size_t) {
    // SAFETY: C passes `n` readable and `n` writable bytes.
    unsafe { bulk::copy(to.cast(), from.cast(), n) }
}

/// Sets `n` bytes to zero.
/// <https://pubs.opengroup.org/onlinepubs/009695399/functions/bzero.html>
#[export]
pub unsafe extern "C" fn bzero(to: *mut c_void, n: size_t) {
    // SAFETY: C passes `n` writable bytes.
    unsafe { bulk::fill(to.cast(), 0, n) }
}

/// `strchr`.
/// <https://pubs.opengroup.org/onlinepubs/009695399/functions/index.html>
#[export]
pub extern "C" fn index(s: Text<u8>, byte: c_int) -> *mut u8 {
    s.pointer_or_null(s.find(byte as u8))
}

/// `strrchr`.
/// <https://pubs.opengroup.org/onlinepubs/009695399/functions/rindex.html>
#[export]
pub extern "C" fn rindex(s: Text<u8>, byte: c_int) -> *mut u8 {
    s.pointer_or_null(s.find_last(byte as u8))
}
