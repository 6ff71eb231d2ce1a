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

/// Sleeps until the next timer expires, and notifies the program of it, or until a clock has reached `limit`.
#[small]
pub fn sleep(limit: Option<(Clock, u64)>) -> Result<Woken, Errno> {
    let left = match present() {
        Some(alarms) => (alarms.left)()?,
        None => None,
    };
    let rest = match (left, limit) {
        (Some(_), Some((clock, limit))) => limit.saturating_sub(now(clock)?),
        _ => u64::MAX,
    };
    match (left, present(), limit) {
        // A timer that expires together with the limit comes first: it may bring what the wait is for.
        (Some(left), Some(alarms), _) if left <= rest => {
            host_sleep_for(left)?;
            (alarms.ring)().map(Woken::Timer)
        }
        (_, _, Some((clock, limit))) => host_sleep_until(clock, limit).map(|()| Woken::Limit),
        _ => Ok(Woken::Never),
    }
}
