//! `h_errno`, the error of host lookups.

use crate::abi::*;
use crate::os::netdb::host_error::{VALUE, meaning};
use crate::stdio::output;
use crate::stdio::standard::error::STREAM as STDERR;

/// The address of `h_errno`.
#[export]
pub extern "C" fn __h_errno_location() -> *mut c_int {
    (&raw const VALUE).cast_mut().cast()
}

/// What an `h_errno` means, in English.
/// <https://man7.org/linux/man-pages/man3/gethostbyname.3.html>
#[export]
pub extern "C" fn hstrerror(code: c_int) -> *const c_char {
    meaning(code).as_ptr().cast()
}

/// Writes `prefix` (unless null or empty), a colon, a space, and what `h_errno` means to the standard error output.
/// <https://man7.org/linux/man-pages/man3/gethostbyname.3.html>
#[export]
pub unsafe extern "C" fn herror(prefix: *const c_char) {
    // SAFETY: null or a string.
    let prefix = unsafe { cstr_or_none(prefix) }.map_or(&[][..], |text| text.to_bytes());
    let colon: &[u8] = if prefix.is_empty() { b"" } else { b": " };
    output::message(&STDERR, &[prefix, colon, meaning(VALUE.get()).to_bytes(), b"\n"]);
}
