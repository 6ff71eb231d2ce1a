//! Links, removal, access, truncation.

use crate::abi::c::AT_FDCWD;
use crate::abi::*;
use crate::os::fd;
use crate::os::path::entries as links;
use crate::os::stat::access::access_at;
use crate::os::stat::empty_path;
use crate::start::directory_fd::directory;
use crate::start::kept_modes::shows_modes;

/// Makes `new` another link to the file `old`. Errors: `EEXIST`, `ENOENT`, `EPERM`, `EXDEV`.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/link.html>
#[export]
pub extern "C" fn link(old: CStrArg, new: CStrArg) -> c_int {
    zero_or_minus_one(|| links::link_at(AT_FDCWD, old.bytes()?, AT_FDCWD, new.bytes()?, 0))
}

/// `link` relative to directories; `flags`: `AT_SYMLINK_FOLLOW`. Errors: also `EINVAL` for other flags.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/linkat.html>
#[export(__wasilibc_nocwd_linkat)]
pub extern "C" fn linkat(old_dir: c_int, old: CStrArg, new_dir: c_int, new: CStrArg, flags: c_int) -> c_int {
    zero_or_minus_one(|| links::link_at(directory(old_dir), old.bytes()?, directory(new_dir), new.bytes()?, flags))
}

/// `linkat` with both relative to the current directory.
#[export]
pub extern "C" fn __wasilibc_link(old: CStrArg, new: CStrArg, flags: c_int) -> c_int {
    zero_or_minus_one(|| links::link_at(AT_FDCWD, old.bytes()?, AT_FDCWD, new.bytes()?, flags))
}

/// `linkat` with the new name relative to the current directory.
#[export]
pub extern "C" fn __wasilibc_link_oldat(old_dir: c_int, old: CStrArg, new: CStrArg, flags: c_int) -> c_int {
    zero_or_minus_one(|| links::link_at(directory(old_dir), old.bytes()?, AT_FDCWD, new.bytes()?, flags))
}

/// `linkat` with the old name relative to the current directory.
#[export]
pub extern "C" fn __wasilibc_link_newat(old: CStrArg, new_dir: c_int, new: CStrArg, flags: c_int) -> c_int {
    zero_or_minus_one(|| links::link_at(AT_FDCWD, old.bytes()?, directory(new_dir), new.bytes()?, flags))
}

/// Makes `path` a symbolic link to `target`. Errors: `EEXIST`, `ENOENT`, `ENAMETOOLONG`.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/symlink.html>
#[export]
pub extern "C" fn symlink(target: CStrArg, path: CStrArg) -> c_int {
    zero_or_minus_one(|| links::symlink_at(target.bytes()?, AT_FDCWD, path.bytes()?))
}

/// `symlink` relative to a directory.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/symlinkat.html>
#[export(__wasilibc_nocwd_symlinkat)]
pub extern "C" fn symlinkat(target: CStrArg, dirfd: c_int, path: CStrArg) -> c_int {
    zero_or_minus_one(|| links::symlink_at(target.bytes()?, directory(dirfd), path.bytes()?))
}

/// Reads the target of the symbolic link `path` into `buf`, unterminated; returns the number of bytes stored.
/// Errors: `EINVAL` not a link, `ENOENT`, `EFAULT`.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/readlink.html>
#[export]
pub extern "C" fn readlink(path: CStrArg, buf: OutSlice<u8>) -> isize {
    or_minus_one(|| Ok(links::read_at(AT_FDCWD, path.bytes()?, buf.get()?)? as isize))
}

/// `readlink` relative to a directory.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/readlinkat.html>
#[export(__wasilibc_nocwd_readlinkat)]
pub extern "C" fn readlinkat(dirfd: c_int, path: CStrArg, buf: OutSlice<u8>) -> isize {
    or_minus_one(|| Ok(links::read_at(directory(dirfd), path.bytes()?, buf.get()?)? as isize))
}

/// Removes a link. Errors: `ENOENT`, `EISDIR`, `ENOTDIR`.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/unlink.html>
#[export]
pub extern "C" fn unlink(path: CStrArg) -> c_int {
    zero_or_minus_one(|| links::unlink_at(AT_FDCWD, path.bytes()?))
}

