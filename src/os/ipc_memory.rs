//! `<sys/shm.h>`: memory that is shared within the program, there until it is removed and detached. A segment has one
//! address, where every call attaches it.
//! <https://pubs.opengroup.org/onlinepubs/9799919799/basedefs/sys_shm.h.html>

use crate::abi::c::{PAGE_SIZE, SHM_DEST};
use crate::abi::*;
use crate::os::clock::{Clock, SECOND, now};
use crate::os::ipc::{Object, Permissions, Registry};
use crate::os::system::PROCESS;

/// C's `struct shmid_ds`.
#[derive(Clone, Copy)]
#[repr(C)]
pub struct Status {
    pub(crate) permissions: Permissions,
    pub(crate) size: size_t,
    pub(crate) last: c_int,
    pub(crate) creator: c_int,
    pub(crate) attached: c_ulong,
    pub(crate) attached_at: time_t,
    pub(crate) detached_at: time_t,
    pub(crate) changed_at: time_t,
}

/// A segment.
pub(crate) struct Segment {
    pub(crate) memory: Pages,
    /// How many bytes of it were asked for.
    pub(crate) size: usize,
    /// The process of the last attaching or detaching.
    pub(crate) last: c_int,
    pub(crate) attached: usize,
    /// When it was last attached, detached and otherwise changed.
    pub(crate) times: [time_t; 3],
    /// Gone with the last detaching.
    pub(crate) removed: bool,
}

pub(crate) static SEGMENTS: GlobalRef<Registry<Segment>> = GlobalRef::new(Registry::new());

/// Lends the segments to `body`.
pub(crate) fn segments<R>(body: impl FnOnce(&mut Registry<Segment>) -> Result<R, Errno>) -> Result<R, Errno> {
    SEGMENTS.with(body).unwrap_or(Err(Errno::DEADLK))
}

/// The seconds since the Epoch.
pub(crate) fn seconds() -> Result<time_t, Errno> {
    Ok((now(Clock::Realtime)? / SECOND) as time_t)
}

impl Segment {
    pub(crate) fn new(size: usize) -> Result<Self, Errno> {
        if size == 0 {
            return Err(Errno::INVAL);
        }
        let memory = Pages::new(size.checked_next_multiple_of(PAGE_SIZE).ok_or(Errno::NOMEM)?)?;
        Ok(Segment { memory, size, last: 0, attached: 0, times: [0, 0, seconds()?], removed: false })
    }

    pub(crate) fn address(&self) -> usize {
        self.memory.start() as usize
    }
}

pub(crate) fn status(segment: &Object<Segment>) -> Status {
    let Object { permissions, inner } = segment;
    let [attached_at, detached_at, changed_at] = inner.times;
    Status {
        permissions: *permissions,
        size: inner.size,
        last: inner.last,
        creator: PROCESS,
        attached: inner.attached as c_ulong,
        attached_at,
        detached_at,
        changed_at,
    }
}

/// Removes a segment: at once, or with its last detaching; until then its identifier stays known.
pub(crate) fn remove(segments: &mut Registry<Segment>, identifier: c_int) -> Result<(), Errno> {
    let segment = segments.find(identifier)?;
    if segment.inner.attached == 0 {
        return segments.remove(identifier);
    }
    segment.inner.removed = true;
    segment.permissions.mode |= SHM_DEST;
    segments.forget_key(identifier)
}
