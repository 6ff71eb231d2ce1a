//! `perror`.

use super::printf::print_message;
use super::standard_streams::error::STREAM as STDERR;
use crate::abi::*;

unsafe extern "C" {
    fn strerror(error: c_int) -> *mut c_char;
}

/// Writes `prefix` (unless null or empty), a colon, a space, and what `errno` means to the standard error output.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/perror.html>
#[export]
pub unsafe extern "C" fn perror(prefix: *const c_char) {
    // SAFETY: C passes null or a string; `strerror` returns one.
    let (prefix, meaning) = unsafe { (cstr_or_none(prefix), cstr_or_none(strerror(errno_value()))) };
    let prefix = prefix.map_or(&[][..], |text| text.to_bytes());
    let colon: &[u8] = if prefix.is_empty() { b"" } else { b": " };
    print_message(&STDERR, &[prefix, colon, meaning.map_or(b"", |text| text.to_bytes()), b"\n"]);
}
