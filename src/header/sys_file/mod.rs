//! `<sys/file.h>`.

use crate::abi::c::{LOCK_EX, LOCK_NB, LOCK_SH, LOCK_UN};
use crate::abi::*;
use crate::os::fd::lock::{lock, unlock};

/// Locks a file against other descriptors of this program, shared or exclusive, or unlocks it. Other programs of the
/// host do not see it. Errors: `EBADF`, `EINVAL`; `EWOULDBLOCK` with `LOCK_NB`, else `EDEADLK`, where a descriptor of
/// the program holds a lock: no one else could ever release it.
/// <https://man7.org/linux/man-pages/man2/flock.2.html>
#[export]
pub extern "C" fn flock(fildes: c_int, operation: c_int) -> c_int {
    or_minus_one(|| {
        let locked = match operation & !LOCK_NB {
            LOCK_UN => unlock(fildes),
            LOCK_SH => lock(fildes, false),
            LOCK_EX => lock(fildes, true),
            _ => Err(Errno::INVAL),
        };
        match locked {
            Err(Errno::AGAIN) if operation & LOCK_NB == 0 => Err(Errno::DEADLK),
            other => other.map(|()| 0),
        }
    })
}
