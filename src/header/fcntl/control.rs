//! `fcntl`.

use crate::abi::*;
use crate::os::fd;

/// Controls a descriptor: `F_GETFD`, `F_SETFD`, `F_GETFL`, `F_SETFL`. Errors: `EBADF`; `EINVAL` for every other command,
/// such as locks and duplicates, which preview1 does not have.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/fcntl.html>
#[export]
pub unsafe extern "C" fn fcntl(fildes: c_int, command: c_int, mut more: VaList) -> c_int {
    or_minus_one(|| match command {
        fd::F_GETFD => fd::descriptor_flags(fildes),
        fd::F_SETFD => fd::set_descriptor_flags(fildes, unsafe { more.next() }).map(|()| 0),
        fd::F_GETFL => fd::status_flags(fildes),
        fd::F_SETFL => fd::set_status_flags(fildes, unsafe { more.next() }).map(|()| 0),
        _ => fd::filetype_of(fildes).and(Err(Errno::INVAL)),
    })
}
