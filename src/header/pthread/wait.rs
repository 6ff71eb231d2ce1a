//! What waiting means where no other thread runs before the wait is over.

use crate::abi::*;
use crate::header::time::clock::{clock_of, clockid_t};
use crate::os::clock::{Clock, Timespec, sleep_until};
pub use crate::os::deadlock::never;

/// The return value of the pthread functions: 0 or the error's number.
pub fn code(result: Result<(), Errno>) -> c_int {
    match result {
        Ok(()) => 0,
        Err(error) => error.code(),
    }
}

/// Sleeps until `time` on the clock, as nothing else can happen before; then `ETIMEDOUT`. Errors: `EINVAL`.
pub unsafe fn time_out(clock: Clock, time: *const Timespec) -> Result<(), Errno> {
    // SAFETY: null or the caller's time.
    let time = unsafe { time.as_ref() }.ok_or(Errno::INVAL)?;
    if !(0..1_000_000_000).contains(&time.tv_nsec) {
        return Err(Errno::INVAL);
    }
    // A time before the Epoch is long past.
    if time.tv_sec >= 0 {
        sleep_until(clock, time.to_nanoseconds()?)?;
    }
    Err(Errno::TIMEDOUT)
}

/// The clock that a time-out is measured by. Errors: `EINVAL` for one of processor time, and for none.
pub fn clock_to_wait(id: clockid_t) -> Result<Clock, Errno> {
    clock_of(id).and_then(|clock| if clock == Clock::Cpu { Err(Errno::INVAL) } else { Ok(clock) })
}
