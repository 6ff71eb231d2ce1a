//! Sleeping.

use crate::abi::*;
use crate::os::clock::SECOND;
use crate::os::clock::sleep::sleep_for;

/// Sleeps for so many seconds; returns 0, or the seconds that are left when a signal's handler was called, or if the
/// host cannot. <https://pubs.opengroup.org/onlinepubs/9799919799/functions/sleep.html>
#[export]
pub extern "C" fn sleep(seconds: c_uint) -> c_uint {
    match sleep_for(u64::from(seconds) * SECOND) {
        Ok(left) => left.div_ceil(SECOND) as c_uint,
        Err(_) => seconds,
    }
}

/// Sleeps for so many microseconds. Errors: `EINTR` once a signal's handler was called.
/// <https://pubs.opengroup.org/onlinepubs/009695399/functions/usleep.html>
#[export]
pub extern "C" fn usleep(microseconds: c_uint) -> c_int {
    or_minus_one(|| match sleep_for(u64::from(microseconds) * 1000)? {
        0 => Ok(0),
        _ => Err(Errno::INTR),
    })
}
