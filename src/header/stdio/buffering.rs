//! How a stream is buffered.

use crate::abi::c::{_IOLBF, BUFSIZ, EOF};
use crate::abi::*;
use crate::stdio::FILE;
use crate::stdio::buffering::{set, set_size};

/// Sets how `file` is buffered, and with what memory (null: its own); returns 0, or nonzero with `errno` set.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/setvbuf.html>
#[export]
pub extern "C" fn setvbuf(file: &FILE, buffer: *mut c_char, kind: c_int, size: usize) -> c_int {
    or(EOF, set(file, buffer.cast(), kind, size).map(|()| 0))
}

/// Gives `file` a buffer of `BUFSIZ` bytes, or with a null pointer none.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/setbuf.html>
#[export]
pub extern "C" fn setbuf(file: &FILE, buffer: *mut c_char) {
    set_size(file, buffer.cast(), BUFSIZ);
}

/// Gives `file` a buffer of `size` bytes, or with a null pointer none. From BSD.
#[export]
pub extern "C" fn setbuffer(file: &FILE, buffer: *mut c_char, size: usize) {
    set_size(file, buffer.cast(), size);
}

/// Buffers `file` by lines. From BSD.
#[export]
pub extern "C" fn setlinebuf(file: &FILE) {
    _ = set(file, core::ptr::null_mut(), _IOLBF, 0);
}
