//! The optional arguments of `fcntl` and `open`.

use crate::abi::c::{
    F_ADD_SEALS, F_DUPFD, F_DUPFD_CLOEXEC, F_DUPFD_CLOFORK, F_GET_SEALS, F_GETFD, F_GETFL, F_GETLK, F_GETOWN,
    F_OFD_GETLK, F_OFD_SETLK, F_OFD_SETLKW, F_SETFD, F_SETFL, F_SETLK, F_SETLKW, FD_CLOEXEC, FD_CLOFORK, O_CREAT,
};
use crate::abi::*;
use crate::os::fd;
use crate::os::fd::duplicate::duplicate_with_flags;
use crate::os::fd::filetype_of;
use crate::os::fd::lock::{Flock, Owner};
use crate::os::fd::record_lock;
use crate::os::ipc::shared_memory::seals;
use crate::os::open::NEW_FILE;
use crate::start::kept_flags::flagged;

/// Does a command.
///
/// # Safety
/// `more` must hold what the command needs: an `int`, or null or a pointer to a `struct flock`.
#[inline(always)]
pub unsafe fn control(fildes: c_int, command: c_int, more: VaList) -> Result<c_int, Errno> {
    let mut slots = more;
    // SAFETY: these commands come with an int, by this function's contract.
    let mut number = || unsafe { slots.next() };
    match command {
        F_GETFD | F_SETFD | F_GETFL | F_SETFL => fd::flags::control(flagged(fildes), command, number),
        F_DUPFD => duplicate_with_flags(fildes, number(), 0),
        F_DUPFD_CLOEXEC => duplicate_with_flags(fildes, number(), FD_CLOEXEC),
        F_DUPFD_CLOFORK => duplicate_with_flags(fildes, number(), FD_CLOFORK),
        // WASI raises no signal for a descriptor, so that nothing can own one.
        F_GETOWN => filetype_of(fildes).map(|_| 0),
        F_GETLK | F_SETLK | F_SETLKW => {
            // SAFETY: these commands come with a structure, by this function's contract.
            unsafe { lock(fildes, command, Owner::Process, more) }
        }
        F_OFD_GETLK | F_OFD_SETLK | F_OFD_SETLKW => {
            // SAFETY: these commands come with a structure, too.
            unsafe { lock(fildes, command - F_OFD_GETLK + F_GETLK, Owner::Description, more) }
        }
        F_ADD_SEALS | F_GET_SEALS => seals(fildes, (command == F_ADD_SEALS).then(number)),
        _ => filetype_of(fildes).and(Err(Errno::INVAL)),
    }
}

/// A command with a `struct flock`.
///
/// # Safety
/// `more` must hold null or a pointer to one.
#[inline(always)]
unsafe fn lock(fildes: c_int, command: c_int, owner: Owner, mut more: VaList) -> Result<c_int, Errno> {
    // SAFETY: null or a pointer to a structure, by this function's contract.
    let range = unsafe { more.next::<*mut Flock>().as_mut() };
    record_lock::control(fildes, command, owner, range.ok_or(Errno::FAULT)?).map(|()| 0)
}

/// The mode that follows the flags of `open` if they have `O_CREAT`.
#[inline(always)]
pub fn mode_after(flags: c_int, mut more: VaList) -> mode_t {
    // SAFETY: with O_CREAT a mode_t follows the flags, by the contract of `open`.
    if flags & O_CREAT != 0 && !more.is_null() { unsafe { more.next() } } else { NEW_FILE }
}
