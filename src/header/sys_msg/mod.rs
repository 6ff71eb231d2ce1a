//! `<sys/msg.h>`: queues of messages within the program, there until they are removed.
//! <https://pubs.opengroup.org/onlinepubs/9799919799/basedefs/sys_msg.h.html>

pub mod transfer;

use crate::abi::c::{IPC_RMID, IPC_SET, IPC_STAT};
use crate::abi::*;
use crate::os::ipc::READ;
use crate::os::ipc::messages::Queue;
use crate::os::ipc_messages::{Status, change, queues, seconds, status};

/// The identifier of the queue with a key, or of a new one. Errors: `EACCES`, `EEXIST`, `ENOENT`, `ENOSPC`, `ENOMEM`.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/msgget.html>
#[export]
pub extern "C" fn msgget(key: c_int, flags: c_int) -> c_int {
    or_minus_one(|| queues(|queues| queues.get(key, flags, |_| Ok(()), || Ok(Queue::new(seconds()?)))))
}

/// Tells (`IPC_STAT`), changes (`IPC_SET`) or removes (`IPC_RMID`) a queue. Errors: `EINVAL` for a queue or a command
/// that there is not, `EACCES`, `EPERM` for more than the system gives.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/msgctl.html>
#[export]
pub unsafe extern "C" fn msgctl(identifier: c_int, command: c_int, place: *mut Status) -> c_int {
    or_minus_one(|| {
        queues(|queues| {
            let queue = queues.find(identifier)?;
            // SAFETY: the caller's structure, where the command needs one.
            match command {
                IPC_STAT => {
                    queue.check(READ)?;
                    unsafe { Out::one(place)? }.set(status(queue));
                    Ok(0)
                }
                IPC_SET => change(queue, unsafe { place.as_ref() }.ok_or(Errno::FAULT)?).map(|()| 0),
                IPC_RMID => queues.remove(identifier).map(|()| 0),
                _ => Err(Errno::INVAL),
            }
        })
    })
}
