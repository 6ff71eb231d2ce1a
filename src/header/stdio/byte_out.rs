//! Writing bytes one at a time. The `_unlocked` names are the same functions: there is one thread.

use super::file::{FILE, stream};
use super::standard_streams::output::STREAM as STDOUT;
use crate::abi::*;

/// Writes a byte to `file`; returns it, or `EOF` with `errno` set.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/fputc.html>
#[export]
pub unsafe extern "C" fn fputc(byte: c_int, file: *mut FILE) -> c_int {
    // SAFETY: C passes an open stream.
    unsafe { stream(file) }.put(byte as u8)
}

/// The same as `fputc`. <https://pubs.opengroup.org/onlinepubs/9799919799/functions/putc.html>
#[export]
pub unsafe extern "C" fn putc(byte: c_int, file: *mut FILE) -> c_int {
    // SAFETY: C passes an open stream.
    unsafe { stream(file) }.put(byte as u8)
}

/// The same as `fputc`. <https://pubs.opengroup.org/onlinepubs/9799919799/functions/getc_unlocked.html>
#[export(fputc_unlocked, _IO_putc, _IO_putc_unlocked)]
pub unsafe extern "C" fn putc_unlocked(byte: c_int, file: *mut FILE) -> c_int {
    // SAFETY: C passes an open stream.
    unsafe { stream(file) }.put(byte as u8)
}

/// Writes a byte to the standard output. <https://pubs.opengroup.org/onlinepubs/9799919799/functions/putchar.html>
#[export]
pub extern "C" fn putchar(byte: c_int) -> c_int {
    STDOUT.put(byte as u8)
}

/// The same as `putchar`. <https://pubs.opengroup.org/onlinepubs/9799919799/functions/getc_unlocked.html>
#[export]
pub extern "C" fn putchar_unlocked(byte: c_int) -> c_int {
    STDOUT.put(byte as u8)
}
