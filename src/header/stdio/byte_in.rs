//! Reading bytes one at a time. The `_unlocked` names are the same functions: there is one thread.

use super::file::{FILE, stream};
use super::standard_streams::input::STREAM as STDIN;
use super::{input, output};
use crate::abi::c::EOF;
use crate::abi::*;

/// The next byte of `file` as an `unsigned char`; `EOF` at the end and on errors.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/fgetc.html>
#[export]
pub unsafe extern "C" fn fgetc(file: *mut FILE) -> c_int {
    // SAFETY: C passes an open stream.
    unsafe { stream(file) }.get()
}

/// The same as `fgetc`. <https://pubs.opengroup.org/onlinepubs/9799919799/functions/getc.html>
#[export]
pub unsafe extern "C" fn getc(file: *mut FILE) -> c_int {
    // SAFETY: C passes an open stream.
    unsafe { stream(file) }.get()
}

/// The same as `fgetc`. <https://pubs.opengroup.org/onlinepubs/9799919799/functions/getc_unlocked.html>
#[export(fgetc_unlocked, _IO_getc, _IO_getc_unlocked)]
pub unsafe extern "C" fn getc_unlocked(file: *mut FILE) -> c_int {
    // SAFETY: C passes an open stream.
    unsafe { stream(file) }.get()
}

/// The next byte of the standard input. <https://pubs.opengroup.org/onlinepubs/9799919799/functions/getchar.html>
#[export]
pub extern "C" fn getchar() -> c_int {
    STDIN.get()
}

/// The same as `getchar`. <https://pubs.opengroup.org/onlinepubs/9799919799/functions/getc_unlocked.html>
#[export]
pub extern "C" fn getchar_unlocked() -> c_int {
    STDIN.get()
}

/// Pushes `byte` back onto `file`, 8 bytes at least without a read in between; returns it, or `EOF` if it is `EOF` or
/// there is no room. <https://pubs.opengroup.org/onlinepubs/9799919799/functions/ungetc.html>
#[export]
pub unsafe extern "C" fn ungetc(byte: c_int, file: *mut FILE) -> c_int {
    // SAFETY: C passes an open stream.
    let f = unsafe { stream(file) };
    if byte == EOF || !input::push_back(f, byte as u8) {
        return EOF;
    }
    c_int::from(byte as u8)
}

/// The next `int` of `file`, in the machine's byte order; `EOF` at the end and on errors. From older standards.
#[export]
pub unsafe extern "C" fn getw(file: *mut FILE) -> c_int {
    let mut bytes = [0; size_of::<c_int>()];
    // SAFETY: C passes an open stream.
    let n = input::read(unsafe { stream(file) }, bytes.as_mut_ptr(), bytes.len());
    if n == bytes.len() { c_int::from_ne_bytes(bytes) } else { EOF }
}

/// Writes an `int` in the machine's byte order; returns 0, or `EOF`. From older standards.
#[export]
pub unsafe extern "C" fn putw(value: c_int, file: *mut FILE) -> c_int {
    let bytes = value.to_ne_bytes();
    // SAFETY: C passes an open stream.
    let n = output::write(unsafe { stream(file) }, &bytes);
    if n == bytes.len() { 0 } else { EOF }
}
