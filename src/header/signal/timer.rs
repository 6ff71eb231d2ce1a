//! `alarm` and the interval timers. [`crate::os::clock::alarms`] says when a timer's signal is delivered.

use crate::abi::time::processor_clock::uses_processor_time;
use crate::abi::*;
use crate::os::clock::SECOND;
use crate::os::signals::interval::{Itimerval, Timer};

/// Has `SIGALRM` raised after so many seconds, or not at all for 0; returns how many were left of an earlier alarm.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/alarm.html>
#[export]
pub extern "C" fn alarm(seconds: c_uint) -> c_uint {
    Timer::Real.set(u64::from(seconds) * SECOND, 0).map_or(0, |(left, _)| left.div_ceil(SECOND) as c_uint)
}

/// Has `SIGALRM` raised after so many microseconds and then after every `interval` (0: never); returns how many were left of an
/// earlier alarm. <https://man7.org/linux/man-pages/man3/ualarm.3.html>
#[export]
pub extern "C" fn ualarm(first: c_uint, interval: c_uint) -> c_uint {
    let before = Timer::Real.set(u64::from(first) * 1000, u64::from(interval) * 1000);
    before.map_or(0, |(left, _)| left.div_ceil(1000) as c_uint)
}

/// Arms an interval timer and returns its former state. Errors: `EINVAL`.
/// <https://pubs.opengroup.org/onlinepubs/9699919799/functions/getitimer.html>
#[export]
pub extern "C" fn setitimer(which: c_int, new: InArg<Itimerval>, old: OutArg<Itimerval>) -> c_int {
    zero_or_minus_one(|| {
        uses_processor_time();
        let (timer, new) = (Timer::from_c(which)?, new.get()?);
        let before = timer.set(new.value.to_nanoseconds()?, new.interval.to_nanoseconds()?)?;
        old.set(Itimerval::new(before));
        Ok(())
    })
}

/// Returns the state of an interval timer. Errors: `EINVAL`.
/// <https://pubs.opengroup.org/onlinepubs/9699919799/functions/getitimer.html>
#[export]
pub extern "C" fn getitimer(which: c_int, result: OutArg<Itimerval>) -> c_int {
    zero_or_minus_one(|| {
        let state = Timer::from_c(which)?.state()?;
        result.get()?.set(Itimerval::new(state));
        Ok(())
    })
}
