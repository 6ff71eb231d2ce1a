//! Clocks.

use super::result::check;
use crate::abi::Errno;

#[link(wasm_import_module = "wasi_snapshot_preview1")]
unsafe extern "C" {
    fn clock_res_get(id: u32, resolution: *mut u64) -> i32;
    fn clock_time_get(id: u32, precision: u64, time: *mut u64) -> i32;
}

/// The host's clocks, by their numbers.
#[derive(Clone, Copy, PartialEq, Eq)]
#[repr(transparent)]
pub struct ClockId(pub u32);

impl ClockId {
    /// Time since the Epoch.
    pub const REALTIME: ClockId = ClockId(0);
    /// Time that never goes back.
    pub const MONOTONIC: ClockId = ClockId(1);
}

/// The resolution of a clock in nanoseconds.
pub fn resolution(clock: ClockId) -> Result<u64, Errno> {
    let mut nanoseconds = 0;
    // SAFETY: points to a place for the result.
    check(unsafe { clock_res_get(clock.0, &raw mut nanoseconds) })?;
    Ok(nanoseconds)
}

/// The time of a clock in nanoseconds.
pub fn now(clock: ClockId) -> Result<u64, Errno> {
    let mut nanoseconds = 0;
    // A precision of 1 ns: no host may answer from a cache.
    // SAFETY: points to a place for the result.
    check(unsafe { clock_time_get(clock.0, 1, &raw mut nanoseconds) })?;
    Ok(nanoseconds)
}
