//! Condition variables.

use crate::abi::{Errno, Global, c_int, small};

/// C's `pthread_cond_t` and `cnd_t`.
#[repr(C)]
pub struct Condition {
    /// The number of the clock that its timeouts are measured by.
    clock: Global<c_int>,
    /// How many threads wait.
    waiting: Global<c_int>,
    /// How many of them have been woken and have not noticed yet.
    woken: Global<c_int>,
    unused: [c_int; 9],
}

impl Condition {
    /// A condition variable whose timeouts are measured by the clock with this number.
    pub const fn new(clock: c_int) -> Self {
        Condition { clock: Global::new(clock), waiting: Global::new(0), woken: Global::new(0), unused: [0; 9] }
    }

    /// The number of the clock that its timeouts are measured by.
    #[inline(always)]
    #[small]
    pub fn clock(&self) -> c_int {
        self.clock.get()
    }

    /// Whether threads wait that nobody has woken.
    #[small]
    pub fn is_used(&self) -> bool {
        self.waiting.get() > self.woken.get()
    }

    /// Wakes one waiting thread.
    #[small]
    pub fn signal(&self) {
        if self.is_used() {
            self.woken.set(self.woken.get() + 1);
        }
    }

    /// Wakes all waiting threads.
    #[small]
    pub fn broadcast(&self) {
        self.woken.set(self.waiting.get());
    }

    /// A thread begins to wait; [`Condition::end`] must follow.
    #[small]
    pub fn begin(&self) {
        self.waiting.set(self.waiting.get() + 1);
    }

    /// Whether a waiting thread was woken, which then is no longer counted as such. Errors: `EAGAIN`.
    #[small]
    pub fn take(&self) -> Result<(), Errno> {
        if self.woken.get() == 0 {
            return Err(Errno::AGAIN);
        }
        self.woken.set(self.woken.get() - 1);
        Ok(())
    }

    /// A thread waits no longer.
    #[small]
    pub fn end(&self) {
        self.waiting.set(self.waiting.get() - 1);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn waking() {
        let condition = Condition::new(0);
        condition.signal();
        condition.broadcast();
        condition.begin();
        assert_eq!(condition.take(), Err(Errno::AGAIN), "nobody waited when it was signalled");
        condition.begin();
        condition.signal();
        assert!(condition.is_used());
        condition.signal();
        condition.signal();
        assert!(!condition.is_used());
        assert_eq!((condition.take(), condition.take(), condition.take()), (Ok(()), Ok(()), Err(Errno::AGAIN)));
        condition.end();
        condition.broadcast();
        assert_eq!((condition.take(), condition.take()), (Ok(()), Err(Errno::AGAIN)));
    }
}
