//! `<sys/shm.h>`: memory that is shared within the program, there until it is removed and detached. A segment has one
//! address, where every call attaches it.
//! <https://pubs.opengroup.org/onlinepubs/9799919799/basedefs/sys_shm.h.html>

use crate::abi::c::{IPC_RMID, IPC_SET, IPC_STAT, PAGE_SIZE, SHM_RDONLY, SHM_RND};
use crate::abi::*;
use crate::os::ipc::{READ, WRITE};
use crate::os::ipc_memory::{Segment, Status, remove, seconds, segments, status};
use crate::os::system::PROCESS;

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
