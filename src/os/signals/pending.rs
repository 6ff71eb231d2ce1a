//! Pending signals of the process and of threads. No heap memory: `raise` must not allocate.

use crate::abi::{Errno, c_int};

/// How many realtime signals may be queued: `SIGQUEUE_MAX`.
pub const QUEUE_MAX: usize = 128;
/// `SIGRTMIN`. Below it a signal that is pending already is not queued again.
pub const FIRST_REALTIME: c_int = 32;

/// The target of a signal that any thread may take.
pub const FOR_PROCESS: u64 = u64::MAX;

/// A pending signal, and what its handler will get.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Queued {
    /// Its number.
    pub signal: c_int,
    /// Its origin.
    pub code: c_int,
    /// The value that was sent with it.
    pub value: usize,
    /// The number of the timer that sent it, or 0.
    pub timer: c_int,
    /// The number of the thread that it is for, or [`FOR_PROCESS`].
    pub target: u64,
}

impl Queued {
    /// Whether the thread with this number may take it.
    fn is_for(&self, thread: u32) -> bool {
        self.target == FOR_PROCESS || self.target == u64::from(thread)
    }
}

const NOTHING: Queued = Queued { signal: 0, code: 0, value: 0, timer: 0, target: FOR_PROCESS };

/// The pending signals, in the order in which they were raised.
pub struct Pending {
    queue: [Queued; QUEUE_MAX + FIRST_REALTIME as usize],
    len: usize,
}

impl Pending {
    /// No signal.
    pub const fn new() -> Self {
        Pending { queue: [NOTHING; QUEUE_MAX + FIRST_REALTIME as usize], len: 0 }
    }

    fn waiting(&self) -> &[Queued] {
        self.queue.get(..self.len).unwrap_or(&self.queue)
    }

    /// The signals that are pending for a thread, as a set: bit `n - 1` is signal `n`.
    pub fn set(&self, thread: u32) -> u64 {
        self.waiting().iter().filter(|queued| queued.is_for(thread)).fold(0, |set, queued| set | bit(queued.signal))
    }

    /// Adds a signal. Errors: `EAGAIN` if too many realtime signals are pending.
    pub fn add(&mut self, new: Queued) -> Result<(), Errno> {
        if new.signal < FIRST_REALTIME {
            if self.waiting().iter().any(|queued| (queued.signal, queued.target) == (new.signal, new.target)) {
                return Ok(());
            }
        } else if self.waiting().iter().filter(|queued| queued.signal >= FIRST_REALTIME).count() >= QUEUE_MAX {
            return Err(Errno::AGAIN);
        }
        *self.queue.get_mut(self.len).ok_or(Errno::AGAIN)? = new;
        self.len += 1;
        Ok(())
    }

    /// Takes one of `set` for a thread: the first raised of those with the lowest number.
    pub fn take(&mut self, thread: u32, set: u64) -> Option<Queued> {
        let wanted = self.set(thread) & set;
        let lowest = wanted.trailing_zeros() as c_int + 1;
        let at = self.waiting().iter().position(|queued| queued.signal == lowest && queued.is_for(thread))?;
        let taken = self.queue.get(at).copied();
        self.keep(|number, _| number != at);
        taken
    }

    /// Discards all of one signal.
    pub fn discard(&mut self, signal: c_int) {
        self.keep(|_, queued| queued.signal != signal);
    }

    /// Discards what is pending for a thread that has ended.
    pub fn forget(&mut self, thread: u32) {
        self.keep(|_, queued| queued.target != u64::from(thread));
    }

    fn keep(&mut self, keeps: impl Fn(usize, Queued) -> bool) {
        let mut kept = 0;
        for number in 0..self.len {
            let Some(&queued) = self.queue.get(number) else { break };
            if keeps(number, queued)
                && let Some(slot) = self.queue.get_mut(kept)
            {
                *slot = queued;
                kept += 1;
            }
        }
        self.len = kept;
    }
}

fn bit(signal: c_int) -> u64 {
    1 << (signal.wrapping_sub(1) & 63)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn queued(signal: c_int, value: usize) -> Queued {
        Queued { signal, code: 0, value, timer: 0, target: FOR_PROCESS }
    }

    #[test]
    fn order_and_merging() {
        let mut pending = Pending::new();
        for (signal, value) in [(40, 1), (14, 2), (40, 3), (14, 4), (64, 5), (33, 6)] {
            assert_eq!(pending.add(queued(signal, value)), Ok(()));
        }
        assert_eq!(pending.set(0), 1 << 39 | 1 << 13 | 1 << 63 | 1 << 32);
        assert_eq!(pending.take(0, 1 << 39 | 1 << 63), Some(queued(40, 1)));
        assert_eq!(pending.take(0, 1), None);
        let order: Vec<_> = std::iter::from_fn(|| pending.take(0, u64::MAX)).map(|queued| queued.value).collect();
        assert_eq!(order, [2, 6, 3, 5]);
        pending.add(queued(9, 1)).unwrap();
        pending.add(queued(50, 1)).unwrap();
        pending.add(queued(50, 2)).unwrap();
        pending.discard(50);
        assert_eq!((pending.set(0), pending.take(0, u64::MAX), pending.set(0)), (1 << 8, Some(queued(9, 1)), 0));
    }

    #[test]
    fn full() {
        let mut pending = Pending::new();
        for value in 0..QUEUE_MAX {
            assert_eq!(pending.add(queued(60, value)), Ok(()));
        }
        assert_eq!(pending.add(queued(61, 0)), Err(Errno::AGAIN));
        for signal in 1..FIRST_REALTIME {
            assert_eq!(pending.add(queued(signal, 0)), Ok(()));
        }
        assert_eq!(pending.set(0), (1 << 31) - 1 | 1 << 59);
    }

    #[test]
    fn threads() {
        let mut pending = Pending::new();
        for (signal, value, target) in [(10, 1, 7), (10, 2, FOR_PROCESS), (10, 3, 7), (40, 4, 8), (40, 5, 7)] {
            pending.add(Queued { target, ..queued(signal, value) }).unwrap();
        }
        assert_eq!((pending.set(0), pending.set(7), pending.set(8)), (1 << 9, 1 << 9 | 1 << 39, 1 << 9 | 1 << 39));
        let of_seven: Vec<_> = std::iter::from_fn(|| pending.take(7, u64::MAX)).map(|queued| queued.value).collect();
        assert_eq!(of_seven, [1, 2, 5]);
        pending.forget(8);
        assert_eq!(pending.set(8), 0);
    }
}
