//! `alarm` and the interval timers.

use super::expiry::{Kind, with};
use super::timers::Base;
use crate::abi::c::{SIGALRM, SIGPROF, SIGVTALRM};
use crate::abi::{Errno, Global, c_int};
use crate::os::clock::Timeval;
use crate::os::clock::alarms;

/// The interval timers.
#[derive(Clone, Copy)]
pub enum Timer {
    /// `ITIMER_REAL`: `SIGALRM` after time has passed.
    Real,
    /// `ITIMER_VIRTUAL`: `SIGVTALRM` after processor time was used.
    Virtual,
    /// `ITIMER_PROF`: `SIGPROF` after processor time was used.
    Profiling,
}

/// The number of each among all timers, once it was set.
static NUMBERS: [Global<Option<usize>>; 3] = [const { Global::new(None) }; 3];

impl Timer {
    /// The timer that C names. Errors: `EINVAL`.
    pub fn from_c(which: c_int) -> Result<Self, Errno> {
        match which {
            0 => Ok(Timer::Real),
            1 => Ok(Timer::Virtual),
            2 => Ok(Timer::Profiling),
            _ => Err(Errno::INVAL),
        }
    }

    fn number(self) -> &'static Global<Option<usize>> {
        let [real, of_program, profiling] = &NUMBERS;
        match self {
            Timer::Real => real,
            Timer::Virtual => of_program,
            Timer::Profiling => profiling,
        }
    }

    fn signal(self) -> c_int {
        match self {
            Timer::Real => SIGALRM,
            Timer::Virtual => SIGVTALRM,
            Timer::Profiling => SIGPROF,
        }
    }

    /// The time left in nanoseconds, 0 if it is disarmed, and the interval.
    pub fn state(self) -> Result<(u64, u64), Errno> {
        alarms::look()?;
        match self.number().get() {
            Some(number) => with(|timers, now| timers.state(number, now)),
            None => Ok((0, 0)),
        }
    }

    /// Arms it to expire in `value` nanoseconds and then every `interval`, or disarms it; returns the former state.
    pub fn set(self, value: u64, interval: u64) -> Result<(u64, u64), Errno> {
        let before = self.state()?;
        with(|timers, now| {
            let number = match (self.number().get(), self) {
                (Some(number), _) => number,
                (None, Timer::Real) => timers.create(Base::Monotonic, Some(Kind::Interval(self.signal())))?,
                (None, _) => timers.create(Base::Cpu, Some(Kind::Interval(self.signal())))?,
            };
            self.number().set(Some(number));
            timers.set(number, now, false, value, interval)
        })?;
        Ok(before)
    }
}

/// C's `struct itimerval`.
#[derive(Clone, Copy)]
#[repr(C)]
pub struct Itimerval {
    /// The interval between the later expiries; 0 for none.
    pub interval: Timeval,
    /// The time to the first one; 0 for a timer that is not armed.
    pub value: Timeval,
}

impl Itimerval {
    /// Of a timer with this time left and interval, in nanoseconds.
    #[inline]
    pub fn new((left, interval): (u64, u64)) -> Self {
        Itimerval {
            interval: Timeval::from_nanoseconds(interval),
            value: Timeval::from_nanoseconds(left.div_ceil(1000).saturating_mul(1000)),
        }
    }
}
