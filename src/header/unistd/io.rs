//! Reading, writing and seeking.

use crate::abi::c::{SEEK_DATA, SEEK_HOLE};
use crate::abi::*;
use crate::os::fd;
use crate::os::fd::iovec::{CioVec, IoVec};

/// Reads up to `len` bytes into `buf`; returns how many, 0 at the end. Errors: `EBADF`, `EFAULT`, `EISDIR`, `EAGAIN`.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/read.html>
#[export]
pub extern "C" fn read(fildes: c_int, buf: OutSlice<u8>) -> isize {
    or_minus_one(|| Ok(fd::read(fildes, buf.get()?)? as isize))
}

/// Writes up to `len` bytes from `buf`; returns how many. Errors: `EBADF`, `EFAULT`, `ENOSPC`, `EPIPE`, `EAGAIN`.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/write.html>
#[export]
#[small]
pub extern "C" fn write(fildes: c_int, buf: Slice<u8>) -> isize {
    or_minus_one(|| Ok(fd::write(fildes, buf.get()?)? as isize))
}

/// Reads at `offset` without moving the file offset. Errors: as `read`, `EINVAL` for a negative offset, `ESPIPE`.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/pread.html>
#[export(pread64)]
pub extern "C" fn pread(fildes: c_int, buf: OutSlice<u8>, offset: off_t) -> isize {
    or_minus_one(|| Ok(fd::preadv(fildes, &[IoVec::out(buf.get()?)], offset)? as isize))
}

/// Writes at `offset` without moving the file offset. Errors: as `write`, `EINVAL` for a negative offset, `ESPIPE`.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/pwrite.html>
#[export(pwrite64)]
pub extern "C" fn pwrite(fildes: c_int, buf: Slice<u8>, offset: off_t) -> isize {
    or_minus_one(|| Ok(fd::pwritev(fildes, &[CioVec::new(buf.get()?)], offset)? as isize))
}

/// Moves the file offset to `offset` relative to `whence`; returns the new offset. `SEEK_DATA` and `SEEK_HOLE` look for data or
/// a hole from `offset` on: all of a file is data, with a hole behind it. Errors: `EBADF`, `EINVAL`, `ESPIPE`, `EOVERFLOW`, `ENXIO`.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/lseek.html>
#[export(lseek64, __lseek)]
pub extern "C" fn lseek(fildes: c_int, offset: off_t, whence: c_int) -> off_t {
    or_minus_one(|| match whence {
        SEEK_DATA | SEEK_HOLE => fd::seek_data(fildes, offset, whence == SEEK_HOLE),
        _ => fd::seek(fildes, offset, whence),
    })
}

/// The file offset: `lseek(fildes, 0, SEEK_CUR)`.
#[export]
pub extern "C" fn __wasilibc_tell(fildes: c_int) -> off_t {
    or_minus_one(|| fd::tell(fildes))
}

/// Closes a descriptor. Errors: `EBADF`, `EIO`.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/close.html>
#[export]
pub extern "C" fn close(fildes: c_int) -> c_int {
    zero_or_minus_one(|| fd::close(fildes))
}

/// Closes a descriptor; `flags` are 0 or `POSIX_CLOSE_RESTART`, which makes no difference here: `close` is never
/// interrupted.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/close.html>
#[export]
pub extern "C" fn posix_close(fildes: c_int, flags: c_int) -> c_int {
    zero_or_minus_one(|| match flags {
        0 | 1 => fd::close(fildes),
        _ => Err(Errno::INVAL),
    })
}

/// 1 if the descriptor is a terminal; otherwise 0. Errors: `EBADF`, `ENOTTY`.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/isatty.html>
#[export(__isatty)]
pub extern "C" fn isatty(fildes: c_int) -> c_int {
    or(0, fd::is_terminal(fildes).map(|()| 1))
}
