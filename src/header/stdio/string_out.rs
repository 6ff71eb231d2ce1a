//! Writing strings.

use super::file::{FILE, stream};
use super::output;
use super::standard_streams::output::STREAM as STDOUT;
use crate::abi::c::EOF;
use crate::abi::*;

fn write_all(f: &FILE, text: &[u8]) -> c_int {
    if output::write(f, text) == text.len() { 0 } else { EOF }
}

/// Writes a string to `file`; returns 0, or `EOF` with `errno` set.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/fputs.html>
#[export]
pub unsafe extern "C" fn fputs(text: *const c_char, file: *mut FILE) -> c_int {
    // SAFETY: C passes a string and an open stream.
    let (text, f) = unsafe { (cstr(text), stream(file)) };
    text.map_or_else(|error| f.fail(error), |text| write_all(f, text.to_bytes()))
}

/// The same as `fputs`.
#[export]
pub unsafe extern "C" fn fputs_unlocked(text: *const c_char, file: *mut FILE) -> c_int {
    // SAFETY: C passes a string and an open stream.
    let (text, f) = unsafe { (cstr(text), stream(file)) };
    text.map_or_else(|error| f.fail(error), |text| write_all(f, text.to_bytes()))
}

/// Writes a string and a newline to the standard output; returns 0, or `EOF` with `errno` set.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/puts.html>
#[export]
pub unsafe extern "C" fn puts(text: *const c_char) -> c_int {
    // SAFETY: C passes a string.
    let text = match unsafe { cstr(text) } {
        Ok(text) => text.to_bytes(),
        Err(error) => return STDOUT.fail(error),
    };
    if write_all(&STDOUT, text) == EOF || STDOUT.put(b'\n') == EOF { EOF } else { 0 }
}
