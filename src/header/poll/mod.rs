//! `<poll.h>`: <https://pubs.opengroup.org/onlinepubs/9799919799/basedefs/poll.h.html>

use crate::abi::*;
use crate::os::clock::Timespec;
use crate::os::clock::alarms::masked;
use crate::os::poll::{PollFd, poll as wait};
use crate::os::wait::in_slices;

/// Waits until something happened at one of the descriptors or `timeout` milliseconds have gone by (below 0: for
/// ever); returns at how many something happened. Errors: `EINVAL` for a count beyond reason, `ENOMEM`, `EINTR` once a
/// signal's handler was called.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/poll.html>
#[export]
pub extern "C" fn poll(fds: MutSlice<PollFd>, timeout: c_int) -> c_int {
    or_minus_one(|| {
        let timeout = u64::try_from(timeout).ok().map(|milliseconds| milliseconds * 1_000_000);
        let fds = fds.get()?;
        in_slices(timeout, |slice| wait(fds, slice)).map(|ready| ready as c_int)
    })
}

/// As `poll`, with a timeout in nanoseconds (null: for ever), and with exactly the signals of `mask` (null: those that
/// are) blocked meanwhile. Errors: `EINVAL` for an invalid timeout.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/poll.html>
#[export]
pub extern "C" fn ppoll(fds: MutSlice<PollFd>, timeout: InArg<Timespec>, mask: InArg<u64>) -> c_int {
    or_minus_one(|| {
        let (mask, fds) = (mask.optional().copied(), fds.get()?);
        let timeout = timeout.optional().map(|time| time.to_nanoseconds()).transpose()?;
        masked(mask, || in_slices(timeout, |slice| wait(fds, slice))).map(|ready| ready as c_int)
    })
}
