//! Names of files: links, removal, access, length.

use crate::abi::c::AT_FDCWD;
use crate::abi::*;
use crate::os::{fd, link as links, stat};

unsafe fn bytes_of<'a>(path: *const c_char) -> Result<&'a [u8], Errno> {
    Ok(unsafe { cstr(path) }?.to_bytes())
}

/// Makes `new` a further name of the file `old`. Errors: `EEXIST`, `ENOENT`, `EPERM`, `EXDEV`.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/link.html>
#[export]
pub unsafe extern "C" fn link(old: *const c_char, new: *const c_char) -> c_int {
    or_minus_one(|| {
        let (old, new) = unsafe { (bytes_of(old)?, bytes_of(new)?) };
        links::link_at(AT_FDCWD, old, AT_FDCWD, new, 0).map(|()| 0)
    })
}

/// `link` relative to directories; `flags`: `AT_SYMLINK_FOLLOW`. Errors: also `EINVAL` for other flags.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/linkat.html>
#[export(__wasilibc_nocwd_linkat)]
pub unsafe extern "C" fn linkat(
    old_dir: c_int,
    old: *const c_char,
    new_dir: c_int,
    new: *const c_char,
    flags: c_int,
) -> c_int {
    or_minus_one(|| {
        let (old, new) = unsafe { (bytes_of(old)?, bytes_of(new)?) };
        links::link_at(old_dir, old, new_dir, new, flags).map(|()| 0)
    })
}

/// `linkat` with both relative to the current directory.
#[export]
pub unsafe extern "C" fn __wasilibc_link(old: *const c_char, new: *const c_char, flags: c_int) -> c_int {
    or_minus_one(|| {
        let (old, new) = unsafe { (bytes_of(old)?, bytes_of(new)?) };
        links::link_at(AT_FDCWD, old, AT_FDCWD, new, flags).map(|()| 0)
    })
}

/// `linkat` with the new name relative to the current directory.
#[export]
pub unsafe extern "C" fn __wasilibc_link_oldat(
    old_dir: c_int,
    old: *const c_char,
    new: *const c_char,
    flags: c_int,
) -> c_int {
    or_minus_one(|| {
        let (old, new) = unsafe { (bytes_of(old)?, bytes_of(new)?) };
        links::link_at(old_dir, old, AT_FDCWD, new, flags).map(|()| 0)
    })
}

/// `linkat` with the old name relative to the current directory.
#[export]
pub unsafe extern "C" fn __wasilibc_link_newat(
    old: *const c_char,
    new_dir: c_int,
    new: *const c_char,
    flags: c_int,
) -> c_int {
    or_minus_one(|| {
        let (old, new) = unsafe { (bytes_of(old)?, bytes_of(new)?) };
        links::link_at(AT_FDCWD, old, new_dir, new, flags).map(|()| 0)
    })
}

/// Makes a symbolic link at `path` that says `target`. Errors: `EEXIST`, `ENOENT`, `ENAMETOOLONG`.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/symlink.html>
#[export]
pub unsafe extern "C" fn symlink(target: *const c_char, path: *const c_char) -> c_int {
    or_minus_one(|| unsafe { links::symlink_at(bytes_of(target)?, AT_FDCWD, bytes_of(path)?).map(|()| 0) })
}

/// `symlink` relative to a directory.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/symlinkat.html>
#[export(__wasilibc_nocwd_symlinkat)]
pub unsafe extern "C" fn symlinkat(target: *const c_char, dirfd: c_int, path: *const c_char) -> c_int {
    or_minus_one(|| unsafe { links::symlink_at(bytes_of(target)?, dirfd, bytes_of(path)?).map(|()| 0) })
}

/// Places what the symbolic link `path` says in `buf`, without a terminator; returns the number of bytes placed.
/// Errors: `EINVAL` not a link, `ENOENT`, `EFAULT`.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/readlink.html>
#[export]
pub unsafe extern "C" fn readlink(path: *const c_char, buf: *mut c_char, len: usize) -> isize {
    or_minus_one(|| {
        let room = unsafe { Out::slice(buf.cast(), len) }?;
        Ok(links::read_at(AT_FDCWD, unsafe { bytes_of(path) }?, room)? as isize)
    })
}

/// `readlink` relative to a directory.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/readlinkat.html>
#[export(__wasilibc_nocwd_readlinkat)]
pub unsafe extern "C" fn readlinkat(dirfd: c_int, path: *const c_char, buf: *mut c_char, len: usize) -> isize {
    or_minus_one(|| {
        let room = unsafe { Out::slice(buf.cast(), len) }?;
        Ok(links::read_at(dirfd, unsafe { bytes_of(path) }?, room)? as isize)
    })
}

