//! Spin locks.

use crate::abi::thread::atomic::{AtomicU32, Ordering::SeqCst};
use crate::abi::{Errno, c_uint};

/// C's `pthread_spinlock_t`: one more than the owner's number, 0 if it is free.
#[repr(transparent)]
pub struct SpinLock(AtomicU32);

impl SpinLock {
    /// An unlocked one.
    #[allow(clippy::new_without_default)]
    pub const fn new() -> Self {
        SpinLock(AtomicU32::new(0))
    }

    /// Locks it for `thread`. Errors: `EBUSY`.
    #[inline]
    pub fn try_lock(&self, thread: c_uint) -> Result<(), Errno> {
        let own = thread.wrapping_add(1);
        self.0.compare_exchange(0, own, SeqCst, SeqCst).map(drop).map_err(|_| Errno::BUSY)
    }

    /// Whether `thread` has locked it.
    pub fn is_owned_by(&self, thread: c_uint) -> bool {
        self.0.load(SeqCst) == thread.wrapping_add(1)
    }

    /// Unlocks it.
    #[inline]
    pub fn unlock(&self) {
        self.0.store(0, SeqCst);
    }
}
