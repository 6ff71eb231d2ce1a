//! Setting times in nanoseconds.

use crate::abi::c::AT_FDCWD;
use crate::abi::*;
use crate::os::clock::Timespec;
use crate::os::stat::{self, Times};

unsafe fn pair(times: *const Timespec) -> Times {
    // SAFETY: C's word for two values at a pointer that is not null.
    if times.is_null() { None } else { Some(unsafe { times.cast::<[Timespec; 2]>().read() }) }
}

/// Sets the access and modification times of `path` (null: now; `UTIME_NOW`, `UTIME_OMIT` in the nanoseconds).
/// Errors: `EINVAL` for flags other than `AT_SYMLINK_NOFOLLOW`, nanoseconds out of range and times before 1970.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/utimensat.html>
#[export(__wasilibc_nocwd_utimensat)]
pub unsafe extern "C" fn utimensat(dirfd: c_int, path: *const c_char, times: *const Timespec, flags: c_int) -> c_int {
    or_minus_one(|| {
        let path = unsafe { cstr(path) }?.to_bytes();
        stat::set_times_at(dirfd, path, unsafe { pair(times) }, flags).map(|()| 0)
    })
}

/// `utimensat` relative to the current directory.
#[export]
pub unsafe extern "C" fn __wasilibc_utimens(path: *const c_char, times: *const Timespec, flags: c_int) -> c_int {
    or_minus_one(|| {
        let path = unsafe { cstr(path) }?.to_bytes();
        stat::set_times_at(AT_FDCWD, path, unsafe { pair(times) }, flags).map(|()| 0)
    })
}

/// Sets the times of an open file.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/futimens.html>
#[export]
pub unsafe extern "C" fn futimens(fildes: c_int, times: *const Timespec) -> c_int {
    or_minus_one(|| stat::set_times_of_fd(fildes, unsafe { pair(times) }).map(|()| 0))
}
