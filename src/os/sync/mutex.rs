//! Mutexes.

#[cfg(target_arch = "wasm32")]
use crate::abi::Hook;
use crate::abi::c::{PTHREAD_MUTEX_ERRORCHECK, PTHREAD_MUTEX_RECURSIVE, PTHREAD_PRIO_PROTECT};
use crate::abi::thread::attribute_word::{self, CEILINGS};
use crate::abi::{Errno, Global, c_int, c_uint};

/// C's `pthread_mutex_t` and `mtx_t`.
#[repr(C)]
pub struct Mutex {
    /// Type in bits 0 and 1, [`ROBUST`], protocol in bits 3 and 4, [`INCONSISTENT`].
    kind: Global<c_int>,
    /// How often its owner has locked it.
    count: Global<c_int>,
    /// The priority ceiling, which has no effect.
    ceiling: Global<c_int>,
    owner: Global<c_uint>,
    unused: [c_int; 2],
}

/// The next owner is told if the owner ends.
const ROBUST: c_int = 1 << 2;
/// The owner ended, and the present one has not called `pthread_mutex_consistent` yet.
const INCONSISTENT: c_int = 1 << 6;
/// The owner of a mutex that nobody made consistent: no thread.
const NOBODY: c_uint = c_uint::MAX;

/// Whether the thread with this number has ended; installed where there are other threads than the main one.
#[cfg(target_arch = "wasm32")]
pub static HAS_ENDED: Hook<fn(c_uint) -> bool> = Hook::new();

#[cfg(target_arch = "wasm32")]
fn has_ended(thread: c_uint) -> bool {
    HAS_ENDED.get().is_some_and(|has_ended| has_ended(thread))
}

#[cfg(not(target_arch = "wasm32"))]
fn has_ended(thread: c_uint) -> bool {
    thread >= 100 // as the tests have it
}

impl Mutex {
    /// An unlocked mutex with these attributes.
    pub const fn new(kind: c_int) -> Self {
        Mutex {
            kind: Global::new(kind & 0xff & !INCONSISTENT),
            count: Global::new(0),
            ceiling: Global::new(attribute_word::ceiling(kind.cast_unsigned())),
            owner: Global::new(0),
            unused: [0; 2],
        }
    }

    /// Locks it for `thread`; a recursive one once more. Errors: `EBUSY`; `EAGAIN` if it is locked too often; of a robust one
    /// whose owner has ended `EOWNERDEAD`, with the mutex locked, and `ENOTRECOVERABLE`.
    pub fn try_lock(&self, thread: c_uint) -> Result<(), Errno> {
        if self.count.get() != 0 {
            if self.owner.get() != thread {
                return Err(self.inherit(thread));
            }
            if self.kind.get() & 3 != PTHREAD_MUTEX_RECURSIVE {
                return Err(Errno::BUSY);
            }
        }
        self.count.set(self.count.get().checked_add(1).ok_or(Errno::AGAIN)?);
        self.owner.set(thread);
        Ok(())
    }

    /// Takes a robust mutex from an owner that has ended: `EOWNERDEAD`, or why not.
    fn inherit(&self, thread: c_uint) -> Errno {
        if self.owner.get() == NOBODY {
            return Errno::NOTRECOVERABLE;
        }
        if self.kind.get() & ROBUST == 0 || !has_ended(self.owner.get()) {
            return Errno::BUSY;
        }
        self.owner.set(thread);
        self.count.set(1);
        self.kind.set(self.kind.get() | INCONSISTENT);
        Errno::OWNERDEAD
    }

    /// Unlocks it. Errors: `EPERM` if `thread` has not locked it.
    pub fn unlock(&self, thread: c_uint) -> Result<(), Errno> {
        if !self.is_owned_by(thread) {
            return Err(Errno::PERM);
        }
        self.count.set(self.count.get() - 1);
        if self.count.get() == 0 && self.kind.get() & INCONSISTENT != 0 {
            self.count.set(1);
            self.owner.set(NOBODY);
        }
        Ok(())
    }

    /// Unlocks it whatever its count, for the wait at a condition variable; returns the count for [`Mutex::lock_again`].
    pub fn unlock_all(&self) -> c_int {
        self.count.replace(0)
    }

