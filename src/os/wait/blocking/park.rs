//! A thread's wait: for a word to change, a timeout, a signal or cancellation.

use super::parked::Parked;
use crate::abi::lock::{library, look_within, outside_silently};
use crate::abi::thread::futex;
use crate::abi::{Errno, errno_value, restore_errno};
use crate::os::clock::alarms::{Moment, Notice, present};
use crate::os::clock::{Clock, now};
use crate::os::signals::PER_THREAD;
use crate::os::thread::{current, is_alone, point_if_asynchronous, was_cancelled};
use crate::os::wait::{Ended, Interrupts, Limit};
use core::sync::atomic::{AtomicU32, Ordering::SeqCst};

/// Delivers what was sent to the running thread; which handlers that called.
fn deliver() -> Notice {
    let _library = library();
    PER_THREAD.get().map_or(Notice::Quiet, |signals| (signals.deliver)())
}

/// At the end of each call of the library: what others have sent the thread meanwhile.
pub fn look() {
    if current().parked.kicked.load(SeqCst) != 0 && current().parked.kicked.swap(0, SeqCst) != 0 {
        let errno = errno_value();
        deliver();
        restore_errno(errno);
        point_if_asynchronous();
    }
}

/// [`look`], for a wait within which the thread may look: which handlers were called.
pub fn take_kick() -> Notice {
    if current().parked.kicked.swap(0, SeqCst) != 0 { deliver() } else { Notice::Quiet }
}

fn left_of_alarms() -> Result<Option<u64>, Ended> {
    let Some(alarms) = present() else { return Ok(None) };
    // Not as one who leaves the library: that would wake this very wait.
    look_within(|| (alarms.left)()).map_err(Ended::Failed)
}

fn ring() -> Result<Notice, Ended> {
    let Some(alarms) = present() else { return Ok(Notice::Quiet) };
    let _library = library();
    (alarms.ring)().map_err(Ended::Failed)
}

/// Waits while the word has the value `expected`, until it is woken, perhaps for no reason. `Err` says why that is over before.
/// The library's lock is given up meanwhile.
pub fn park(word: &AtomicU32, expected: u32, limit: Limit, interrupts: Interrupts, cancels: bool) -> Result<(), Ended> {
    let parked = &current().parked;
    let result = outside_silently(|| wait(parked, word, expected, limit, interrupts, cancels));
    parked.end();
    result
}

fn wait(
    parked: &Parked,
    word: &AtomicU32,
    expected: u32,
    limit: Limit,
    interrupts: Interrupts,
    cancels: bool,
) -> Result<(), Ended> {
    loop {
        // A timer that expires together with the limit comes first: it may bring what the wait is for.
        let left = left_of_alarms()?;
        if left == Some(0) {
            let notice = ring()?;
            return if interrupts.ends(notice) { Err(Ended::Interrupted) } else { Ok(()) };
        }
        let rest = match limit {
            Some(limit) => Some(limit.time.saturating_sub(now(limit.clock).map_err(Ended::Failed)?)),
            None => None,
        };
        // Whoever kicks it from here on does so until it is awake: it must not wait for anything else.
        parked.begin(word);
        if parked.kicked.load(SeqCst) != 0 {
            parked.end();
            let notice = take_kick();
            return match () {
                () if cancels && was_cancelled() => Err(Ended::Cancelled),
                () if interrupts.ends(notice) => Err(Ended::Interrupted),
                () => Ok(()),
            };
        }
        if cancels && was_cancelled() {
            return Err(Ended::Cancelled);
        }
        if rest == Some(0) {
            return Err(Ended::TimedOut);
        }
        if left.is_none() && rest.is_none() && is_alone() && word.load(SeqCst) == expected {
            return Err(Ended::Deadlock);
        }
        let timeout = match (left, rest) {
            (Some(left), Some(rest)) => Some(left.min(rest)),
            (left, rest) => left.or(rest),
        };
        let woken = futex::wait(word, expected, timeout);
        parked.end();
        if woken != futex::Ended::TimedOut {
            return Ok(());
        }
    }
}

/// Waits until a clock has reached a time. Errors: `EINTR` once a handler was called.
pub fn doze(clock: Clock, nanoseconds: u64) -> Result<(), Errno> {
    loop {
        match park(&current().parked.idle, 0, Some(Moment::new(clock, nanoseconds)), Interrupts::Always, true) {
            Ok(()) => {}
            Err(Ended::TimedOut) => return Ok(()),
            Err(ended) => return Err(ended.error(None)),
        }
    }
}
