//! Directories and permissions.

use crate::abi::c::{AT_FDCWD, AT_SYMLINK_NOFOLLOW};
use crate::abi::*;
use crate::os::link::mkdir_at;
use crate::os::stat::{Stat, at, of_fd};

/// Makes a directory; WASI has no place for the mode. Errors: `EEXIST`, `ENOENT`, `ENOTDIR`, `ENAMETOOLONG`.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/mkdir.html>
#[export]
pub unsafe extern "C" fn mkdir(path: *const c_char, mode: mode_t) -> c_int {
    let _ = mode;
    or_minus_one(|| mkdir_at(AT_FDCWD, unsafe { cstr(path) }?.to_bytes()).map(|()| 0))
}

/// Makes a directory relative to `dirfd`.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/mkdirat.html>
#[export]
pub unsafe extern "C" fn mkdirat(dirfd: c_int, path: *const c_char, mode: mode_t) -> c_int {
    let _ = mode;
    or_minus_one(|| mkdir_at(dirfd, unsafe { cstr(path) }?.to_bytes()).map(|()| 0))
}

/// `mkdirat` without a mode.
#[export]
pub unsafe extern "C" fn __wasilibc_nocwd_mkdirat_nomode(dirfd: c_int, path: *const c_char) -> c_int {
    or_minus_one(|| mkdir_at(dirfd, unsafe { cstr(path) }?.to_bytes()).map(|()| 0))
}

/// WASI has no permissions, so only a mode that is there already can be set: `ENOSYS` for any other.
fn unchanged(status: Stat, mode: mode_t) -> Result<c_int, Errno> {
    if (status.st_mode ^ mode) & 0o7777 == 0 { Ok(0) } else { Err(Errno::NOSYS) }
}

/// The permissions of the file `path` become `mode`. Errors: `ENOSYS` for a change, as WASI knows no permissions; `ENOENT`,
/// `ENOTDIR`, `ELOOP`.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/chmod.html>
#[export]
pub unsafe extern "C" fn chmod(path: *const c_char, mode: mode_t) -> c_int {
    // SAFETY: the caller's string.
    or_minus_one(|| unchanged(at(AT_FDCWD, unsafe { cstr(path) }?.to_bytes(), 0)?, mode))
}

/// `chmod` of an open file. Errors: also `EBADF`.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/fchmod.html>
#[export]
pub extern "C" fn fchmod(fildes: c_int, mode: mode_t) -> c_int {
    or_minus_one(|| unchanged(of_fd(fildes)?, mode))
}

/// `chmod` relative to `dirfd`; `flags`: `AT_SYMLINK_NOFOLLOW`. Errors: also `EINVAL` for other flags.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/fchmodat.html>
#[export]
pub unsafe extern "C" fn fchmodat(dirfd: c_int, path: *const c_char, mode: mode_t, flags: c_int) -> c_int {
    // SAFETY: the caller's string.
    or_minus_one(|| unchanged(at(dirfd, unsafe { cstr(path) }?.to_bytes(), flags)?, mode))
}

/// The mask that `umask` keeps: no file comes of it, for WASI preview1 has no permissions.
pub static MASK: Global<mode_t> = Global::new(0o022);

/// The mask.
pub fn mask() -> mode_t {
    MASK.get()
}

/// Sets the mask of permissions that new files do not get, and returns the old one. Files in WASI have no permissions.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/umask.html>
#[export]
pub extern "C" fn umask(mask: mode_t) -> mode_t {
    MASK.replace(mask & 0o777)
}

/// `chmod` of a symbolic link itself.
/// <https://man.freebsd.org/cgi/man.cgi?query=lchmod>
#[export]
pub unsafe extern "C" fn lchmod(path: *const c_char, mode: mode_t) -> c_int {
    // SAFETY: the caller's string.
    or_minus_one(|| unchanged(at(AT_FDCWD, unsafe { cstr(path) }?.to_bytes(), AT_SYMLINK_NOFOLLOW)?, mode))
}
