//! `fcntl`'s and `lockf`'s locks of ranges.

use super::lock::{Flock, Owner, blocking, lock_range};
use crate::abi::c::{
    F_GETLK, F_LOCK, F_RDLCK, F_SETLKW, F_TEST, F_TLOCK, F_ULOCK, F_UNLCK, F_WRLCK, O_RDONLY, O_WRONLY, SEEK_CUR,
};
use crate::abi::{Errno, c_int, c_short, off_t};
use crate::os::fd::status_flags;
use crate::os::system::PROCESS;

/// `F_GETLK`, `F_SETLK` or `F_SETLKW`. Errors: `EBADF`, also for a lock that the descriptor is not open for; `EAGAIN` for a
/// lock that another owner's stands against, or with `F_SETLKW` `EDEADLK`, which could never be released.
pub fn control(fd: c_int, command: c_int, owner: Owner, range: &mut Flock) -> Result<(), Errno> {
    let access = status_flags(fd)?;
    if command == F_GETLK {
        *range = blocking(fd, owner, range, PROCESS)?;
        return Ok(());
    }
    let needed = match range.l_type {
        F_RDLCK => O_RDONLY,
        F_WRLCK => O_WRONLY,
        _ => 0,
    };
    if access & needed != needed {
        return Err(Errno::BADF);
    }
    match lock_range(fd, owner, range) {
        Err(Errno::AGAIN) if command == F_SETLKW => Err(Errno::DEADLK),
        other => other,
    }
}

/// `lockf`: a section from the descriptor's offset on. Errors: also `EINVAL` for another command.
pub fn lock_section(fd: c_int, command: c_int, size: off_t) -> Result<(), Errno> {
    let writable = status_flags(fd)? & O_WRONLY != 0;
    let l_type = if command == F_ULOCK { F_UNLCK } else { F_WRLCK };
    let section = Flock { l_type, l_whence: SEEK_CUR as c_short, l_start: 0, l_len: size, l_pid: 0 };
    match command {
        F_LOCK | F_TLOCK if !writable => Err(Errno::BADF),
        F_TEST if blocking(fd, Owner::Process, &section, PROCESS)?.l_type == F_UNLCK => Ok(()),
        F_TEST => Err(Errno::AGAIN),
        F_ULOCK | F_LOCK | F_TLOCK => match lock_range(fd, Owner::Process, &section) {
            Err(Errno::AGAIN) if command == F_LOCK => Err(Errno::DEADLK),
            other => other,
        },
        _ => Err(Errno::INVAL),
    }
}
