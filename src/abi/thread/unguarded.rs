//! Data guarded by the lock under test alone, so that ThreadSanitizer reports a lock that does not guard it.

use std::cell::UnsafeCell;

/// A value that threads read and change while they have a lock.
pub struct Unguarded<T>(UnsafeCell<T>);

// SAFETY: whether only one thread at a time has the value is what the tests find out.
unsafe impl<T: Send> Sync for Unguarded<T> {}

impl<T> Unguarded<T> {
    /// The value, before any thread has it.
    pub const fn new(value: T) -> Self {
        Unguarded(UnsafeCell::new(value))
    }

    /// Changes the value under the lock.
    pub fn change<R>(&self, body: impl FnOnce(&mut T) -> R) -> R {
        // SAFETY: the caller holds the lock under test.
        body(unsafe { &mut *self.0.get() })
    }

    /// Reads the value under the lock, perhaps together with other readers.
    pub fn read<R>(&self, body: impl FnOnce(&T) -> R) -> R {
        // SAFETY: the caller holds the lock under test.
        body(unsafe { &*self.0.get() })
    }
}
