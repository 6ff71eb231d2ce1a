//! `<aio.h>`: asynchronous input and output. No other thread could perform it, so it is performed inside the call that asks for
//! it, and is complete when that returns: one of the orders of events that POSIX allows.
//! <https://pubs.opengroup.org/onlinepubs/9799919799/basedefs/aio.h.html>

use crate::abi::c::AIO_ALLDONE;
use crate::abi::*;
use crate::os::clock::Timespec;
use crate::os::fd;
use crate::os::fd::aio::{Kind, List, Request, suspend};
use crate::os::signals::notification::SigEvent;

/// Reads `aio_nbytes` bytes at `aio_offset` into `aio_buf`. Errors: `EBADF`, `EINVAL` for an invalid offset, priority,
/// length or event; whatever else goes wrong is the request's own error.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/aio_read.html>
#[export]
pub extern "C" fn aio_read(control: ObjArg<Request>) -> c_int {
    zero_or_minus_one(|| control.get()?.submit(Kind::Read))
}

/// Writes `aio_nbytes` bytes from `aio_buf` at `aio_offset`, or at the end with `O_APPEND`. Errors: as `aio_read`.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/aio_write.html>
#[export]
pub extern "C" fn aio_write(control: ObjArg<Request>) -> c_int {
    zero_or_minus_one(|| control.get()?.submit(Kind::Write))
}

/// Writes what was written before out to the medium: with its status (`O_SYNC`), or only the data (`O_DSYNC`). Errors:
/// `EBADF`, `EINVAL` for another operation or an invalid event.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/aio_fsync.html>
#[export]
pub extern "C" fn aio_fsync(operation: c_int, control: ObjArg<Request>) -> c_int {
    zero_or_minus_one(|| control.get()?.submit(Kind::sync(operation)?))
}

/// The error number of a request, 0 if it succeeded. Errors: `EINVAL` if it was not made or `aio_return` has been
/// called.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/aio_error.html>
#[export]
pub extern "C" fn aio_error(control: InArg<Request>) -> c_int {
    or_minus_one(|| control.optional().ok_or(Errno::INVAL)?.outcome().map(|(error, _)| error))
}

/// What `read`, `write` or `fsync` would have returned; once. Errors: the request's own, `EINVAL` as `aio_error`.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/aio_return.html>
#[export]
pub extern "C" fn aio_return(control: ObjArg<Request>) -> ssize_t {
    or_minus_one(|| control.optional().ok_or(Errno::INVAL)?.take())
}

/// Cancels nothing, as everything is done: `AIO_ALLDONE`. Errors: `EBADF`.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/aio_cancel.html>
#[export]
pub extern "C" fn aio_cancel(fildes: c_int, _control: *mut Request) -> c_int {
    or_minus_one(|| fd::filetype_of(fildes).map(|_| AIO_ALLDONE))
}

/// Makes the requests of a list; null pointers and `LIO_NOP` are passed over. With `LIO_NOWAIT` the event is sent when all
/// are done. Errors: `EINVAL` for another mode, more than 1024 requests or an invalid event; `EIO` if a request could not be
/// made or, with `LIO_WAIT`, failed: each has its own error.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/lio_listio.html>
#[export]
pub extern "C" fn lio_listio(mode: c_int, list: Slice<*mut Request>, event: InArg<SigEvent>) -> c_int {
    zero_or_minus_one(|| {
        let mut requests = List::new(mode, list.len(), event.optional())?;
        for &request in list.get()? {
            // SAFETY: null, or a request of the program that nothing else uses during the call.
            if let Some(request) = unsafe { request.as_mut() } {
                requests.submit(request);
            }
        }
        requests.finish()
    })
}

/// Waits until one of the requests is done: each is, so that only a list without any waits, until `timeout`.
/// Errors: `EAGAIN` after that time, `EINTR`, `EINVAL` for an invalid count or time.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/aio_suspend.html>
#[export]
pub extern "C" fn aio_suspend(list: Slice<*const Request>, timeout: InArg<Timespec>) -> c_int {
    zero_or_minus_one(|| {
        if list.len() > c_int::MAX as usize {
            return Err(Errno::INVAL);
        }
        suspend(list.get()?.iter().any(|request| !request.is_null()), timeout.optional())
    })
}
