//! Setting file times, in nanoseconds.

use crate::abi::c::AT_FDCWD;
use crate::abi::*;
use crate::os::clock::Timespec;
use crate::os::stat::empty_path;
use crate::os::stat::times::{set_times_at, set_times_of_fd};
use crate::start::directory_fd::directory;

/// Sets the access and modification times of `path` (null: now; `UTIME_NOW`, `UTIME_OMIT` in the nanoseconds).
/// Errors: `EINVAL` for flags other than `AT_SYMLINK_NOFOLLOW`, nanoseconds out of range and times before 1970.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/utimensat.html>
#[export(__wasilibc_nocwd_utimensat)]
pub extern "C" fn utimensat(dirfd: c_int, path: CStrArg, times: InArg<[Timespec; 2]>, flags: c_int) -> c_int {
    zero_or_minus_one(|| empty_path::set_times(directory(dirfd), path.bytes()?, times.optional().copied(), flags))
}

/// `utimensat` relative to the current directory.
#[export]
pub extern "C" fn __wasilibc_utimens(path: CStrArg, times: InArg<[Timespec; 2]>, flags: c_int) -> c_int {
    zero_or_minus_one(|| set_times_at(AT_FDCWD, path.bytes()?, times.optional().copied(), flags))
}

/// Sets the times of an open file.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/futimens.html>
#[export]
pub extern "C" fn futimens(fildes: c_int, times: InArg<[Timespec; 2]>) -> c_int {
    zero_or_minus_one(|| set_times_of_fd(fildes, times.optional().copied()))
}
