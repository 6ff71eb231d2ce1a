//! `<sys/uio.h>`.

use crate::abi::*;
use crate::os::fd;
use crate::os::fd::iovec::{CioVec, IoVec, vectors};

/// Reads into the pieces of memory in turn; returns how many bytes. Errors: as `read`; `EINVAL` for fewer pieces than 1
/// or more than `IOV_MAX`.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/readv.html>
#[export]
pub extern "C" fn readv(fildes: c_int, iov: Slice<IoVec<'_>>) -> isize {
    or_minus_one(|| Ok(fd::readv(fildes, vectors(iov)?)? as isize))
}

/// Writes the pieces of memory in turn; returns how many bytes. Errors: as `write`; `EINVAL` for fewer pieces than 1 or
/// above `IOV_MAX`.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/writev.html>
#[export]
pub extern "C" fn writev(fildes: c_int, iov: Slice<CioVec<'_>>) -> isize {
    or_minus_one(|| Ok(fd::writev(fildes, vectors(iov)?)? as isize))
}

/// `readv` at `offset`, without moving the file offset.
/// <https://man.openbsd.org/preadv.2>
#[export(preadv64)]
pub extern "C" fn preadv(fildes: c_int, iov: Slice<IoVec<'_>>, offset: off_t) -> isize {
    or_minus_one(|| Ok(fd::preadv(fildes, vectors(iov)?, offset)? as isize))
}

/// `writev` at `offset`, without moving the file offset.
/// <https://man.openbsd.org/pwritev.2>
#[export(pwritev64)]
pub extern "C" fn pwritev(fildes: c_int, iov: Slice<CioVec<'_>>, offset: off_t) -> isize {
    or_minus_one(|| Ok(fd::pwritev(fildes, vectors(iov)?, offset)? as isize))
}
