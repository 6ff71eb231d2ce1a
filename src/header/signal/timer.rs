//! `alarm` and the real-time interval timer. A signal cannot break into a running program here: it is delivered when the
//! program next waits for signals (`pause`, `sigsuspend`, `sigwait` and the like) past its time.

use super::deliver::{Info, raise};
use crate::abi::*;
use crate::os::clock::{Clock, SECOND, Timeval, now, sleep_until};

/// `SIGALRM`.
pub const ALARM: c_int = 14;

/// When the timer runs out next and how often it then repeats, in nanoseconds of the monotonic clock; 0 is never.
static NEXT: Global<u64> = Global::new(0);
static INTERVAL: Global<u64> = Global::new(0);

/// C's `struct itimerval`: the interval, then the time left, as seconds and microseconds.
#[derive(Clone, Copy)]
#[repr(C)]
pub struct Itimerval {
    interval: Timeval,
    value: Timeval,
}

fn nanoseconds(time: Timeval) -> Result<u64, Errno> {
    if time.tv_sec < 0 || !(0..1_000_000).contains(&time.tv_usec) {
        return Err(Errno::INVAL);
    }
    Ok(time.tv_sec.unsigned_abs().saturating_mul(SECOND).saturating_add(time.tv_usec.unsigned_abs() * 1000))
}

fn timeval(nanoseconds: u64) -> Timeval {
    Timeval { tv_sec: (nanoseconds / SECOND) as time_t, tv_usec: (nanoseconds % SECOND / 1000) as i64 }
}

/// The time left, and the interval.
fn present() -> Result<(u64, u64), Errno> {
    let next = NEXT.get();
    let left = if next == 0 { 0 } else { next.saturating_sub(now(Clock::Monotonic)?).max(1) };
    Ok((left, INTERVAL.get()))
}

/// Replaces the timer; returns the time that was left, and the interval.
fn replace(value: u64, interval: u64) -> Result<(u64, u64), Errno> {
    let before = present()?;
    NEXT.set(if value == 0 { 0 } else { now(Clock::Monotonic)?.saturating_add(value) });
    INTERVAL.set(interval);
    Ok(before)
}

/// Waits until the timer runs out and raises its signal. `EDEADLK` without a timer: nothing could ever end the wait.
pub fn wait() -> Result<(), Errno> {
    let next = NEXT.get();
    if next == 0 {
        return Err(Errno::DEADLK);
    }
    sleep_until(Clock::Monotonic, next)?;
    let interval = INTERVAL.get();
    NEXT.set(if interval == 0 { 0 } else { next.saturating_add(interval) });
    raise(Info::new(ALARM, 0, 0))
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

/// Has `SIGALRM` raised after so many microseconds and then again and again after `interval` (0: never); returns how many
/// were left of an earlier alarm. <https://man7.org/linux/man-pages/man3/ualarm.3.html>
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
#[export]
pub unsafe extern "C" fn setitimer(which: c_int, new: *const Itimerval, old: *mut Itimerval) -> c_int {
    or_minus_one(|| {
        only_real(which)?;
        // SAFETY: the caller's structure, and null or another.
        let (new, old) = unsafe { (new.as_ref().ok_or(Errno::FAULT)?, Out::optional(old)) };
        let (left, interval) = replace(nanoseconds(new.value)?, nanoseconds(new.interval)?)?;
        old.set(Itimerval { interval: timeval(interval), value: timeval(left) });
        Ok(0)
    })
}

/// Tells the timer `ITIMER_REAL`. Errors: `EINVAL`.
#[export]
pub unsafe extern "C" fn getitimer(which: c_int, result: *mut Itimerval) -> c_int {
    or_minus_one(|| {
        only_real(which)?;
        let (left, interval) = present()?;
        // SAFETY: the caller's structure.
        unsafe { Out::one(result)? }.set(Itimerval { interval: timeval(interval), value: timeval(left) });
        Ok(0)
    })
}
