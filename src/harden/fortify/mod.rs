//! The library's part of `_FORTIFY_SOURCE`: what the inline functions in `sysroot/include/bits/fortify` call when a check
//! fails or must be made when the length is known, and the names that compilers give to checked builtins (`__memcpy_chk`).
//!
//! A size of `usize::MAX` stands for an object of unknown size; it is never exceeded.

mod constant;
pub mod format;
pub mod memory;
pub mod open;
pub mod strings;
pub mod wide;

use super::report;
use crate::abi::c::FD_SETSIZE;
use crate::abi::*;

/// Refuses to write `bytes` bytes into `size` on behalf of `function`.
#[inline(always)]
fn check(function: &[u8], bytes: usize, size: usize) {
    if bytes > size {
        report::overflow(function, bytes, size);
    }
}

/// Reports that `function` would write `bytes` bytes into `size`, and aborts.
#[export]
pub extern "C" fn __fortify_overflow(function: *const c_char, bytes: usize, size: usize) -> ! {
    report::overflow(report::text(function), bytes, size)
}

/// Reports that `function` would read `bytes` bytes of `size`, and aborts.
#[export]
pub extern "C" fn __fortify_overread(function: *const c_char, bytes: usize, size: usize) -> ! {
    report::overread(report::text(function), bytes, size)
}

/// Reports a buffer overflow of which nothing is known, and aborts.
#[export]
pub extern "C" fn __chk_fail() -> ! {
    report::fail(&[b"buffer overflow"])
}

/// A descriptor that an `fd_set` may hold; another one is reported, and ends the program.
#[export]
pub extern "C" fn __fortify_fd(fd: c_int) -> c_int {
    if usize::try_from(fd).is_ok_and(|fd| fd < FD_SETSIZE) {
        return fd;
    }
    report::fail(&[b"a descriptor that an fd_set cannot hold"])
}
