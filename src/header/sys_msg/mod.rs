//! `<sys/msg.h>`: queues of messages within the program, there until they are removed.
//! <https://pubs.opengroup.org/onlinepubs/9799919799/basedefs/sys_msg.h.html>

pub mod transfer;

use crate::abi::c::{IPC_RMID, IPC_SET, IPC_STAT};
use crate::abi::*;
use crate::os::clock::{Clock, SECOND, now};
use crate::os::ipc::messages::{MOST_BYTES, Queue};
use crate::os::ipc::{Object, Permissions, READ, Registry};

/// C's `struct msqid_ds`.
#[derive(Clone, Copy)]
#[repr(C)]
pub struct Status {
    permissions: Permissions,
    sent: time_t,
    received: time_t,
    changed: time_t,
    messages: c_ulong,
    most_bytes: c_ulong,
    sender: c_int,
    receiver: c_int,
}

static QUEUES: GlobalRef<Registry<Queue>> = GlobalRef::new(Registry::new());

/// Lends the queues to `body`.
fn queues<R>(body: impl FnOnce(&mut Registry<Queue>) -> Result<R, Errno>) -> Result<R, Errno> {
    QUEUES.with(body).unwrap_or(Err(Errno::DEADLK))
}

/// The seconds since the Epoch.
fn seconds() -> Result<time_t, Errno> {
    Ok((now(Clock::Realtime)? / SECOND) as time_t)
}

/// The identifier of the queue with a key, or of a new one. Errors: `EACCES`, `EEXIST`, `ENOENT`, `ENOSPC`, `ENOMEM`.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/msgget.html>
#[export]
pub extern "C" fn msgget(key: c_int, flags: c_int) -> c_int {
    or_minus_one(|| queues(|queues| queues.get(key, flags, |_| Ok(()), || Ok(Queue::new(seconds()?)))))
}

fn status(queue: &Object<Queue>) -> Status {
    let Object { permissions, inner } = queue;
    Status {
        permissions: *permissions,
        sent: inner.sent,
        received: inner.received,
        changed: inner.changed,
        messages: inner.messages() as c_ulong,
        most_bytes: inner.most as c_ulong,
        sender: inner.sender,
        receiver: inner.receiver,
    }
}

/// Changes who may use a queue and how much room it has. Errors: `EPERM` for more room than queues have at first.
fn change(queue: &mut Object<Queue>, new: &Status) -> Result<(), Errno> {
    if new.most_bytes as usize > MOST_BYTES {
        return Err(Errno::PERM);
    }
    queue.set(&new.permissions);
    queue.inner.most = new.most_bytes as usize;
    queue.inner.changed = seconds()?;
    Ok(())
}

/// Tells (`IPC_STAT`), changes (`IPC_SET`) or removes (`IPC_RMID`) a queue. Errors: `EINVAL` for a queue or a command
/// that there is not, `EACCES`, `EPERM` for more room than the system gives.
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
