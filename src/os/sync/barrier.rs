//! Barriers.

use crate::abi::{Errno, Global, c_int, c_uint};

/// C's `pthread_barrier_t`.
#[repr(C)]
pub struct Barrier {
    /// How many threads it is for.
    count: Global<c_uint>,
    /// How many have arrived.
    arrived: Global<c_uint>,
    /// How often all had arrived.
    generation: Global<c_uint>,
    unused: [c_int; 2],
}

/// A thread's stay at a barrier.
pub struct Stay(c_uint);

impl Barrier {
    /// A barrier for `count` threads. Errors: `EINVAL` for 0.
    pub fn new(count: c_uint) -> Result<Self, Errno> {
        if count == 0 {
            return Err(Errno::INVAL);
        }
        Ok(Barrier { count: Global::new(count), arrived: Global::new(0), generation: Global::new(0), unused: [0; 2] })
    }

    /// Whether threads wait at it.
    pub fn is_used(&self) -> bool {
        self.arrived.get() != 0
    }

    /// A thread arrives; `None` if it is the last one and none needs to wait.
    pub fn arrive(&self) -> Option<Stay> {
        let stay = Stay(self.generation.get());
        let arrived = self.arrived.get() + 1;
        if arrived < self.count.get() {
            self.arrived.set(arrived);
            return Some(stay);
        }
        self.arrived.set(0);
        self.generation.set(stay.0.wrapping_add(1));
        None
    }

    /// Whether all have arrived. Errors: `EAGAIN`.
    pub fn leave(&self, stay: &Stay) -> Result<(), Errno> {
        if self.generation.get() == stay.0 { Err(Errno::AGAIN) } else { Ok(()) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rounds() {
        assert!(Barrier::new(0).is_err());
        let barrier = Barrier::new(3).unwrap();
        for _ in 0..3 {
            let (one, two) = (barrier.arrive().unwrap(), barrier.arrive().unwrap());
            assert!(barrier.is_used() && barrier.leave(&one) == Err(Errno::AGAIN));
            assert!(barrier.arrive().is_none() && !barrier.is_used());
            let next = barrier.arrive().unwrap();
            assert_eq!((barrier.leave(&one), barrier.leave(&two)), (Ok(()), Ok(())));
            assert_eq!(barrier.leave(&next), Err(Errno::AGAIN));
            assert!(barrier.arrive().is_some() && barrier.arrive().is_none());
        }
        assert!(Barrier::new(1).unwrap().arrive().is_none());
    }
}
