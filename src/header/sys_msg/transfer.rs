//! Sending and receiving.

use crate::abi::ipc::message::{MessageArg, MessageOutArg};
use crate::abi::*;
use crate::os::ipc::queues::{receive, send};

/// Sends the message at `message`, a type and `len` bytes behind it, and waits while the queue is full. Errors: `EINVAL`
/// for an unknown queue, a type below 1 or more than 8192 bytes, `EACCES`, `EAGAIN` instead of waiting with
/// `IPC_NOWAIT`, `EINTR`, `EIDRM`, `ENOMEM`. A wait that no handler could end ends the program.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/msgsnd.html>
#[export]
pub unsafe extern "C" fn msgsnd(identifier: c_int, message: MessageArg, len: usize, flags: c_int) -> c_int {
    zero_or_minus_one(|| {
        // SAFETY: C passes a message with so many bytes.
        let (kind, data) = unsafe { message.get(len) }?;
        send(identifier, kind, data, flags)
    })
}

/// Takes a message of a type (0: any; below 0: the lowest up to its absolute value) and stores it in `message`, its type
/// first; returns how many bytes it has behind that. Errors: `EINVAL` for an unknown queue, `EACCES`, `E2BIG`
/// for more than `size` bytes, unless `MSG_NOERROR` has them cut, `ENOMSG` instead of waiting with `IPC_NOWAIT`,
/// `EINTR`, `EIDRM`. A wait that no handler could end ends the program.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/msgrcv.html>
#[export]
pub unsafe extern "C" fn msgrcv(
    identifier: c_int,
    message: MessageOutArg,
    size: usize,
    kind: c_long,
    flags: c_int,
) -> ssize_t {
    or_minus_one(|| {
        // SAFETY: C passes memory for a message with so many bytes.
        let (kind_out, data) = unsafe { message.get(size) }?;
        let (kind, len) = receive(identifier, kind, data, flags)?;
        kind_out.set(kind);
        Ok(len as isize)
    })
}
