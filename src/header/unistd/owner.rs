//! Owners of files: nobody can change them, and `chown` to the owner that `stat` shows is no change.

use crate::abi::c::{AT_FDCWD, AT_SYMLINK_NOFOLLOW};
use crate::abi::*;
use crate::os::stat::{Stat, at, of_fd};

/// Whether the numbers are those of the file, or -1, which means "as it is". Errors: `EPERM`.
fn unchanged(file: Stat, user: u32, group: u32) -> Result<c_int, Errno> {
    let same = |wanted: u32, present: u32| wanted == u32::MAX || wanted == present;
    if same(user, file.st_uid) && same(group, file.st_gid) { Ok(0) } else { Err(Errno::PERM) }
}

/// The owner of the file `path` becomes `user` and `group`. Errors: `EPERM` for a change, as WASI knows no owners;
/// `ENOENT`, `ENOTDIR`, `ELOOP`.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/chown.html>
#[export]
pub unsafe extern "C" fn chown(path: *const c_char, user: u32, group: u32) -> c_int {
    // SAFETY: the caller's string.
    or_minus_one(|| unchanged(at(AT_FDCWD, unsafe { cstr(path) }?.to_bytes(), 0)?, user, group))
}

/// `chown` of a symbolic link itself.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/lchown.html>
#[export]
pub unsafe extern "C" fn lchown(path: *const c_char, user: u32, group: u32) -> c_int {
    // SAFETY: the caller's string.
    or_minus_one(|| unchanged(at(AT_FDCWD, unsafe { cstr(path) }?.to_bytes(), AT_SYMLINK_NOFOLLOW)?, user, group))
}

/// `chown` relative to a directory; `flags`: `AT_SYMLINK_NOFOLLOW`. Errors: also `EBADF`, `EINVAL`.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/fchownat.html>
#[export]
pub unsafe extern "C" fn fchownat(dirfd: c_int, path: *const c_char, user: u32, group: u32, flags: c_int) -> c_int {
    // SAFETY: the caller's string.
    or_minus_one(|| unchanged(at(dirfd, unsafe { cstr(path) }?.to_bytes(), flags)?, user, group))
}

/// `chown` of an open file. Errors: also `EBADF`.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/fchown.html>
#[export]
pub extern "C" fn fchown(fildes: c_int, user: u32, group: u32) -> c_int {
    or_minus_one(|| unchanged(of_fd(fildes)?, user, group))
}
