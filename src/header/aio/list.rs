//! Several requests at once.

use super::Request;
use super::perform::{Kind, complete, submit};
use crate::abi::c::{LIO_NOP, LIO_NOWAIT, LIO_READ, LIO_WAIT, LIO_WRITE, SI_ASYNCIO};
use crate::abi::*;
use crate::os::signals::notification::{Notification, SigEvent};

/// How many requests a list can have: `AIO_LISTIO_MAX`.
const MOST: usize = 1024;

/// Makes one request. Whether it was made, and whether it succeeded.
unsafe fn make(request: &mut Request) -> (bool, bool) {
    let kind = match request.operation {
        LIO_READ => Ok(Kind::Read),
        LIO_WRITE => Ok(Kind::Write),
        LIO_NOP => return (true, true),
        _ => Err(Errno::INVAL),
    };
    // SAFETY: the caller's memory.
    match kind.and_then(|kind| unsafe { submit(request, kind) }) {
        Ok(()) => (true, request.error == 0),
        Err(error) => {
            complete(request, Err(error));
            (false, false)
        }
    }
}

/// Makes all requests of a list. Whether all were made, and whether all succeeded.
unsafe fn make_all(list: *const *mut Request, count: usize) -> (bool, bool) {
    let (mut made, mut succeeded) = (true, true);
    for number in 0..count {
        // SAFETY: so many pointers, each null or to a request.
        if let Some(request) = unsafe { list.wrapping_add(number).read().as_mut() } {
            let (this_made, this_succeeded) = unsafe { make(request) };
            made &= this_made;
            succeeded &= this_succeeded;
        }
    }
    (made, succeeded)
}

/// Makes the requests of a list, of which null pointers and `LIO_NOP` are none. With `LIO_NOWAIT` the event tells of
/// all being done. Errors: `EINVAL` for another mode, more than 1024 requests or an event that is none; `EIO` if a
/// request could not be made or, with `LIO_WAIT`, failed: each has its own error.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/lio_listio.html>
#[export]
pub unsafe extern "C" fn lio_listio(
    mode: c_int,
    list: *const *mut Request,
    count: c_int,
    event: *const SigEvent,
) -> c_int {
    or_minus_one(|| {
        let count = usize::try_from(count).ok().filter(|&count| count <= MOST).ok_or(Errno::INVAL)?;
        // SAFETY: null or the caller's structure.
        let notification = match (mode, unsafe { event.as_ref() }) {
            (LIO_NOWAIT, Some(event)) => event.notification()?,
            (LIO_WAIT | LIO_NOWAIT, _) => Notification::None,
            _ => return Err(Errno::INVAL),
        };
        // SAFETY: the caller's list.
        let (made, succeeded) = unsafe { make_all(list, count) };
        let _ = notification.send(SI_ASYNCIO); // all is done, even if too many signals are pending
        if made && (succeeded || mode == LIO_NOWAIT) { Ok(0) } else { Err(Errno::IO) }
    })
}
