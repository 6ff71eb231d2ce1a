//! Reading, writing and seeking.

use crate::abi::*;
use crate::os::fd;
use crate::os::held::closing;
use crate::wasi::types::{CioVec, IoVec};

/// Reads up to `len` bytes into `buf`; returns how many, 0 at the end. Errors: `EBADF`, `EFAULT`, `EISDIR`, `EAGAIN`.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/read.html>
#[export]
pub unsafe extern "C" fn read(fildes: c_int, buf: *mut c_void, len: usize) -> isize {
    or_minus_one(|| Ok(fd::read(fildes, unsafe { Out::slice(buf.cast(), len) }?)? as isize))
}

/// Writes up to `len` bytes from `buf`; returns how many. Errors: `EBADF`, `EFAULT`, `ENOSPC`, `EPIPE`, `EAGAIN`.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/write.html>
#[export]
pub unsafe extern "C" fn write(fildes: c_int, buf: *const c_void, len: usize) -> isize {
    or_minus_one(|| Ok(fd::write(fildes, unsafe { bytes(buf, len) }?)? as isize))
}

/// Reads at `offset` without moving the place. Errors: as `read`, `EINVAL` for a negative offset, `ESPIPE`.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/pread.html>
#[export(pread64)]
pub unsafe extern "C" fn pread(fildes: c_int, buf: *mut c_void, len: usize, offset: off_t) -> isize {
    or_minus_one(|| {
        let room = unsafe { Out::slice(buf.cast(), len) }?;
        Ok(fd::preadv(fildes, &[IoVec::out(room)], offset)? as isize)
    })
}

/// Writes at `offset` without moving the place. Errors: as `write`, `EINVAL` for a negative offset, `ESPIPE`.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/pwrite.html>
#[export(pwrite64)]
pub unsafe extern "C" fn pwrite(fildes: c_int, buf: *const c_void, len: usize, offset: off_t) -> isize {
    or_minus_one(|| {
        let data = unsafe { bytes(buf, len) }?;
        Ok(fd::pwritev(fildes, &[CioVec::new(data)], offset)? as isize)
    })
}

/// Moves the place by `offset` from `whence`; returns the new one. Errors: `EBADF`, `EINVAL`, `ESPIPE`, `EOVERFLOW`.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/lseek.html>
#[export(lseek64, __lseek)]
pub extern "C" fn lseek(fildes: c_int, offset: off_t, whence: c_int) -> off_t {
    or_minus_one(|| fd::seek(fildes, offset, whence))
}

/// The place: `lseek(fildes, 0, SEEK_CUR)`.
#[export]
pub extern "C" fn __wasilibc_tell(fildes: c_int) -> off_t {
    or_minus_one(|| fd::tell(fildes))
}

/// Closes a descriptor. Errors: `EBADF`, `EIO`.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/close.html>
#[export]
pub extern "C" fn close(fildes: c_int) -> c_int {
    or_minus_one(|| if closing(fildes) { Ok(0) } else { fd::close(fildes).map(|()| 0) })
}

/// Closes a descriptor; `flags` are 0 or `POSIX_CLOSE_RESTART`, which makes no difference here: `close` is never
/// interrupted.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/close.html>
#[export]
pub extern "C" fn posix_close(fildes: c_int, flags: c_int) -> c_int {
    or_minus_one(|| match flags {
        0 | 1 if closing(fildes) => Ok(0),
        0 | 1 => fd::close(fildes).map(|()| 0),
        _ => Err(Errno::INVAL),
    })
}

/// 1 if the descriptor is a terminal; otherwise 0. Errors: `EBADF`, `ENOTTY`.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/isatty.html>
#[export(__isatty)]
pub extern "C" fn isatty(fildes: c_int) -> c_int {
    or(0, fd::is_terminal(fildes).map(|()| 1))
}
