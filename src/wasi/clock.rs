//! Clocks.

use super::raw::host;
use super::result::check;
use crate::abi::Errno;

/// The host's clocks, by their numbers.
#[derive(Clone, Copy, PartialEq, Eq)]
#[repr(transparent)]
pub struct ClockId(pub u32);

impl ClockId {
    /// Time since the Epoch.
    pub const REALTIME: ClockId = ClockId(::wasi::CLOCKID_REALTIME.raw());
    /// Time that never goes back.
    pub const MONOTONIC: ClockId = ClockId(::wasi::CLOCKID_MONOTONIC.raw());
}

/// The resolution of a clock in nanoseconds.
pub fn resolution(clock: ClockId) -> Result<u64, Errno> {
    let mut nanoseconds = 0;
    // SAFETY: points to memory for the result.
    check(unsafe { host!(clock_res_get(clock.0, &raw mut nanoseconds)) })?;
    Ok(nanoseconds)
}

/// The time of a clock in nanoseconds.
#[inline]
pub fn now(clock: ClockId) -> Result<u64, Errno> {
    let mut nanoseconds = 0;
    // A precision of 1 ns: no host may answer from a cache.
    // SAFETY: points to memory for the result.
    check(unsafe { host!(clock_time_get(clock.0, 1u64, &raw mut nanoseconds)) })?;
    Ok(nanoseconds)
}
