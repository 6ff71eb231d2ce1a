//! `fcntl`.

use crate::abi::fcntl::control;
use crate::abi::*;
use crate::os::fd;
use crate::start::kept_flags::flagged;

/// Controls a descriptor: `F_DUPFD`, `F_GETFD`, `F_SETFD`, `F_GETFL`, `F_SETFL`, and locks: `F_SETLK` and the like.
/// `F_ADD_SEALS` and `F_GET_SEALS` are for memory objects.
/// Errors: `EBADF`; `EINVAL` for another command or a lock of no kind; `EMFILE`; `EAGAIN` for a lock that another open
/// file description's stands against, or with `F_SETLKW` `EDEADLK`, which could never be released.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/fcntl.html>
#[export]
pub unsafe extern "C" fn fcntl(fildes: c_int, command: c_int, more: VaList) -> c_int {
    // SAFETY: C passes what the command needs.
    or_minus_one(|| unsafe { control(fildes, command, more) })
}

/// `fcntl` for the four commands that neither lock nor duplicate: what `<fcntl.h>` calls for a constant one, so that such
/// programs are small.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/fcntl.html>
#[export]
pub unsafe extern "C" fn __fcntl_flags_only(fildes: c_int, command: c_int, mut more: VaList) -> c_int {
    // SAFETY: fcntl's contract: F_SETFD and F_SETFL come with an int.
    or_minus_one(|| fd::flags::control(flagged(fildes), command, || unsafe { more.next() }))
}

/// `fcntl` for `F_GETFL`, which needs none of the flags of descriptors either.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/fcntl.html>
#[export]
pub extern "C" fn __fcntl_status_only(fildes: c_int, _command: c_int, _more: VaList) -> c_int {
    or_minus_one(|| fd::status_flags(fildes))
}
