//! `<sys/shm.h>`: memory that is shared within the program, there until it is removed and detached. A segment has one
//! place, where every call attaches it.
//! <https://pubs.opengroup.org/onlinepubs/9799919799/basedefs/sys_shm.h.html>

use crate::abi::c::{IPC_RMID, IPC_SET, IPC_STAT, PAGE_SIZE, SHM_DEST, SHM_RDONLY, SHM_RND};
use crate::abi::*;
use crate::os::clock::{Clock, SECOND, now};
use crate::os::ipc::{Object, Permissions, READ, Registry, WRITE};
use crate::os::system::PROCESS;

/// C's `struct shmid_ds`.
#[derive(Clone, Copy)]
#[repr(C)]
pub struct Status {
    permissions: Permissions,
    size: size_t,
    last: c_int,
    creator: c_int,
    attached: c_ulong,
    attached_at: time_t,
    detached_at: time_t,
    changed_at: time_t,
}

/// A segment.
struct Segment {
    memory: Pages,
    /// How many bytes of it were asked for.
    size: usize,
    /// The process of the last attaching or detaching.
    last: c_int,
    attached: usize,
    /// When it was last attached, detached and otherwise changed.
    times: [time_t; 3],
    /// Gone with the last detaching.
    removed: bool,
}

static SEGMENTS: GlobalRef<Registry<Segment>> = GlobalRef::new(Registry::new());

/// Lends the segments to `body`.
fn segments<R>(body: impl FnOnce(&mut Registry<Segment>) -> Result<R, Errno>) -> Result<R, Errno> {
    SEGMENTS.with(body).unwrap_or(Err(Errno::DEADLK))
}

/// The seconds since the Epoch.
fn seconds() -> Result<time_t, Errno> {
    Ok((now(Clock::Realtime)? / SECOND) as time_t)
}

impl Segment {
    fn new(size: usize) -> Result<Self, Errno> {
        if size == 0 {
            return Err(Errno::INVAL);
        }
        let memory = Pages::new(size.checked_next_multiple_of(PAGE_SIZE).ok_or(Errno::NOMEM)?)?;
        Ok(Segment { memory, size, last: 0, attached: 0, times: [0, 0, seconds()?], removed: false })
    }

    fn address(&self) -> usize {
        self.memory.start() as usize
    }
}

/// The identifier of the segment with a key, or of a new one of zeros. Errors: `EACCES`, `EEXIST`, `ENOENT`, `EINVAL`
/// for more bytes than it has, or none for a new one, `ENOMEM`, `ENOSPC`.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/shmget.html>
#[export]
pub extern "C" fn shmget(key: c_int, size: size_t, flags: c_int) -> c_int {
    or_minus_one(|| {
        let fits = |segment: &Segment| if size > segment.size { Err(Errno::INVAL) } else { Ok(()) };
        segments(|segments| segments.get(key, flags, fits, || Segment::new(size)))
    })
}

/// Attaches a segment and returns where it is, which is always the same place; `near` is null or that. `SHM_RDONLY` is
/// accepted: WebAssembly cannot protect memory. Errors, with `(void *)-1`: `EINVAL` for a segment that there is not and
/// for another place, `EACCES`.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/shmat.html>
#[export]
pub extern "C" fn shmat(identifier: c_int, near: *const c_void, flags: c_int) -> *mut c_void {
    let attached = segments(|segments| {
        let segment = segments.find(identifier)?;
        segment.check(if flags & SHM_RDONLY != 0 { READ } else { READ | WRITE })?;
        let near = if flags & SHM_RND != 0 { near as usize & !(PAGE_SIZE - 1) } else { near as usize };
        let segment = &mut segment.inner;
        if near != 0 && near != segment.address() {
            return Err(Errno::INVAL);
        }
        segment.attached += 1;
        segment.last = PROCESS;
        segment.times[0] = seconds()?;
        Ok(segment.memory.start().cast())
    });
    or(usize::MAX as *mut c_void, attached)
}

/// Detaches the segment at `start`. Errors: `EINVAL` if none is attached there.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/shmdt.html>
#[export]
pub extern "C" fn shmdt(start: *const c_void) -> c_int {
    or_minus_one(|| {
        segments(|segments| {
            let wanted = |segment: &Segment| segment.attached != 0 && segment.address() == start as usize;
            let (identifier, segment) = segments.search(wanted).ok_or(Errno::INVAL)?;
            let segment = &mut segment.inner;
            segment.attached -= 1;
            segment.last = PROCESS;
            segment.times[1] = seconds()?;
            if segment.attached == 0 && segment.removed {
                segments.remove(identifier)?;
            }
            Ok(0)
        })
    })
}

fn status(segment: &Object<Segment>) -> Status {
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
fn remove(segments: &mut Registry<Segment>, identifier: c_int) -> Result<(), Errno> {
    let segment = segments.find(identifier)?;
    if segment.inner.attached == 0 {
        return segments.remove(identifier);
    }
    segment.inner.removed = true;
    segment.permissions.mode |= SHM_DEST;
    segments.forget_key(identifier)
}

/// Tells (`IPC_STAT`), changes (`IPC_SET`) or removes (`IPC_RMID`) a segment. Errors: `EINVAL` for a segment or a
/// command that there is not, `EACCES`.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/shmctl.html>
#[export]
pub unsafe extern "C" fn shmctl(identifier: c_int, command: c_int, place: *mut Status) -> c_int {
    or_minus_one(|| {
        segments(|segments| {
            let segment = segments.find(identifier)?;
            // SAFETY: the caller's structure, where the command needs one.
            match command {
                IPC_STAT => {
                    segment.check(READ)?;
                    unsafe { Out::one(place)? }.set(status(segment));
                }
                IPC_SET => {
                    segment.set(unsafe { &place.as_ref().ok_or(Errno::FAULT)?.permissions });
                    segment.inner.times[2] = seconds()?;
                }
                IPC_RMID => remove(segments, identifier)?,
                _ => return Err(Errno::INVAL),
            }
            Ok(0)
        })
    })
}
