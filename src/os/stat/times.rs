//! Setting file times.

use crate::abi::c::{UTIME_NOW, UTIME_OMIT};
use crate::abi::{Errno, c_int, c_long};
use crate::os::clock::{Timespec, Timeval};
use crate::os::fd::descriptor::host_or;
use crate::os::path::lookup;
use crate::os::path::trim_end;
use crate::os::stat::{host_at, lookup_flags};
use crate::wasi;
use crate::wasi::types::{FstFlags, SYMLINK_FOLLOW, Timestamp, fstflags};

/// The access and modification times to set; `None` is now for both.
pub type Times = Option<[Timespec; 2]>;

/// Times in microseconds. Errors: `EINVAL` for microseconds out of range.
pub fn from_microseconds(times: Option<&[Timeval; 2]>) -> Result<Times, Errno> {
    let exact = |time: Timeval| match time.tv_usec {
        0..1_000_000 => Ok(Timespec { tv_sec: time.tv_sec, tv_nsec: time.tv_usec as c_long * 1000 }),
        _ => Err(Errno::INVAL),
    };
    match times {
        None => Ok(None),
        Some(&[atim, mtim]) => Ok(Some([exact(atim)?, exact(mtim)?])),
    }
}

fn one_time(time: Timespec, set: FstFlags, now: FstFlags) -> Result<(Timestamp, FstFlags), Errno> {
    match time.tv_nsec {
        UTIME_NOW => Ok((0, now)),
        UTIME_OMIT => Ok((0, 0)),
        _ => match time.to_nanoseconds()? {
            u64::MAX => Err(Errno::INVAL), // beyond what the host can count
            nanoseconds => Ok((nanoseconds, set)),
        },
    }
}

fn host_times(times: Times) -> Result<(Timestamp, Timestamp, FstFlags), Errno> {
    let Some([atim, mtim]) = times else {
        return Ok((0, 0, fstflags::ATIM_NOW | fstflags::MTIM_NOW));
    };
    let (atim, a) = one_time(atim, fstflags::ATIM, fstflags::ATIM_NOW)?;
    let (mtim, m) = one_time(mtim, fstflags::MTIM, fstflags::MTIM_NOW)?;
    Ok((atim, mtim, a | m))
}

/// Sets the times of an open file.
pub fn set_times_of_fd(fd: c_int, times: Times) -> Result<(), Errno> {
    let (atim, mtim, flags) = host_times(times)?;
    wasi::fd::filestat_set_times(host_or(fd, Errno::INVAL)?, atim, mtim, flags)
}

/// Sets the times of the file at `path`.
pub fn set_times_at(dirfd: c_int, path: &[u8], times: Times, flags: c_int) -> Result<(), Errno> {
    let (atim, mtim, which) = host_times(times)?;
    let (name, wants_directory) = trim_end(path);
    if wants_directory {
        host_at(dirfd, path, flags)?;
    }
    let flags = lookup_flags(flags)? | if wants_directory { SYMLINK_FOLLOW } else { 0 };
    lookup::with(dirfd, name, flags == SYMLINK_FOLLOW, |dir, rest| {
        wasi::path::filestat_set_times(dir, flags, rest, atim, mtim, which)
    })
}
