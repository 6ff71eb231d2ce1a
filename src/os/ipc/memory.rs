//! `<sys/shm.h>`: memory that is shared within the program, there until it is removed and detached. A segment has one
//! address, where every call attaches it.
//! <https://pubs.opengroup.org/onlinepubs/9799919799/basedefs/sys_shm.h.html>

use crate::abi::c::{IPC_RMID, IPC_SET, IPC_STAT, PAGE_SIZE, SHM_DEST, SHM_RDONLY, SHM_RND};
use crate::abi::*;
use crate::os::ipc::{Object, Permissions, READ, Registry, WRITE, seconds};
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

/// Attaches a segment, at its own address, which `near` may be. Errors: `EINVAL`, `EACCES`.
#[inline(always)]
pub(crate) fn attach(identifier: c_int, near: usize, flags: c_int) -> Result<*mut c_void, Errno> {
    segments(|segments| {
        let segment = segments.find(identifier)?;
        segment.check(if flags & SHM_RDONLY != 0 { READ } else { READ | WRITE })?;
        let near = if flags & SHM_RND != 0 { near & !(PAGE_SIZE - 1) } else { near };
        let segment = &mut segment.inner;
        if near != 0 && near != segment.address() {
            return Err(Errno::INVAL);
        }
        segment.attached += 1;
        segment.last = PROCESS;
        segment.times[0] = seconds()?;
        Ok(segment.memory.start().cast())
    })
}

/// Detaches the segment at an address. Errors: `EINVAL` if none is attached there.
#[inline(always)]
pub(crate) fn detach(start: usize) -> Result<(), Errno> {
    segments(|segments| {
        let wanted = |segment: &Segment| segment.attached != 0 && segment.address() == start;
        let (identifier, segment) = segments.search(wanted).ok_or(Errno::INVAL)?;
        let segment = &mut segment.inner;
        segment.attached -= 1;
        segment.last = PROCESS;
        segment.times[1] = seconds()?;
        if segment.attached == 0 && segment.removed {
            segments.remove(identifier)?;
        }
        Ok(())
    })
}

/// `shmctl`. Errors: `EINVAL`, `EACCES`, `EFAULT`.
#[inline(always)]
pub(crate) fn control(identifier: c_int, command: c_int, argument: InOutArg<Status>) -> Result<(), Errno> {
    segments(|segments| {
        let segment = segments.find(identifier)?;
        match command {
            IPC_STAT => {
                segment.check(READ)?;
                argument.out()?.set(status(segment));
            }
            IPC_SET => {
                segment.set(&argument.get()?.permissions);
                segment.inner.times[2] = seconds()?;
            }
            IPC_RMID => remove(segments, identifier)?,
            _ => return Err(Errno::INVAL),
        }
        Ok(())
    })
}
