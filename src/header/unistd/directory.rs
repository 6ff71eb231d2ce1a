//! The current directory, which WASI does not have: the library keeps its name and joins relative paths to it.

use crate::abi::c::PATH_MAX;
use crate::abi::*;
use crate::os::path::place;
use crate::os::{cwd, realpath};

/// The name of the current directory, for programs that look at wasi-libc's variable. `chdir` sets it; writing to it
/// changes nothing.
#[export]
pub static mut __wasilibc_cwd: *const c_char = c"/".as_ptr().cast();

/// Makes `path` the current directory. Errors: `ENOENT`, `ENOTDIR`, `ELOOP`, `ENAMETOOLONG`, `ENOMEM`.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/chdir.html>
#[export]
pub unsafe extern "C" fn chdir(path: *const c_char) -> c_int {
    or_minus_one(|| {
        change(unsafe { cstr(path) }?.to_bytes())?;
        Ok(0)
    })
}

/// Makes `path` the current directory.
pub fn change(path: &[u8]) -> Result<(), Errno> {
    realpath::change_directory(path)?;
    note_change();
    Ok(())
}

/// Makes the open directory `fildes` the current one. Preview1 does not tell the names of descriptors, so it must be the
/// current directory or one above it, as after `open(".")` and a `chdir` further down. Errors: `EBADF`, `ENOTDIR`;
/// `ENOTSUP` for any other directory.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/fchdir.html>
#[export]
pub extern "C" fn fchdir(fildes: c_int) -> c_int {
    or_minus_one(|| {
        realpath::change_to_descriptor(fildes)?;
        note_change();
        Ok(0)
    })
}

fn note_change() {
    // SAFETY: one thread; the name stays until the next change.
    unsafe { __wasilibc_cwd = cwd::c_name().cast() };
}

/// The current directory in memory from `malloc`, of `size` bytes if that is not 0.
fn allocated(size: usize) -> Result<*mut c_char, Errno> {
    let mut name = Buffer::new();
    cwd::append_to(&mut name)?;
    name.push(0)?;
    if size != 0 && size < name.len() {
        return Err(Errno::RANGE);
    }
    name.reserve_exact(size)?;
    Ok(name.into_raw().cast())
}

/// Stores the absolute name of the current directory at `buf`, which has room for `size` bytes (null: in memory from
/// `malloc`). Errors: `EINVAL` for a size of 0, `ERANGE` too small, `ENOMEM`.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/getcwd.html>
#[export]
pub unsafe extern "C" fn getcwd(buf: *mut c_char, size: usize) -> *mut c_char {
    or_null(|| {
        if buf.is_null() {
            return allocated(size);
        }
        if size == 0 {
            return Err(Errno::INVAL);
        }
        let mut name = Buffer::new();
        cwd::append_to(&mut name)?;
        place(name.as_slice(), unsafe { Out::slice(buf.cast(), size) }?)?;
        Ok(buf)
    })
}

/// The current directory in memory from `malloc`.
/// <https://man7.org/linux/man-pages/man3/getcwd.3.html>
#[export]
pub extern "C" fn get_current_dir_name() -> *mut c_char {
    or_null(|| allocated(0))
}

/// Stores the current directory at `buf`, which has room for `PATH_MAX` bytes. From older standards.
#[export]
pub unsafe extern "C" fn getwd(buf: *mut c_char) -> *mut c_char {
    or_null(|| {
        let mut name = Buffer::new();
        cwd::append_to(&mut name)?;
        place(name.as_slice(), unsafe { Out::slice(buf.cast(), PATH_MAX) }?)?;
        Ok(buf)
    })
}
