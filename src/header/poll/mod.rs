//! `<poll.h>`: <https://pubs.opengroup.org/onlinepubs/9799919799/basedefs/poll.h.html>

use crate::abi::*;
use crate::os::alarms::masked;
use crate::os::clock::Timespec;
use crate::os::poll::{PollFd, poll as wait};
use crate::os::wait::in_slices;

/// The `count` entries at `fds`.
unsafe fn entries<'a>(fds: *mut PollFd, count: c_ulong) -> Result<&'a mut [PollFd], Errno> {
    let count = count as usize;
    if count > isize::MAX as usize / size_of::<PollFd>() {
        return Err(Errno::INVAL);
    }
    if count == 0 {
        return Ok(&mut []);
    }
    if fds.is_null() {
        return Err(Errno::FAULT);
    }
    // SAFETY: so many entries by the caller's word, which nobody else changes meanwhile.
    Ok(unsafe { core::slice::from_raw_parts_mut(fds, count) })
}

/// Waits until something happened at one of `count` descriptors or `timeout` milliseconds have gone by (below 0: for
/// ever); returns at how many something happened. Errors: `EINVAL` for a count beyond reason, `ENOMEM`, `EINTR` once a
/// signal's handler was called.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/poll.html>
#[export]
pub unsafe extern "C" fn poll(fds: *mut PollFd, count: c_ulong, timeout: c_int) -> c_int {
    or_minus_one(|| {
        let timeout = u64::try_from(timeout).ok().map(|milliseconds| milliseconds * 1_000_000);
        // SAFETY: C passes `count` entries that may be written.
        let fds = unsafe { entries(fds, count) }?;
        in_slices(timeout, |slice| wait(fds, slice)).map(|ready| ready as c_int)
    })
}

/// As `poll`, with a timeout in nanoseconds (null: for ever), and with exactly the signals of `mask` (null: those that
/// are) blocked meanwhile. Errors: `EINVAL` for a timeout that is none.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/poll.html>
#[export]
pub unsafe extern "C" fn ppoll(fds: *mut PollFd, count: c_ulong, timeout: *const Timespec, mask: *const u64) -> c_int {
    or_minus_one(|| {
        // SAFETY: null or a time, null or a set; and the caller's.
        let (timeout, mask, fds) = unsafe { (timeout.as_ref(), mask.as_ref().copied(), entries(fds, count)?) };
        let timeout = timeout.map(|time| time.to_nanoseconds()).transpose()?;
        masked(mask, || in_slices(timeout, |slice| wait(fds, slice))).map(|ready| ready as c_int)
    })
}
