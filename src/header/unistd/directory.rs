//! The current directory, which WASI does not have: the library keeps its name and joins relative paths to it.

use crate::abi::c::PATH_MAX;
use crate::abi::*;
use crate::os::path::copy_terminated;
use crate::os::realpath::{change_directory, change_to_descriptor, current_directory};
use crate::os::{cwd, realpath};
use crate::start::directory_fd::directory;

/// The name of the current directory, for programs that look at wasi-libc's variable. `chdir` sets it; writing to it
/// changes nothing.
#[export]
pub static __wasilibc_cwd: Variable<*const c_char> = Variable::new(c"/".as_ptr().cast());

/// Makes `path` the current directory. Errors: `ENOENT`, `ENOTDIR`, `ELOOP`, `ENAMETOOLONG`.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/chdir.html>
#[export]
pub extern "C" fn chdir(path: CStrArg) -> c_int {
    zero_or_minus_one(|| change_directory(path.bytes()?).map(note_change))
}

/// Makes the open directory `fildes` the current one. Preview1 does not tell the names of descriptors, so the library
/// notes them when it opens one. Errors: `EBADF`, `ENOTDIR`; `ENOTSUP` for a directory that was opened in another way
/// (`__wasi_path_open`) or has been renamed since.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/fchdir.html>
#[export]
pub extern "C" fn fchdir(fildes: c_int) -> c_int {
    zero_or_minus_one(|| change_to_descriptor(directory(fildes)).map(note_change))
}

/// Shows the name of the current directory to the program.
pub fn note_change((): ()) {
    // `cwd` keeps the name until its next change, which comes here again.
    __wasilibc_cwd.set(cwd::c_name().cast());
}

/// Stores the absolute name of the current directory at `buf`, which has `buf_len` bytes (null: in memory from `malloc`, of
/// that size if it is not 0). Errors: `EINVAL` for a size of 0, `ERANGE` too small, `ENOENT` for a directory that was
/// removed, `ENOMEM`.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/getcwd.html>
#[export]
pub extern "C" fn getcwd(buf: OutSlice<u8>) -> *mut c_char {
    or_null(|| {
        if buf.as_mut_ptr().is_null() {
            return allocated(buf.len());
        }
        if buf.is_empty() {
            return Err(Errno::INVAL);
        }
        copy_terminated(current_directory()?.as_slice(), buf.get()?)?;
        Ok(buf.as_mut_ptr().cast())
    })
}

/// The current directory in memory from `malloc`, of `size` bytes if that is not 0.
fn allocated(size: usize) -> Result<*mut c_char, Errno> {
    Ok(realpath::current_directory_allocated(size)?.into_raw().cast())
}

/// The current directory in memory from `malloc`.
/// <https://man7.org/linux/man-pages/man3/getcwd.3.html>
#[export]
pub extern "C" fn get_current_dir_name() -> *mut c_char {
    or_null(|| allocated(0))
}

/// Stores the current directory at `buf`, which has `PATH_MAX` bytes. From older standards.
#[export]
pub unsafe extern "C" fn getwd(buf: *mut c_char) -> *mut c_char {
    or_null(|| {
        // SAFETY: `getwd` takes memory of PATH_MAX bytes.
        let out = unsafe { Out::slice(buf.cast(), PATH_MAX) }?;
        copy_terminated(current_directory()?.as_slice(), out)?;
        Ok(buf)
    })
}
