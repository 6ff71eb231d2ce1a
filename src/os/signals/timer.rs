//! The timers of `timer_create`. A `timer_t` is the timer's number, from 1 on.

use super::expiry::{Kind, with};
use super::notification::{Notification, SigEvent};
use super::timers::Base;
use crate::abi::c::SIGALRM;
use crate::abi::{Errno, c_int};
use crate::os::clock::alarms;
use crate::os::clock::{Clock, Timespec};

/// C's `struct itimerspec`.
#[derive(Clone, Copy)]
#[repr(C)]
pub struct Itimerspec {
    interval: Timespec,
    value: Timespec,
}

impl Itimerspec {
    fn new((left, interval): (u64, u64)) -> Self {
        Itimerspec { interval: Timespec::from_nanoseconds(interval), value: Timespec::from_nanoseconds(left) }
    }
}

/// C's `timer_t`.
#[derive(Clone, Copy)]
#[repr(transparent)]
pub struct TimerId(usize);

impl TimerId {
    fn number(self) -> usize {
        self.0.wrapping_sub(1)
    }
}

/// Creates a timer of a clock, disarmed. Without an event it raises `SIGALRM` with the timer as its value. Errors: `EINVAL` for
/// an invalid event, `ENOTSUP` for the clock of a thread, `EAGAIN` for too many.
pub fn create(clock: Clock, event: Option<&SigEvent>) -> Result<TimerId, Errno> {
    let base = match clock {
        Clock::Monotonic => Base::Monotonic,
        Clock::Realtime => Base::Realtime,
        Clock::Cpu => Base::Cpu,
        Clock::ThreadCpu(_) => return Err(Errno::NOTSUP),
    };
    let notification = event.map(SigEvent::notification).transpose()?;
    with(|timers, _| {
        let number = timers.create(base, None)?;
        let how = notification.unwrap_or(Notification::Signal { signo: SIGALRM, value: number + 1 });
        timers
            .set_notification(number, if matches!(how, Notification::None) { None } else { Some(Kind::Event(how)) })?;
        Ok(TimerId(number + 1))
    })
}

/// Deletes a timer. Errors: `EINVAL`.
pub fn delete(timer: TimerId) -> Result<(), Errno> {
    with(|timers, _| timers.delete(timer.number()))
}

/// Arms a timer, or disarms it with a value of 0; returns its former setting. Errors: `EINVAL` for a timer or a time that is
/// none.
pub fn set(timer: TimerId, absolute: bool, new: &Itimerspec) -> Result<Itimerspec, Errno> {
    alarms::look()?;
    let (value, interval) = (new.value.to_nanoseconds()?, new.interval.to_nanoseconds()?);
    with(|timers, now| {
        let before = timers.state(timer.number(), now)?;
        timers.set(timer.number(), now, absolute, value, interval)?;
        Ok(Itimerspec::new(before))
    })
}

/// How long a timer still runs, and its interval. Errors: `EINVAL`.
pub fn state(timer: TimerId) -> Result<Itimerspec, Errno> {
    alarms::look()?;
    with(|timers, now| timers.state(timer.number(), now)).map(Itimerspec::new)
}

/// How often a timer expired between its last signal and the delivery of that. Errors: `EINVAL`.
pub fn overrun(timer: TimerId) -> Result<c_int, Errno> {
    alarms::look()?;
    with(|timers, _| timers.overrun(timer.number()))
}
