//! Reading entries through a descriptor.

use crate::abi::*;
use crate::os::dir::getdents::read;

/// Stores entries of the directory that `fd` is open on in `buffer`, each a `struct posix_dent`, from where the last call
/// stopped; returns how many bytes they have, 0 at the end. With `DT_FORCE_TYPE` no type is left unknown that can be
/// found out. Errors: `EINVAL` for unknown flags and if the next entry does not fit, `EBADF`, `ENOTDIR`, `ENOMEM`, `EIO`.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/posix_getdents.html>
#[export]
pub extern "C" fn posix_getdents(fd: c_int, buffer: OutSlice<u8>, flags: c_int) -> ssize_t {
    or_minus_one(|| read(fd, buffer.get()?, flags).map(|filled| filled as ssize_t))
}
