//! `<sys/msg.h>`: queues of messages within the program, there until they are removed.
//! <https://pubs.opengroup.org/onlinepubs/9799919799/basedefs/sys_msg.h.html>

use crate::abi::c::{IPC_NOWAIT, IPC_RMID, IPC_SET, IPC_STAT};
use crate::abi::*;
use crate::os::ipc::messages::{MOST_BYTES, Queue, Wanted};
use crate::os::ipc::{Object, Permissions, READ, Registry, WRITE, seconds};
use crate::os::system::PROCESS;
use crate::os::wait::until;

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

/// `msgctl`. Errors: `EINVAL`, `EACCES`, `EPERM`, `EFAULT`.
#[inline(always)]
pub(crate) fn control(identifier: c_int, command: c_int, argument: InOutArg<Status>) -> Result<(), Errno> {
    queues(|queues| {
        let queue = queues.find(identifier)?;
        match command {
            IPC_STAT => {
                queue.check(READ)?;
                argument.out()?.set(status(queue));
                Ok(())
            }
            IPC_SET => change(queue, &argument.get()?),
            IPC_RMID => queues.remove(identifier),
            _ => Err(Errno::INVAL),
        }
    })
}

/// `MSG_NOERROR`.
const CUT: c_int = 0o10000;
/// `MSG_EXCEPT`.
const EXCEPT: c_int = 0o20000;

/// Repeats `attempt` while it says `EAGAIN`, unless the flags forbid waiting: then that is `otherwise`. A queue that is
/// removed meanwhile is `EIDRM`.
#[inline(always)]
fn transfer<T>(
    what: &[u8],
    flags: c_int,
    otherwise: Errno,
    mut attempt: impl FnMut() -> Result<T, Errno>,
) -> Result<T, Errno> {
    match attempt() {
        Err(Errno::AGAIN) if flags & IPC_NOWAIT != 0 => Err(otherwise),
        Err(Errno::AGAIN) => until(what, || Ok(None), false, attempt).map_err(|error| match error {
            Errno::INVAL => Errno::IDRM,
            error => error,
        }),
        result => result,
    }
}

/// Sends a message of a type.
#[inline(always)]
pub(crate) fn send(identifier: c_int, kind: c_long, data: &[u8], flags: c_int) -> Result<(), Errno> {
    let now = seconds()?;
    transfer(b"msgsnd", flags, Errno::AGAIN, || {
        queues(|queues| {
            let queue = queues.find(identifier)?;
            queue.check(WRITE)?;
            queue.inner.send(kind, data, PROCESS, now)
        })
    })
}

/// Takes a message of a type; its type and its length.
#[inline(always)]
pub(crate) fn receive(identifier: c_int, kind: c_long, data: Out<u8>, flags: c_int) -> Result<(c_long, usize), Errno> {
    let wanted = Wanted { kind, except: flags & EXCEPT != 0, cut: flags & CUT != 0 };
    let now = seconds()?;
    transfer(b"msgrcv", flags, Errno::NOMSG, || {
        queues(|queues| {
            let queue = queues.find(identifier)?;
            queue.check(READ)?;
            queue.inner.receive(wanted, data, PROCESS, now)
        })
    })
}
