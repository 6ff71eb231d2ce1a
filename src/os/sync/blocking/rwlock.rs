//! Read-write locks. A writer that waits goes before readers that come later.

use crate::abi::thread::atomic::{AtomicI32, AtomicU32, Ordering::Relaxed, Ordering::SeqCst};
use crate::abi::thread::futex;
use crate::abi::{Errno, c_int, c_uint};

/// C's `pthread_rwlock_t`.
#[repr(C)]
pub struct RwLock {
    /// How often it is locked for reading, or -1 for writing.
    count: AtomicI32,
    /// One more than the number of the thread that has locked it for writing; 0 if none has.
    writer: AtomicU32,
    /// How often threads that wait were told to look again.
    turn: AtomicU32,
    /// How many threads wait, and how many of them to write.
    waiting: AtomicU32,
    writers: AtomicU32,
    unused: [c_int; 3],
}

impl RwLock {
    /// An unlocked read-write lock.
    #[allow(clippy::new_without_default)]
    pub const fn new() -> Self {
        RwLock {
            count: AtomicI32::new(0),
            writer: AtomicU32::new(0),
            turn: AtomicU32::new(0),
            waiting: AtomicU32::new(0),
            writers: AtomicU32::new(0),
            unused: [0; 3],
        }
    }

    /// Whether a thread has locked it.
    pub fn is_locked(&self) -> bool {
        self.count.load(SeqCst) != 0
    }

    /// Whether `thread` has locked it for writing.
    pub fn is_written_by(&self, thread: c_uint) -> bool {
        self.writer.load(SeqCst) == thread.wrapping_add(1)
    }

    /// Locks it for reading, before writers that wait if the thread reads already. Errors: `EBUSY`; `EAGAIN` if it is locked too
    /// often.
    pub fn try_read(&self, reads: bool) -> Result<(), Errno> {
        loop {
            let count = self.count.load(SeqCst);
            match count {
                -1 => return Err(Errno::BUSY),
                c_int::MAX => return Err(Errno::AGAIN),
                _ if !reads && self.writers.load(SeqCst) != 0 => return Err(Errno::BUSY),
                _ => {}
            }
            if self.count.compare_exchange(count, count + 1, SeqCst, SeqCst).is_ok() {
                return Ok(());
            }
        }
    }

    /// Locks it for writing by `thread`. Errors: `EBUSY`.
    pub fn try_write(&self, thread: c_uint) -> Result<(), Errno> {
        self.count.compare_exchange(0, -1, SeqCst, SeqCst).map_err(|_| Errno::BUSY)?;
        self.writer.store(thread.wrapping_add(1), SeqCst);
        Ok(())
    }

    fn wake(&self) {
        if self.waiting.load(SeqCst) != 0 {
            self.turn.fetch_add(1, SeqCst);
            futex::wake(&self.turn, u32::MAX);
        }
    }

    fn until<E: From<Errno>>(
        &self,
        mut attempt: impl FnMut() -> Result<(), Errno>,
        mut park: impl FnMut(&AtomicU32, u32) -> Result<(), E>,
    ) -> Result<(), E> {
        self.waiting.fetch_add(1, SeqCst);
        let result = loop {
            let turn = self.turn.load(SeqCst);
            match attempt() {
                Err(Errno::BUSY) => {}
                other => break other.map_err(E::from),
            }
            if let Err(ended) = park(&self.turn, turn) {
                break Err(ended);
            }
        };
        self.waiting.fetch_sub(1, SeqCst);
        result
    }

    /// Locks it for reading, waiting with `park`. Errors: `EAGAIN` if it is locked too often, and those of `park`.
    pub fn read<E: From<Errno>>(
        &self,
        reads: bool,
        park: impl FnMut(&AtomicU32, u32) -> Result<(), E>,
    ) -> Result<(), E> {
        match self.try_read(reads) {
            Err(Errno::BUSY) => self.until(|| self.try_read(reads), park),
            other => other.map_err(E::from),
        }
    }

    /// Locks it for writing, waiting with `park`. Errors: those of `park`.
    pub fn write<E: From<Errno>>(
        &self,
        thread: c_uint,
        park: impl FnMut(&AtomicU32, u32) -> Result<(), E>,
    ) -> Result<(), E> {
        if self.try_write(thread).is_ok() {
            return Ok(());
        }
        self.writers.fetch_add(1, SeqCst);
        let result = self.until(|| self.try_write(thread), park);
        if self.writers.fetch_sub(1, SeqCst) == 1 && result.is_err() {
            self.wake(); // readers that let it go first
        }
        result
    }

    /// Unlocks it; whether that was for reading. Errors: `EPERM` if it is not locked, or another thread's for writing.
    pub fn unlock(&self, thread: c_uint) -> Result<bool, Errno> {
        let mut count = self.count.load(SeqCst);
        if count == -1 {
            if !self.is_written_by(thread) {
                return Err(Errno::PERM);
            }
            self.writer.store(0, Relaxed);
            self.count.store(0, SeqCst);
            self.wake();
            return Ok(false);
        }
        loop {
            if count <= 0 {
                return Err(Errno::PERM);
            }
            match self.count.compare_exchange(count, count - 1, SeqCst, SeqCst) {
                Ok(_) => break,
                Err(other) => count = other,
            }
        }
        if count == 1 {
            self.wake();
        }
        Ok(true)
    }
}
