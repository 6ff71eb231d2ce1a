//! `fcntl`.

use crate::abi::c::{
    F_ADD_SEALS, F_DUPFD, F_DUPFD_CLOEXEC, F_DUPFD_CLOFORK, F_GET_SEALS, F_GETFD, F_GETFL, F_GETLK, F_GETOWN,
    F_OFD_GETLK, F_OFD_SETLK, F_OFD_SETLKW, F_SETFD, F_SETFL, F_SETLK, F_SETLKW, FD_CLOEXEC, FD_CLOFORK,
};
use crate::abi::*;
use crate::os::duplicate::duplicate_with_flags;
use crate::os::fd::filetype_of;
use crate::os::fd_flags;
use crate::os::file_lock::{Flock, Owner};
use crate::os::record_lock;
use crate::os::shared_memory::seals;

/// Controls a descriptor: `F_DUPFD`, `F_GETFD`, `F_SETFD`, `F_GETFL`, `F_SETFL`, and locks: `F_SETLK` and the like.
/// `F_ADD_SEALS` and `F_GET_SEALS` are for memory objects.
/// Errors: `EBADF`; `EINVAL` for another command or a lock of no kind; `EMFILE`; `EAGAIN` for a lock that another open
/// file description's stands against, or with `F_SETLKW` `EDEADLK`, as nobody could ever give that up.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/fcntl.html>
#[export]
pub unsafe extern "C" fn fcntl(fildes: c_int, command: c_int, more: VaList) -> c_int {
    let mut slots = more;
    // SAFETY: fcntl's contract: these commands come with an int.
    let mut number = || unsafe { slots.next() };
    or_minus_one(|| match command {
        F_GETFD | F_SETFD | F_GETFL | F_SETFL => fd_flags::control(fildes, command, number),
        F_DUPFD => duplicate_with_flags(fildes, number(), 0),
        F_DUPFD_CLOEXEC => duplicate_with_flags(fildes, number(), FD_CLOEXEC),
        F_DUPFD_CLOFORK => duplicate_with_flags(fildes, number(), FD_CLOFORK),
        // WASI raises no signal for a descriptor, so that nothing can own one.
        F_GETOWN => filetype_of(fildes).map(|_| 0),
        F_GETLK | F_SETLK | F_SETLKW => lock(fildes, command, Owner::Process, more),
        F_OFD_GETLK | F_OFD_SETLK | F_OFD_SETLKW => {
            lock(fildes, command - F_OFD_GETLK + F_GETLK, Owner::Description, more)
        }
        F_ADD_SEALS | F_GET_SEALS => seals(fildes, (command == F_ADD_SEALS).then(number)),
        _ => filetype_of(fildes).and(Err(Errno::INVAL)),
    })
}

/// A command with a `struct flock`.
fn lock(fildes: c_int, command: c_int, owner: Owner, mut more: VaList) -> Result<c_int, Errno> {
    // SAFETY: fcntl's contract: a command about locks comes with a pointer to a struct flock, or null.
    let range = unsafe { more.next::<*mut Flock>().as_mut() };
    record_lock::control(fildes, command, owner, range.ok_or(Errno::FAULT)?).map(|()| 0)
}

/// `fcntl` for the four commands that neither lock nor duplicate: what `<fcntl.h>` calls for a constant one, so that such
/// programs are small.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/fcntl.html>
#[export]
pub unsafe extern "C" fn __fcntl_flags_only(fildes: c_int, command: c_int, mut more: VaList) -> c_int {
    // SAFETY: fcntl's contract: F_SETFD and F_SETFL come with an int.
    or_minus_one(|| fd_flags::control(fildes, command, || unsafe { more.next() }))
}
