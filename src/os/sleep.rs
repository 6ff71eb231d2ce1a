//! Sleeping: timers of the program that expire meanwhile notify it, and threads that have not started run.

#[cfg(not(target_feature = "atomics"))]
use super::alarms::present;
use super::clock::{Clock, after, now};
#[cfg(not(target_feature = "atomics"))]
use super::clock::{host_sleep_for, host_sleep_until};
#[cfg(target_feature = "atomics")]
use super::park::doze;
use super::thread::point;
#[cfg(not(target_feature = "atomics"))]
use super::wait::{Ended, Interrupts, RUN_THREAD, wait};
use crate::abi::Errno;

/// Whether nothing can happen while the program sleeps.
#[cfg(not(target_feature = "atomics"))]
fn is_alone() -> bool {
    present().is_none() && RUN_THREAD.get().is_none()
}

/// Sleeps until `clock` shows at least `nanoseconds`. Errors: `EINTR` once a handler was called.
pub fn until(clock: Clock, nanoseconds: u64) -> Result<(), Errno> {
    point();
    #[cfg(target_feature = "atomics")]
    return doze(clock, nanoseconds);
    #[cfg(not(target_feature = "atomics"))]
    if is_alone() {
        return host_sleep_until(clock, nanoseconds);
    }
    #[cfg(not(target_feature = "atomics"))]
    match wait(|| Ok(Some((clock, nanoseconds))), Interrupts::Always, true, || Err::<(), _>(Errno::AGAIN)) {
        Ok(()) | Err(Ended::TimedOut) => Ok(()),
        Err(ended) => Err(ended.error(None)),
    }
}

/// Sleeps for `nanoseconds`; returns how many were left when a handler was called, else 0.
pub fn sleep_for(nanoseconds: u64) -> Result<u64, Errno> {
    #[cfg(not(target_feature = "atomics"))]
    if is_alone() {
        point();
        return host_sleep_for(nanoseconds).map(|()| 0);
    }
    let end = after(nanoseconds)?;
    match until(Clock::Monotonic, end) {
        Err(Errno::INTR) => Ok(end.saturating_sub(now(Clock::Monotonic)?).max(1)),
        slept => slept.map(|()| 0),
    }
}
