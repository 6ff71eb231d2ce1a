//! The time of day.

use crate::abi::*;
use crate::os::clock::{Clock, Timeval, now};

/// Stores the time since the Epoch in `*result`; the time zone is ignored, as POSIX lets it be.
/// <https://pubs.opengroup.org/onlinepubs/9699919799/functions/gettimeofday.html>
#[export]
pub unsafe extern "C" fn gettimeofday(result: *mut Timeval, _timezone: *mut c_void) -> c_int {
    or_minus_one(|| {
        // SAFETY: null or memory for the result.
        unsafe { Out::optional(result) }.set(Timeval::from_nanoseconds(now(Clock::Realtime)?));
        Ok(0)
    })
}
