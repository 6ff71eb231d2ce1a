//! Blocking: every wait for timers, signal handlers and other threads goes through here.

pub mod deadlock;
pub mod futex;
#[cfg(all(target_arch = "wasm32", not(target_feature = "atomics")))]
pub mod locks;
#[cfg(target_feature = "atomics")]
#[path = "blocking/locks.rs"]
pub mod locks;
#[cfg(target_feature = "atomics")]
#[path = "blocking/park.rs"]
pub mod park;
#[cfg(target_feature = "atomics")]
#[path = "blocking/parked.rs"]
pub mod parked;

#[cfg(not(target_feature = "atomics"))]
use super::clock::alarms::{self, Woken, present};
use super::clock::alarms::{Moment, Notice};
use super::clock::{Clock, Timespec};
#[cfg(not(target_feature = "atomics"))]
use super::clock::{after, now};
use super::thread::point;
#[cfg(not(target_feature = "atomics"))]
use super::thread::was_cancelled;
#[cfg(not(target_feature = "atomics"))]
use crate::abi::Hook;
use crate::abi::{Errno, small};
#[cfg(not(target_feature = "atomics"))]
use crate::wasi::sched;
use deadlock::never;

#[cfg(target_feature = "atomics")]
#[path = "blocking/wait.rs"]
mod engine;
#[cfg(target_feature = "atomics")]
pub use engine::{in_slices, wait, yield_now};

/// Why another thread may run.
#[cfg(not(target_feature = "atomics"))]
#[derive(Clone, Copy, PartialEq)]
pub enum Turn {
    /// A wait begins.
    First,
    /// It goes on, as it was ended in vain.
    Again,
    /// The thread looks at something outside, and does not wait here.
    Look,
}

/// Lets other threads run: one that has not started, until it ends; or, where they switch, until it is this thread's turn again, or
/// its limit is reached. Returns which handlers the waiting thread then ran; `None` if no other thread can do anything.
#[cfg(not(target_feature = "atomics"))]
pub static RUN_THREAD: Hook<fn(&Limit, Turn) -> Option<Notice>> = Hook::new();

/// Lets another thread run, if there is one.
#[cfg(not(target_feature = "atomics"))]
#[small]
pub fn run_thread() -> Option<Notice> {
    RUN_THREAD.get()?(&None, Turn::Look)
}

/// Lets another thread run, or sleeps.
#[cfg(not(target_feature = "atomics"))]
#[small]
fn others(limit: &Limit, turn: Turn) -> Result<Notice, Ended> {
    match RUN_THREAD.get().and_then(|run| run(limit, turn)) {
        Some(notice) => Ok(notice),
        None => match alarms::sleep(*limit).map_err(Ended::Failed)? {
            Woken::Timer(notice) => Ok(notice),
            Woken::Limit => Err(Ended::TimedOut),
            Woken::Never => Err(Ended::Deadlock),
        },
    }
}

/// Which handlers end a wait.
#[derive(Clone, Copy, PartialEq)]
pub enum Interrupts {
    /// None: the wait goes on.
    Never,
    /// Those without `SA_RESTART`.
    Unrestarted,
    /// All.
    Always,
}

impl Interrupts {
    #[small]
    pub(super) fn ends(self, notice: Notice) -> bool {
        match self {
            Interrupts::Never => false,
            Interrupts::Unrestarted => notice == Notice::Interrupt,
            Interrupts::Always => notice != Notice::Quiet,
        }
    }
}

/// Why a wait ended without what it was for.
pub enum Ended {
    /// An attempt failed, or the clock did.
    Failed(Errno),
    /// A handler was called.
    Interrupted,
    /// The limit was reached.
    TimedOut,
    /// The thread was cancelled.
    Cancelled,
    /// Nothing could ever end the wait.
    Deadlock,
}

/// When a wait ends; `None` to wait for ever.
pub type Limit = Option<Moment>;

/// The limit that a C timeout means. Errors: `EINVAL` without a time, and for nanoseconds out of range.
#[small]
pub fn at(clock: Clock, time: Option<&Timespec>) -> Result<Limit, Errno> {
    Ok(Some(Moment::new(clock, deadline(*time.ok_or(Errno::INVAL)?)?)))
}

/// The limit that a C timeout means where a null pointer is none. Errors: `EINVAL` for nanoseconds out of range.
pub fn at_or_never(clock: Clock, time: Option<&Timespec>) -> Result<Limit, Errno> {
    if time.is_none() { Ok(None) } else { at(clock, time) }
}

/// Repeats `attempt` while it fails with `EAGAIN`: after each thread that has not started and now runs, then after each timer
/// that expires. `limit` is asked for only if there is need to wait.
#[cfg(not(target_feature = "atomics"))]
#[small]
pub fn wait<T>(
    limit: impl FnOnce() -> Result<Limit, Errno>,
    interrupts: Interrupts,
    cancels: bool,
    mut attempt: impl FnMut() -> Result<T, Errno>,
) -> Result<T, Ended> {
    if cancels && was_cancelled() {
        return Err(Ended::Cancelled);
    }
    match attempt() {
        Err(Errno::AGAIN) => {}
        result => return result.map_err(Ended::Failed),
    }
    let limit = limit().map_err(Ended::Failed)?;
    let mut turn = Turn::First;
    loop {
        let notice = others(&limit, turn)?;
        turn = Turn::Again;
        match attempt() {
            Err(Errno::AGAIN) if cancels && was_cancelled() => return Err(Ended::Cancelled),
            Err(Errno::AGAIN) if interrupts.ends(notice) => return Err(Ended::Interrupted),
            Err(Errno::AGAIN) => {}
            result => return result.map_err(Ended::Failed),
        }
    }
}

