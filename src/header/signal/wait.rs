//! Waiting for signals. Only the timer can raise one meanwhile; a wait that nothing could ever end is reported as
//! `EDEADLK` rather than left to hang.

use super::deliver::{Info, Set, blocked, pending, set_blocked, take};
use super::timer;
use crate::abi::*;
use crate::os::clock::{Clock, Timespec, sleep_for};

/// Waits for a signal to be delivered. Errors: `EINTR` always, once one was; `EDEADLK` if none can come.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/pause.html>
#[export]
pub extern "C" fn pause() -> c_int {
    or_minus_one(|| timer::wait().and(Err(Errno::INTR)))
}

/// Blocks exactly the signals of `set` and waits for one to be delivered. Errors: as `pause`.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/sigsuspend.html>
#[export]
pub unsafe extern "C" fn sigsuspend(set: *const Set) -> c_int {
    or_minus_one(|| {
        let before = blocked();
        // SAFETY: the caller's set.
        let set = unsafe { *set };
        let ready = pending() & !set != 0;
        set_blocked(set);
        let waited = if ready { Ok(()) } else { timer::wait() };
        set_blocked(before);
        waited.and(Err(Errno::INTR))
    })
}

/// Takes a pending signal of `set`, waiting for the timer's if need be.
fn wait_for(set: Set) -> Result<Info, Errno> {
    loop {
        if let Some(info) = take(set) {
            return Ok(info);
        }
        timer::wait()?;
    }
}

/// Takes a pending signal of `set` and places its number in `*signal`; returns the error.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/sigwait.html>
#[export]
pub unsafe extern "C" fn sigwait(set: *const Set, signal: *mut c_int) -> c_int {
    // SAFETY: the caller's set and place.
    let found = unsafe { wait_for(*set).and_then(|info| Ok(Out::one(signal)?.set(info.signo))) };
    found.err().map_or(0, |error| error.code())
}

/// Takes a pending signal of `set`; returns its number. Errors: `EDEADLK` if none can come.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/sigwaitinfo.html>
#[export]
pub unsafe extern "C" fn sigwaitinfo(set: *const Set, info: *mut Info) -> c_int {
    or_minus_one(|| {
        // SAFETY: the caller's set, and null or a place.
        let (found, info) = unsafe { (wait_for(*set)?, Out::optional(info)) };
        info.set(found);
        Ok(found.signo)
    })
}

/// Takes a pending signal of `set`, waiting at most `timeout`; returns its number. Errors: `EAGAIN`, `EINVAL`.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/sigtimedwait.html>
#[export]
pub unsafe extern "C" fn sigtimedwait(set: *const Set, info: *mut Info, timeout: *const Timespec) -> c_int {
    or_minus_one(|| {
        // SAFETY: the caller's set and time, and null or a place.
        let (set, info, timeout) = unsafe { (*set, Out::optional(info), timeout.as_ref().ok_or(Errno::INVAL)?) };
        if let Some(found) = take(set) {
            info.set(found);
            return Ok(found.signo);
        }
        sleep_for(Clock::Monotonic, timeout.to_nanoseconds()?)?;
        Err(Errno::AGAIN)
    })
}
