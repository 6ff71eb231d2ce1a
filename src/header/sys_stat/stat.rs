//! What is known about a file.

use crate::abi::c::{AT_FDCWD, AT_SYMLINK_NOFOLLOW};
use crate::abi::*;
use crate::os::stat::{Stat, at, of_fd};

unsafe fn status_at(dirfd: c_int, path: *const c_char, place: *mut Stat, flags: c_int) -> c_int {
    or_minus_one(|| {
        let place = unsafe { Out::one(place) }?;
        place.set(at(dirfd, unsafe { cstr(path) }?.to_bytes(), flags)?);
        Ok(0)
    })
}

/// Places the status of the file `path`, following links. Errors: `ENOENT`, `ENOTDIR`, `ELOOP`, `ENAMETOOLONG`, `EFAULT`.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/stat.html>
#[export(stat64)]
pub unsafe extern "C" fn stat(path: *const c_char, place: *mut Stat) -> c_int {
    unsafe { status_at(AT_FDCWD, path, place, 0) }
}

/// As `stat`, but of a symbolic link itself.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/lstat.html>
#[export(lstat64)]
pub unsafe extern "C" fn lstat(path: *const c_char, place: *mut Stat) -> c_int {
    unsafe { status_at(AT_FDCWD, path, place, AT_SYMLINK_NOFOLLOW) }
}

/// The status of `path` relative to the directory `dirfd`; `flags`: `AT_SYMLINK_NOFOLLOW`. Errors: also `EBADF`, `EINVAL`.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/fstatat.html>
#[export(fstatat64, __wasilibc_nocwd_fstatat)]
pub unsafe extern "C" fn fstatat(dirfd: c_int, path: *const c_char, place: *mut Stat, flags: c_int) -> c_int {
    unsafe { status_at(dirfd, path, place, flags) }
}

/// `fstatat` relative to the current directory.
#[export]
pub unsafe extern "C" fn __wasilibc_stat(path: *const c_char, place: *mut Stat, flags: c_int) -> c_int {
    unsafe { status_at(AT_FDCWD, path, place, flags) }
}

/// Places the status of an open file. Errors: `EBADF`, `EFAULT`, `EOVERFLOW`.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/fstat.html>
#[export(fstat64)]
pub unsafe extern "C" fn fstat(fildes: c_int, place: *mut Stat) -> c_int {
    or_minus_one(|| {
        let place = unsafe { Out::one(place) }?;
        place.set(of_fd(fildes)?);
        Ok(0)
    })
}
