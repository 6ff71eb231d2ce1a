//! Mutable state of the library where there are threads.

use super::lock::{me, outside};
use super::thread::futex;
use core::cell::UnsafeCell;
use core::sync::atomic::{AtomicU32, Ordering::SeqCst};

/// Somebody waits for the value.
const WAITED: u32 = 1;

/// A value that lives as long as the program and is changed in place, by one thread at a time.
pub struct GlobalRef<T> {
    /// Which thread has the value, as the address of a word of its own; 0 none.
    owner: AtomicU32,
    value: UnsafeCell<T>,
}

// SAFETY: `with` lends the value to one thread at a time.
unsafe impl<T> Sync for GlobalRef<T> {}

impl<T> GlobalRef<T> {
    /// With `value` at the start.
    #[inline]
    pub const fn new(value: T) -> Self {
        GlobalRef { owner: AtomicU32::new(0), value: UnsafeCell::new(value) }
    }

    /// Lends the value to `body`, once no other thread has it; `None`, without a call, while an outer `with` of this thread on
    /// the same value is still running.
    #[inline]
    pub fn with<R>(&self, body: impl FnOnce(&mut T) -> R) -> Option<R> {
        let me = me();
        if let Err(owner) = self.owner.compare_exchange(0, me, SeqCst, SeqCst) {
            if owner & !WAITED == me {
                return None;
            }
            acquire(&self.owner, me);
        }
        // SAFETY: this thread alone has the value, and lends it once.
        let result = body(unsafe { &mut *self.value.get() });
        if self.owner.swap(0, SeqCst) & WAITED != 0 {
            futex::wake(&self.owner, 1);
        }
        Some(result)
    }
}

/// Waits for the value, with the library's lock given up: who has the value may wait for that.
#[cold]
#[inline(never)]
fn acquire(owner: &AtomicU32, me: u32) {
    outside(|| {
        loop {
            let seen = owner.load(SeqCst);
            if seen == 0 {
                if owner.compare_exchange(0, me | WAITED, SeqCst, SeqCst).is_ok() {
                    return;
                }
            } else if seen & WAITED != 0 || owner.compare_exchange(seen, seen | WAITED, SeqCst, SeqCst).is_ok() {
                futex::wait(owner, seen | WAITED, None);
            }
        }
    });
}
