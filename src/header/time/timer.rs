//! Timers. What one does when it runs out happens when the program next waits or looks at its signals or timers:
//! nothing can break into a running WebAssembly program. A `timer_t` is the timer's number, from 1 on.

use super::clock::{clock_of, clockid_t};
use crate::abi::c::TIMER_ABSTIME;
use crate::abi::*;
use crate::header::signal::event::{Notification, SigEvent};
use crate::header::signal::timers::{ALARM, Kind, with};
use crate::os::alarms;
use crate::os::clock::{Clock, Timespec};

/// C's `struct itimerspec`.
#[derive(Clone, Copy)]
#[repr(C)]
pub struct TimerTimes {
    interval: Timespec,
    value: Timespec,
}

impl TimerTimes {
    fn new((left, interval): (u64, u64)) -> Self {
        TimerTimes { interval: Timespec::from_nanoseconds(interval), value: Timespec::from_nanoseconds(left) }
    }
}

fn number(timer: *mut c_void) -> usize {
    (timer as usize).wrapping_sub(1)
}

fn create(clock: Clock, event: Option<&SigEvent>) -> Result<usize, Errno> {
    if clock == Clock::Cpu {
        return Err(Errno::NOTSUP);
    }
    let notification = event.map(SigEvent::notification).transpose()?;
    with(|timers, _| {
        let number = timers.create(clock == Clock::Realtime, None)?;
        // Without an event the signal's value is the timer.
        let how = notification.unwrap_or(Notification::Signal { signo: ALARM, value: number + 1 });
        timers.tell(number, if matches!(how, Notification::None) { None } else { Some(Kind::Event(how)) })?;
        Ok(number)
    })
}

/// Makes a timer of a clock, not set yet, and places it at `place`. Without an event it raises `SIGALRM`. Errors:
/// `EINVAL` for an unknown clock or an event that is none, `ENOTSUP` for the clocks of processor time, `EAGAIN` for too
/// many.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/timer_create.html>
#[export]
pub unsafe extern "C" fn timer_create(id: clockid_t, event: *const SigEvent, place: *mut *mut c_void) -> c_int {
    or_minus_one(|| {
        // SAFETY: a clock of ours, null or the caller's structure, and a place.
        let (clock, event, place) = unsafe { (clock_of(id)?, event.as_ref(), Out::one(place)?) };
        let number = create(clock, event)?;
        place.set((number + 1) as *mut c_void);
        Ok(0)
    })
}

/// Takes a timer away. Errors: `EINVAL`.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/timer_delete.html>
#[export]
pub extern "C" fn timer_delete(timer: *mut c_void) -> c_int {
    or_minus_one(|| with(|timers, _| timers.delete(number(timer))).map(|()| 0))
}

/// Sets a timer; returns what it was set to.
fn set(timer: *mut c_void, absolute: bool, new: TimerTimes) -> Result<TimerTimes, Errno> {
    alarms::look()?;
    let (value, interval) = (new.value.to_nanoseconds()?, new.interval.to_nanoseconds()?);
    let number = number(timer);
    with(|timers, now| {
        let before = timers.state(number, now)?;
        let next = if value == 0 || absolute { value } else { now.monotonic.saturating_add(value) };
        timers.set(number, absolute, next, interval)?;
        Ok(TimerTimes::new(before))
    })
}

/// Sets a timer, or stops it with a value of 0; with `TIMER_ABSTIME` the value is what its clock will show. Places what
/// was left at `old`, if that is not null. Errors: `EINVAL` for a timer or a time that is none.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/timer_settime.html>
#[export]
pub unsafe extern "C" fn timer_settime(
    timer: *mut c_void,
    flags: c_int,
    new: *const TimerTimes,
    old: *mut TimerTimes,
) -> c_int {
    or_minus_one(|| {
        // SAFETY: the caller's structure, and null or a place for another.
        let (new, old) = unsafe { (new.as_ref().copied().ok_or(Errno::INVAL)?, Out::optional(old)) };
        old.set(set(timer, flags & TIMER_ABSTIME != 0, new)?);
        Ok(0)
    })
}

/// Places how long a timer still runs, and its interval. Errors: `EINVAL`.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/timer_settime.html>
#[export]
pub unsafe extern "C" fn timer_gettime(timer: *mut c_void, place: *mut TimerTimes) -> c_int {
    or_minus_one(|| {
        alarms::look()?;
        let state = with(|timers, now| timers.state(number(timer), now))?;
        // SAFETY: a place.
        unsafe { Out::one(place)? }.set(TimerTimes::new(state));
        Ok(0)
    })
}

/// How often a timer ran out between its last signal and the moment that this was delivered. Errors: `EINVAL`.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/timer_settime.html>
#[export]
pub extern "C" fn timer_getoverrun(timer: *mut c_void) -> c_int {
    or_minus_one(|| {
        alarms::look()?;
        with(|timers, _| timers.overrun(number(timer)))
    })
}
