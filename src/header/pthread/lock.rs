//! Mutexes: the state that `<pthread.h>` and `<threads.h>` share.

use super::thread::current;
use super::wait::time_out;
use crate::abi::*;
use crate::os::clock::{Clock, Timespec};

/// A mutex. `count` is how often its owner has locked it.
#[derive(Clone, Copy)]
#[repr(C)]
pub struct Mutex {
    /// Type in bits 0 and 1, [`ROBUST`], protocol in bits 3 and 4, [`INCONSISTENT`].
    pub kind: c_int,
    count: c_int,
    /// The priority ceiling, which nothing here looks at.
    pub ceiling: c_int,
    owner: c_uint,
    unused: [c_int; 2],
}

/// `PTHREAD_MUTEX_RECURSIVE`.
pub const RECURSIVE: c_int = 1;
/// `PTHREAD_MUTEX_ERRORCHECK`.
pub const ERRORCHECK: c_int = 2;
/// The mutex outlives its owner.
const ROBUST: c_int = 1 << 2;
/// Its owner ended, and the present one has not said yet that all is well.
const INCONSISTENT: c_int = 1 << 6;
/// The owner of a mutex that nobody mended: no thread.
const NOBODY: c_uint = c_uint::MAX;

/// What to do about a mutex of another thread; set where there are others than the main one.
static OTHERS: Global<Option<Inherit>> = Global::new(None);

/// Takes a mutex from another thread, `EOWNERDEAD`, or says why not.
pub type Inherit = fn(&mut Mutex) -> Errno;

/// Has locking a mutex of another thread call `inherit`.
pub fn on_other_owner(inherit: Inherit) {
    OTHERS.set(Some(inherit));
}

impl Mutex {
    /// An unlocked mutex.
    pub const fn new(kind: c_int) -> Self {
        Mutex { kind: kind & 0xff & !INCONSISTENT, count: 0, ceiling: kind >> 8 & 0xff, owner: 0, unused: [0; 2] }
    }

    /// Locks it, or `EBUSY`; a recursive one once more, or `EAGAIN`.
    pub fn try_lock(&mut self) -> Result<(), Errno> {
        let thread = current().id;
        if self.count != 0 {
            if self.owner != thread {
                return Err(OTHERS.get().map_or(Errno::BUSY, |inherit| inherit(self)));
            }
            if self.kind & 3 != RECURSIVE {
                return Err(Errno::BUSY);
            }
        }
        self.count = self.count.checked_add(1).ok_or(Errno::AGAIN)?;
        self.owner = thread;
        Ok(())
    }

    /// Takes a robust mutex from an owner that has ended, `EOWNERDEAD`; `ENOTRECOVERABLE` if that came to nothing before;
    /// else `EBUSY`. For threads other than the main one, so nothing here calls it.
    #[inline]
    pub fn inherit(&mut self, ended: fn(c_uint) -> bool) -> Errno {
        if self.owner == NOBODY {
            return Errno::NOTRECOVERABLE;
        }
        if self.kind & ROBUST == 0 || !ended(self.owner) {
            return Errno::BUSY;
        }
        self.owner = current().id;
        self.count = 1;
        self.kind |= INCONSISTENT;
        Errno::OWNERDEAD
    }

    /// Locks it; `EDEADLK` where it is locked already: by this thread, or by one that waits for this one to end.
    pub fn lock(&mut self) -> Result<(), Errno> {
        self.try_lock().map_err(|error| if error == Errno::BUSY { Errno::DEADLK } else { error })
    }

    /// Locks it; where it is locked already waits in vain until `time`, `ETIMEDOUT`. An error-checking one of this thread
    /// is `EDEADLK`.
    ///
    /// # Safety
    /// `time` must be null or point to a time.
    pub unsafe fn lock_until(&mut self, clock: Clock, time: *const Timespec) -> Result<(), Errno> {
        match self.try_lock() {
            Err(Errno::BUSY) if self.kind & 3 == ERRORCHECK && self.is_mine() => Err(Errno::DEADLK),
            // SAFETY: the caller's.
            Err(Errno::BUSY) => unsafe { time_out(clock, time) },
            other => other,
        }
    }

    /// Unlocks it; `EPERM` if it is not locked, or by another thread.
    pub fn unlock(&mut self) -> Result<(), Errno> {
        if !self.is_mine() {
            return Err(Errno::PERM);
        }
        self.count -= 1;
        if self.count == 0 && self.kind & INCONSISTENT != 0 {
            self.count = 1;
            self.owner = NOBODY;
        }
        Ok(())
    }

    /// Makes it an ordinary one again after its owner ended; `EINVAL` if it is not this thread's in that state.
    pub fn mend(&mut self) -> Result<(), Errno> {
        if self.kind & INCONSISTENT == 0 || !self.is_mine() {
            return Err(Errno::INVAL);
        }
        self.kind &= !INCONSISTENT;
        Ok(())
    }

    /// Whether a thread has locked it.
    pub fn is_locked(&self) -> bool {
        self.count != 0 && self.owner != NOBODY
    }

    /// Whether the thread that runs has locked it.
    pub fn is_mine(&self) -> bool {
        self.count != 0 && self.owner == current().id
    }
}
