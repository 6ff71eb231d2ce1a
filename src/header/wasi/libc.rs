//! `<wasi/libc.h>` and `<wasi/libc-find-relpath.h>`: pre-opened directories and the way from a path to one of them.

use crate::abi::*;
use crate::os::preopen::{self, Found};
use crate::os::{fd, path};

/// Asks the host for the pre-opened directories now. Nothing depends on it: the first path does so, too.
#[export]
pub extern "C" fn __wasilibc_populate_preopens() {
    let _ = preopen::populate();
}

/// Forgets the pre-opened directories; the next path asks the host again.
#[export]
pub extern "C" fn __wasilibc_reset_preopens() {
    preopen::reset();
}

/// Makes the open directory `fildes` reachable under the name `prefix`. Errors: `EBADF`, `EFAULT`, `ENOMEM`.
#[export]
pub unsafe extern "C" fn __wasilibc_register_preopened_fd(fildes: c_int, prefix: *const c_char) -> c_int {
    or_minus_one(|| preopen::register(fildes, unsafe { cstr(prefix) }?.to_bytes()).map(|()| 0))
}

/// Moves a descriptor to another number, whose descriptor is closed. Errors: `EBADF`, `ENOTSUP`.
#[export]
pub extern "C" fn __wasilibc_fd_renumber(fildes: c_int, to: c_int) -> c_int {
    or_minus_one(|| fd::renumber(fildes, to).map(|()| 0))
}

unsafe fn answer(found: Found, prefix: *mut *const c_char) -> c_int {
    // SAFETY: C's word for the pointer; null is not wanted.
    unsafe { Out::optional(prefix) }.set(found.prefix.as_ptr().cast());
    found.fd as c_int
}

/// The pre-opened directory for `path`, taken from the root; its name is stored at `prefix`, and at `rest` where in `path`
/// the part below it starts (`.` for nothing). Errors: `ENOENT`, `ENOMEM`.
#[export]
pub unsafe extern "C" fn __wasilibc_find_abspath(
    path: *const c_char,
    prefix: *mut *const c_char,
    rest: *mut *const c_char,
) -> c_int {
    or_minus_one(|| {
        let found = preopen::find(unsafe { cstr(path) }?.to_bytes())?;
        // What is below is the end of `path`, so it has a terminator; `.` may be our own.
        let below = if found.rest == b"." { c".".as_ptr().cast() } else { found.rest.as_ptr().cast() };
        unsafe { Out::one(rest) }?.set(below);
        Ok(unsafe { answer(found, prefix) })
    })
}

/// The pre-opened directory for `path`, relative to the current directory; the part below it is copied to `*rest`, which
/// has room for `len` bytes. Errors: `ENOENT`, `ENOMEM`, `ERANGE` no room.
#[export]
pub unsafe extern "C" fn __wasilibc_find_relpath(
    path: *const c_char,
    prefix: *mut *const c_char,
    rest: *mut *mut c_char,
    len: usize,
) -> c_int {
    or_minus_one(|| {
        let mut joined = Buffer::new();
        let found = preopen::find_from_cwd(unsafe { cstr(path) }?.to_bytes(), &mut joined)?;
        let room = unsafe { Out::slice(rest.read().cast(), len) }?;
        path::place(found.rest, room)?;
        Ok(unsafe { answer(found, prefix) })
    })
}

/// As `__wasilibc_find_relpath`, but with `*rest` a block of `*len` bytes from `malloc` that is made larger where it must be
/// and may (`can_grow`).
#[export]
pub unsafe extern "C" fn __wasilibc_find_relpath_alloc(
    path: *const c_char,
    prefix: *mut *const c_char,
    rest: *mut *mut c_char,
    len: *mut usize,
    can_grow: c_int,
) -> c_int {
    or_minus_one(|| {
        let mut joined = Buffer::new();
        let found = preopen::find_from_cwd(unsafe { cstr(path) }?.to_bytes(), &mut joined)?;
        unsafe { grow(rest.cast(), len, found.rest.len() + 1, can_grow != 0) }?;
        path::place(found.rest, unsafe { Out::slice(rest.read().cast(), len.read()) }?)?;
        Ok(unsafe { answer(found, prefix) })
    })
}

unsafe fn grow(block: *mut *mut u8, len: *mut usize, needed: usize, may: bool) -> Result<(), Errno> {
    // SAFETY: C's word for both pointers and, if the block may grow, for its origin.
    unsafe {
        if len.read() >= needed {
            return Ok(());
        }
        if !may {
            return Err(Errno::RANGE);
        }
        block.write(c_realloc(block.read(), needed)?);
        len.write(needed);
    }
    Ok(())
}