/// Removes a name, or an empty directory with `AT_REMOVEDIR`. Errors: also `EINVAL` for other flags.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/unlinkat.html>
#[export]
pub extern "C" fn unlinkat(dirfd: c_int, path: CStrArg, flags: c_int) -> c_int {
    zero_or_minus_one(|| links::unlink_or_rmdir_at(directory(dirfd), path.bytes()?, flags))
}

/// `unlinkat` without flags.
#[export(__wasilibc_nocwd___wasilibc_unlinkat)]
pub extern "C" fn __wasilibc_unlinkat(dirfd: c_int, path: CStrArg) -> c_int {
    zero_or_minus_one(|| links::unlink_at(directory(dirfd), path.bytes()?))
}

/// Removes an empty directory. Errors: `ENOENT`, `ENOTDIR`, `ENOTEMPTY`, `EINVAL` for `.` at the end.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/rmdir.html>
#[export]
pub extern "C" fn rmdir(path: CStrArg) -> c_int {
    zero_or_minus_one(|| links::rmdir_at(AT_FDCWD, path.bytes()?))
}

/// `unlinkat` with `AT_REMOVEDIR`.
#[export(__wasilibc_nocwd___wasilibc_rmdirat)]
pub extern "C" fn __wasilibc_rmdirat(dirfd: c_int, path: CStrArg) -> c_int {
    zero_or_minus_one(|| links::rmdir_at(directory(dirfd), path.bytes()?))
}

/// 0 if the file may be used as `mode` says. Errors: `EACCES`, `EINVAL`, `ENOENT`.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/access.html>
#[export(eaccess, euidaccess)]
pub extern "C" fn access(path: CStrArg, mode: c_int) -> c_int {
    zero_or_minus_one(|| {
        shows_modes();
        access_at(AT_FDCWD, path.bytes()?, mode, 0)
    })
}

/// `access` relative to a directory; `flags`: `AT_EACCESS` (which makes no difference) and `AT_SYMLINK_NOFOLLOW`.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/faccessat.html>
#[export(__wasilibc_nocwd_faccessat)]
pub extern "C" fn faccessat(dirfd: c_int, path: CStrArg, mode: c_int, flags: c_int) -> c_int {
    zero_or_minus_one(|| {
        shows_modes();
        empty_path::access(directory(dirfd), path.bytes()?, mode, flags)
    })
}

/// `faccessat` relative to the current directory.
#[export]
pub extern "C" fn __wasilibc_access(path: CStrArg, mode: c_int, flags: c_int) -> c_int {
    zero_or_minus_one(|| {
        shows_modes();
        access_at(AT_FDCWD, path.bytes()?, mode, flags)
    })
}

/// Cuts or extends the file `path` to `size` bytes. Errors: `EINVAL` for a negative size, `EISDIR`, `ENOENT`, `EFBIG`.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/truncate.html>
#[export(truncate64)]
pub extern "C" fn truncate(path: CStrArg, size: off_t) -> c_int {
    zero_or_minus_one(|| fd::size::truncate(path.bytes()?, size))
}

/// Cuts or extends an open file to `size` bytes. Errors: `EBADF`, `EINVAL`, `EFBIG`.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/ftruncate.html>
#[export(ftruncate64)]
pub extern "C" fn ftruncate(fildes: c_int, size: off_t) -> c_int {
    zero_or_minus_one(|| fd::truncate(fildes, size))
}

/// Writes an open file out to the medium, status included. Errors: `EBADF`, `EINVAL`, `EIO`.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/fsync.html>
#[export]
pub extern "C" fn fsync(fildes: c_int) -> c_int {
    zero_or_minus_one(|| fd::sync(fildes))
}

/// Writes an open file's data out to the medium. Errors: `EBADF`, `EINVAL`, `EIO`.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/fdatasync.html>
#[export]
pub extern "C" fn fdatasync(fildes: c_int) -> c_int {
    zero_or_minus_one(|| fd::datasync(fildes))
}
