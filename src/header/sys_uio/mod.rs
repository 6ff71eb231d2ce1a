//! `<sys/uio.h>`.

use crate::abi::c::IOV_MAX;
use crate::abi::*;
use crate::os::fd;
use crate::wasi::types::{CioVec, IoVec};

/// The `count` vectors at `iov`: `EINVAL` for a count out of range or a sum that `ssize_t` cannot hold.
unsafe fn vectors<'a, T>(iov: *const T, count: c_int, len: impl Fn(&T) -> usize) -> Result<&'a [T], Errno> {
    let count = usize::try_from(count).ok().filter(|n| (1..=IOV_MAX).contains(n)).ok_or(Errno::INVAL)?;
    if iov.is_null() {
        return Err(Errno::FAULT);
    }
    // SAFETY: C's word for `count` vectors, laid out as `T` is.
    let iov = unsafe { core::slice::from_raw_parts(iov, count) };
    let sum = iov.iter().try_fold(0usize, |sum, v| sum.checked_add(len(v)));
    match sum {
        Some(sum) if sum <= isize::MAX as usize => Ok(iov),
        _ => Err(Errno::INVAL),
    }
}

/// Reads into `count` pieces of memory in turn; returns how many bytes. Errors: as `read`; `EINVAL` for a count below 1
/// or above `IOV_MAX`.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/readv.html>
#[export]
pub unsafe extern "C" fn readv(fildes: c_int, iov: *const IoVec<'_>, count: c_int) -> isize {
    // SAFETY: C passes `count` entries, each with a pointer that is valid for its length.
    or_minus_one(|| Ok(fd::readv(fildes, unsafe { vectors(iov, count, IoVec::len) }?)? as isize))
}

/// Writes `count` pieces of memory in turn; returns how many bytes. Errors: as `write`; `EINVAL` for a count below 1 or
/// above `IOV_MAX`.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/writev.html>
#[export]
pub unsafe extern "C" fn writev(fildes: c_int, iov: *const CioVec<'_>, count: c_int) -> isize {
    // SAFETY: C passes `count` entries, each with a pointer that is valid for its length.
    or_minus_one(|| Ok(fd::writev(fildes, unsafe { vectors(iov, count, CioVec::len) }?)? as isize))
}

/// `readv` at `offset`, without moving the place.
/// <https://man.openbsd.org/preadv.2>
#[export(preadv64)]
pub unsafe extern "C" fn preadv(fildes: c_int, iov: *const IoVec<'_>, count: c_int, offset: off_t) -> isize {
    // SAFETY: C passes `count` entries, each with a pointer that is valid for its length.
    or_minus_one(|| Ok(fd::preadv(fildes, unsafe { vectors(iov, count, IoVec::len) }?, offset)? as isize))
}

/// `writev` at `offset`, without moving the place.
/// <https://man.openbsd.org/pwritev.2>
#[export(pwritev64)]
pub unsafe extern "C" fn pwritev(fildes: c_int, iov: *const CioVec<'_>, count: c_int, offset: off_t) -> isize {
    // SAFETY: C passes `count` entries, each with a pointer that is valid for its length.
    or_minus_one(|| Ok(fd::pwritev(fildes, unsafe { vectors(iov, count, CioVec::len) }?, offset)? as isize))
}
