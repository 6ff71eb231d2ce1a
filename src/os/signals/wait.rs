//! Waiting for signals.

use super::info::Info;
use super::{Set, blocked, mark, notice_since, set_blocked, take};
use crate::abi::Errno;
use crate::os::clock::alarms::{self, Moment, Notice};
use crate::os::clock::{Clock, Timespec, after};
use crate::os::wait::{Ended, Interrupts, wait};

/// Waits until a handler was called. Errors: `EINTR` then, `EDEADLK` if none can be.
pub fn until_caught() -> Result<(), Errno> {
    wait(|| Ok(None), Interrupts::Always, true, || Err(Errno::AGAIN)).map_err(|ended| ended.error(None))
}

/// Waits with exactly the signals of `set` blocked. Errors: as [`until_caught`].
pub fn suspend(set: Set) -> Result<(), Errno> {
    let (before, mark) = (blocked(), mark());
    set_blocked(set);
    let waited = if notice_since(mark) == Notice::Quiet { until_caught() } else { Err(Errno::INTR) };
    set_blocked(before);
    waited
}

/// Takes a pending signal of `set`, waiting until a time of the monotonic clock if need be; the signals of `set` are not
/// delivered meanwhile. Errors: `EAGAIN` at that time, `EINTR` once a handler was called, `EDEADLK` if no signal can come.
fn wait_until(set: Set, end: Option<u64>, interrupts: Interrupts) -> Result<Info, Errno> {
    let before = blocked();
    set_blocked(before | set);
    let limit = || Ok(end.map(|end| Moment::new(Clock::Monotonic, end)));
    let found = alarms::look().map_err(Ended::Failed);
    let found = found.and_then(|()| wait(limit, interrupts, true, || take(set).ok_or(Errno::AGAIN)));
    set_blocked(before);
    found.map_err(|ended| match ended {
        Ended::TimedOut => Errno::AGAIN,
        other => other.error(None),
    })
}

/// Takes a pending signal of `set`, whatever handlers are called meanwhile. Errors: `EDEADLK` if no signal can come.
pub fn wait_for(set: Set) -> Result<Info, Errno> {
    wait_until(set, None, Interrupts::Never)
}

/// Takes a pending signal of `set`, within `timeout` if there is one. Errors: `EAGAIN` after that time, `EINVAL` for an invalid time,
/// `EINTR` once the handler of another signal was called, `EDEADLK` if no signal can come.
pub fn wait_for_within(set: Set, timeout: Option<&Timespec>) -> Result<Info, Errno> {
    let end = timeout.map(|timeout| after(timeout.to_nanoseconds()?)).transpose()?;
    wait_until(set, end, Interrupts::Always)
}
