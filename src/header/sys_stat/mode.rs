//! Directories and permissions.

use crate::abi::*;
use crate::os::link::mkdir_at;
use crate::os::preopen::AT_FDCWD;

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

/// Always `ENOSYS`: WASI preview1 has no permissions.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/chmod.html>
#[export]
pub unsafe extern "C" fn chmod(path: *const c_char, mode: mode_t) -> c_int {
    let _ = (path, mode);
    or_minus_one(|| Err(Errno::NOSYS))
}

/// Always `ENOSYS`: WASI preview1 has no permissions.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/fchmod.html>
#[export]
pub extern "C" fn fchmod(fildes: c_int, mode: mode_t) -> c_int {
    let _ = (fildes, mode);
    or_minus_one(|| Err(Errno::NOSYS))
}

/// Always `ENOSYS`: WASI preview1 has no permissions.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/fchmodat.html>
#[export]
pub unsafe extern "C" fn fchmodat(dirfd: c_int, path: *const c_char, mode: mode_t, flags: c_int) -> c_int {
    let _ = (dirfd, path, mode, flags);
    or_minus_one(|| Err(Errno::NOSYS))
}

/// The mask that `umask` keeps: no file comes of it, for WASI preview1 has no permissions.
pub static MASK: Global<mode_t> = Global::new(0o022);

/// Sets the mask of permissions that new files do not get, and returns the old one. Files in WASI have no permissions.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/umask.html>
#[export]
pub extern "C" fn umask(mask: mode_t) -> mode_t {
    MASK.replace(mask & 0o777)
}

/// Always `ENOSYS`: WASI preview1 has no permissions.
/// <https://man.freebsd.org/cgi/man.cgi?query=lchmod>
#[export]
pub unsafe extern "C" fn lchmod(path: *const c_char, mode: mode_t) -> c_int {
    let _ = (path, mode);
    or_minus_one(|| Err(Errno::NOSYS))
}
