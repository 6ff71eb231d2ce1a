//! Barriers.

use crate::abi::thread::atomic::{AtomicU32, Ordering::SeqCst};
use crate::abi::thread::futex;
use crate::abi::{Errno, c_uint};

/// C's `pthread_barrier_t`.
#[repr(C)]
pub struct Barrier {
    /// How many threads it is for.
    count: AtomicU32,
    /// How many have arrived.
    arrived: AtomicU32,
    /// How often all had arrived.
    generation: AtomicU32,
    /// How many are in it, of this round or the one before.
    inside: AtomicU32,
    unused: u32,
}

impl Barrier {
    /// A barrier for `count` threads. Errors: `EINVAL` for 0.
    pub fn new(count: c_uint) -> Result<Self, Errno> {
        if count == 0 {
            return Err(Errno::INVAL);
        }
        let zero = || AtomicU32::new(0);
        Ok(Barrier { count: AtomicU32::new(count), arrived: zero(), generation: zero(), inside: zero(), unused: 0 })
    }

    /// Whether threads wait at it. If not, waits until those that were let go have left.
    pub fn is_used(&self) -> bool {
        loop {
            if self.arrived.load(SeqCst) != 0 {
                return true;
            }
            match self.inside.load(SeqCst) {
                0 => return false,
                inside => futex::wait(&self.inside, inside, Some(1_000_000)),
            };
        }
    }

    /// Waits with `park` until all have arrived; whether the thread was the last. `Err` is what `park` said.
    pub fn wait<E>(&self, mut park: impl FnMut(&AtomicU32, u32) -> Result<(), E>) -> Result<bool, E> {
        self.inside.fetch_add(1, SeqCst);
        // Before the thread has arrived this round cannot end.
        let round = self.generation.load(SeqCst);
        let mut result = Ok(true);
        if self.arrived.fetch_add(1, SeqCst) + 1 == self.count.load(SeqCst) {
            self.arrived.store(0, SeqCst);
            self.generation.fetch_add(1, SeqCst);
            futex::wake(&self.generation, u32::MAX);
        } else {
            result = Ok(false);
            while result.is_ok() && self.generation.load(SeqCst) == round {
                result = park(&self.generation, round).map(|()| false);
            }
        }
        if self.inside.fetch_sub(1, SeqCst) == 1 {
            futex::wake(&self.inside, u32::MAX);
        }
        result
    }
}
