//! Owners of files.

use crate::abi::c::{AT_FDCWD, AT_SYMLINK_NOFOLLOW};
use crate::abi::*;
use crate::os::stat::empty_path;
use crate::os::stat::owner::{check_at, check_fd};
use crate::start::directory_fd::directory;

/// The owner of the file `path` becomes `user` and `group`. Errors: `EPERM` for a change, as WASI knows no owners;
/// `ENOENT`, `ENOTDIR`, `ELOOP`.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/chown.html>
#[export]
pub extern "C" fn chown(path: CStrArg, user: u32, group: u32) -> c_int {
    zero_or_minus_one(|| check_at(AT_FDCWD, path.bytes()?, user, group, 0))
}

/// `chown` of a symbolic link itself.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/lchown.html>
#[export]
pub extern "C" fn lchown(path: CStrArg, user: u32, group: u32) -> c_int {
    zero_or_minus_one(|| check_at(AT_FDCWD, path.bytes()?, user, group, AT_SYMLINK_NOFOLLOW))
}

/// `chown` relative to a directory; `flags`: `AT_SYMLINK_NOFOLLOW`. Errors: also `EBADF`, `EINVAL`.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/fchownat.html>
#[export]
pub extern "C" fn fchownat(dirfd: c_int, path: CStrArg, user: u32, group: u32, flags: c_int) -> c_int {
    zero_or_minus_one(|| empty_path::check_owner(directory(dirfd), path.bytes()?, user, group, flags))
}

/// `chown` of an open file. Errors: also `EBADF`.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/fchown.html>
#[export]
pub extern "C" fn fchown(fildes: c_int, user: u32, group: u32) -> c_int {
    zero_or_minus_one(|| check_fd(fildes, user, group))
}
