//! Mutexes.

use crate::abi::c::{PTHREAD_MUTEX_ERRORCHECK, PTHREAD_MUTEX_RECURSIVE, PTHREAD_PRIO_PROTECT};
use crate::abi::thread::atomic::{AtomicI32, AtomicU32, Ordering::Relaxed, Ordering::SeqCst};
use crate::abi::thread::attribute_word::{self, CEILINGS};
use crate::abi::thread::futex;
use crate::abi::{Errno, Link, c_int, c_uint};

/// C's `pthread_mutex_t` and `mtx_t`.
#[repr(C)]
pub struct Mutex {
    /// Type in bits 0 and 1, [`ROBUST`], protocol in bits 3 and 4, [`INCONSISTENT`].
    kind: AtomicI32,
    /// How often its owner has locked it again.
    again: AtomicI32,
    /// The priority ceiling, which has no effect.
    ceiling: AtomicI32,
    /// One more than the owner's number, 0 if it is free; [`WAITED`], [`DIED`].
    word: AtomicU32,
    /// The list of the robust mutexes that its owner has locked.
    next: Link<Mutex>,
    previous: Link<Mutex>,
}

/// The next owner is told if the owner ends.
const ROBUST: c_int = 1 << 2;
/// The owner ended, and the present one has not called `pthread_mutex_consistent` yet.
const INCONSISTENT: c_int = 1 << 6;
/// Threads may wait for it.
const WAITED: c_uint = 1 << 31;
/// The owner ended.
const DIED: c_uint = 1 << 30;
/// The owner in the word.
const OWNER: c_uint = DIED - 1;
/// The owner of a mutex that nobody made consistent: no thread.
const NOBODY: c_uint = OWNER;

/// How often a thread looks at a locked mutex before it waits.
const LOOKS: usize = 60;

/// The robust mutexes that a thread has locked.
pub struct Robust(Link<Mutex>);

impl Robust {
    /// None.
    #[allow(clippy::new_without_default)]
    pub const fn new() -> Self {
        Robust(Link::new())
    }

    fn add(&self, mutex: &Mutex) {
        let first = self.0.get();
        mutex.next.set(first);
        mutex.previous.set(None);
        if let Some(first) = first {
            first.previous.set(Some(mutex));
        }
        self.0.set(Some(mutex));
    }

    fn remove(&self, mutex: &Mutex) {
        let (next, previous) = (mutex.next.get(), mutex.previous.get());
        match previous {
            Some(previous) => previous.next.set(next),
            None => self.0.set(next),
        }
        if let Some(next) = next {
            next.previous.set(previous);
        }
    }

    /// The thread ends: lets others have them, who are told.
    pub fn abandon(&self) {
        while let Some(mutex) = self.0.get() {
            self.remove(mutex);
            mutex.again.store(0, Relaxed);
            mutex.word.swap(DIED, SeqCst);
            futex::wake(&mutex.word, u32::MAX);
        }
    }
}

/// A thread, as a mutex knows it.
#[derive(Clone, Copy)]
pub struct Owner<'a> {
    /// Its number.
    pub id: c_uint,
    /// The robust mutexes that it has.
    pub robust: &'a Robust,
}

impl Owner<'_> {
    #[inline]
    fn word(self) -> c_uint {
        self.id.wrapping_add(1) & OWNER
    }
}

impl Mutex {
    /// An unlocked mutex with these attributes.
    pub const fn new(kind: c_int) -> Self {
        Mutex {
            kind: AtomicI32::new(kind & 0xff & !INCONSISTENT),
            again: AtomicI32::new(0),
            ceiling: AtomicI32::new(attribute_word::ceiling(kind.cast_unsigned())),
            word: AtomicU32::new(0),
            next: Link::new(),
            previous: Link::new(),
        }
    }

    fn is(&self, flag: c_int) -> bool {
        self.kind.load(Relaxed) & flag != 0
    }

    /// Locks it for `thread`; a recursive one once more. Errors: `EBUSY`; `EAGAIN` if it is locked too often; of a robust one
    /// whose owner has ended `EOWNERDEAD`, with the mutex locked, and `ENOTRECOVERABLE`.
    #[inline]
    pub fn try_lock(&self, thread: Owner) -> Result<(), Errno> {
        match self.word.compare_exchange(0, thread.word(), SeqCst, SeqCst) {
            Ok(_) => {
                self.taken(thread);
                Ok(())
            }
            Err(seen) => self.try_again(thread, seen),
        }
    }

    #[inline]
    fn taken(&self, thread: Owner) {
        if self.is(ROBUST) {
            thread.robust.add(self);
        }
    }

