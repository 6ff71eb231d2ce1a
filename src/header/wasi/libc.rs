//! `<wasi/libc.h>` and `<wasi/libc-find-relpath.h>`: pre-opened directories and the way from a path to one of them.

use crate::abi::*;
use crate::os::path::copy_terminated;
use crate::os::preopen::{self, Preopen};
use crate::os::{fd, lookup};

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

fn answer(found: &'static Preopen, prefix: OutArg<*const c_char>) -> c_int {
    prefix.set(found.prefix().as_ptr().cast());
    found.fd() as c_int
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
        Ok(answer(found, prefix))
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
        let relative = lookup::absolute_form(path.bytes()?, &mut joined)?;
        let (found, below) = preopen::find_path(joined.as_slice(), relative)?;
        // SAFETY: the function's contract: `*rest` points to `len` bytes.
        copy_terminated(below, unsafe { Out::slice(rest.read().cast(), len) }?)?;
        Ok(answer(found, prefix))
    })
}

/// As `__wasilibc_find_relpath`, but with `*rest` a block of `*len` bytes from `malloc` that is made larger where it must be
/// and may (`can_grow`).
#[export]
pub unsafe extern "C" fn __wasilibc_find_relpath_alloc(
    path: CStrArg,
    prefix: OutArg<*const c_char>,
    rest: *mut *mut c_char,
    len: *mut usize,
    can_grow: c_int,
) -> c_int {
    or_minus_one(|| {
        let mut joined = PathBuffer::new();
        let relative = lookup::absolute_form(path.bytes()?, &mut joined)?;
        let (found, below) = preopen::find_path(joined.as_slice(), relative)?;
        // SAFETY: the function's contract: both pointers are valid, and `*rest` points to `*len` bytes.
        unsafe {
            grow(rest.cast(), len, below.len() + 1, can_grow != 0)?;
            copy_terminated(below, Out::slice(rest.read().cast(), len.read())?)?;
        }
        Ok(answer(found, prefix))
    })
}

/// # Safety
/// Both pointers must be valid, and `*block` from `malloc` if it may grow.
unsafe fn grow(block: *mut *mut u8, len: *mut usize, needed: usize, may: bool) -> Result<(), Errno> {
    // SAFETY: both pointers are valid, by the contract above.
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
