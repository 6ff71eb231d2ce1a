//! `lockf`. Record locks belong to a process, and there is one: its own locks never stand in its way.

use crate::abi::c::{F_LOCK, F_TEST, F_TLOCK, F_ULOCK, F_UNLCK, F_WRLCK, O_WRONLY};
use crate::abi::*;
use crate::os::fd::status_flags;
use crate::os::file_lock::{Flock, Owner, blocking, lock_range};
use crate::os::system::PROCESS;
use crate::wasi::types::whence;

/// Locks, tries, unlocks or tests a section of a file from the place of the descriptor on. No other process exists that
/// could hold it, and what other programs of the host lock cannot be known; only a lock of an open file description
/// (`F_OFD_SETLK`) stands against it: `EAGAIN`, or `EDEADLK` with `F_LOCK`. Errors: `EBADF`, also for a lock through a
/// descriptor not open for writing; `EINVAL` for another command or a section before the start; `EOVERFLOW`.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/lockf.html>
#[export]
pub extern "C" fn lockf(fildes: c_int, command: c_int, size: off_t) -> c_int {
    or_minus_one(|| {
        let writable = status_flags(fildes)? & O_WRONLY != 0;
        let l_type = if command == F_ULOCK { F_UNLCK } else { F_WRLCK };
        let section = Flock { l_type, l_whence: whence::CUR.into(), l_start: 0, l_len: size, l_pid: 0 };
        match command {
            F_LOCK | F_TLOCK if !writable => Err(Errno::BADF),
            F_TEST if blocking(fildes, Owner::Process, &section, PROCESS)?.l_type == F_UNLCK => Ok(0),
            F_TEST => Err(Errno::AGAIN),
            F_ULOCK | F_LOCK | F_TLOCK => match lock_range(fildes, Owner::Process, &section) {
                Err(Errno::AGAIN) if command == F_LOCK => Err(Errno::DEADLK),
                other => other.map(|()| 0),
            },
            _ => Err(Errno::INVAL),
        }
    })
}
