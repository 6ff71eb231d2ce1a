//! Timers that expire while the program waits. Signals cannot preempt wasm, so every blocking call polls the timers; a program
//! that never sets one has no code for that but a test of [`present`].

use crate::abi::{Errno, Global, Hook, small};
use crate::os::clock::{Clock, host_sleep_for, host_sleep_until, now};

/// The outcome of expired timers and deliverable signals.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Notice {
    /// No handler was called.
    Quiet,
    /// Handlers were called, each with `SA_RESTART`: a wait goes on, if it is of the kind that does.
    Restart,
    /// A handler was called that interrupts waits.
    Interrupt,
}

/// The timers of the program.
pub struct Alarms {
    /// In how many nanoseconds the next timer expires; `None` if none is set.
    pub left: fn() -> Result<Option<u64>, Errno>,
    /// Notifies the program of the timers that have expired.
    pub ring: fn() -> Result<Notice, Errno>,
    /// [`sleep_with_timers`].
    pub sleep: fn(&Alarms, Option<Moment>) -> Result<Woken, Errno>,
}

/// When a wait ends. It brings the code for that with it: a program that waits for ever only has none.
#[derive(Clone, Copy)]
pub struct Moment {
    /// The clock.
    pub clock: Clock,
    /// The time that it then shows.
    pub time: u64,
    sleep: fn(Clock, u64) -> Result<(), Errno>,
}

impl Moment {
    /// When `clock` shows `time`.
    #[inline]
    pub const fn new(clock: Clock, time: u64) -> Self {
        Moment { clock, time, sleep: host_sleep_until }
    }
}

static PRESENT: Global<Option<&'static Alarms>> = Global::new(None);

/// From now on every wait polls the timers.
#[small]
pub fn set(alarms: &'static Alarms) {
    PRESENT.set(Some(alarms));
}

/// The timers, if the program has ever set one.
#[inline]
#[small]
pub fn present() -> Option<&'static Alarms> {
    PRESENT.get()
}

/// Notifies the program of the timers that have expired: for functions that do not wait, but where a program looks for what
/// came of its timers.
#[inline]
#[small]
pub fn look() -> Result<(), Errno> {
    match present() {
        None => Ok(()),
        Some(alarms) => (alarms.ring)().map(|_| ()),
    }
}

/// Blocks exactly these signals; returns those that were, and what came of pending ones that no longer are.
pub static BLOCK: Hook<fn(u64) -> (u64, Notice)> = Hook::new();

/// Does `body` with exactly the signals of `mask` blocked, if there is one. Errors: `EINTR` if a pending signal's
/// handler was called at that.
#[inline]
#[small]
pub fn masked<T>(mask: Option<u64>, body: impl FnOnce() -> Result<T, Errno>) -> Result<T, Errno> {
    let (Some(mask), Some(block)) = (mask, BLOCK.get()) else { return body() };
    let (before, notice) = block(mask);
    let result = if notice == Notice::Quiet { body() } else { Err(Errno::INTR) };
    block(before);
    result
}

/// The reason why [`sleep`] ended.
pub enum Woken {
    /// A timer expired.
    Timer(Notice),
    /// The clock has reached the limit.
    Limit,
    /// There is neither a timer nor a limit: nothing could ever end the sleep.
    Never,
}

/// Sleeps until the next timer expires, and notifies the program of it, or until `limit`.
#[small]
pub fn sleep(limit: Option<Moment>) -> Result<Woken, Errno> {
    match present() {
        Some(alarms) => (alarms.sleep)(alarms, limit),
        None => sleep_until(limit),
    }
}

#[small]
fn sleep_until(limit: Option<Moment>) -> Result<Woken, Errno> {
    match limit {
        Some(limit) => (limit.sleep)(limit.clock, limit.time).map(|()| Woken::Limit),
        None => Ok(Woken::Never),
    }
}

/// [`sleep`] in a program that has set a timer.
#[small]
pub fn sleep_with_timers(alarms: &Alarms, limit: Option<Moment>) -> Result<Woken, Errno> {
    let Some(left) = (alarms.left)()? else { return sleep_until(limit) };
    // A timer that expires together with the limit comes first: it may bring what the wait is for.
    if let Some(limit) = limit
        && limit.time.saturating_sub(now(limit.clock)?) < left
    {
        return sleep_until(Some(limit));
    }
    host_sleep_for(left)?;
    (alarms.ring)().map(Woken::Timer)
}
