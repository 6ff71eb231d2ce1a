//! Sleeping.

use crate::abi::*;
use crate::os::clock::{Clock, SECOND, sleep_for};

/// Sleeps for so many seconds; returns 0, since nothing interrupts a sleep on WASI, or the seconds if the host cannot.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/sleep.html>
#[export]
pub extern "C" fn sleep(seconds: c_uint) -> c_uint {
    match sleep_for(Clock::Realtime, u64::from(seconds) * SECOND) {
        Ok(()) => 0,
        Err(_) => seconds,
    }
}

/// Sleeps for so many microseconds.
/// <https://pubs.opengroup.org/onlinepubs/009695399/functions/usleep.html>
#[export]
pub extern "C" fn usleep(microseconds: c_uint) -> c_int {
    or_minus_one(|| sleep_for(Clock::Realtime, u64::from(microseconds) * 1000).map(|()| 0))
}