/// Removes a name. Errors: `ENOENT`, `EISDIR`, `ENOTDIR`.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/unlink.html>
#[export]
pub unsafe extern "C" fn unlink(path: *const c_char) -> c_int {
    or_minus_one(|| links::unlink_at(AT_FDCWD, unsafe { bytes_of(path) }?).map(|()| 0))
}

/// Removes a name, or an empty directory with `AT_REMOVEDIR`. Errors: also `EINVAL` for other flags.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/unlinkat.html>
#[export]
pub unsafe extern "C" fn unlinkat(dirfd: c_int, path: *const c_char, flags: c_int) -> c_int {
    or_minus_one(|| links::unlink_or_rmdir_at(dirfd, unsafe { bytes_of(path) }?, flags).map(|()| 0))
}

/// `unlinkat` without flags.
#[export(__wasilibc_nocwd___wasilibc_unlinkat)]
pub unsafe extern "C" fn __wasilibc_unlinkat(dirfd: c_int, path: *const c_char) -> c_int {
    or_minus_one(|| links::unlink_at(dirfd, unsafe { bytes_of(path) }?).map(|()| 0))
}

/// Removes an empty directory. Errors: `ENOENT`, `ENOTDIR`, `ENOTEMPTY`, `EINVAL` for `.` at the end.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/rmdir.html>
#[export]
pub unsafe extern "C" fn rmdir(path: *const c_char) -> c_int {
    or_minus_one(|| links::rmdir_at(AT_FDCWD, unsafe { bytes_of(path) }?).map(|()| 0))
}

/// `unlinkat` with `AT_REMOVEDIR`.
#[export(__wasilibc_nocwd___wasilibc_rmdirat)]
pub unsafe extern "C" fn __wasilibc_rmdirat(dirfd: c_int, path: *const c_char) -> c_int {
    or_minus_one(|| links::rmdir_at(dirfd, unsafe { bytes_of(path) }?).map(|()| 0))
}

/// 0 if the file may be used as `mode` says. Errors: `EACCES`, `EINVAL`, `ENOENT`.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/access.html>
#[export(eaccess, euidaccess)]
pub unsafe extern "C" fn access(path: *const c_char, mode: c_int) -> c_int {
    or_minus_one(|| stat::access_at(AT_FDCWD, unsafe { bytes_of(path) }?, mode, 0).map(|()| 0))
}

/// `access` relative to a directory; `flags`: `AT_EACCESS` (which makes no difference) and `AT_SYMLINK_NOFOLLOW`.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/faccessat.html>
#[export(__wasilibc_nocwd_faccessat)]
pub unsafe extern "C" fn faccessat(dirfd: c_int, path: *const c_char, mode: c_int, flags: c_int) -> c_int {
    or_minus_one(|| stat::access_at(dirfd, unsafe { bytes_of(path) }?, mode, flags).map(|()| 0))
}

/// `faccessat` relative to the current directory.
#[export]
pub unsafe extern "C" fn __wasilibc_access(path: *const c_char, mode: c_int, flags: c_int) -> c_int {
    or_minus_one(|| stat::access_at(AT_FDCWD, unsafe { bytes_of(path) }?, mode, flags).map(|()| 0))
}

/// Cuts or extends the file `path` to `size` bytes. Errors: `EINVAL` for a negative size, `EISDIR`, `ENOENT`, `EFBIG`.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/truncate.html>
#[export(truncate64)]
pub unsafe extern "C" fn truncate(path: *const c_char, size: off_t) -> c_int {
    or_minus_one(|| stat::truncate(unsafe { bytes_of(path) }?, size).map(|()| 0))
}

/// Cuts or extends an open file to `size` bytes. Errors: `EBADF`, `EINVAL`, `EFBIG`.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/ftruncate.html>
#[export(ftruncate64)]
pub extern "C" fn ftruncate(fildes: c_int, size: off_t) -> c_int {
    or_minus_one(|| fd::truncate(fildes, size).map(|()| 0))
}

/// Writes an open file out to the medium, status included. Errors: `EBADF`, `EINVAL`, `EIO`.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/fsync.html>
#[export]
pub extern "C" fn fsync(fildes: c_int) -> c_int {
    or_minus_one(|| fd::sync(fildes).map(|()| 0))
}

/// Writes an open file's data out to the medium. Errors: `EBADF`, `EINVAL`, `EIO`.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/fdatasync.html>
#[export]
pub extern "C" fn fdatasync(fildes: c_int) -> c_int {
    or_minus_one(|| fd::datasync(fildes).map(|()| 0))
}
