//! `fcntl`.

use crate::abi::c::{
    F_DUPFD, F_DUPFD_CLOEXEC, F_DUPFD_CLOFORK, F_GETFD, F_GETFL, F_GETLK, F_GETOWN, F_OFD_GETLK, F_OFD_SETLK,
    F_OFD_SETLKW, F_RDLCK, F_SETFD, F_SETFL, F_SETLK, F_SETLKW, F_WRLCK, O_RDONLY, O_WRONLY,
};
use crate::abi::*;
use crate::os::duplicate::duplicate;
use crate::os::fd;
use crate::os::file_lock::{Flock, Owner, blocking, lock_range};
use crate::os::system::PROCESS;

/// Controls a descriptor: `F_DUPFD`, `F_GETFD`, `F_SETFD`, `F_GETFL`, `F_SETFL`, and locks: `F_SETLK` and the like.
/// Errors: `EBADF`; `EINVAL` for another command or a lock that is none; `EMFILE`; `EAGAIN` for a lock that another open
/// file description's stands against, or with `F_SETLKW` `EDEADLK`, as nobody could ever give that up.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/fcntl.html>
#[export]
pub unsafe extern "C" fn fcntl(fildes: c_int, command: c_int, mut more: VaList) -> c_int {
    or_minus_one(|| match command {
        F_DUPFD | F_DUPFD_CLOEXEC | F_DUPFD_CLOFORK => duplicate(fildes, unsafe { more.next() }),
        F_GETFD => fd::descriptor_flags(fildes),
        F_SETFD => fd::set_descriptor_flags(fildes, unsafe { more.next() }).map(|()| 0),
        F_GETFL => fd::status_flags(fildes),
        F_SETFL => fd::set_status_flags(fildes, unsafe { more.next() }).map(|()| 0),
        // WASI raises no signal for a descriptor, so that nothing can own one.
        F_GETOWN => fd::filetype_of(fildes).map(|_| 0),
        F_GETLK | F_SETLK | F_SETLKW => unsafe { lock(fildes, command, Owner::Process, more.next()) },
        F_OFD_GETLK | F_OFD_SETLK | F_OFD_SETLKW => unsafe {
            lock(fildes, command - F_OFD_GETLK + F_GETLK, Owner::Description, more.next())
        },
        _ => fd::filetype_of(fildes).and(Err(Errno::INVAL)),
    })
}

/// # Safety
/// `place` must be null or point to a `struct flock`.
unsafe fn lock(fildes: c_int, command: c_int, owner: Owner, place: *mut Flock) -> Result<c_int, Errno> {
    let access = fd::status_flags(fildes)?;
    // SAFETY: the caller's.
    let wanted = unsafe { place.as_ref() }.ok_or(Errno::FAULT)?;
    if command == F_GETLK {
        // SAFETY: as above.
        unsafe { Out::one(place) }?.set(blocking(fildes, owner, wanted, PROCESS)?);
        return Ok(0);
    }
    let needed = match wanted.l_type {
        F_RDLCK => O_RDONLY,
        F_WRLCK => O_WRONLY,
        _ => 0,
    };
    if access & needed != needed {
        return Err(Errno::BADF);
    }
    match lock_range(fildes, owner, wanted) {
        Err(Errno::AGAIN) if command == F_SETLKW => Err(Errno::DEADLK),
        other => other.map(|()| 0),
    }
}
