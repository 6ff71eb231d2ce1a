//! Scratch memory reused across searches, so that an ordinary match allocates only once.

use super::dfa::Dfa;
use super::submatch::Walk;
use core::cell::UnsafeCell;
use core::sync::atomic::{AtomicBool, Ordering};

/// Scratch memory of a search.
pub struct Scratch {
    pub dfa: Dfa,
    pub walk: Walk,
}

impl Scratch {
    pub const fn new() -> Self {
        Scratch { dfa: Dfa::new(), walk: Walk::new() }
    }
}

/// The memory of a pattern, for one search at a time.
pub struct Shared {
    busy: AtomicBool,
    scratch: UnsafeCell<Scratch>,
}

// SAFETY: `busy` lets in one search at a time.
unsafe impl Sync for Shared {}

impl Shared {
    pub const fn new() -> Self {
        Shared { busy: AtomicBool::new(false), scratch: UnsafeCell::new(Scratch::new()) }
    }

    /// Lends the memory to `body`, or new memory while another search uses it: one in a signal handler, an allocator, or
    /// another thread.
    pub fn with<R>(&self, body: impl FnOnce(&mut Scratch) -> R) -> R {
        let is_free = !self.busy.swap(true, Ordering::Acquire);
        let mut other = None;
        let scratch = match is_free {
            // SAFETY: `busy` was false, so nobody else has a reference, and stays true until this one is gone.
            true => unsafe { &mut *self.scratch.get() },
            false => other.insert(Scratch::new()),
        };
        let result = body(scratch);
        if is_free {
            self.busy.store(false, Ordering::Release);
        }
        result
    }
}
