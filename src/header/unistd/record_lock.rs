//! `lockf`. Record locks belong to the process, so the program's own never conflict.

use crate::abi::*;
use crate::os::fd::record_lock::lock_section;

/// Locks, tries, unlocks or tests a section of a file from the offset of the descriptor on. No other process exists that
/// could hold it, and what other programs of the host lock cannot be known; only a lock of an open file description
/// (`F_OFD_SETLK`) stands against it: `EAGAIN`, or `EDEADLK` with `F_LOCK`. Errors: `EBADF`, also for a lock through a
/// descriptor not open for writing; `EINVAL` for another command or a section before the start; `EOVERFLOW`.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/lockf.html>
#[export]
pub extern "C" fn lockf(fildes: c_int, command: c_int, size: off_t) -> c_int {
    zero_or_minus_one(|| lock_section(fildes, command, size))
}
