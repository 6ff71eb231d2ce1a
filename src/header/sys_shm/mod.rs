//! `<sys/shm.h>`: memory that is shared within the program, there until it is removed and detached. A segment has one
//! address, where every call attaches it.
//! <https://pubs.opengroup.org/onlinepubs/9799919799/basedefs/sys_shm.h.html>

use crate::abi::*;
use crate::os::ipc::memory::{Segment, Status, attach, control, detach, segments};

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

/// Attaches a segment and returns where it is, which is always the same address; `near` is null or that. `SHM_RDONLY` is
/// accepted: WebAssembly cannot protect memory. Errors, with `(void *)-1`: `EINVAL` for an unknown segment and
/// another address, `EACCES`.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/shmat.html>
#[export]
pub extern "C" fn shmat(identifier: c_int, near: *const c_void, flags: c_int) -> *mut c_void {
    or(usize::MAX as *mut c_void, attach(identifier, near as usize, flags))
}

/// Detaches the segment at `start`. Errors: `EINVAL` if none is attached there.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/shmdt.html>
#[export]
pub extern "C" fn shmdt(start: *const c_void) -> c_int {
    zero_or_minus_one(|| detach(start as usize))
}

/// Stores (`IPC_STAT`), changes (`IPC_SET`) or removes (`IPC_RMID`) a segment. Errors: `EINVAL` for an unknown segment or command,
/// `EACCES`.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/shmctl.html>
#[export]
pub extern "C" fn shmctl(identifier: c_int, command: c_int, status: InOutArg<Status>) -> c_int {
    zero_or_minus_one(|| control(identifier, command, status))
}
