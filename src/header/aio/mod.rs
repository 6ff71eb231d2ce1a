//! `<aio.h>`: input and output that is asked for now and looked at later. There is nobody to do it meanwhile, so it is
//! done inside the call that asks for it, and is complete when that returns: one of the orders of events that POSIX
//! allows.
//! <https://pubs.opengroup.org/onlinepubs/9799919799/basedefs/aio.h.html>

pub mod list;
mod perform;

use crate::abi::c::AIO_ALLDONE;
use crate::abi::*;
use crate::os::clock::{Clock, Timespec, after};
use crate::os::fd;
use crate::os::signals::notification::SigEvent;
use crate::os::wait::{Ended, Interrupts, wait};
use perform::{Kind, submit};

/// C's `struct aiocb`.
#[repr(C)]
pub struct Request {
    fildes: c_int,
    operation: c_int,
    priority: c_int,
    data: *mut u8,
    len: usize,
    event: SigEvent,
    offset: off_t,
    /// See [`Request::mark`]: whether the request was made and not looked at yet.
    made: usize,
    error: c_int,
    result: isize,
    reserved: [c_int; 5],
}

impl Request {
    /// What `made` is while there is an outcome to look at: another value for each place, as a copy of a request is
    /// none.
    fn mark(&self) -> usize {
        core::ptr::from_ref(self) as usize ^ 0x61_69_6f_21
    }

    /// Errors: `EINVAL` if the request was not made, or its outcome has been taken.
    fn outcome(&self) -> Result<(c_int, isize), Errno> {
        if self.made == self.mark() { Ok((self.error, self.result)) } else { Err(Errno::INVAL) }
    }
}

/// The request of the caller's. Errors: `EFAULT`.
unsafe fn request<'a>(request: *mut Request) -> Result<&'a mut Request, Errno> {
    // SAFETY: null or the caller's structure, which nobody else uses during the call.
    unsafe { request.as_mut() }.ok_or(Errno::FAULT)
}

/// Reads `aio_nbytes` bytes at `aio_offset` into `aio_buf`. Errors: `EBADF`, `EINVAL` for an offset, a priority, a
/// length or an event that is none; whatever else goes wrong is the request's own error.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/aio_read.html>
#[export]
pub unsafe extern "C" fn aio_read(control: *mut Request) -> c_int {
    // SAFETY: the caller's.
    or_minus_one(|| unsafe { submit(request(control)?, Kind::Read) }.map(|()| 0))
}

/// Writes `aio_nbytes` bytes from `aio_buf` at `aio_offset`, or at the end with `O_APPEND`. Errors: as `aio_read`.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/aio_write.html>
#[export]
pub unsafe extern "C" fn aio_write(control: *mut Request) -> c_int {
    // SAFETY: the caller's.
    or_minus_one(|| unsafe { submit(request(control)?, Kind::Write) }.map(|()| 0))
}

/// Writes what was written before out to the medium: with its status (`O_SYNC`), or only the data (`O_DSYNC`). Errors:
/// `EBADF`, `EINVAL` for another operation or an event that is none.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/aio_fsync.html>
#[export]
pub unsafe extern "C" fn aio_fsync(operation: c_int, control: *mut Request) -> c_int {
    // SAFETY: the caller's.
    or_minus_one(|| unsafe { submit(request(control)?, Kind::sync(operation)?) }.map(|()| 0))
}

/// The error number of a request, 0 if it succeeded. Errors: `EINVAL` if it was not made or `aio_return` has been
/// called.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/aio_error.html>
#[export]
pub unsafe extern "C" fn aio_error(control: *const Request) -> c_int {
    // SAFETY: null or the caller's structure.
    or_minus_one(|| unsafe { control.as_ref() }.ok_or(Errno::INVAL)?.outcome().map(|(error, _)| error))
}

/// What `read`, `write` or `fsync` would have returned; once. Errors: the request's own, `EINVAL` as `aio_error`.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/aio_return.html>
#[export]
pub unsafe extern "C" fn aio_return(control: *mut Request) -> ssize_t {
    or_minus_one(|| {
        // SAFETY: null or the caller's structure.
        let request = unsafe { control.as_mut() }.ok_or(Errno::INVAL)?;
        let (error, result) = request.outcome()?;
        request.made = 0;
        if error == 0 { Ok(result) } else { Err(Errno::new(error as u16)) }
    })
}

/// Cancels nothing, as everything is done: `AIO_ALLDONE`. Errors: `EBADF`.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/aio_cancel.html>
#[export]
pub extern "C" fn aio_cancel(fildes: c_int, _control: *mut Request) -> c_int {
    or_minus_one(|| fd::filetype_of(fildes).map(|_| AIO_ALLDONE))
}

/// Waits though there is no request to wait for. Errors: `EAGAIN` after the timeout, `EINTR`, `EINVAL`.
fn wait_for_nothing(timeout: Option<&Timespec>) -> Result<c_int, Errno> {
    let limit = || match timeout {
        Some(timeout) => Ok(Some((Clock::Monotonic, after(timeout.to_nanoseconds()?)?))),
        None => Ok(None),
    };
    wait(limit, Interrupts::Always, true, || Err(Errno::AGAIN)).map_err(|ended| match ended {
        Ended::TimedOut => Errno::AGAIN,
        ended => ended.error(Some(b"aio_suspend")),
    })
}

/// Waits until one of `count` requests is done: each is, so that only a list without any waits, until `timeout`.
/// Errors: `EAGAIN` after that time, `EINTR`, `EINVAL` for a count or a time that is none.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/aio_suspend.html>
#[export]
pub unsafe extern "C" fn aio_suspend(list: *const *const Request, count: c_int, timeout: *const Timespec) -> c_int {
    or_minus_one(|| {
        let count = usize::try_from(count).map_err(|_| Errno::INVAL)?;
        // SAFETY: so many pointers, and null or a time.
        unsafe {
            if (0..count).any(|number| !list.wrapping_add(number).read().is_null()) {
                return Ok(0);
            }
            wait_for_nothing(timeout.as_ref())
        }
    })
}
