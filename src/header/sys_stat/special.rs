//! Special files, which preview1 cannot make.

use crate::abi::c::{AT_FDCWD, AT_SYMLINK_NOFOLLOW, O_CREAT, O_EXCL, O_WRONLY, S_IFIFO, S_IFMT, S_IFREG};
use crate::abi::*;
use crate::os::fd::close_quietly;
use crate::os::open::open_at;
use crate::os::stat::at;

unsafe fn make(dirfd: c_int, path: *const c_char, mode: mode_t) -> c_int {
    or_minus_one(|| {
        // SAFETY: C passes a string.
        let path = unsafe { cstr(path) }?.to_bytes();
        match mode & S_IFMT {
            0 | S_IFREG => {
                close_quietly(open_at(dirfd, path, O_CREAT | O_EXCL | O_WRONLY)?);
                Ok(0)
            }
            _ if at(dirfd, path, AT_SYMLINK_NOFOLLOW).is_ok() => Err(Errno::EXIST),
            S_IFIFO => Err(Errno::NOSYS),
            _ => Err(Errno::PERM),
        }
    })
}

/// Fails: preview1 cannot make a FIFO. Errors: `EEXIST`, `EFAULT`, else `ENOSYS`.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/mkfifo.html>
#[export]
pub unsafe extern "C" fn mkfifo(path: *const c_char, _mode: mode_t) -> c_int {
    // SAFETY: the caller's string.
    unsafe { make(AT_FDCWD, path, S_IFIFO) }
}

/// `mkfifo` relative to a directory.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/mkfifoat.html>
#[export]
pub unsafe extern "C" fn mkfifoat(dirfd: c_int, path: *const c_char, _mode: mode_t) -> c_int {
    // SAFETY: the caller's string.
    unsafe { make(dirfd, path, S_IFIFO) }
}

/// Makes an ordinary file (`S_IFREG`). Errors: `EPERM` for devices, `ENOSYS` for a FIFO; `EEXIST`, `ENOENT`, `ENOTDIR`.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/mknod.html>
#[export]
pub unsafe extern "C" fn mknod(path: *const c_char, mode: mode_t, _device: u64) -> c_int {
    // SAFETY: the caller's string.
    unsafe { make(AT_FDCWD, path, mode) }
}

/// `mknod` relative to a directory.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/mknodat.html>
#[export]
pub unsafe extern "C" fn mknodat(dirfd: c_int, path: *const c_char, mode: mode_t, _device: u64) -> c_int {
    // SAFETY: the caller's string.
    unsafe { make(dirfd, path, mode) }
}
