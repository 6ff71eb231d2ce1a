//! Sending and receiving.

use crate::abi::mq_transfer::{receive, send};
use crate::abi::*;
use crate::os::clock::Timespec;

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
