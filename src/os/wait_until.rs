//! Waiting for what only a signal's handler or a timer's function could bring about.

use super::alarms::{Notice, wait};
use super::clock::{Clock, Timespec};
use super::deadlock::never;
use crate::abi::Errno;

/// What an absolute time limit means. Errors: `EINVAL` for nanoseconds out of range.
pub fn deadline(time: Timespec) -> Result<u64, Errno> {
    if time.tv_sec < 0 {
        return Timespec { tv_sec: 0, ..time }.to_nanoseconds().map(|_| 0); // long past
    }
    time.to_nanoseconds()
}

/// Repeats `attempt` as long as it fails with `EAGAIN`, each time after a timer of the program ran out. Errors:
/// `ETIMEDOUT` once the clock shows the limit, which is asked for only if there is need to wait; `EINTR` once a handler
/// was called, with `restarts` only one without `SA_RESTART`. A wait that nothing could end ends the program, saying
/// that it was for `what`.
pub fn until<T>(
    what: &[u8],
    limit: impl FnOnce() -> Result<Option<(Clock, u64)>, Errno>,
    restarts: bool,
    mut attempt: impl FnMut() -> Result<T, Errno>,
) -> Result<T, Errno> {
    match attempt() {
        Err(Errno::AGAIN) => {}
        result => return result,
    }
    let end = limit()?;
    loop {
        let notice = match wait(end) {
            Ok(Some(notice)) => notice,
            Ok(None) => return Err(Errno::TIMEDOUT),
            Err(Errno::DEADLK) => never(what),
            Err(error) => return Err(error),
        };
        match attempt() {
            Err(Errno::AGAIN) if notice == Notice::Interrupt || notice == Notice::Restart && !restarts => {
                return Err(Errno::INTR);
            }
            Err(Errno::AGAIN) => {}
            result => return result,
        }
    }
}
