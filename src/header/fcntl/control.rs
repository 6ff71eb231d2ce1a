//! `fcntl`.

use crate::abi::*;
use crate::os::fd;
use crate::os::record_lock::{self, F_GETLK, F_SETLK, F_SETLKW, Flock};

/// Controls a descriptor: `F_GETFD`, `F_SETFD`, `F_GETFL`, `F_SETFL`, and record locks, which are between processes and so
/// never in the way of this one. Errors: `EBADF`; `EINVAL` for every other command, such as duplicates, which preview1
/// does not have; those of [`record_lock::control`].
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/fcntl.html>
#[export]
pub unsafe extern "C" fn fcntl(fildes: c_int, command: c_int, mut more: VaList) -> c_int {
    or_minus_one(|| match command {
        fd::F_GETFD => fd::descriptor_flags(fildes),
        fd::F_SETFD => fd::set_descriptor_flags(fildes, unsafe { more.next() }).map(|()| 0),
        fd::F_GETFL => fd::status_flags(fildes),
        fd::F_SETFL => fd::set_status_flags(fildes, unsafe { more.next() }).map(|()| 0),
        F_GETLK | F_SETLK | F_SETLKW => unsafe { lock(fildes, command, more.next()) },
        _ => fd::filetype_of(fildes).and(Err(Errno::INVAL)),
    })
}

/// # Safety
/// `at` is null or points to a `struct flock`.
unsafe fn lock(fildes: c_int, command: c_int, at: *mut Flock) -> Result<c_int, Errno> {
    // SAFETY: the caller's; what is read is plain numbers.
    let (out, wanted) = unsafe { (Out::one(at)?, at.read()) };
    out.set(record_lock::control(fildes, command, wanted)?);
    Ok(0)
}
