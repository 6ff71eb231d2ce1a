//! `AT_EMPTY_PATH` (GNU): an empty path is the descriptor itself, a file's or a directory's.

use super::modes::{change_at, change_fd};
use super::owner::{check_at, check_fd};
use super::times::{Times, set_times_at, set_times_of_fd};
use super::{Stat, access, at, of_fd};
use crate::abi::c::{AT_EMPTY_PATH, AT_FDCWD};
use crate::abi::{Errno, Out, c_int, mode_t};

/// What a descriptor and a path name.
enum Named<'a> {
    /// The descriptor's file.
    Descriptor(c_int),
    /// A path, and the other flags.
    Path(&'a [u8], c_int),
}

fn named(dirfd: c_int, path: &[u8], flags: c_int) -> Named<'_> {
    if flags & AT_EMPTY_PATH == 0 || !path.is_empty() {
        Named::Path(path, flags & !AT_EMPTY_PATH)
    } else if dirfd == AT_FDCWD {
        Named::Path(b".", flags & !AT_EMPTY_PATH)
    } else {
        Named::Descriptor(dirfd)
    }
}

/// `fstatat`.
pub fn status(dirfd: c_int, path: &[u8], flags: c_int, out: Out<'_, Stat>) -> Result<(), Errno> {
    match named(dirfd, path, flags) {
        Named::Descriptor(fd) => of_fd(fd, out),
        Named::Path(path, flags) => at(dirfd, path, flags, out),
    }
}

/// `faccessat`.
pub fn access(dirfd: c_int, path: &[u8], mode: c_int, flags: c_int) -> Result<(), Errno> {
    match named(dirfd, path, flags) {
        Named::Descriptor(fd) => access::access_fd(fd, mode),
        Named::Path(path, flags) => access::access_at(dirfd, path, mode, flags),
    }
}

/// `fchmodat`.
pub fn change_mode(dirfd: c_int, path: &[u8], mode: mode_t, flags: c_int) -> Result<(), Errno> {
    match named(dirfd, path, flags) {
        Named::Descriptor(fd) => change_fd(fd, mode),
        Named::Path(path, flags) => change_at(dirfd, path, mode, flags),
    }
}

/// `fchownat`.
pub fn check_owner(dirfd: c_int, path: &[u8], user: u32, group: u32, flags: c_int) -> Result<(), Errno> {
    match named(dirfd, path, flags) {
        Named::Descriptor(fd) => check_fd(fd, user, group),
        Named::Path(path, flags) => check_at(dirfd, path, user, group, flags),
    }
}

/// `utimensat`.
pub fn set_times(dirfd: c_int, path: &[u8], times: Times, flags: c_int) -> Result<(), Errno> {
    match named(dirfd, path, flags) {
        Named::Descriptor(fd) => set_times_of_fd(fd, times),
        Named::Path(path, flags) => set_times_at(dirfd, path, times, flags),
    }
}
