//! What waiting means with one thread.

use crate::abi::*;
use crate::os;
use crate::os::clock::{Clock, Timespec, sleep_until};

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

/// Ends the program at a wait that nothing could end.
pub fn never(what: &[u8]) -> ! {
    for part in [what, b": nothing could ever end this wait: the program has one thread\n"] {
        // There is nobody to tell that nobody can be told.
        let _ = os::fd::write(2, part);
    }
    core::arch::wasm32::unreachable()
}
