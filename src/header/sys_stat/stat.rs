//! File status.

use crate::abi::c::{AT_FDCWD, AT_SYMLINK_NOFOLLOW};
use crate::abi::*;
use crate::os::stat::{Stat, at, empty_path, of_fd};
use crate::start::directory_fd::directory;
use crate::start::kept_modes::shows_modes;

/// Stores the status of the file `path`, following links. Errors: `ENOENT`, `ENOTDIR`, `ELOOP`, `ENAMETOOLONG`, `EFAULT`.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/stat.html>
#[export(stat64)]
pub extern "C" fn stat(path: CStrArg, status: OutArg<Stat>) -> c_int {
    zero_or_minus_one(|| {
        shows_modes();
        at(AT_FDCWD, path.bytes()?, 0, status.get()?)
    })
}

/// As `stat`, but of a symbolic link itself.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/lstat.html>
#[export(lstat64)]
pub extern "C" fn lstat(path: CStrArg, status: OutArg<Stat>) -> c_int {
    zero_or_minus_one(|| {
        shows_modes();
        at(AT_FDCWD, path.bytes()?, AT_SYMLINK_NOFOLLOW, status.get()?)
    })
}

/// The status of `path` relative to the directory `dirfd`; `flags`: `AT_SYMLINK_NOFOLLOW`. Errors: also `EBADF`, `EINVAL`.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/fstatat.html>
#[export(fstatat64, __wasilibc_nocwd_fstatat)]
pub extern "C" fn fstatat(dirfd: c_int, path: CStrArg, status: OutArg<Stat>, flags: c_int) -> c_int {
    zero_or_minus_one(|| {
        shows_modes();
        empty_path::status(directory(dirfd), path.bytes()?, flags, status.get()?)
    })
}

/// `fstatat` relative to the current directory.
#[export]
pub extern "C" fn __wasilibc_stat(path: CStrArg, status: OutArg<Stat>, flags: c_int) -> c_int {
    zero_or_minus_one(|| {
        shows_modes();
        at(AT_FDCWD, path.bytes()?, flags, status.get()?)
    })
}

/// Stores the status of an open file. Errors: `EBADF`, `EFAULT`, `EOVERFLOW`.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/fstat.html>
#[export(fstat64)]
pub extern "C" fn fstat(fildes: c_int, status: OutArg<Stat>) -> c_int {
    zero_or_minus_one(|| {
        shows_modes();
        of_fd(fildes, status.get()?)
    })
}
