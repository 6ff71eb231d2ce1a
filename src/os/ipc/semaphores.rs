//! Semaphore sets with atomic multi-operations.

use crate::abi::c::IPC_NOWAIT;
use crate::abi::{Buffer, Errno, c_int, c_short, c_ushort, time_t};

/// How many semaphores a set can have: `SEMMSL`.
pub const MOST: usize = 32000;
/// How many operations there can be at once: `SEMOPM`.
pub const MOST_OPERATIONS: usize = 500;
/// The largest value: `SEMVMX`; of what is to be undone also.
const LARGEST: c_int = 32767;
/// `SEM_UNDO`.
const UNDO: c_int = 0x1000;

/// C's `struct sembuf`.
#[derive(Clone, Copy)]
#[repr(C)]
pub struct Operation {
    /// Which semaphore.
    pub number: c_ushort,
    /// The change, or 0 to wait for the value 0.
    pub change: c_short,
    /// `IPC_NOWAIT`, `SEM_UNDO`.
    pub flags: c_short,
}

/// A semaphore.
#[derive(Clone, Copy)]
pub struct Semaphore {
    /// Its value.
    pub value: c_ushort,
    /// The process of the last operation.
    pub process: c_int,
    /// How many calls wait for it to become larger.
    pub waiting: c_ushort,
    /// How many calls wait for it to become 0.
    pub waiting_for_zero: c_ushort,
    /// The adjustment at exit, of which only the bounds are observable.
    undo: c_int,
}

/// A set of semaphores.
pub struct Set {
    /// The semaphores.
    pub semaphores: Buffer<Semaphore>,
    /// When an operation last succeeded.
    pub operated: time_t,
    /// When it was last changed otherwise.
    pub changed: time_t,
}

/// The operation that would block, and whether it may wait.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Blocked {
    /// Which operation.
    pub operation: usize,
    /// Whether it waits.
    pub waits: bool,
}

impl Set {
    /// Semaphores of the value 0. Errors: `ENOMEM`.
    pub fn new(count: usize, now: time_t) -> Result<Self, Errno> {
        let mut semaphores = Buffer::new();
        semaphores.reserve_exact(count)?;
        for _ in 0..count {
            semaphores.push(Semaphore { value: 0, process: 0, waiting: 0, waiting_for_zero: 0, undo: 0 })?;
        }
        Ok(Set { semaphores, operated: 0, changed: now })
    }

    /// A semaphore. Errors: `EINVAL`.
    pub fn semaphore(&mut self, number: c_int) -> Result<&mut Semaphore, Errno> {
        let number = usize::try_from(number).map_err(|_| Errno::INVAL)?;
        self.semaphores.as_mut_slice().get_mut(number).ok_or(Errno::INVAL)
    }

    /// Sets the value of a semaphore. Errors: `EINVAL`, `ERANGE`.
    pub fn set(&mut self, number: c_int, value: c_int, process: c_int) -> Result<(), Errno> {
        let semaphore = self.semaphore(number)?;
        if !(0..=LARGEST).contains(&value) {
            return Err(Errno::RANGE);
        }
        *semaphore = Semaphore { value: value as c_ushort, process, undo: 0, ..*semaphore };
        Ok(())
    }

    /// Does one operation. `Ok(false)` if it has to wait. Errors: `EFBIG`, `ERANGE`.
    fn step(&mut self, operation: Operation, process: c_int) -> Result<bool, Errno> {
        let semaphore = self.semaphores.as_mut_slice().get_mut(usize::from(operation.number)).ok_or(Errno::FBIG)?;
        if operation.change == 0 {
            return Ok(semaphore.value == 0);
        }
        let change = c_int::from(operation.change);
        let value = c_int::from(semaphore.value) + change;
        if value < 0 {
            return Ok(false);
        }
        let undo = if c_int::from(operation.flags) & UNDO != 0 { semaphore.undo - change } else { semaphore.undo };
        if value > LARGEST || undo.abs() > LARGEST {
            return Err(Errno::RANGE);
        }
        *semaphore = Semaphore { value: value as c_ushort, process, undo, ..*semaphore };
        Ok(true)
    }

