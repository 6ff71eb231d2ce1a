//! `<mqueue.h>`: message queues, known by name within the program, as nobody else could open them.
//! <https://pubs.opengroup.org/onlinepubs/9799919799/basedefs/mqueue.h.html>

pub mod transfer;

use crate::abi::c::{O_CREAT, O_EXCL, O_NONBLOCK};
use crate::abi::*;
use crate::os::mq_attributes::{Attributes, access, queues, shape};
use crate::os::signals::notification::SigEvent;

/// Opens the queue `name`; with `O_CREAT` a mode and null or the attributes of a new one follow. Errors: `EACCES`,
/// `EEXIST`, `EINVAL`, `EMFILE`, `ENAMETOOLONG`, `ENOENT`, `ENOSPC`.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/mq_open.html>
#[export]
pub unsafe extern "C" fn mq_open(name: *const c_char, flags: c_int, mut arguments: VaList) -> c_int {
    or_minus_one(|| {
        // SAFETY: the caller's string.
        let name = unsafe { cstr(name)? }.to_bytes();
        let create = || {
            // SAFETY: with `O_CREAT` the mode, and null or the attributes, are there.
            unsafe {
                let (mode, attributes): (mode_t, *const Attributes) = (arguments.next(), arguments.next());
                shape(mode, attributes.as_ref())
            }
        };
        let create = (flags & O_CREAT != 0).then_some(create);
        let access = access(flags)?;
        queues(|queues| queues.open(name, access, flags & O_EXCL != 0, create))
    })
}

/// Closes a descriptor of a queue. Errors: `EBADF`.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/mq_close.html>
#[export]
pub extern "C" fn mq_close(descriptor: c_int) -> c_int {
    or_minus_one(|| queues(|queues| queues.close(descriptor)).map(|()| 0))
}

/// Takes the name from a queue, which is there until its last descriptor is closed. Errors: `ENOENT`, `EACCES`,
/// `ENAMETOOLONG`, `EINVAL`.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/mq_unlink.html>
#[export]
pub unsafe extern "C" fn mq_unlink(name: *const c_char) -> c_int {
    // SAFETY: the caller's string.
    or_minus_one(|| queues(|queues| queues.unlink(unsafe { cstr(name)? }.to_bytes())).map(|()| 0))
}

/// Tells what a queue is like. Errors: `EBADF`.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/mq_getattr.html>
#[export]
pub unsafe extern "C" fn mq_getattr(descriptor: c_int, place: *mut Attributes) -> c_int {
    or_minus_one(|| {
        let state = queues(|queues| queues.state(descriptor))?;
        // SAFETY: the caller's structure.
        unsafe { Out::one(place)? }.set(Attributes::new(state));
        Ok(0)
    })
}

/// Makes a descriptor wait or not (`O_NONBLOCK` in `mq_flags`; the rest is fixed), and tells what the queue was like.
/// Errors: `EBADF`, `EINVAL` for other flags.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/mq_setattr.html>
#[export]
pub unsafe extern "C" fn mq_setattr(descriptor: c_int, new: *const Attributes, old: *mut Attributes) -> c_int {
    or_minus_one(|| {
        // SAFETY: the caller's structure, and null or a place for another.
        let (flags, old) = unsafe { (new.as_ref().ok_or(Errno::FAULT)?.flags, Out::optional(old)) };
        let nonblocking = c_long::from(O_NONBLOCK);
        let state = queues(|queues| {
            let state = queues.state(descriptor)?;
            if flags & !nonblocking != 0 {
                return Err(Errno::INVAL);
            }
            queues.set_nonblocking(descriptor, flags & nonblocking != 0)?;
            Ok(state)
        })?;
        old.set(Attributes::new(state));
        Ok(0)
    })
}

/// Has the program told, once, when a message comes to the empty queue, inside the call that sends it; null: no longer.
/// Errors: `EBADF`, `EBUSY` if it has asked already, `EINVAL` for an event that is none.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/mq_notify.html>
#[export]
pub unsafe extern "C" fn mq_notify(descriptor: c_int, event: *const SigEvent) -> c_int {
    or_minus_one(|| {
        // SAFETY: null or the caller's structure.
        let how = unsafe { event.as_ref() }.map(SigEvent::notification).transpose()?;
        queues(|queues| queues.notify(descriptor, how)).map(|()| 0)
    })
}
