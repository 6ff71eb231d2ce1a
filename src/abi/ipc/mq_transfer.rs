//! Sending and receiving.

use crate::abi::c::SI_MESGQ;
use crate::abi::*;
use crate::os::clock::alarms::Moment;
use crate::os::clock::{Clock, Timespec};
use crate::os::ipc::mq_attributes::queues;
use crate::os::wait::{Limit, deadline, until};

/// A time limit of the realtime clock.
pub(crate) fn limit(time: Option<Timespec>) -> Result<Limit, Errno> {
    match time {
        Some(time) => Ok(Some(Moment::new(Clock::Realtime, deadline(time)?))),
        None => Ok(None),
    }
}

/// Whether the descriptor waits. Errors: `EBADF`.
pub(crate) fn waits(descriptor: c_int) -> Result<bool, Errno> {
    queues(|queues| queues.state(descriptor)).map(|state| !state.nonblocking)
}

/// Sends a message, waiting until `time` if need be.
#[inline]
pub(crate) fn send(
    descriptor: c_int,
    data: Slice<u8>,
    priority: c_uint,
    time: Option<&Timespec>,
) -> Result<c_int, Errno> {
    let (data, time) = (data.get()?, time.copied());
    let attempt = || queues(|queues| queues.send(descriptor, data, priority));
    let notification = match attempt() {
        Err(Errno::AGAIN) if waits(descriptor)? => until(b"mq_send", || limit(time), true, attempt)?,
        sent => sent?,
    };
    if let Some(notification) = notification {
        let _ = notification.send(SI_MESGQ); // the message is sent, even if too many signals are pending
    }
    Ok(0)
}

/// Takes a message, waiting until `time` if need be; its length.
#[inline]
pub(crate) fn receive(
    descriptor: c_int,
    buffer: OutSlice<u8>,
    priority: OutArg<c_uint>,
    time: Option<&Timespec>,
) -> Result<isize, Errno> {
    let (buffer, time) = (buffer.get()?, time.copied());
    let attempt = || queues(|queues| queues.receive(descriptor, buffer));
    let wait = |starts| {
        queues(|queues| {
            queues.wait(descriptor, starts);
            Ok(())
        })
    };
    let (len, of_message) = match attempt() {
        Err(Errno::AGAIN) if waits(descriptor)? => {
            wait(true)?;
            let received = until(b"mq_receive", || limit(time), true, attempt);
            wait(false)?;
            received?
        }
        received => received?,
    };
    priority.set(of_message);
    Ok(len as isize)
}
