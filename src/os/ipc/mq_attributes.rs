//! `<mqueue.h>`: message queues, known by name within the program, as other programs could not open them.
//! <https://pubs.opengroup.org/onlinepubs/9799919799/basedefs/mqueue.h.html>

use crate::abi::c::{O_ACCMODE, O_CREAT, O_EXCL, O_NONBLOCK, O_RDONLY, O_RDWR, O_WRONLY};
use crate::abi::*;
use crate::os::ipc::message_queue::{Access, Queues, Shape, State};
use crate::os::signals::notification::Notification;
use crate::os::stat::modes::mask;

/// The default capacity of a queue: messages, and bytes in each.
pub(crate) const DEFAULT: (usize, usize) = (10, 8192);

/// C's `struct mq_attr`.
#[derive(Clone, Copy)]
#[repr(C)]
pub struct Attributes {
    pub(crate) flags: c_long,
    pub(crate) most: c_long,
    pub(crate) size: c_long,
    pub(crate) messages: c_long,
    pub(crate) reserved: [c_long; 4],
}

impl Attributes {
    pub(crate) fn new(state: State) -> Self {
        Attributes {
            flags: if state.nonblocking { O_NONBLOCK } else { 0 },
            most: state.most as c_long,
            size: state.size as c_long,
            messages: state.messages as c_long,
            reserved: [0; 4],
        }
    }
}

pub(crate) static QUEUES: GlobalRef<Queues<Notification>> = GlobalRef::new(Queues::new());

/// Lends the queues to `body`.
pub(crate) fn queues<R>(body: impl FnOnce(&mut Queues<Notification>) -> Result<R, Errno>) -> Result<R, Errno> {
    QUEUES.with(body).unwrap_or(Err(Errno::DEADLK))
}

/// The access mode in the flags of `mq_open`. Errors: `EINVAL`.
pub(crate) fn access(flags: c_int) -> Result<Access, Errno> {
    let (read, write) = match flags & O_ACCMODE {
        O_RDONLY => (true, false),
        O_WRONLY => (false, true),
        O_RDWR => (true, true),
        _ => return Err(Errno::INVAL),
    };
    Ok(Access { read, write, nonblocking: flags & O_NONBLOCK != 0 })
}

/// The attributes of a new queue. Errors: `EINVAL` for less than one message or byte.
pub(crate) fn shape(mode: mode_t, attributes: Option<&Attributes>) -> Result<Shape, Errno> {
    let (most, size) = match attributes {
        None => DEFAULT,
        Some(asked) => (
            usize::try_from(asked.most).map_err(|_| Errno::INVAL)?,
            usize::try_from(asked.size).map_err(|_| Errno::INVAL)?,
        ),
    };
    Ok(Shape { mode: mode & 0o777 & !mask(), most, size })
}

/// Opens a queue; the mode and the attributes are for a new one.
#[inline(always)]
pub(crate) fn open(name: &[u8], flags: c_int, mode: mode_t, attributes: Option<&Attributes>) -> Result<c_int, Errno> {
    let create = (flags & O_CREAT != 0).then_some(|| shape(mode, attributes));
    let access = access(flags)?;
    queues(|queues| queues.open(name, access, flags & O_EXCL != 0, create))
}

/// Sets whether a descriptor waits; the state before. Errors: `EBADF`, `EINVAL` for other flags than `O_NONBLOCK`.
#[inline(always)]
pub(crate) fn set_flags(descriptor: c_int, flags: c_long) -> Result<State, Errno> {
    let nonblocking = c_long::from(O_NONBLOCK);
    queues(|queues| {
        let state = queues.state(descriptor)?;
        if flags & !nonblocking != 0 {
            return Err(Errno::INVAL);
        }
        queues.set_nonblocking(descriptor, flags & nonblocking != 0)?;
        Ok(state)
    })
}
