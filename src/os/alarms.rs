//! Timers of the program that run out while it waits. Nothing can break into a running WebAssembly program, so every
//! function that waits looks at them; a program that sets none has no code for that beyond a test of [`present`].

use super::clock::{Clock, after, host_sleep_for, host_sleep_until, now};
use crate::abi::{Errno, Global};

/// What came of timers that ran out.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Notice {
    /// No signal's handler was called.
    Quiet,
    /// Handlers were called, each with `SA_RESTART`: a wait goes on, if it is of the kind that does.
    Restart,
    /// A handler was called that ends waits.
    Interrupt,
}

/// What can be asked of the timers, and the waits that look at them.
pub struct Alarms {
    /// For how many more nanoseconds no timer runs out; nothing if none is set.
    left: fn() -> Result<Option<u64>, Errno>,
    /// Tells the program of the timers that have run out.
    ring: fn() -> Result<Notice, Errno>,
    /// Sleeps until a clock shows a time, or, if the last argument says so, until a handler was called: `EINTR`.
    pub sleep: fn(Clock, u64, bool) -> Result<(), Errno>,
    /// As `sleep`, for so many nanoseconds; returns how many were left when a handler was called, else 0.
    pub sleep_for: fn(u64, bool) -> Result<u64, Errno>,
    end: fn(Option<u64>) -> Result<Option<u64>, Errno>,
    slice: fn(Option<u64>) -> Result<(Option<u64>, bool), Errno>,
    doze: fn(Option<(Clock, u64)>) -> Result<Option<Notice>, Errno>,
}

impl Alarms {
    /// With timers that answer through these two.
    pub const fn new(left: fn() -> Result<Option<u64>, Errno>, ring: fn() -> Result<Notice, Errno>) -> Self {
        Alarms { left, ring, sleep, sleep_for, end, slice, doze }
    }
}

static PRESENT: Global<Option<&'static Alarms>> = Global::new(None);

/// From now on every wait looks at the timers.
pub fn set(alarms: &'static Alarms) {
    PRESENT.set(Some(alarms));
}

/// The timers, if the program has ever set one.
#[inline]
pub fn present() -> Option<&'static Alarms> {
    PRESENT.get()
}

/// Tells the program of the timers that have run out: for functions that do not wait, but where a program looks for
/// what came of its timers.
#[inline]
pub fn look() -> Result<(), Errno> {
    match present() {
        None => Ok(()),
        Some(alarms) => (alarms.ring)().map(|_| ()),
    }
}

/// Blocks exactly these signals; returns those that were, and what came of pending ones that no longer are.
type Block = fn(u64) -> (u64, Notice);

static BLOCK: Global<Option<Block>> = Global::new(None);

/// From now on there are signals for [`masked`] to block.
pub fn on_mask(block: Block) {
    BLOCK.set(Some(block));
}

/// Does `body` with exactly the signals of `mask` blocked, if there is one. Errors: `EINTR` if a pending signal's
/// handler was called at that.
#[inline]
pub fn masked<T>(mask: Option<u64>, body: impl FnOnce() -> Result<T, Errno>) -> Result<T, Errno> {
    let (Some(mask), Some(block)) = (mask, BLOCK.get()) else { return body() };
    let (before, notice) = block(mask);
    let result = if notice == Notice::Quiet { body() } else { Err(Errno::INTR) };
    block(before);
    result
}

/// Waits by `wait` with a timeout in nanoseconds, in several pieces if timers run out meanwhile. What `wait` returns
/// ends that if it is not 0. Errors: `EINTR` once a handler was called.
#[inline]
pub fn in_slices<T: Default + PartialEq>(
    timeout: Option<u64>,
    mut wait: impl FnMut(Option<u64>) -> Result<T, Errno>,
) -> Result<T, Errno> {
    let Some(alarms) = present() else { return wait(timeout) };
    let end = (alarms.end)(timeout)?;
    loop {
        let (slice, last) = (alarms.slice)(end)?;
        let happened = wait(slice)?;
        if last || happened != T::default() {
            return Ok(happened);
        }
    }
}

/// Waits for the next timer to run out and tells the program of it, or until a clock shows `end`: then nothing is
/// returned. Errors: `EDEADLK` if there is neither, as nothing could ever end the wait.
pub fn wait(end: Option<(Clock, u64)>) -> Result<Option<Notice>, Errno> {
    match (present(), end) {
        (Some(alarms), _) => (alarms.doze)(end),
        (None, Some((clock, end))) => host_sleep_until(clock, end).map(|()| None),
        (None, None) => Err(Errno::DEADLK),
    }
}

fn asked() -> Result<&'static Alarms, Errno> {
    present().ok_or(Errno::DEADLK)
}

fn sleep(clock: Clock, end: u64, interruptible: bool) -> Result<(), Errno> {
    let alarms = asked()?;
    loop {
        let notice = (alarms.ring)()?;
        let now = now(clock)?;
        if now >= end {
            return Ok(());
        }
        if interruptible && notice != Notice::Quiet {
            return Err(Errno::INTR);
        }
        match (alarms.left)()? {
            Some(left) if left < end - now => host_sleep_for(Clock::Monotonic, left)?,
            _ => return host_sleep_until(clock, end),
        }
    }
}

fn sleep_for(nanoseconds: u64, interruptible: bool) -> Result<u64, Errno> {
    let end = after(nanoseconds)?;
    match sleep(Clock::Monotonic, end, interruptible) {
        Err(Errno::INTR) => Ok(end.saturating_sub(now(Clock::Monotonic)?).max(1)),
        slept => slept.map(|()| 0),
    }
}

/// When a timeout ends.
fn end(timeout: Option<u64>) -> Result<Option<u64>, Errno> {
    timeout.map(after).transpose()
}

/// How long to wait now, and whether that is the last time.
fn slice(end: Option<u64>) -> Result<(Option<u64>, bool), Errno> {
    let alarms = asked()?;
    let notice = (alarms.ring)()?;
    let rest = match end {
        Some(end) => Some(end.saturating_sub(now(Clock::Monotonic)?)),
        None => None,
    };
    if rest == Some(0) {
        return Ok((rest, true));
    }
    if notice != Notice::Quiet {
        return Err(Errno::INTR);
    }
    Ok(match (alarms.left)()? {
        Some(left) if rest.is_none_or(|rest| left < rest) => (Some(left), false),
        _ => (rest, true),
    })
}

fn doze(end: Option<(Clock, u64)>) -> Result<Option<Notice>, Errno> {
    let alarms = asked()?;
    let rest = match end {
        Some((clock, end)) => end.saturating_sub(now(clock)?),
        None => u64::MAX,
    };
    match ((alarms.left)()?, end) {
        // What ran out at the same time comes first: it may be what the wait is for.
        (Some(left), _) if left <= rest => {
            host_sleep_for(Clock::Monotonic, left)?;
            (alarms.ring)().map(Some)
        }
        (_, Some((clock, end))) => host_sleep_until(clock, end).map(|()| None),
        _ => Err(Errno::DEADLK),
    }
}
