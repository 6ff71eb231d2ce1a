//! `<sys/msg.h>`: queues of messages within the program, there until they are removed.
//! <https://pubs.opengroup.org/onlinepubs/9799919799/basedefs/sys_msg.h.html>

pub mod transfer;

use crate::abi::*;
use crate::os::ipc::messages::Queue;
use crate::os::ipc::queues::{Status, control, queues};
use crate::os::ipc::seconds;

/// The identifier of the queue with a key, or of a new one. Errors: `EACCES`, `EEXIST`, `ENOENT`, `ENOSPC`, `ENOMEM`.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/msgget.html>
#[export]
pub extern "C" fn msgget(key: c_int, flags: c_int) -> c_int {
    or_minus_one(|| queues(|queues| queues.get(key, flags, |_| Ok(()), || Ok(Queue::new(seconds()?)))))
}

/// Stores (`IPC_STAT`), changes (`IPC_SET`) or removes (`IPC_RMID`) a queue. Errors: `EINVAL` for an unknown queue or command,
/// `EACCES`, `EPERM` for more than the system gives.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/msgctl.html>
#[export]
pub extern "C" fn msgctl(identifier: c_int, command: c_int, status: InOutArg<Status>) -> c_int {
    zero_or_minus_one(|| control(identifier, command, status))
}
