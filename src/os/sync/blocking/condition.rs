//! Condition variables.

use crate::abi::c_int;
use crate::abi::thread::atomic::{AtomicI32, AtomicU32, Ordering::Relaxed, Ordering::SeqCst};
use crate::abi::thread::futex;

/// C's `pthread_cond_t` and `cnd_t`.
#[repr(C)]
pub struct Condition {
    /// The number of the clock that its timeouts are measured by.
    clock: AtomicI32,
    /// How often it was signalled. A waiting thread waits for another number.
    signals: AtomicU32,
    /// How many threads are in a wait, in the lower half, and how many of these have been signalled, in the upper.
    inside: AtomicU32,
    unused: [c_int; 9],
}

const SIGNALLED: u32 = 1 << 16;

fn waiting(inside: u32) -> u32 {
    inside % SIGNALLED
}

fn signalled(inside: u32) -> u32 {
    inside / SIGNALLED
}

/// A wait that has begun, before the mutex is unlocked.
pub struct Wait(u32);

impl Condition {
    /// A condition variable whose timeouts are measured by the clock with this number.
    pub const fn new(clock: c_int) -> Self {
        Condition {
            clock: AtomicI32::new(clock),
            signals: AtomicU32::new(0),
            inside: AtomicU32::new(0),
            unused: [0; 9],
        }
    }

    /// The number of the clock that its timeouts are measured by.
    pub fn clock(&self) -> c_int {
        self.clock.load(Relaxed)
    }

    /// Whether threads wait that nobody has woken. If not, waits until those that were woken have left.
    pub fn is_used(&self) -> bool {
        loop {
            let inside = self.inside.load(SeqCst);
            if waiting(inside) != signalled(inside) {
                return true;
            }
            if inside == 0 {
                return false;
            }
            futex::wait(&self.inside, inside, Some(1_000_000));
        }
    }

    /// Wakes up to `count` waiting threads.
    #[inline]
    fn wake(&self, count: u32) {
        if self.inside.load(SeqCst) == 0 {
            return;
        }
        let more = |inside: u32| {
            let count = (waiting(inside) - signalled(inside)).min(count);
            (count != 0).then(|| inside + count * SIGNALLED)
        };
        if self.inside.fetch_update(SeqCst, SeqCst, more).is_ok() {
            self.signals.fetch_add(1, SeqCst);
            futex::wake(&self.signals, count);
        }
    }

    /// Wakes one waiting thread.
    #[inline]
    pub fn signal(&self) {
        self.wake(1);
    }

    /// Wakes all waiting threads.
    #[inline]
    pub fn broadcast(&self) {
        self.wake(u32::MAX);
    }

    /// A thread begins to wait; [`Condition::wait`] must follow.
    pub fn begin(&self) -> Wait {
        self.inside.fetch_add(1, SeqCst);
        Wait(self.signals.load(SeqCst))
    }

    /// Waits with `park` until the thread is woken. `Err` is what `park` said.
    pub fn wait<E>(&self, Wait(seen): Wait, mut park: impl FnMut(&AtomicU32, u32) -> Result<(), E>) -> Result<(), E> {
        let mut result = Ok(());
        while result.is_ok() && self.signals.load(SeqCst) == seen {
            result = park(&self.signals, seen);
        }
        let is_woken = self.signals.load(SeqCst) != seen;
        let fewer = |inside: u32| {
            let (waiting, signalled) = (waiting(inside) - 1, signalled(inside));
            let signalled = if is_woken { signalled.saturating_sub(1) } else { signalled };
            Some(waiting + signalled.min(waiting) * SIGNALLED)
        };
        let before = self.inside.fetch_update(SeqCst, SeqCst, fewer).unwrap_or(0);
        if signalled(before) != 0 && signalled(before) == waiting(before) {
            // Whoever destroys it may wait for that.
            futex::wake(&self.inside, u32::MAX);
        }
        result
    }
}
