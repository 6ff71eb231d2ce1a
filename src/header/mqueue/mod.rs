//! `<mqueue.h>`: message queues, known by name within the program, as other programs could not open them.
//! <https://pubs.opengroup.org/onlinepubs/9799919799/basedefs/mqueue.h.html>

pub mod transfer;

use crate::abi::c::O_CREAT;
use crate::abi::*;
use crate::os::ipc::mq_attributes::{Attributes, open, queues, set_flags};
use crate::os::signals::notification::SigEvent;

/// Opens the queue `name`; with `O_CREAT` a mode and null or the attributes of a new one follow. Errors: `EACCES`,
/// `EEXIST`, `EINVAL`, `EMFILE`, `ENAMETOOLONG`, `ENOENT`, `ENOSPC`.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/mq_open.html>
#[export]
pub unsafe extern "C" fn mq_open(name: CStrArg, flags: c_int, mut arguments: VaList) -> c_int {
    or_minus_one(|| {
        let (mode, attributes): (mode_t, *const Attributes) = match flags & O_CREAT {
            0 => (0, core::ptr::null()),
            // SAFETY: with `O_CREAT` the mode, and null or the attributes, follow.
            _ => unsafe { (arguments.next(), arguments.next()) },
        };
        // SAFETY: null or the caller's attributes.
        open(name.bytes()?, flags, mode, unsafe { attributes.as_ref() })
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
pub extern "C" fn mq_unlink(name: CStrArg) -> c_int {
    zero_or_minus_one(|| queues(|queues| queues.unlink(name.bytes()?)))
}

/// Stores the state of a queue. Errors: `EBADF`.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/mq_getattr.html>
#[export]
pub extern "C" fn mq_getattr(descriptor: c_int, result: OutArg<Attributes>) -> c_int {
    zero_or_minus_one(|| {
        let state = queues(|queues| queues.state(descriptor))?;
        result.get()?.set(Attributes::new(state));
        Ok(())
    })
}

/// Makes a descriptor wait or not (`O_NONBLOCK` in `mq_flags`; the rest is fixed), and stores the former state of the queue.
/// Errors: `EBADF`, `EINVAL` for other flags.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/mq_setattr.html>
#[export]
pub extern "C" fn mq_setattr(descriptor: c_int, new: InArg<Attributes>, old: OutArg<Attributes>) -> c_int {
    zero_or_minus_one(|| {
        old.set(Attributes::new(set_flags(descriptor, new.get()?.flags)?));
        Ok(())
    })
}

/// Notifies the program, once, when a message comes to the empty queue, inside the call that sends it; null: no longer.
/// Errors: `EBADF`, `EBUSY` if it has asked already, `EINVAL` for an invalid event.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/mq_notify.html>
#[export]
pub extern "C" fn mq_notify(descriptor: c_int, event: InArg<SigEvent>) -> c_int {
    zero_or_minus_one(|| {
        let how = event.optional().map(SigEvent::notification).transpose()?;
        queues(|queues| queues.notify(descriptor, how))
    })
}
