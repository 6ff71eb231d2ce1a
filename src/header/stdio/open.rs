//! Opening.

use crate::abi::*;
use crate::stdio::{FILE, open};

/// Opens the file at `path`; null with `errno` set if that fails, `EINVAL` for a mode that does not exist.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/fopen.html>
#[export(fopen64)]
pub extern "C" fn fopen(path: CStrArg, mode: CStrArg) -> *mut FILE {
    or_null(|| open::open(path.bytes()?, mode.bytes()?))
}

/// `fopen` with the mode `r`, which `<stdio.h>` names where that is a constant; by `__fopen_reading`, which `build.rs` makes.
#[export]
pub extern "C" fn __wasilibc_fopen_reading(path: CStrArg, _mode: *const c_char) -> *mut FILE {
    or_null(|| open::open_for_reading(path.bytes()?))
}

/// Opens a stream on a descriptor, whose access must allow `mode` (`EINVAL`); `a` makes writes go to the end.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/fdopen.html>
#[export]
pub extern "C" fn fdopen(fd: c_int, mode: CStrArg) -> *mut FILE {
    or_null(|| open::open_descriptor(fd, mode.bytes()?))
}

/// Closes what `file` is on and opens `path` (null: the same file) with `mode` in its place; returns `file`, or null
/// with `errno` set and the stream closed. A mode that the open descriptor does not allow is `EBADF`.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/freopen.html>
#[export(freopen64)]
pub unsafe extern "C" fn freopen(path: CStrArg, mode: CStrArg, file: *mut FILE) -> *mut FILE {
    let path = path.optional().map(|path| path.to_bytes());
    or_null(|| {
        // SAFETY: C passes an open stream.
        let reopened = mode.bytes().and_then(|mode| open::reopen(unsafe { &*file }, path, mode));
        // SAFETY: after a failure the program must not use the stream.
        reopened.map(|()| file).inspect_err(|_| _ = unsafe { open::close(file) })
    })
}
