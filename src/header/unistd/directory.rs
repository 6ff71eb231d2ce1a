//! The current directory, which the library keeps, as WASI has none.

use crate::abi::c::PATH_MAX;
use crate::abi::tree::cwd_variable::note_change;
use crate::abi::*;
use crate::os::path::realpath::{
    change_directory, change_to_descriptor, copy_current_directory, current_directory_allocated,
};
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

/// Stores the absolute name of the current directory at `buf`, which has `buf_len` bytes (null: in memory from `malloc`, of
/// that size if it is not 0). Errors: `EINVAL` for a size of 0, `ERANGE` too small, `ENOENT` for a directory that was
/// removed, `ENOMEM`.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/getcwd.html>
#[export]
pub extern "C" fn getcwd(buf: OutSlice<u8>) -> *mut c_char {
    or_null(|| {
        if buf.as_mut_ptr().is_null() {
            return Ok(current_directory_allocated(buf.len())?.into_raw().cast());
        }
        if buf.is_empty() {
            return Err(Errno::INVAL);
        }
        copy_current_directory(buf.get()?)?;
        Ok(buf.as_mut_ptr().cast())
    })
}

/// The current directory in memory from `malloc`.
/// <https://man7.org/linux/man-pages/man3/getcwd.3.html>
#[export]
pub extern "C" fn get_current_dir_name() -> *mut c_char {
    or_null(|| Ok(current_directory_allocated(0)?.into_raw().cast()))
}

/// Stores the current directory at `buf`, which has `PATH_MAX` bytes. From older standards.
#[export]
pub extern "C" fn getwd(buf: OutArg<[u8; PATH_MAX]>) -> *mut c_char {
    or_null(|| {
        copy_current_directory(buf.values()?)?;
        Ok(buf.as_mut_ptr().cast())
    })
}
