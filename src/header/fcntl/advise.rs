//! Advice and allocation; both return the error number itself.

use crate::abi::*;
use crate::os::fd;

fn number(result: Result<(), Errno>) -> c_int {
    match result {
        Ok(()) => 0,
        Err(error) => error.code(),
    }
}

/// Says how a range of a file will be used (0 bytes: to its end). Returns 0, `EBADF`, `EINVAL` or `ESPIPE`.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/posix_fadvise.html>
#[export(posix_fadvise64)]
pub extern "C" fn posix_fadvise(fildes: c_int, offset: off_t, len: off_t, advice: c_int) -> c_int {
    number(fd::advise(fildes, offset, len, advice))
}

/// Makes sure that a range of a file has room on the medium. Returns 0, `EBADF`, `EFBIG`, `EINVAL`, `ENOSPC` or `ENOTSUP`.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/posix_fallocate.html>
#[export(posix_fallocate64)]
pub extern "C" fn posix_fallocate(fildes: c_int, offset: off_t, len: off_t) -> c_int {
    number(fd::allocate(fildes, offset, len))
}
