//! Special files, which preview1 cannot create.

use crate::abi::c::{AT_FDCWD, S_IFIFO};
use crate::abi::*;
use crate::os::open::special::make_at;
use crate::start::directory_fd::directory;

/// Fails: preview1 cannot make a FIFO. Errors: `EEXIST`, `EFAULT`, else `ENOSYS`.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/mkfifo.html>
#[export]
pub extern "C" fn mkfifo(path: CStrArg, mode: mode_t) -> c_int {
    zero_or_minus_one(|| make_at(AT_FDCWD, path.bytes()?, S_IFIFO | mode))
}

/// `mkfifo` relative to a directory.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/mkfifoat.html>
#[export]
pub extern "C" fn mkfifoat(dirfd: c_int, path: CStrArg, mode: mode_t) -> c_int {
    zero_or_minus_one(|| make_at(directory(dirfd), path.bytes()?, S_IFIFO | mode))
}

/// Makes an ordinary file (`S_IFREG`). Errors: `EPERM` for devices, `ENOSYS` for a FIFO; `EEXIST`, `ENOENT`, `ENOTDIR`.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/mknod.html>
#[export]
pub extern "C" fn mknod(path: CStrArg, mode: mode_t, _device: u64) -> c_int {
    zero_or_minus_one(|| make_at(AT_FDCWD, path.bytes()?, mode))
}

/// `mknod` relative to a directory.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/mknodat.html>
#[export]
pub extern "C" fn mknodat(dirfd: c_int, path: CStrArg, mode: mode_t, _device: u64) -> c_int {
    zero_or_minus_one(|| make_at(directory(dirfd), path.bytes()?, mode))
}
