//! Sending and receiving.

use crate::abi::ipc::mq_transfer::{receive, send};
use crate::abi::*;
use crate::os::clock::Timespec;

/// Sends a message, and waits while the queue is full. Errors: `EBADF`, `EINVAL` for an invalid priority,
/// `EMSGSIZE`, `EAGAIN` instead of waiting with `O_NONBLOCK`, `EINTR`. A wait that no handler could end ends the
/// program.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/mq_send.html>
#[export]
pub extern "C" fn mq_send(descriptor: c_int, data: Slice<u8>, priority: c_uint) -> c_int {
    or_minus_one(|| send(descriptor, data, priority, None))
}

/// As `mq_send`, waiting until the realtime clock shows `time`. Errors: also `ETIMEDOUT`, and `EINVAL` for an invalid
/// time.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/mq_send.html>
#[export]
pub extern "C" fn mq_timedsend(descriptor: c_int, data: Slice<u8>, priority: c_uint, time: InArg<Timespec>) -> c_int {
    or_minus_one(|| send(descriptor, data, priority, time.optional()))
}

/// Takes the oldest message of the highest priority, and waits for one if need be; returns its length. Errors: `EBADF`,
/// `EMSGSIZE` for a buffer smaller than `mq_msgsize`, `EAGAIN` instead of waiting with `O_NONBLOCK`, `EINTR`. A wait that no
/// handler could end ends the program.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/mq_receive.html>
#[export]
pub extern "C" fn mq_receive(descriptor: c_int, buffer: OutSlice<u8>, priority: OutArg<c_uint>) -> ssize_t {
    or_minus_one(|| receive(descriptor, buffer, priority, None))
}

/// As `mq_receive`, waiting until the realtime clock shows `time`. Errors: also `ETIMEDOUT`, and `EINVAL` for an
/// invalid time.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/mq_receive.html>
#[export]
pub extern "C" fn mq_timedreceive(
    descriptor: c_int,
    buffer: OutSlice<u8>,
    priority: OutArg<c_uint>,
    time: InArg<Timespec>,
) -> ssize_t {
    or_minus_one(|| receive(descriptor, buffer, priority, time.optional()))
}
