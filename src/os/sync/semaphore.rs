//! Semaphores.

use crate::abi::{Errno, Global, c_int, c_uint};

/// C's `sem_t`.
#[repr(C)]
pub struct Semaphore {
    value: Global<c_int>,
    unused: [c_int; 3],
}

impl Semaphore {
    /// A semaphore with `value`. Errors: `EINVAL` over `SEM_VALUE_MAX`.
    pub fn new(value: c_uint) -> Result<Self, Errno> {
        let value = c_int::try_from(value).map_err(|_| Errno::INVAL)?;
        Ok(Semaphore { value: Global::new(value), unused: [0; 3] })
    }

    /// Decrements it. Errors: `EAGAIN` at 0.
    pub fn take(&self) -> Result<(), Errno> {
        if self.value.get() == 0 {
            return Err(Errno::AGAIN);
        }
        self.value.set(self.value.get() - 1);
        Ok(())
    }

    /// Increments it. Errors: `EOVERFLOW` over `SEM_VALUE_MAX`.
    pub fn post(&self) -> Result<(), Errno> {
        self.value.set(self.value.get().checked_add(1).ok_or(Errno::OVERFLOW)?);
        Ok(())
    }

    /// Its value.
    pub fn value(&self) -> c_int {
        self.value.get()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counting() {
        assert!(Semaphore::new(0x8000_0000).is_err());
        let semaphore = Semaphore::new(0x7fff_ffff).unwrap();
        assert_eq!((semaphore.post(), semaphore.take(), semaphore.post()), (Err(Errno::OVERFLOW), Ok(()), Ok(())));
        let semaphore = Semaphore::new(1).unwrap();
        assert_eq!((semaphore.take(), semaphore.take(), semaphore.value()), (Ok(()), Err(Errno::AGAIN), 0));
    }
}
