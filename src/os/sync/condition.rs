//! Condition variables.

use crate::abi::{Errno, Global, c_int, small};

/// A wait: how often the condition variable had been signalled at its beginning.
pub struct Wait(c_int);

/// C's `pthread_cond_t` and `cnd_t`.
#[repr(C)]
pub struct Condition {
    /// The number of the clock that its timeouts are measured by.
    clock: Global<c_int>,
    /// How many threads wait.
    waiting: Global<c_int>,
    /// How many of them have been woken and have not noticed yet.
    woken: Global<c_int>,
    /// How often it was signalled: a thread takes no wake-up from before its wait.
    signals: Global<c_int>,
    unused: [c_int; 8],
}

impl Condition {
    /// A condition variable whose timeouts are measured by the clock with this number.
    pub const fn new(clock: c_int) -> Self {
        Condition {
            clock: Global::new(clock),
            waiting: Global::new(0),
            woken: Global::new(0),
            signals: Global::new(0),
            unused: [0; 8],
        }
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
            self.wake(self.woken.get() + 1);
        }
    }

    /// Wakes all waiting threads.
    #[small]
    pub fn broadcast(&self) {
        self.wake(self.waiting.get());
    }

    #[small]
    fn wake(&self, woken: c_int) {
        self.woken.set(woken);
        self.signals.set(self.signals.get().wrapping_add(1));
    }

    /// A thread begins to wait, which [`Condition::take`] gets the result of; [`Condition::end`] must follow.
    #[small]
    pub fn begin(&self) -> Wait {
        self.waiting.set(self.waiting.get() + 1);
        Wait(self.signals.get())
    }

    /// Whether a thread was woken since its wait began, which then is no longer counted as such. Errors: `EAGAIN`.
    #[small]
    pub fn take(&self, wait: &Wait) -> Result<(), Errno> {
        if self.woken.get() == 0 || self.signals.get() == wait.0 {
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
        let first = condition.begin();
        assert_eq!(condition.take(&first), Err(Errno::AGAIN), "nobody waited when it was signalled");
        let second = condition.begin();
        condition.signal();
        assert!(condition.is_used());
        condition.signal();
        condition.signal();
        assert!(!condition.is_used());
        let third = condition.begin();
        assert_eq!(condition.take(&third), Err(Errno::AGAIN), "those who waited before were woken");
        condition.end();
        assert_eq!((condition.take(&first), condition.take(&second)), (Ok(()), Ok(())));
        assert_eq!(condition.take(&first), Err(Errno::AGAIN));
        condition.end();
        condition.broadcast();
        assert_eq!((condition.take(&second), condition.take(&second)), (Ok(()), Err(Errno::AGAIN)));
    }
}
