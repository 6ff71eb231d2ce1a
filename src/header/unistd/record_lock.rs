//! `lockf`. Record locks belong to a process, and there is one: its own locks never stand in its way.

use crate::abi::*;
use crate::os::fd::{filetype_of, status_flags, tell};
use crate::os::open::o;
use crate::os::record_lock::section;

const F_ULOCK: c_int = 0;
const F_LOCK: c_int = 1;
const F_TLOCK: c_int = 2;
const F_TEST: c_int = 3;

/// Locks, tries, unlocks or tests a section of a file, which always succeeds: no other process exists that could hold
/// it, and what other programs of the host lock cannot be known. Errors: `EBADF`, also for a lock through a descriptor
/// not open for writing; `EINVAL` for another command or a section before the start; `EOVERFLOW` for one beyond the
/// largest offset.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/lockf.html>
#[export]
pub extern "C" fn lockf(fildes: c_int, command: c_int, size: off_t) -> c_int {
    or_minus_one(|| {
        filetype_of(fildes)?;
        let writable = status_flags(fildes)? & (o::RDWR | o::WRONLY) & o::WRONLY != 0;
        match command {
            F_LOCK | F_TLOCK if !writable => return Err(Errno::BADF),
            F_ULOCK | F_LOCK | F_TLOCK | F_TEST => {}
            _ => return Err(Errno::INVAL),
        }
        section(tell(fildes)?, size).map(|()| 0)
    })
}
