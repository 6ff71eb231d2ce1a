//! Opening and locking a file: `flopen`.

use crate::abi::c::{O_NONBLOCK, O_TRUNC};
use crate::abi::*;
use crate::os::fd::lock::lock;
use crate::os::fd::{close_quietly, truncate};
use crate::os::open::open_at;

/// Opens a file, locks it, and only then truncates it. Errors: those of `open` and `flock`; `EDEADLK` where waiting could never end.
#[inline(always)]
pub fn open_locked(dirfd: c_int, path: &[u8], flags: c_int) -> Result<c_int, Errno> {
    let fd = open_at(dirfd, path, flags & !O_TRUNC)?;
    let locked = lock(fd, true).map_err(|error| match error {
        // Nothing could ever unlock it.
        Errno::AGAIN if flags & O_NONBLOCK == 0 => Errno::DEADLK,
        other => other,
    });
    let ready = locked.and_then(|()| if flags & O_TRUNC != 0 { truncate(fd, 0) } else { Ok(()) });
    ready.map(|()| fd).inspect_err(|_| close_quietly(fd))
}
