//! Read-write locks. <https://pubs.opengroup.org/onlinepubs/9799919799/functions/pthread_rwlock_rdlock.html>

use crate::abi::time::clock_id::ClockIdArg;
use crate::abi::*;
use crate::os::clock::{Clock, Timespec};
use crate::os::sync::RwLock;
use crate::os::thread::current;
use crate::os::wait::at;
use crate::os::wait::locks::{read, read_until, try_read, unlock, write, write_until};

/// Makes an unlocked read-write lock.
#[export]
pub extern "C" fn pthread_rwlock_init(lock: OutArg<RwLock>, _attributes: InArg<c_int>) -> c_int {
    error_number(|| {
        lock.get()?.set(RwLock::new());
        Ok(())
    })
}

/// Ends a read-write lock. Errors: `EBUSY` if it is locked.
#[export]
pub extern "C" fn pthread_rwlock_destroy(lock: InArg<RwLock>) -> c_int {
    error_number(|| if lock.get()?.is_locked() { Err(Errno::BUSY) } else { Ok(()) })
}

/// Locks for reading. Errors: `EDEADLK` if locked for writing, `EAGAIN` if locked too often.
#[export(__pthread_rwlock_rdlock)]
pub extern "C" fn pthread_rwlock_rdlock(lock: InArg<RwLock>) -> c_int {
    error_number(|| read(lock.get()?))
}

/// Locks for writing. Errors: `EDEADLK` if locked.
#[export(__pthread_rwlock_wrlock)]
pub extern "C" fn pthread_rwlock_wrlock(lock: InArg<RwLock>) -> c_int {
    error_number(|| write(lock.get()?))
}

/// Locks for reading if that is possible. Errors: `EBUSY`, `EAGAIN`.
#[export(__pthread_rwlock_tryrdlock)]
pub extern "C" fn pthread_rwlock_tryrdlock(lock: InArg<RwLock>) -> c_int {
    error_number(|| try_read(lock.get()?))
}

/// Locks for writing if that is possible. Errors: `EBUSY`.
#[export(__pthread_rwlock_trywrlock)]
pub extern "C" fn pthread_rwlock_trywrlock(lock: InArg<RwLock>) -> c_int {
    error_number(|| lock.get()?.try_write(current().id))
}

/// Locks for reading, waiting until `time`. Errors: `ETIMEDOUT`, `EINVAL`, `EAGAIN`.
#[export(__pthread_rwlock_timedrdlock)]
pub extern "C" fn pthread_rwlock_timedrdlock(lock: InArg<RwLock>, time: InArg<Timespec>) -> c_int {
    error_number(|| read_until(lock.get()?, || at(Clock::Realtime, time.optional())))
}

/// Locks for writing, waiting until `time`. Errors: `ETIMEDOUT`, `EINVAL`.
#[export(__pthread_rwlock_timedwrlock)]
pub extern "C" fn pthread_rwlock_timedwrlock(lock: InArg<RwLock>, time: InArg<Timespec>) -> c_int {
    error_number(|| write_until(lock.get()?, || at(Clock::Realtime, time.optional())))
}

/// Locks for reading, waiting until `time` of a clock. Errors: `ETIMEDOUT`, `EINVAL`, `EAGAIN`.
#[export]
pub extern "C" fn pthread_rwlock_clockrdlock(lock: InArg<RwLock>, clock: ClockIdArg, time: InArg<Timespec>) -> c_int {
    error_number(|| read_until(lock.get()?, || at(clock.for_timeout()?, time.optional())))
}

/// Locks for writing, waiting until `time` of a clock. Errors: `ETIMEDOUT`, `EINVAL`.
#[export]
pub extern "C" fn pthread_rwlock_clockwrlock(lock: InArg<RwLock>, clock: ClockIdArg, time: InArg<Timespec>) -> c_int {
    error_number(|| write_until(lock.get()?, || at(clock.for_timeout()?, time.optional())))
}

/// Unlocks. Errors: `EPERM` if it is not locked, or another thread's for writing.
#[export(__pthread_rwlock_unlock)]
pub extern "C" fn pthread_rwlock_unlock(lock: InArg<RwLock>) -> c_int {
    error_number(|| unlock(lock.get()?))
}
