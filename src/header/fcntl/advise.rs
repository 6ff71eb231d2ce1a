//! `posix_fadvise` and `posix_fallocate`, which return the error number.

use crate::abi::*;
use crate::os::fd;

/// Says how a range of a file will be used (0 bytes: to its end). Returns 0, `EBADF`, `EINVAL` or `ESPIPE`.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/posix_fadvise.html>
#[export(posix_fadvise64)]
pub extern "C" fn posix_fadvise(fildes: c_int, offset: off_t, len: off_t, advice: c_int) -> c_int {
    error_number(|| fd::advise(fildes, offset, len, advice))
}

/// Makes sure that a range of a file is on the medium, by writing to each block where the host cannot. Returns 0, `EBADF`,
/// `EFBIG`, `EINVAL`, `ENODEV`, `ENOSPC` or `ESPIPE`.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/posix_fallocate.html>
#[export(posix_fallocate64)]
pub extern "C" fn posix_fallocate(fildes: c_int, offset: off_t, len: off_t) -> c_int {
    error_number(|| fd::size::allocate(fildes, offset, len))
}
