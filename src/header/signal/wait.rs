//! Waiting for signals. Only timers can raise one meanwhile; a wait that nothing could ever end is reported as
//! `EDEADLK` rather than left to hang.

use super::deliver::{self, Info, Set, blocked, mark, notice_since, set_blocked};
use crate::abi::*;
use crate::os::alarms::{self, Notice};
use crate::os::clock::{Clock, Timespec, after};

/// Waits until a handler was called, which is `EINTR`. Errors: also `EDEADLK` if none can be.
fn until_caught() -> Result<c_int, Errno> {
    while alarms::wait(None)?.is_none_or(|notice| notice == Notice::Quiet) {}
    Err(Errno::INTR)
}

/// Waits for a signal to be delivered. Errors: `EINTR` always, once one was; `EDEADLK` if none can come.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/pause.html>
#[export]
pub extern "C" fn pause() -> c_int {
    or_minus_one(until_caught)
}

/// Blocks exactly the signals of `set` and waits for one to be delivered. Errors: as `pause`.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/sigsuspend.html>
#[export]
pub unsafe extern "C" fn sigsuspend(set: *const Set) -> c_int {
    // SAFETY: the caller's set.
    or_minus_one(|| suspend(unsafe { *set }))
}

fn suspend(set: Set) -> Result<c_int, Errno> {
    let (before, mark) = (blocked(), mark());
    set_blocked(set);
    let waited = if notice_since(mark) == Notice::Quiet { until_caught() } else { Err(Errno::INTR) };
    set_blocked(before);
    waited
}

/// Waits without `signal` blocked, which stays as it was, for a signal to be delivered. Errors: as `pause`, and
/// `EINVAL`.
/// <https://pubs.opengroup.org/onlinepubs/9699919799/functions/sighold.html>
#[export]
pub extern "C" fn sigpause(signal: c_int) -> c_int {
    or_minus_one(|| suspend(blocked() & !deliver::bit(signal)?))
}

/// Takes a pending signal of `set`, waiting for timers until the time if need be; the signals of `set` are not
/// delivered meanwhile. Errors: `EAGAIN` at that time, `EINTR` once a handler was called, `EDEADLK` if no signal can
/// come.
fn wait_for(set: Set, end: Option<u64>) -> Result<Info, Errno> {
    let before = blocked();
    set_blocked(before | set);
    alarms::look()?;
    let mut notice = Some(Notice::Quiet);
    let result = loop {
        if let Some(info) = deliver::take(set) {
            break Ok(info);
        }
        match notice {
            None => break Err(Errno::AGAIN),
            Some(Notice::Quiet) => {}
            Some(_) => break Err(Errno::INTR),
        }
        match alarms::wait(end.map(|end| (Clock::Monotonic, end))) {
            Ok(next) => notice = next,
            Err(error) => break Err(error),
        }
    };
    set_blocked(before);
    result
}

/// Takes a pending signal of `set` and places its number in `*signal`; returns the error: `EDEADLK` if none can come.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/sigwait.html>
#[export]
pub unsafe extern "C" fn sigwait(set: *const Set, signal: *mut c_int) -> c_int {
    loop {
        // SAFETY: the caller's set and place.
        match unsafe { wait_for(*set, None).and_then(|info| Ok(Out::one(signal)?.set(info.signo))) } {
            Ok(()) => return 0,
            Err(Errno::INTR) => {}
            Err(error) => return error.code(),
        }
    }
}

/// Takes a pending signal of `set`; returns its number. Errors: `EINTR` if the handler of another was called, `EDEADLK`
/// if none can come.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/sigwaitinfo.html>
#[export]
pub unsafe extern "C" fn sigwaitinfo(set: *const Set, info: *mut Info) -> c_int {
    or_minus_one(|| {
        // SAFETY: the caller's set, and null or a place.
        let (found, info) = unsafe { (wait_for(*set, None)?, Out::optional(info)) };
        info.set(found);
        Ok(found.signo)
    })
}

/// Takes a pending signal of `set`, waiting at most `timeout`, or without one as `sigwaitinfo`; returns its number.
/// Errors: `EAGAIN` after that time, `EINVAL` if it is none, `EINTR`.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/sigtimedwait.html>
#[export]
pub unsafe extern "C" fn sigtimedwait(set: *const Set, info: *mut Info, timeout: *const Timespec) -> c_int {
    or_minus_one(|| {
        // SAFETY: the caller's set and time, and null or a place.
        let (set, info, timeout) = unsafe { (*set, Out::optional(info), timeout.as_ref()) };
        let end = match timeout {
            Some(timeout) => Some(after(timeout.to_nanoseconds()?)?),
            None => None,
        };
        let found = wait_for(set, end)?;
        info.set(found);
        Ok(found.signo)
    })
}
