//! Old BSD names.

use crate::abi::{OutSlice, Slice, Text, c_int, export, size_t};

/// 0 if `n` bytes are the same.
/// <https://pubs.opengroup.org/onlinepubs/009695399/functions/bcmp.html>
#[export]
pub extern "C" fn bcmp(a: Slice<u8, n>, b: Slice<u8, n>, n: size_t) -> c_int {
    a.compare(b)
}

/// Copies `n` bytes, which may overlap.
/// <https://pubs.opengroup.org/onlinepubs/009695399/functions/bcopy.html>
#[export]
pub extern "C" fn bcopy(from: Slice<u8, n>, to: OutSlice<u8, n>, n: size_t) {
    to.copy_from(from);
}

/// Sets `n` bytes to zero.
/// <https://pubs.opengroup.org/onlinepubs/009695399/functions/bzero.html>
#[export]
pub extern "C" fn bzero(to: OutSlice<u8>) {
    to.fill_with(0);
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
