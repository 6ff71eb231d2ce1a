//! Semaphores.

use crate::abi::thread::atomic::{AtomicU32, Ordering::SeqCst};
use crate::abi::thread::futex;
use crate::abi::{Errno, c_int, c_uint};

/// C's `sem_t`: the value, and whether threads may wait.
#[repr(C)]
pub struct Semaphore {
    word: AtomicU32,
    unused: [c_int; 3],
}

const WAITED: u32 = 1 << 31;

impl Semaphore {
    /// A semaphore with `value`. Errors: `EINVAL` over `SEM_VALUE_MAX`.
    pub fn new(value: c_uint) -> Result<Self, Errno> {
        if value & WAITED != 0 {
            return Err(Errno::INVAL);
        }
        Ok(Semaphore { word: AtomicU32::new(value), unused: [0; 3] })
    }

    /// Decrements it. Errors: `EAGAIN` at 0.
    pub fn take(&self) -> Result<(), Errno> {
        let less = |word: u32| (word & !WAITED != 0).then(|| word - 1);
        self.word.fetch_update(SeqCst, SeqCst, less).map_or(Err(Errno::AGAIN), |_| Ok(()))
    }

    /// Decrements it, waiting with `park`. `Err` is what `park` said.
    pub fn wait<E>(&self, mut park: impl FnMut(&AtomicU32, u32) -> Result<(), E>) -> Result<(), E> {
        while self.take().is_err() {
            if self.word.load(SeqCst) == WAITED || self.word.compare_exchange(0, WAITED, SeqCst, SeqCst).is_ok() {
                let parked = park(&self.word, WAITED);
                if parked.is_err() {
                    // A post that came together with the end of the wait counts.
                    return self.take().or(parked);
                }
            }
        }
        Ok(())
    }

    /// Increments it. Errors: `EOVERFLOW` over `SEM_VALUE_MAX`.
    pub fn post(&self) -> Result<(), Errno> {
        // Those who wait look again, and say again that they wait: nothing is touched once the value is there.
        let more = |word: u32| (word & !WAITED != c_int::MAX as u32).then(|| (word & !WAITED) + 1);
        let before = self.word.fetch_update(SeqCst, SeqCst, more).map_err(|_| Errno::OVERFLOW)?;
        if before & WAITED != 0 {
            futex::wake(&self.word, u32::MAX);
        }
        Ok(())
    }

    /// Its value.
    pub fn value(&self) -> c_int {
        (self.word.load(SeqCst) & !WAITED) as c_int
    }
}
