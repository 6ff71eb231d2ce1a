//! Sending and receiving.

use super::queues;
use crate::abi::c::SI_MESGQ;
use crate::abi::*;
use crate::os::clock::{Clock, Timespec};
use crate::os::wait::{deadline, until};

/// A time limit of the realtime clock.
fn limit(time: Option<Timespec>) -> Result<Option<(Clock, u64)>, Errno> {
    match time {
        Some(time) => Ok(Some((Clock::Realtime, deadline(time)?))),
        None => Ok(None),
    }
}

/// Whether the descriptor waits. Errors: `EBADF`.
fn waits(descriptor: c_int) -> Result<bool, Errno> {
    queues(|queues| queues.state(descriptor)).map(|state| !state.nonblocking)
}

unsafe fn send(
    descriptor: c_int,
    data: *const c_char,
    len: usize,
    priority: c_uint,
    time: *const Timespec,
) -> Result<c_int, Errno> {
    // SAFETY: the caller's message, and null or its time limit.
    let (data, time) = unsafe { (bytes(data.cast(), len)?, time.as_ref().copied()) };
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

unsafe fn receive(
    descriptor: c_int,
    room: *mut c_char,
    size: usize,
    priority: *mut c_uint,
    time: *const Timespec,
) -> Result<isize, Errno> {
    // SAFETY: the caller's room, null or its time limit, and null or a place.
    let (room, time, priority) =
        unsafe { (Out::slice(room.cast::<u8>(), size)?, time.as_ref().copied(), Out::optional(priority)) };
    let attempt = || queues(|queues| queues.receive(descriptor, room));
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

/// Sends a message, and waits for room if need be. Errors: `EBADF`, `EINVAL` for a priority that there is not,
/// `EMSGSIZE`, `EAGAIN` instead of waiting with `O_NONBLOCK`, `EINTR`. A wait that no handler could end ends the
/// program.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/mq_send.html>
#[export]
pub unsafe extern "C" fn mq_send(descriptor: c_int, data: *const c_char, len: usize, priority: c_uint) -> c_int {
    // SAFETY: the caller's.
    or_minus_one(|| unsafe { send(descriptor, data, len, priority, core::ptr::null()) })
}

/// As `mq_send`, waiting until the realtime clock shows `time`. Errors: also `ETIMEDOUT`, and `EINVAL` for a time that
/// is none.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/mq_send.html>
#[export]
pub unsafe extern "C" fn mq_timedsend(
    descriptor: c_int,
    data: *const c_char,
    len: usize,
    priority: c_uint,
    time: *const Timespec,
) -> c_int {
    // SAFETY: the caller's.
    or_minus_one(|| unsafe { send(descriptor, data, len, priority, time) })
}

/// Takes the oldest message of the highest priority, and waits for one if need be; returns its length. Errors: `EBADF`,
/// `EMSGSIZE` for less room than `mq_msgsize`, `EAGAIN` instead of waiting with `O_NONBLOCK`, `EINTR`. A wait that no
/// handler could end ends the program.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/mq_receive.html>
#[export]
pub unsafe extern "C" fn mq_receive(
    descriptor: c_int,
    room: *mut c_char,
    size: usize,
    priority: *mut c_uint,
) -> ssize_t {
    // SAFETY: the caller's.
    or_minus_one(|| unsafe { receive(descriptor, room, size, priority, core::ptr::null()) })
}

/// As `mq_receive`, waiting until the realtime clock shows `time`. Errors: also `ETIMEDOUT`, and `EINVAL` for a time
/// that is none.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/mq_receive.html>
#[export]
pub unsafe extern "C" fn mq_timedreceive(
    descriptor: c_int,
    room: *mut c_char,
    size: usize,
    priority: *mut c_uint,
    time: *const Timespec,
) -> ssize_t {
    // SAFETY: the caller's.
    or_minus_one(|| unsafe { receive(descriptor, room, size, priority, time) })
}
