//! Mutexes: the state that `<pthread.h>` and `<threads.h>` share.

use super::wait::time_out;
use crate::abi::*;
use crate::os::clock::{Clock, Timespec};

/// A mutex. `count` is how often its owner has locked it; the owner is the one thread.
#[derive(Clone, Copy)]
#[repr(C)]
pub struct Mutex {
    /// Type in bits 0 and 1, robust in bit 2, protocol in bits 3 and 4.
    pub kind: c_int,
    count: c_int,
    /// The priority ceiling, which nothing here looks at.
    pub ceiling: c_int,
    unused: [c_int; 3],
}

/// `PTHREAD_MUTEX_RECURSIVE`.
pub const RECURSIVE: c_int = 1;
/// `PTHREAD_MUTEX_ERRORCHECK`.
pub const ERRORCHECK: c_int = 2;

impl Mutex {
    /// An unlocked mutex.
    pub const fn new(kind: c_int) -> Self {
        Mutex { kind, count: 0, ceiling: 0, unused: [0; 3] }
    }

    /// Locks it, or `EBUSY`; a recursive one once more, or `EAGAIN`.
    pub fn try_lock(&mut self) -> Result<(), Errno> {
        if self.count != 0 && self.kind & 3 != RECURSIVE {
            return Err(Errno::BUSY);
        }
        self.count = self.count.checked_add(1).ok_or(Errno::AGAIN)?;
        Ok(())
    }

    /// Locks it; `EDEADLK` where it is locked already, as only this thread could unlock it.
    pub fn lock(&mut self) -> Result<(), Errno> {
        self.try_lock().map_err(|error| if error == Errno::BUSY { Errno::DEADLK } else { error })
    }

    /// Locks it; where it is locked already waits in vain until `time`, `ETIMEDOUT`. An error-checking one is `EDEADLK`.
    ///
    /// # Safety
    /// `time` must be null or point to a time.
    pub unsafe fn lock_until(&mut self, clock: Clock, time: *const Timespec) -> Result<(), Errno> {
        match self.try_lock() {
            Err(Errno::BUSY) if self.kind & 3 == ERRORCHECK => Err(Errno::DEADLK),
            // SAFETY: the caller's.
            Err(Errno::BUSY) => unsafe { time_out(clock, time) },
            other => other,
        }
    }

    /// Unlocks it; `EPERM` if it is not locked.
    pub fn unlock(&mut self) -> Result<(), Errno> {
        if self.count == 0 {
            return Err(Errno::PERM);
        }
        self.count -= 1;
        Ok(())
    }

    /// Whether it is locked.
    pub fn is_locked(&self) -> bool {
        self.count != 0
    }
}