    /// Does all operations, or none of them: then it says which one stands in the way. Errors: `EFBIG` for a semaphore
    /// that there is not, `ERANGE` for a value beyond the largest, `ENOMEM`.
    pub fn operate(
        &mut self,
        operations: &[Operation],
        process: c_int,
        now: time_t,
    ) -> Result<Result<(), Blocked>, Errno> {
        if operations.iter().any(|operation| usize::from(operation.number) >= self.semaphores.len()) {
            return Err(Errno::FBIG);
        }
        let mut before = Buffer::new();
        if operations.len() > 1 {
            before.extend(self.semaphores.as_slice())?;
        }
        for (number, &operation) in operations.iter().enumerate() {
            let done = self.step(operation, process);
            if done != Ok(true) {
                if number > 0 {
                    self.semaphores = before;
                }
                done?;
                let waits = c_int::from(operation.flags) & IPC_NOWAIT == 0;
                return Ok(Err(Blocked { operation: number, waits }));
            }
        }
        for operation in operations.iter().filter(|operation| operation.change == 0) {
            if let Some(semaphore) = self.semaphores.as_mut_slice().get_mut(usize::from(operation.number)) {
                semaphore.process = process;
            }
        }
        self.operated = now;
        Ok(Ok(()))
    }

    /// A call starts or ends to wait for an operation.
    pub fn wait(&mut self, operation: Operation, starts: bool) {
        let Some(semaphore) = self.semaphores.as_mut_slice().get_mut(usize::from(operation.number)) else { return };
        let count = if operation.change == 0 { &mut semaphore.waiting_for_zero } else { &mut semaphore.waiting };
        *count = if starts { count.saturating_add(1) } else { count.saturating_sub(1) };
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn op(number: c_ushort, change: c_short, flags: c_int) -> Operation {
        Operation { number, change, flags: flags as c_short }
    }

    fn values(set: &Set) -> Vec<c_ushort> {
        set.semaphores.as_slice().iter().map(|semaphore| semaphore.value).collect()
    }

    #[test]
    fn all_or_nothing() {
        let mut set = Set::new(3, 1).unwrap();
        assert_eq!(set.operate(&[op(0, 2, 0), op(1, 1, 0), op(2, 0, 0)], 42, 7), Ok(Ok(())));
        assert_eq!((values(&set), set.operated, set.changed), (vec![2, 1, 0], 7, 1));
        assert!(set.semaphores.as_slice().iter().all(|semaphore| semaphore.process == 42));
        let stuck = Blocked { operation: 1, waits: true };
        assert_eq!(set.operate(&[op(0, -1, 0), op(1, -2, 0), op(2, 1, 0)], 42, 8), Ok(Err(stuck)));
        let stuck = Blocked { operation: 1, waits: false };
        assert_eq!(set.operate(&[op(0, -1, 0), op(1, 0, IPC_NOWAIT)], 42, 8), Ok(Err(stuck)));
        assert_eq!(set.operate(&[op(0, -1, 0), op(3, 1, 0)], 42, 8), Err(Errno::FBIG));
        assert_eq!(set.operate(&[op(0, -1, 0), op(1, 32767, 0)], 42, 8), Err(Errno::RANGE));
        assert_eq!((values(&set), set.operated), (vec![2, 1, 0], 7));
        // one after the other: what the first gives the second may take
        assert_eq!(set.operate(&[op(2, 1, 0), op(2, -1, 0), op(2, 0, 0)], 42, 9), Ok(Ok(())));
    }

    #[test]
    fn bounds() {
        let mut set = Set::new(1, 0).unwrap();
        assert_eq!(
            (set.set(0, 32767, 42), set.set(0, 32768, 42), set.set(0, -1, 42)),
            (Ok(()), Err(Errno::RANGE), Err(Errno::RANGE))
        );
        assert_eq!((set.set(1, 0, 42), set.set(-1, 0, 42)), (Err(Errno::INVAL), Err(Errno::INVAL)));
        assert_eq!(set.operate(&[op(0, 1, 0)], 42, 0), Err(Errno::RANGE));
        assert_eq!(set.operate(&[op(0, -32767, UNDO)], 42, 0), Ok(Ok(())));
        assert_eq!(set.operate(&[op(0, 1, 0)], 42, 0), Ok(Ok(())));
        assert_eq!(set.operate(&[op(0, -1, UNDO)], 42, 0), Err(Errno::RANGE));
        set.wait(op(0, -1, 0), true);
        set.wait(op(0, 0, 0), true);
        let semaphore = set.semaphores.as_slice()[0];
        assert_eq!((semaphore.value, semaphore.waiting, semaphore.waiting_for_zero), (1, 1, 1));
        set.wait(op(0, -1, 0), false);
        assert_eq!(set.semaphores.as_slice()[0].waiting, 0);
    }
}
