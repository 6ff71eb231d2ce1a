//! `<sys/times.h>`.

use crate::abi::time::processor_clock::elapsed;
use crate::abi::*;
use crate::os::clock::{Clock, now};

/// C's `struct tms`.
#[repr(C)]
pub struct Tms {
    utime: i64,
    stime: i64,
    cutime: i64,
    cstime: i64,
}

/// Stores the time that the program used in `*result`, and returns a time that only differences mean something of, both
/// in ticks of which `sysconf(_SC_CLK_TCK)` make a second: nanoseconds. The time used is the time since the start.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/times.html>
#[export]
pub unsafe extern "C" fn times(result: *mut Tms) -> i64 {
    or_minus_one(|| {
        let utime = elapsed()? as i64;
        // SAFETY: null or memory for the result.
        unsafe { Out::optional(result) }.set(Tms { utime, stime: 0, cutime: 0, cstime: 0 });
        Ok(now(Clock::Monotonic)? as i64)
    })
}
