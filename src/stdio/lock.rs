//! Locks of streams, where there are threads: recursive, as `flockfile` wants them.

use crate::abi::lock::{me, outside};
use crate::abi::thread::futex;
use core::cell::Cell;
use core::sync::atomic::{AtomicU32, Ordering::SeqCst};

/// Somebody waits for the lock.
const WAITED: u32 = 1;

/// A lock that its owner can take again.
pub struct Lock {
    /// The thread that has it, as [`me`] says, and [`WAITED`]; 0 none.
    owner: AtomicU32,
    /// How often that has taken it again.
    again: Cell<u32>,
}

// SAFETY: `again` is the owner's alone.
unsafe impl Sync for Lock {}

/// The lock is taken until this goes.
pub struct Taken<'a>(&'a Lock);

impl Drop for Taken<'_> {
    #[inline]
    fn drop(&mut self) {
        self.0.release();
    }
}

impl Lock {
    /// A free lock.
    pub const fn new() -> Self {
        Lock { owner: AtomicU32::new(0), again: Cell::new(0) }
    }

    /// Takes the lock until the result goes.
    #[inline]
    pub fn take(&self) -> Taken<'_> {
        self.acquire();
        Taken(self)
    }

    /// Takes the lock until [`Lock::release`].
    #[inline]
    pub fn acquire(&self) {
        if !self.try_acquire() {
            self.acquire_late();
        }
    }

    /// Takes the lock if no other thread has it; whether that was so.
    #[inline]
    pub fn try_acquire(&self) -> bool {
        let me = me();
        match self.owner.compare_exchange(0, me, SeqCst, SeqCst) {
            Ok(_) => true,
            Err(owner) if owner & !WAITED == me => {
                self.again.set(self.again.get().wrapping_add(1));
                true
            }
            Err(_) => false,
        }
    }

    /// Waits with the library's lock given up: who has this one may wait for that.
    #[cold]
    #[inline(never)]
    fn acquire_late(&self) {
        let me = me();
        outside(|| {
            loop {
                let seen = self.owner.load(SeqCst);
                if seen == 0 {
                    if self.owner.compare_exchange(0, me | WAITED, SeqCst, SeqCst).is_ok() {
                        return;
                    }
                } else if seen & WAITED != 0 || self.owner.compare_exchange(seen, seen | WAITED, SeqCst, SeqCst).is_ok()
                {
                    futex::wait(&self.owner, seen | WAITED, None);
                }
            }
        });
    }

    /// Gives back what was taken once. Does nothing in a thread that does not have it.
    #[inline]
    pub fn release(&self) {
        if self.owner.load(SeqCst) & !WAITED != me() {
            return;
        }
        match self.again.get() {
            0 => {
                if self.owner.swap(0, SeqCst) & WAITED != 0 {
                    futex::wake(&self.owner, 1);
                }
            }
            again => self.again.set(again - 1),
        }
    }
}
