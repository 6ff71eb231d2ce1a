//! Read-write locks.

use crate::abi::{Errno, Global, c_int, c_uint};

/// C's `pthread_rwlock_t`: how often it is locked for reading, or -1 for writing, and then by whom.
#[repr(C)]
pub struct RwLock {
    count: Global<c_int>,
    writer: Global<c_uint>,
    unused: [c_int; 6],
}

impl RwLock {
    /// An unlocked read-write lock.
    pub const fn new() -> Self {
        RwLock { count: Global::new(0), writer: Global::new(0), unused: [0; 6] }
    }

    /// Whether a thread has locked it.
    pub fn is_locked(&self) -> bool {
        self.count.get() != 0
    }

    /// Whether `thread` has locked it for writing.
    pub fn is_written_by(&self, thread: c_uint) -> bool {
        self.count.get() == -1 && self.writer.get() == thread
    }

    /// Locks it for reading. Errors: `EBUSY`; `EAGAIN` if it is locked too often.
    pub fn try_read(&self) -> Result<(), Errno> {
        match self.count.get() {
            -1 => Err(Errno::BUSY),
            c_int::MAX => Err(Errno::AGAIN),
            count => {
                self.count.set(count + 1);
                Ok(())
            }
        }
    }

    /// Locks it for writing by `thread`. Errors: `EBUSY`.
    pub fn try_write(&self, thread: c_uint) -> Result<(), Errno> {
        if self.count.get() != 0 {
            return Err(Errno::BUSY);
        }
        self.count.set(-1);
        self.writer.set(thread);
        Ok(())
    }

    /// Unlocks it. Errors: `EPERM` if it is not locked, or another thread's for writing.
    pub fn unlock(&self, thread: c_uint) -> Result<(), Errno> {
        match self.count.get() {
            0 => return Err(Errno::PERM),
            -1 if self.writer.get() != thread => return Err(Errno::PERM),
            -1 => self.count.set(0),
            count => self.count.set(count - 1),
        }
        Ok(())
    }
}

impl Default for RwLock {
    fn default() -> Self {
        Self::new()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn readers_and_writers() {
        let lock = RwLock::new();
        assert_eq!((lock.unlock(1), lock.try_read(), lock.try_read()), (Err(Errno::PERM), Ok(()), Ok(())));
        assert_eq!((lock.try_write(1), lock.unlock(1), lock.unlock(2)), (Err(Errno::BUSY), Ok(()), Ok(())));
        assert_eq!(
            (lock.try_write(1), lock.try_read(), lock.try_write(2)),
            (Ok(()), Err(Errno::BUSY), Err(Errno::BUSY))
        );
        assert!(lock.is_written_by(1) && !lock.is_written_by(2));
        assert_eq!((lock.unlock(2), lock.unlock(1), lock.is_locked()), (Err(Errno::PERM), Ok(()), false));
    }
}
