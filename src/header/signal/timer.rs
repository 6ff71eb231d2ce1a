//! `alarm` and the real-time interval timer. A signal cannot break into a running program here: it is delivered when
//! the program next waits (`pause`, `sigwait`, `sleep`, `poll` and the like) past its time.

use super::timers::{Kind, with};
use crate::abi::*;
use crate::os::alarms;
use crate::os::clock::{SECOND, Timeval};

/// The number of the timer among all, once there is one.
static NUMBER: Global<Option<usize>> = Global::new(None);

/// C's `struct itimerval`: the interval, then the time left, as seconds and microseconds.
#[derive(Clone, Copy)]
#[repr(C)]
pub struct Itimerval {
    interval: Timeval,
    value: Timeval,
}

/// The time left, and the interval.
fn present() -> Result<(u64, u64), Errno> {
    alarms::look()?;
    match NUMBER.get() {
        Some(number) => with(|timers, now| timers.state(number, now)),
        None => Ok((0, 0)),
    }
}

/// Replaces the timer; returns the time that was left, and the interval.
fn replace(value: u64, interval: u64) -> Result<(u64, u64), Errno> {
    let before = present()?;
    with(|timers, now| {
        let number = match NUMBER.get() {
            Some(number) => number,
            None => timers.create(false, Some(Kind::Alarm))?,
        };
        NUMBER.set(Some(number));
        let next = if value == 0 { 0 } else { now.monotonic.saturating_add(value) };
        timers.set(number, false, next, interval)
    })?;
    Ok(before)
}

/// Has `SIGALRM` raised after so many seconds, or not at all for 0; returns how many were left of an earlier alarm.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/alarm.html>
#[export]
pub extern "C" fn alarm(seconds: c_uint) -> c_uint {
    match replace(u64::from(seconds) * SECOND, 0) {
        Ok((left, _)) => left.div_ceil(SECOND) as c_uint,
        Err(_) => 0,
    }
}

/// Has `SIGALRM` raised after so many microseconds and then again and again after `interval` (0: never); returns how
/// many were left of an earlier alarm. <https://man7.org/linux/man-pages/man3/ualarm.3.html>
#[export]
pub extern "C" fn ualarm(first: c_uint, interval: c_uint) -> c_uint {
    match replace(u64::from(first) * 1000, u64::from(interval) * 1000) {
        Ok((left, _)) => left.div_ceil(1000) as c_uint,
        Err(_) => 0,
    }
}

fn only_real(which: c_int) -> Result<(), Errno> {
    if which == 0 { Ok(()) } else { Err(Errno::INVAL) }
}

/// Sets the timer `ITIMER_REAL`. Errors: `EINVAL`, also for the timers of processor time, which WASI does not measure.
/// <https://pubs.opengroup.org/onlinepubs/9699919799/functions/getitimer.html>
#[export]
pub unsafe extern "C" fn setitimer(which: c_int, new: *const Itimerval, old: *mut Itimerval) -> c_int {
    or_minus_one(|| {
        only_real(which)?;
        // SAFETY: the caller's structure, and null or another.
        let (new, old) = unsafe { (new.as_ref().ok_or(Errno::FAULT)?, Out::optional(old)) };
        let (left, interval) = replace(new.value.to_nanoseconds()?, new.interval.to_nanoseconds()?)?;
        old.set(Itimerval {
            interval: Timeval::from_nanoseconds(interval),
            value: Timeval::from_nanoseconds(left.next_multiple_of(1000)),
        });
        Ok(0)
    })
}

/// Tells the timer `ITIMER_REAL`. Errors: `EINVAL`.
/// <https://pubs.opengroup.org/onlinepubs/9699919799/functions/getitimer.html>
#[export]
pub unsafe extern "C" fn getitimer(which: c_int, result: *mut Itimerval) -> c_int {
    or_minus_one(|| {
        only_real(which)?;
        let (left, interval) = present()?;
        // SAFETY: the caller's structure.
        unsafe { Out::one(result)? }.set(Itimerval {
            interval: Timeval::from_nanoseconds(interval),
            value: Timeval::from_nanoseconds(left.next_multiple_of(1000)),
        });
        Ok(0)
    })
}
