//! Waits where threads run at once.

use super::super::clock::{Clock, after, now};
use super::super::thread::{is_alone, point, was_cancelled};
use super::park::{park, take_kick};
use super::{Ended, Interrupts, Limit};
use crate::abi::Errno;
use crate::abi::lock::{Monitor, library};
use crate::os::clock::alarms::{Notice, present};
use crate::wasi::sched;

/// Repeats `attempt` while it fails with `EAGAIN`: each time that another thread has left the library, and when a timer expires.
/// `limit` is asked for only if there is need to wait.
pub fn wait<T>(
    limit: impl FnOnce() -> Result<Limit, Errno>,
    interrupts: Interrupts,
    cancels: bool,
    mut attempt: impl FnMut() -> Result<T, Errno>,
) -> Result<T, Ended> {
    let _library = library();
    if cancels && was_cancelled() {
        return Err(Ended::Cancelled);
    }
    match attempt() {
        Err(Errno::AGAIN) => {}
        result => return result.map_err(Ended::Failed),
    }
    let limit = limit().map_err(Ended::Failed)?;
    let monitor = Monitor::enter();
    loop {
        let (word, seen) = monitor.word();
        let parked = park(word, seen, limit, interrupts, cancels);
        match (attempt(), parked) {
            (Err(Errno::AGAIN), Ok(())) => {}
            (Err(Errno::AGAIN), Err(ended)) => return Err(ended),
            (result, _) => return result.map_err(Ended::Failed),
        }
    }
}

/// Lets others run.
pub fn yield_now() -> Result<(), Errno> {
    sched::yield_now()
}

/// How long the host may wait for its events before the thread looks at what happens within the program.
const SLICE: u64 = 10_000_000;

/// Waits for events of the host by `wait` with a timeout in nanoseconds, in slices if other threads or timers may bring what the
/// host knows nothing of. A result of `wait` that is not 0 ends that. Errors: `EINTR` once a handler was called.
pub fn in_slices<T: Default + PartialEq>(
    timeout: Option<u64>,
    mut wait: impl FnMut(Option<u64>) -> Result<T, Errno>,
) -> Result<T, Errno> {
    point();
    if present().is_none() && is_alone() {
        return wait(timeout);
    }
    let end = timeout.map(after).transpose()?;
    loop {
        let rest = match end {
            Some(end) => end.saturating_sub(now(Clock::Monotonic)?),
            None => u64::MAX,
        };
        let (rung, left) = match present() {
            Some(alarms) => ((alarms.ring)()?, (alarms.left)()?.unwrap_or(u64::MAX)),
            None => (Notice::Quiet, u64::MAX),
        };
        if rung.max(take_kick()) != Notice::Quiet && rest != 0 {
            return Err(Errno::INTR);
        }
        let slice = if is_alone() { u64::MAX } else { SLICE };
        let happened = wait(Some(rest.min(left).min(slice)).filter(|slice| *slice != u64::MAX))?;
        if happened != T::default() || rest == 0 {
            return Ok(happened);
        }
        point();
    }
}
