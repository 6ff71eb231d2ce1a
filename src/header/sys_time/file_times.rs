//! Setting times in microseconds.

use crate::abi::c::{AT_FDCWD, AT_SYMLINK_NOFOLLOW};
use crate::abi::*;
use crate::os::clock::{Timespec, Timeval};
use crate::os::stat::{self, Times};

fn exact(time: Timeval) -> Result<Timespec, Errno> {
    match time.tv_usec {
        0..1_000_000 => Ok(Timespec { tv_sec: time.tv_sec, tv_nsec: time.tv_usec as c_long * 1000 }),
        _ => Err(Errno::INVAL),
    }
}

unsafe fn pair(times: *const Timeval) -> Result<Times, Errno> {
    if times.is_null() {
        return Ok(None);
    }
    // SAFETY: C's word for two values at a pointer that is not null.
    let [atim, mtim] = unsafe { times.cast::<[Timeval; 2]>().read() };
    Ok(Some([exact(atim)?, exact(mtim)?]))
}

unsafe fn set_at(dirfd: c_int, path: *const c_char, times: *const Timeval, flags: c_int) -> c_int {
    or_minus_one(|| {
        let path = unsafe { cstr(path) }?.to_bytes();
        stat::set_times_at(dirfd, path, unsafe { pair(times) }?, flags).map(|()| 0)
    })
}

/// Sets the access and modification times of a file (null: now). Errors: `EINVAL` for microseconds out of range, `ENOENT`.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/utimes.html>
#[export]
pub unsafe extern "C" fn utimes(path: *const c_char, times: *const Timeval) -> c_int {
    unsafe { set_at(AT_FDCWD, path, times, 0) }
}

/// As `utimes`, but of a symbolic link itself.
/// <https://man.freebsd.org/cgi/man.cgi?query=lutimes>
#[export]
pub unsafe extern "C" fn lutimes(path: *const c_char, times: *const Timeval) -> c_int {
    unsafe { set_at(AT_FDCWD, path, times, AT_SYMLINK_NOFOLLOW) }
}

/// As `utimes`, of an open file.
/// <https://man.freebsd.org/cgi/man.cgi?query=futimes>
#[export]
pub unsafe extern "C" fn futimes(fildes: c_int, times: *const Timeval) -> c_int {
    or_minus_one(|| stat::set_times_of_fd(fildes, unsafe { pair(times) }?).map(|()| 0))
}

/// As `utimes`, relative to a directory; without a path, of the open file itself.
/// <https://man.freebsd.org/cgi/man.cgi?query=futimesat>
#[export(__futimesat)]
pub unsafe extern "C" fn futimesat(dirfd: c_int, path: *const c_char, times: *const Timeval) -> c_int {
    if !path.is_null() {
        return unsafe { set_at(dirfd, path, times, 0) };
    }
    or_minus_one(|| stat::set_times_of_fd(dirfd, unsafe { pair(times) }?).map(|()| 0))
}
