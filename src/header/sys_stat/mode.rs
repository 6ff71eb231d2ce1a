//! Directories and permissions.

use crate::abi::c::{AT_FDCWD, AT_SYMLINK_NOFOLLOW};
use crate::abi::*;
use crate::os::path::entries::mkdir_at;
use crate::os::stat::{empty_path, modes};
use crate::start::directory_fd::directory;

/// Makes a directory. Errors: `EEXIST`, `ENOENT`, `ENOTDIR`, `ENAMETOOLONG`.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/mkdir.html>
#[export]
pub extern "C" fn mkdir(path: CStrArg, mode: mode_t) -> c_int {
    zero_or_minus_one(|| mkdir_at(AT_FDCWD, path.bytes()?, mode))
}

/// Makes a directory relative to `dirfd`.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/mkdirat.html>
#[export]
pub extern "C" fn mkdirat(dirfd: c_int, path: CStrArg, mode: mode_t) -> c_int {
    zero_or_minus_one(|| mkdir_at(directory(dirfd), path.bytes()?, mode))
}

/// `mkdirat` without a mode.
#[export]
pub extern "C" fn __wasilibc_nocwd_mkdirat_nomode(dirfd: c_int, path: CStrArg) -> c_int {
    zero_or_minus_one(|| mkdir_at(directory(dirfd), path.bytes()?, 0o777))
}

/// Sets the permissions of the file `path`, for this program: WASI keeps none. Errors: `ENOENT`, `ENOTDIR`, `ELOOP`,
/// `ENOMEM`.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/chmod.html>
#[export]
pub extern "C" fn chmod(path: CStrArg, mode: mode_t) -> c_int {
    zero_or_minus_one(|| modes::change_at(AT_FDCWD, path.bytes()?, mode, 0))
}

/// `chmod` of an open file. Errors: also `EBADF`.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/fchmod.html>
#[export]
pub extern "C" fn fchmod(fildes: c_int, mode: mode_t) -> c_int {
    zero_or_minus_one(|| modes::change_fd(fildes, mode))
}

/// `chmod` relative to `dirfd`; `flags`: `AT_SYMLINK_NOFOLLOW`. Errors: also `EINVAL` for other flags.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/fchmodat.html>
#[export]
pub extern "C" fn fchmodat(dirfd: c_int, path: CStrArg, mode: mode_t, flags: c_int) -> c_int {
    zero_or_minus_one(|| empty_path::change_mode(directory(dirfd), path.bytes()?, mode, flags))
}

/// `chmod` of a symbolic link itself.
/// <https://man.freebsd.org/cgi/man.cgi?query=lchmod>
#[export]
pub extern "C" fn lchmod(path: CStrArg, mode: mode_t) -> c_int {
    zero_or_minus_one(|| modes::change_at(AT_FDCWD, path.bytes()?, mode, AT_SYMLINK_NOFOLLOW))
}

/// Sets the mask of permissions that new files do not get, and returns the old one.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/umask.html>
#[export]
pub extern "C" fn umask(mask: mode_t) -> mode_t {
    modes::set_mask(mask)
}
