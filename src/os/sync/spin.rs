//! Spin locks.

use crate::abi::{Errno, Global, c_int, c_uint};

/// C's `pthread_spinlock_t`: whether it is locked.
#[repr(transparent)]
pub struct SpinLock(Global<c_int>);

impl SpinLock {
    /// An unlocked one.
    #[allow(clippy::new_without_default)]
    #[inline(always)]
    pub const fn new() -> Self {
        SpinLock(Global::new(0))
    }

    /// Locks it. Errors: `EBUSY`.
    #[inline(always)]
    pub fn try_lock(&self, _thread: c_uint) -> Result<(), Errno> {
        if self.0.replace(1) == 0 { Ok(()) } else { Err(Errno::BUSY) }
    }

    /// Unlocks it.
    #[inline(always)]
    pub fn unlock(&self) {
        self.0.set(0);
    }
}
