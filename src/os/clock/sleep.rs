//! Sleeping: timers of the program that expire meanwhile notify it, and threads that have not started run.

#[cfg(not(target_feature = "atomics"))]
use super::alarms::{Moment, present};
use crate::abi::c::TIMER_ABSTIME;
use crate::abi::{Errno, Out, c_int};
use crate::os::clock::{Clock, Timespec, after, now};
#[cfg(not(target_feature = "atomics"))]
use crate::os::clock::{host_sleep_for, host_sleep_until};
use crate::os::thread::{current, point};
use crate::os::wait::deadline;
#[cfg(target_feature = "atomics")]
use crate::os::wait::park::doze;
#[cfg(not(target_feature = "atomics"))]
use crate::os::wait::{Ended, Interrupts, RUN_THREAD, wait};

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
    match wait(|| Ok(Some(Moment::new(clock, nanoseconds))), Interrupts::Always, true, || Err::<(), _>(Errno::AGAIN)) {
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

/// `nanosleep`: on `EINTR`, stores what is left.
pub fn relative(request: Timespec, remaining: Out<Timespec>) -> Result<(), Errno> {
    match sleep_for(request.to_nanoseconds()?)? {
        0 => Ok(()),
        left => {
            remaining.set(Timespec::from_nanoseconds(left));
            Err(Errno::INTR)
        }
    }
}

/// `clock_nanosleep`: for a time, or with `TIMER_ABSTIME` until `clock` shows it. Errors: `EINVAL` for other flags and for the
/// clock of the thread itself, `ENOTSUP` for one of processor time, those of [`until`] and [`relative`].
pub fn on_clock(clock: Clock, flags: c_int, request: Timespec, remaining: Out<Timespec>) -> Result<(), Errno> {
    if flags & !TIMER_ABSTIME != 0 || clock == Clock::ThreadCpu(current().id) {
        return Err(Errno::INVAL);
    }
    match clock {
        Clock::Cpu | Clock::ThreadCpu(_) => Err(Errno::NOTSUP),
        _ if flags == TIMER_ABSTIME => until(clock, deadline(request)?),
        _ => relative(request, remaining),
    }
}