    #[inline(never)]
    fn try_again(&self, thread: Owner, seen: c_uint) -> Result<(), Errno> {
        if seen & OWNER == thread.word() {
            if self.kind.load(Relaxed) & 3 != PTHREAD_MUTEX_RECURSIVE {
                return Err(Errno::BUSY);
            }
            let again = self.again.load(Relaxed).checked_add(1).filter(|again| *again != c_int::MAX);
            self.again.store(again.ok_or(Errno::AGAIN)?, Relaxed);
            return Ok(());
        }
        if seen & OWNER == NOBODY {
            return Err(Errno::NOTRECOVERABLE);
        }
        if seen & DIED != 0 && self.word.compare_exchange(seen, thread.word() | seen & WAITED, SeqCst, SeqCst).is_ok() {
            self.kind.fetch_or(INCONSISTENT, SeqCst);
            self.taken(thread);
            return Err(Errno::OWNERDEAD);
        }
        Err(Errno::BUSY)
    }

    /// Locks it for `thread`, which does not have it, waiting with `park`. Errors: those of [`Mutex::try_lock`] but for `EBUSY`, and
    /// those of `park`.
    pub fn lock<E: From<Errno>>(
        &self,
        thread: Owner,
        mut park: impl FnMut(&AtomicU32, u32) -> Result<(), E>,
    ) -> Result<(), E> {
        for _ in 0..LOOKS {
            match self.word.load(SeqCst) {
                0 => match self.try_lock(thread) {
                    Err(Errno::BUSY) => {}
                    other => return other.map_err(E::from),
                },
                seen if seen & WAITED != 0 => break,
                _ => core::hint::spin_loop(),
            }
        }
        loop {
            let seen = self.word.load(SeqCst);
            if seen == 0 {
                // Others may wait still, of whom the word no longer tells.
                if self.word.compare_exchange(0, thread.word() | WAITED, SeqCst, SeqCst).is_ok() {
                    self.taken(thread);
                    return Ok(());
                }
                continue;
            }
            if seen & DIED != 0 || seen & OWNER == NOBODY {
                match self.try_again(thread, seen) {
                    Err(Errno::BUSY) => continue,
                    other => return other.map_err(E::from),
                }
            }
            let waited = seen | WAITED;
            if seen == waited || self.word.compare_exchange(seen, waited, SeqCst, SeqCst).is_ok() {
                park(&self.word, waited)?;
            }
        }
    }

    /// Unlocks it. Errors: `EPERM` if `thread` has not locked it.
    #[inline]
    pub fn unlock(&self, thread: Owner) -> Result<(), Errno> {
        if !self.is_owned_by(thread) {
            return Err(Errno::PERM);
        }
        let again = self.again.load(Relaxed);
        if again != 0 {
            self.again.store(again - 1, Relaxed);
            return Ok(());
        }
        self.release(thread);
        Ok(())
    }

    #[inline]
    fn release(&self, thread: Owner) {
        let mut free = 0;
        if self.is(ROBUST) {
            thread.robust.remove(self);
            if self.is(INCONSISTENT) {
                free = NOBODY;
            }
        }
        if self.word.swap(free, SeqCst) & WAITED != 0 {
            futex::wake(&self.word, if free == 0 { 1 } else { u32::MAX });
        }
    }

    /// Unlocks it whatever its count, for the wait at a condition variable; returns the count for [`Mutex::set_again`].
    pub fn unlock_all(&self, thread: Owner) -> c_int {
        let again = self.again.swap(0, Relaxed);
        self.release(thread);
        again
    }

    /// How often its owner, which it has again, had locked it again.
    pub fn set_again(&self, again: c_int) {
        self.again.store(again, Relaxed);
    }

    /// Makes it an ordinary one again after its owner ended. Errors: `EINVAL` if it is not `thread`'s in that state.
    pub fn make_consistent(&self, thread: Owner) -> Result<(), Errno> {
        if !self.is(INCONSISTENT) || !self.is_owned_by(thread) {
            return Err(Errno::INVAL);
        }
        self.kind.fetch_and(!INCONSISTENT, SeqCst);
        Ok(())
    }

    /// Whether a thread has locked it.
    pub fn is_locked(&self) -> bool {
        !matches!(self.word.load(SeqCst) & OWNER, 0 | NOBODY)
    }

    /// Whether `thread` has locked it.
    #[inline]
    pub fn is_owned_by(&self, thread: Owner) -> bool {
        self.word.load(SeqCst) & OWNER == thread.word()
    }

    /// Whether it checks for errors.
    pub fn checks(&self) -> bool {
        self.kind.load(Relaxed) & 3 == PTHREAD_MUTEX_ERRORCHECK
    }

    /// The priority ceiling. Errors: `EINVAL` if it has none.
    pub fn ceiling(&self) -> Result<c_int, Errno> {
        if self.kind.load(Relaxed) >> 3 & 3 == PTHREAD_PRIO_PROTECT {
            Ok(self.ceiling.load(Relaxed))
        } else {
            Err(Errno::INVAL)
        }
    }

    /// Changes the priority ceiling; returns the former one. Errors: `EINVAL` if it has none, or for one out of range.
    pub fn set_ceiling(&self, ceiling: c_int) -> Result<c_int, Errno> {
        let before = self.ceiling()?;
        if !CEILINGS.contains(&ceiling) {
            return Err(Errno::INVAL);
        }
        self.ceiling.store(ceiling, Relaxed);
        Ok(before)
    }
}
