//! Setting file times, in microseconds.

use crate::abi::c::{AT_FDCWD, AT_SYMLINK_NOFOLLOW};
use crate::abi::*;
use crate::os::clock::Timeval;
use crate::os::stat::times::{from_microseconds, set_times_at, set_times_of_fd};
use crate::start::directory_fd::directory;

/// Sets the access and modification times of a file (null: now). Errors: `EINVAL` for microseconds out of range, `ENOENT`.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/utimes.html>
#[export]
pub extern "C" fn utimes(path: CStrArg, times: InArg<[Timeval; 2]>) -> c_int {
    zero_or_minus_one(|| set_times_at(AT_FDCWD, path.bytes()?, from_microseconds(times.optional())?, 0))
}

/// As `utimes`, but of a symbolic link itself.
/// <https://man.freebsd.org/cgi/man.cgi?query=lutimes>
#[export]
pub extern "C" fn lutimes(path: CStrArg, times: InArg<[Timeval; 2]>) -> c_int {
    let flags = AT_SYMLINK_NOFOLLOW;
    zero_or_minus_one(|| set_times_at(AT_FDCWD, path.bytes()?, from_microseconds(times.optional())?, flags))
}

/// As `utimes`, of an open file.
/// <https://man.freebsd.org/cgi/man.cgi?query=futimes>
#[export]
pub extern "C" fn futimes(fildes: c_int, times: InArg<[Timeval; 2]>) -> c_int {
    zero_or_minus_one(|| set_times_of_fd(fildes, from_microseconds(times.optional())?))
}

/// As `utimes`, relative to a directory; without a path, of the open file itself.
/// <https://man.freebsd.org/cgi/man.cgi?query=futimesat>
#[export(__futimesat)]
pub extern "C" fn futimesat(dirfd: c_int, path: CStrArg, times: InArg<[Timeval; 2]>) -> c_int {
    zero_or_minus_one(|| {
        let times = from_microseconds(times.optional())?;
        if path.is_null() {
            return set_times_of_fd(dirfd, times);
        }
        set_times_at(directory(dirfd), path.bytes()?, times, 0)
    })
}