    /// Undoes [`Mutex::unlock_all`]. Errors: `EAGAIN` as long as another thread has locked it.
    pub fn lock_again(&self, thread: c_uint, count: c_int) -> Result<(), Errno> {
        match self.try_lock(thread) {
            Err(Errno::BUSY) => Err(Errno::AGAIN),
            Ok(()) => {
                self.count.set(count);
                Ok(())
            }
            other => other,
        }
    }

    /// Makes it an ordinary one again after its owner ended. Errors: `EINVAL` if it is not `thread`'s in that state.
    pub fn make_consistent(&self, thread: c_uint) -> Result<(), Errno> {
        if self.kind.get() & INCONSISTENT == 0 || !self.is_owned_by(thread) {
            return Err(Errno::INVAL);
        }
        self.kind.set(self.kind.get() & !INCONSISTENT);
        Ok(())
    }

    /// Whether a thread has locked it.
    pub fn is_locked(&self) -> bool {
        self.count.get() != 0 && self.owner.get() != NOBODY
    }

    /// Whether `thread` has locked it.
    pub fn is_owned_by(&self, thread: c_uint) -> bool {
        self.count.get() != 0 && self.owner.get() == thread
    }

    /// Whether it checks for errors.
    pub fn checks(&self) -> bool {
        self.kind.get() & 3 == PTHREAD_MUTEX_ERRORCHECK
    }

    /// The priority ceiling. Errors: `EINVAL` if it has none.
    pub fn ceiling(&self) -> Result<c_int, Errno> {
        if self.kind.get() >> 3 & 3 == PTHREAD_PRIO_PROTECT { Ok(self.ceiling.get()) } else { Err(Errno::INVAL) }
    }

    /// Changes the priority ceiling; returns the former one. Errors: `EINVAL` if it has none, or for one out of range.
    pub fn set_ceiling(&self, ceiling: c_int) -> Result<c_int, Errno> {
        let before = self.ceiling()?;
        if !CEILINGS.contains(&ceiling) {
            return Err(Errno::INVAL);
        }
        self.ceiling.set(ceiling);
        Ok(before)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn kinds() {
        let plain = Mutex::new(0);
        assert_eq!(
            (plain.unlock(1), plain.try_lock(1), plain.try_lock(1)),
            (Err(Errno::PERM), Ok(()), Err(Errno::BUSY))
        );
        assert_eq!((plain.try_lock(2), plain.unlock(2), plain.unlock(1)), (Err(Errno::BUSY), Err(Errno::PERM), Ok(())));
        let recursive = Mutex::new(PTHREAD_MUTEX_RECURSIVE);
        assert_eq!((recursive.try_lock(1), recursive.try_lock(1), recursive.unlock_all()), (Ok(()), Ok(()), 2));
        assert_eq!((recursive.try_lock(2), recursive.lock_again(1, 2)), (Ok(()), Err(Errno::AGAIN)));
        assert_eq!((recursive.unlock(2), recursive.lock_again(1, 2)), (Ok(()), Ok(())));
        assert_eq!((recursive.unlock(1), recursive.is_locked(), recursive.unlock(1)), (Ok(()), true, Ok(())));
        assert!(!recursive.is_locked());
    }

    #[test]
    fn robust() {
        let mutex = Mutex::new(ROBUST);
        assert_eq!((mutex.try_lock(100), mutex.try_lock(1)), (Ok(()), Err(Errno::OWNERDEAD)));
        assert_eq!((mutex.make_consistent(2), mutex.make_consistent(1)), (Err(Errno::INVAL), Ok(())));
        assert_eq!((mutex.unlock(1), mutex.try_lock(100), mutex.try_lock(1)), (Ok(()), Ok(()), Err(Errno::OWNERDEAD)));
        assert_eq!(
            (mutex.unlock(1), mutex.try_lock(2), mutex.is_locked()),
            (Ok(()), Err(Errno::NOTRECOVERABLE), false)
        );
        assert_eq!(
            (Mutex::new(0).ceiling(), Mutex::new(PTHREAD_PRIO_PROTECT << 3 | 7 << 8).set_ceiling(9)),
            (Err(Errno::INVAL), Ok(8))
        );
    }
}
