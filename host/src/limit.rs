//! Limits of a running program: its time, and the stack of a thread that runs it.

use std::time::{Duration, Instant};

use rustix::time::{ClockId, clock_gettime};
use wasmtime::{Result, Trap, UpdateDeadline};

/// How often the clock behind time limits advances.
pub(crate) const TICK: Duration = Duration::from_millis(10);

/// The stack of the system that a host call of a program may use, beyond the program's own.
pub(crate) const HOST_STACK: usize = 1 << 20;

/// What a run may take.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Limits {
    /// Time by the wall clock.
    pub(crate) wall: Option<Duration>,
    /// Processor time of the thread that runs it: what else the machine does is not counted.
    pub(crate) work: Option<Duration>,
}

/// Limits of a run that has begun.
pub(crate) struct Deadline {
    limits: Limits,
    began: Instant,
    work_before: Duration,
}

impl Deadline {
    pub(crate) fn new(limits: Limits) -> Deadline {
        Deadline { limits, began: Instant::now(), work_before: work() }
    }

    /// How many ticks may pass before somebody must look again; nothing when the time is up.
    pub(crate) fn ticks(&self) -> Option<u64> {
        let left = |limit: Option<Duration>, used: Duration| limit.map_or(Some(Duration::MAX), |l| l.checked_sub(used));
        let wall = left(self.limits.wall, self.began.elapsed())?;
        let work = left(self.limits.work, work().saturating_sub(self.work_before))?;
        Some((wall.min(work).as_millis() / TICK.as_millis()).min(u128::from(u32::MAX)) as u64 + 1)
    }

    /// For wasmtime, when the ticks have passed.
    pub(crate) fn look(&self) -> Result<UpdateDeadline> {
        self.ticks().map(UpdateDeadline::Continue).ok_or_else(|| Trap::Interrupt.into())
    }
}

/// Processor time of this thread.
fn work() -> Duration {
    let now = clock_gettime(ClockId::ThreadCPUTime);
    Duration::new(now.tv_sec as u64, now.tv_nsec as u32)
}
