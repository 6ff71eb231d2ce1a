//! The clocks.

use std::time::{Duration, SystemTime};

use wiggle::GuestMemory;

use crate::errno::Errno;
use crate::memory::Access;
use crate::state::Process;

const REALTIME: u32 = 0;
const MONOTONIC: u32 = 1;

/// The time of a clock; `None` for a clock that is not kept.
pub(crate) fn now(process: &Process, clock: u32) -> Option<Duration> {
    match clock {
        REALTIME => Some(SystemTime::now().duration_since(SystemTime::UNIX_EPOCH).unwrap_or_default()),
        MONOTONIC => Some(process.begin.elapsed()),
        _ => None,
    }
}

pub(crate) fn clock_time_get(process: &Process, memory: &mut GuestMemory<'_>, args: &[u64]) -> Result<(), Errno> {
    let [clock, _precision, out] = *args else { return Err(Errno::INVAL) };
    let time = now(process, clock as u32).ok_or(if clock < 4 { Errno::BADF } else { Errno::INVAL })?;
    memory.put_u64(out as u32, time.as_nanos() as u64).ok_or(Errno::FAULT)
}

pub(crate) fn sched_yield(_: &Process, _: &mut GuestMemory<'_>, _: &[u64]) -> Result<(), Errno> {
    std::thread::yield_now();
    Ok(())
}
