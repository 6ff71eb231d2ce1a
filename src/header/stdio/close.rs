//! Closing.

use super::file::{FILE, flag, stream};
use super::{descriptor, list, output};
use crate::abi::c::EOF;
use crate::abi::*;

/// Flushes the stream and closes what it stands on; both happen, and an error of either is the result.
pub(super) fn finish(f: &FILE) -> c_int {
    let flushed = output::flush(f);
    if f.has(flag::READING) {
        list::give_back(f);
    }
    list::remove(f);
    let first_error = errno_value();
    let closed = match f.ops.get() {
        None => descriptor::close(f.fd.get()),
        Some(ops) => (ops.close)(f),
    };
    f.reset_window();
    f.unset(flag::READABLE | flag::WRITABLE);
    match closed {
        _ if !flushed => f.fail(Errno::new(first_error as u16)),
        Err(error) => f.fail(error),
        Ok(()) => 0,
    }
}

/// Frees what the stream owns: its line for `fgetln`, its buffer, itself.
fn free(f: &FILE, file: *mut FILE) {
    // SAFETY: each block is from `malloc` and is not used afterwards.
    unsafe {
        c_free(f.line.get());
        if f.has(flag::OWNED_BUFFER) {
            c_free(f.base.get());
        }
        if f.has(flag::OWNED) {
            c_free(file.cast());
        }
    }
}

/// What `fclose` does.
///
/// # Safety
/// `file` must be an open stream, and not be used afterwards.
pub(crate) unsafe fn close_and_free(file: *mut FILE) -> c_int {
    // SAFETY: the caller's.
    let f = unsafe { stream(file) };
    let result = finish(f);
    free(f, file);
    if result == 0 { 0 } else { EOF }
}

/// Flushes `file`, closes it and frees it; returns 0, or `EOF` with `errno` set. The stream is gone in either case.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/fclose.html>
#[export]
pub unsafe extern "C" fn fclose(file: *mut FILE) -> c_int {
    // SAFETY: C passes an open stream.
    unsafe { close_and_free(file) }
}
