//! `<wasi/libc.h>` and `<wasi/libc-find-relpath.h>`: pre-opened directories, and finding the one for a path.

use crate::abi::memory::growing_path::store_growing;
use crate::abi::*;
use crate::os::fd;
use crate::os::path::copy_terminated;
use crate::os::path::lookup;
use crate::os::path::preopen;

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
pub extern "C" fn __wasilibc_register_preopened_fd(fildes: c_int, prefix: CStrArg) -> c_int {
    zero_or_minus_one(|| lookup::register(fildes, prefix.bytes()?))
}

/// Moves a descriptor to another number, whose descriptor is closed. Errors: `EBADF`, `ENOTSUP`.
#[export]
pub extern "C" fn __wasilibc_fd_renumber(fildes: c_int, to: c_int) -> c_int {
    zero_or_minus_one(|| fd::renumber(fildes, to))
}

/// The pre-opened directory for `path`, taken from the root; its name is stored at `prefix`, and at `rest` where in `path`
/// the part below it starts (`.` for nothing). Errors: `ENOENT`, `ENOMEM`.
#[export]
pub extern "C" fn __wasilibc_find_abspath(
    path: CStrArg,
    prefix: OutArg<*const c_char>,
    rest: OutArg<*const c_char>,
) -> c_int {
    or_minus_one(|| {
        let (found, below) = preopen::find_path(path.bytes()?, false)?;
        // What is below is the end of `path`, so it has a terminator; `.` may be our own.
        let below = if below == b"." { c".".as_ptr().cast() } else { below.as_ptr().cast() };
        rest.get()?.set(below);
        prefix.set(found.prefix().as_ptr().cast());
        Ok(found.fd() as c_int)
    })
}

/// The pre-opened directory for `path`, relative to the current directory; the part below it is copied to `*rest`, which
/// has `len` bytes. Errors: `ENOENT`, `ERANGE` too small.
#[export]
pub unsafe extern "C" fn __wasilibc_find_relpath(
    path: CStrArg,
    prefix: OutArg<*const c_char>,
    rest: *mut *mut c_char,
    len: usize,
) -> c_int {
    or_minus_one(|| {
        let mut joined = PathBuffer::new();
        let (found, below) = lookup::find(path.bytes()?, &mut joined)?;
        // SAFETY: C passes a pointer to a pointer to `len` bytes.
        copy_terminated(below, unsafe { Out::slice(rest.read().cast(), len) }?)?;
        prefix.set(found.prefix().as_ptr().cast());
        Ok(found.fd() as c_int)
    })
}

/// As `__wasilibc_find_relpath`, but with `*rest` a block of `*rest_size` bytes from `malloc` that is made larger where it must be
/// and may (`can_grow`).
#[export]
pub extern "C" fn __wasilibc_find_relpath_alloc(
    path: CStrArg,
    prefix: OutArg<*const c_char>,
    rest: LineArg<u8>,
    can_grow: c_int,
) -> c_int {
    or_minus_one(|| {
        let mut joined = PathBuffer::new();
        let (found, below) = lookup::find(path.bytes()?, &mut joined)?;
        store_growing(below, rest, can_grow != 0)?;
        prefix.set(found.prefix().as_ptr().cast());
        Ok(found.fd() as c_int)
    })
}
