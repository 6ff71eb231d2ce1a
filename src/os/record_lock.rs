//! Record locks. They belong to a process, and there is one: its own locks never stand in its way, and what other
//! programs of the host lock cannot be known.

use crate::abi::*;
use crate::os::fd::{self, filestat, filetype_of, status_flags};
use crate::os::open::o;

/// `fcntl`'s commands, as `<fcntl.h>` has them.
pub const F_GETLK: c_int = 7;
/// Locks or unlocks.
pub const F_SETLK: c_int = 8;
/// Waits until it can lock.
pub const F_SETLKW: c_int = 9;
const F_RDLCK: i16 = 0;
const F_WRLCK: i16 = 1;
const F_UNLCK: i16 = 2;

/// C's `struct flock`.
#[derive(Clone, Copy)]
#[repr(C)]
#[allow(missing_docs)] // <fcntl.h> says what each is
pub struct Flock {
    pub l_type: i16,
    pub l_whence: i16,
    pub l_start: off_t,
    pub l_len: off_t,
    pub l_pid: c_int,
}

/// Locks, unlocks or tests a section of a file for `fcntl`; returns the section as `F_GETLK` should leave it. Errors:
/// `EBADF`, also for a lock that the descriptor's access mode does not allow; `EINVAL` for an unknown type or origin or a
/// section before the start; `EOVERFLOW` for one beyond the largest offset; `ESPIPE` for an origin in something without
/// places.
pub fn control(fd: c_int, command: c_int, lock: Flock) -> Result<Flock, Errno> {
    filetype_of(fd)?;
    let origin = match lock.l_whence {
        0 => 0,
        1 => fd::tell(fd)?,
        2 => off_t::try_from(filestat(fd)?.size).map_err(|_| Errno::OVERFLOW)?,
        _ => return Err(Errno::INVAL),
    };
    section(origin.checked_add(lock.l_start).ok_or(Errno::OVERFLOW)?, lock.l_len)?;
    let needed = match lock.l_type {
        F_RDLCK => o::RDONLY,
        F_WRLCK => o::WRONLY,
        F_UNLCK if command != F_GETLK => 0,
        _ => return Err(Errno::INVAL),
    };
    if command != F_GETLK && status_flags(fd)? & needed != needed {
        return Err(Errno::BADF);
    }
    Ok(if command == F_GETLK { Flock { l_type: F_UNLCK, ..lock } } else { lock })
}

/// Checks a section of `len` bytes, before `start` if negative, up to the end of the file if 0.
pub fn section(start: off_t, len: off_t) -> Result<(), Errno> {
    let other = match len {
        1.. => start.checked_add(len - 1).ok_or(Errno::OVERFLOW)?,
        _ => start.checked_add(len).ok_or(Errno::INVAL)?,
    };
    if start < 0 || other < 0 { Err(Errno::INVAL) } else { Ok(()) }
}