impl From<Errno> for Ended {
    #[small]
    fn from(error: Errno) -> Self {
        Ended::Failed(error)
    }
}

impl Ended {
    /// The error for C: `EINTR`, `ETIMEDOUT`. A cancelled thread ends here. A deadlock is `EDEADLK` with `None`, else it ends
    /// the program with a message that names the wait.
    #[small]
    pub fn error(self, what: Option<&[u8]>) -> Errno {
        match self {
            Ended::Failed(error) => error,
            Ended::Interrupted => Errno::INTR,
            Ended::TimedOut => Errno::TIMEDOUT,
            Ended::Cancelled => {
                point();
                Errno::CANCELED
            }
            Ended::Deadlock => match what {
                None => Errno::DEADLK,
                Some(what) => never(what),
            },
        }
    }
}

/// [`wait`] of a cancellation point. Errors: `ETIMEDOUT` at the limit; `EINTR` once a handler was called, with `restarts` only
/// one without `SA_RESTART`. A wait that nothing could end ends the program with a message that names `what`.
#[small]
pub fn until<T>(
    what: &[u8],
    limit: impl FnOnce() -> Result<Limit, Errno>,
    restarts: bool,
    attempt: impl FnMut() -> Result<T, Errno>,
) -> Result<T, Errno> {
    let interrupts = if restarts { Interrupts::Unrestarted } else { Interrupts::Always };
    wait(limit, interrupts, true, attempt).map_err(|ended| ended.error(Some(what)))
}

/// Lets others run: a thread that has not started, or what the host has to do.
#[cfg(not(target_feature = "atomics"))]
#[small]
pub fn yield_now() -> Result<(), Errno> {
    match run_thread() {
        Some(_) => Ok(()),
        None => sched::yield_now(),
    }
}

/// Converts an absolute timeout to nanoseconds. Errors: `EINVAL` for nanoseconds out of range.
#[small]
pub fn deadline(time: Timespec) -> Result<u64, Errno> {
    if time.tv_sec < 0 {
        return Timespec { tv_sec: 0, ..time }.to_nanoseconds().map(|_| 0); // before the Epoch: long past
    }
    time.to_nanoseconds()
}

/// Waits for events of the host by `wait` with a timeout in nanoseconds, in slices where threads have not started or timers
/// expire meanwhile. A result of `wait` that is not 0 ends that. Errors: `EINTR` once a handler was called.
#[cfg(not(target_feature = "atomics"))]
#[inline]
#[small]
pub fn in_slices<T: Default + PartialEq>(
    timeout: Option<u64>,
    mut wait: impl FnMut(Option<u64>) -> Result<T, Errno>,
) -> Result<T, Errno> {
    if present().is_none() && RUN_THREAD.get().is_none() {
        return wait(timeout);
    }
    let end = timeout.map(after).transpose()?;
    loop {
        let (slice, then) = slice(end)?;
        let happened = wait(slice)?;
        if happened != T::default() {
            return Ok(happened);
        }
        match then {
            Then::End => return Ok(happened),
            Then::Timer => {}
            Then::Thread => match run_thread() {
                Some(Notice::Quiet) | None => {}
                Some(_) => return Err(Errno::INTR),
            },
        }
    }
}

/// The next step after a slice of a wait.
#[cfg(not(target_feature = "atomics"))]
enum Then {
    End,
    Timer,
    Thread,
}

/// Whether another thread may run before a wait for the host's events, which ends at this monotonic time.
#[cfg(not(target_feature = "atomics"))]
pub static IS_THREAD_READY: Hook<fn(Option<u64>) -> bool> = Hook::new();

/// How long to wait now, and what follows.
#[cfg(not(target_feature = "atomics"))]
#[small]
fn slice(end: Option<u64>) -> Result<(Option<u64>, Then), Errno> {
    if IS_THREAD_READY.get().is_some_and(|is_ready| is_ready(end)) {
        return Ok((Some(0), Then::Thread));
    }
    let (notice, left) = match present() {
        Some(alarms) => ((alarms.ring)()?, (alarms.left)()?),
        None => (Notice::Quiet, None),
    };
    let rest = match end {
        Some(end) => Some(end.saturating_sub(now(Clock::Monotonic)?)),
        None => None,
    };
    if rest == Some(0) {
        return Ok((rest, Then::End));
    }
    if notice != Notice::Quiet {
        return Err(Errno::INTR);
    }
    Ok(match left {
        Some(left) if rest.is_none_or(|rest| left < rest) => (Some(left), Then::Timer),
        _ => (rest, Then::End),
    })
}
