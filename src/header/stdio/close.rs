//! Closing.

use crate::abi::c::EOF;
use crate::abi::*;
use crate::stdio::{FILE, open};

/// Flushes `file`, closes it and frees it; returns 0, or `EOF` with `errno` set. The stream is gone in either case.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/fclose.html>
#[export]
pub unsafe extern "C" fn fclose(file: *mut FILE) -> c_int {
    // SAFETY: C passes an open stream, and does not use it afterwards.
    or(EOF, unsafe { open::close(file) }.map(|()| 0))
}
