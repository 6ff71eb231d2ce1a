//! Futex waits: by atomic instructions where there are threads, else by running other work.

use crate::abi::Errno;
#[cfg(not(target_feature = "atomics"))]
use crate::abi::Global;
#[cfg(target_feature = "atomics")]
use crate::abi::thread::futex::{self, Ended};
#[cfg(not(target_feature = "atomics"))]
use crate::os::clock::alarms::Moment;
#[cfg(not(target_feature = "atomics"))]
use crate::os::clock::{Clock, now};
#[cfg(not(target_feature = "atomics"))]
use crate::os::wait::{self, Interrupts};
use core::sync::atomic::AtomicU32;
#[cfg(not(target_feature = "atomics"))]
use core::sync::atomic::Ordering::Relaxed;

/// How many wait, and how often anybody was woken: whoever waits then looks at its word again.
#[cfg(not(target_feature = "atomics"))]
static WAITING: Global<u32> = Global::new(0);
#[cfg(not(target_feature = "atomics"))]
static WOKEN: Global<u32> = Global::new(0);

/// Waits while the word has the value `expected`, `limit` nanoseconds at most. Errors: `EAGAIN` for another value, `ETIMEDOUT`,
/// `EINTR`, `EDEADLK`.
#[cfg(not(target_feature = "atomics"))]
pub fn wait(word: &AtomicU32, expected: u32, limit: Option<u64>) -> Result<(), Errno> {
    if word.load(Relaxed) != expected {
        return Err(Errno::AGAIN);
    }
    let limit = || match limit {
        Some(limit) => Ok(Some(Moment::new(Clock::Monotonic, now(Clock::Monotonic)?.saturating_add(limit)))),
        None => Ok(None),
    };
    let woken = WOKEN.get();
    WAITING.set(WAITING.get() + 1);
    let ended = wait::wait(limit, Interrupts::Always, false, || {
        if word.load(Relaxed) == expected && WOKEN.get() == woken { Err(Errno::AGAIN) } else { Ok(()) }
    });
    WAITING.set(WAITING.get() - 1);
    ended.map_err(|ended| ended.error(None))
}

/// Wakes up to `count` of those that wait; returns how many.
#[cfg(not(target_feature = "atomics"))]
pub fn wake(_word: &AtomicU32, count: u32) -> u32 {
    WOKEN.set(WOKEN.get().wrapping_add(1));
    WAITING.get().min(count)
}

/// Waits while the word has the value `expected`, `limit` nanoseconds at most. Errors: `EAGAIN` for another value, `ETIMEDOUT`.
#[cfg(target_feature = "atomics")]
pub fn wait(word: &AtomicU32, expected: u32, limit: Option<u64>) -> Result<(), Errno> {
    match futex::wait(word, expected, limit) {
        Ended::Woken => Ok(()),
        Ended::Changed => Err(Errno::AGAIN),
        Ended::TimedOut => Err(Errno::TIMEDOUT),
    }
}

#[cfg(target_feature = "atomics")]
pub use futex::wake;
