//! Timers. [`crate::os::clock::alarms`] says when a timer notifies the program.

use crate::abi::c::TIMER_ABSTIME;
use crate::abi::time::clock_id::ClockIdArg;
use crate::abi::time::processor_clock::uses_processor_time;
use crate::abi::*;
use crate::os::signals::notification::SigEvent;
use crate::os::signals::timer::{self, Itimerspec, TimerId};

/// Creates a timer of a clock, disarmed, and stores it in `result`. Without an event it raises `SIGALRM`. Errors: `EINVAL` for
/// an unknown clock or an invalid event, `ENOTSUP` for the clock of a thread, `EAGAIN` for too many.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/timer_create.html>
#[export]
pub extern "C" fn timer_create(id: ClockIdArg, event: InArg<SigEvent>, result: OutArg<TimerId>) -> c_int {
    zero_or_minus_one(|| {
        uses_processor_time();
        let (clock, result) = (id.get()?, result.get()?);
        result.set(timer::create(clock, event.optional())?);
        Ok(())
    })
}

/// Deletes a timer. Errors: `EINVAL`.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/timer_delete.html>
#[export]
pub extern "C" fn timer_delete(timer: TimerId) -> c_int {
    zero_or_minus_one(|| timer::delete(timer))
}

/// Arms a timer, or disarms it with a value of 0; with `TIMER_ABSTIME` the value is a time of its clock. Stores its former
/// setting in `old`, if that is not null. Errors: `EINVAL` for an invalid timer or time.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/timer_settime.html>
#[export]
pub extern "C" fn timer_settime(
    timer: TimerId,
    flags: c_int,
    new: InArg<Itimerspec>,
    old: OutArg<Itimerspec>,
) -> c_int {
    zero_or_minus_one(|| {
        let new = new.optional().ok_or(Errno::INVAL)?;
        let before = timer::set(timer, flags & TIMER_ABSTIME != 0, new)?;
        old.set(before);
        Ok(())
    })
}

/// Stores how long a timer still runs, and its interval. Errors: `EINVAL`.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/timer_settime.html>
#[export]
pub extern "C" fn timer_gettime(timer: TimerId, result: OutArg<Itimerspec>) -> c_int {
    zero_or_minus_one(|| {
        let state = timer::state(timer)?;
        result.get()?.set(state);
        Ok(())
    })
}

/// How often a timer expired between its last signal and the delivery of that. Errors: `EINVAL`.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/timer_settime.html>
#[export]
pub extern "C" fn timer_getoverrun(timer: TimerId) -> c_int {
    or_minus_one(|| timer::overrun(timer))
}
