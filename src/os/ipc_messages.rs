//! `<sys/msg.h>`: queues of messages within the program, there until they are removed.
//! <https://pubs.opengroup.org/onlinepubs/9799919799/basedefs/sys_msg.h.html>

use crate::abi::*;
use crate::os::clock::{Clock, SECOND, now};
use crate::os::ipc::messages::{MOST_BYTES, Queue};
use crate::os::ipc::{Object, Permissions, Registry};

/// C's `struct msqid_ds`.
#[derive(Clone, Copy)]
#[repr(C)]
pub struct Status {
    pub(crate) permissions: Permissions,
    pub(crate) sent: time_t,
    pub(crate) received: time_t,
    pub(crate) changed: time_t,
    pub(crate) messages: c_ulong,
    pub(crate) most_bytes: c_ulong,
    pub(crate) sender: c_int,
    pub(crate) receiver: c_int,
}

pub(crate) static QUEUES: GlobalRef<Registry<Queue>> = GlobalRef::new(Registry::new());

/// Lends the queues to `body`.
pub(crate) fn queues<R>(body: impl FnOnce(&mut Registry<Queue>) -> Result<R, Errno>) -> Result<R, Errno> {
    QUEUES.with(body).unwrap_or(Err(Errno::DEADLK))
}

/// The seconds since the Epoch.
pub(crate) fn seconds() -> Result<time_t, Errno> {
    Ok((now(Clock::Realtime)? / SECOND) as time_t)
}

pub(crate) fn status(queue: &Object<Queue>) -> Status {
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

/// Changes who may use a queue and how many bytes it holds. Errors: `EPERM` for more than queues have at first.
pub(crate) fn change(queue: &mut Object<Queue>, new: &Status) -> Result<(), Errno> {
    if new.most_bytes as usize > MOST_BYTES {
        return Err(Errno::PERM);
    }
    queue.set(&new.permissions);
    queue.inner.most = new.most_bytes as usize;
    queue.inner.changed = seconds()?;
    Ok(())
}
