//! Memory locks, which the host does not offer.

use crate::abi::*;

/// Fails with `ENOSYS`: the host decides what stays in memory.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/mlock.html>
#[export(munlock)]
pub extern "C" fn mlock(_start: *const c_void, _len: usize) -> c_int {
    or_minus_one(|| Err(Errno::NOSYS))
}

/// Fails with `ENOSYS`.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/mlockall.html>
#[export]
pub extern "C" fn mlockall(_flags: c_int) -> c_int {
    or_minus_one(|| Err(Errno::NOSYS))
}

/// Fails with `ENOSYS`.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/munlockall.html>
#[export]
pub extern "C" fn munlockall() -> c_int {
    or_minus_one(|| Err(Errno::NOSYS))
}

/// Fails with `ENOSYS`.
/// <https://man7.org/linux/man-pages/man2/mincore.2.html>
#[export]
pub extern "C" fn mincore(_start: *mut c_void, _len: usize, _places: *mut c_uchar) -> c_int {
    or_minus_one(|| Err(Errno::NOSYS))
}
