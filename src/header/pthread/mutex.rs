//! Mutexes. <https://pubs.opengroup.org/onlinepubs/9799919799/functions/pthread_mutex_lock.html>

use crate::abi::time::clock_id::ClockIdArg;
use crate::abi::*;
use crate::os::clock::{Clock, Timespec};
use crate::os::sync::Mutex;
use crate::os::thread::current;
use crate::os::wait::at;
use crate::os::wait::locks::{lock, lock_until};

/// Makes a mutex with these attributes.
#[export]
pub extern "C" fn pthread_mutex_init(mutex: OutArg<Mutex>, attributes: InArg<c_int>) -> c_int {
    error_number(|| {
        mutex.get()?.set(Mutex::new(attributes.optional().copied().unwrap_or(0)));
        Ok(())
    })
}

/// Ends a mutex. Errors: `EBUSY` if it is locked.
#[export]
pub extern "C" fn pthread_mutex_destroy(mutex: InArg<Mutex>) -> c_int {
    error_number(|| if mutex.get()?.is_locked() { Err(Errno::BUSY) } else { Ok(()) })
}

/// Locks a mutex. Errors: `EDEADLK` if it is locked, `EAGAIN` if a recursive one is locked too often; of a robust one
/// `EOWNERDEAD`, with the mutex locked, and `ENOTRECOVERABLE`.
#[export(__pthread_mutex_lock)]
pub extern "C" fn pthread_mutex_lock(mutex: InArg<Mutex>) -> c_int {
    error_number(|| lock(mutex.get()?))
}

/// Locks a mutex if it is free. Errors: `EBUSY`, `EAGAIN`, `EOWNERDEAD`, `ENOTRECOVERABLE`.
#[export(__pthread_mutex_trylock)]
pub extern "C" fn pthread_mutex_trylock(mutex: InArg<Mutex>) -> c_int {
    error_number(|| mutex.get()?.try_lock(current().owner()))
}

/// Locks a mutex, waiting until `time` of `CLOCK_REALTIME`. Errors: `ETIMEDOUT`, `EDEADLK`, `EINVAL`,
/// `EOWNERDEAD`, `ENOTRECOVERABLE`.
#[export(__pthread_mutex_timedlock)]
pub extern "C" fn pthread_mutex_timedlock(mutex: InArg<Mutex>, time: InArg<Timespec>) -> c_int {
    error_number(|| lock_until(mutex.get()?, || at(Clock::Realtime, time.optional())))
}

/// Locks a mutex, waiting until `time` of a clock. Errors: `ETIMEDOUT`, `EDEADLK`, `EINVAL`,
/// `EOWNERDEAD`, `ENOTRECOVERABLE`.
#[export]
pub extern "C" fn pthread_mutex_clocklock(mutex: InArg<Mutex>, clock: ClockIdArg, time: InArg<Timespec>) -> c_int {
    error_number(|| {
        let clock = clock.for_timeout()?;
        lock_until(mutex.get()?, || at(clock, time.optional()))
    })
}

/// Unlocks a mutex. Errors: `EPERM` if it is not the thread's.
#[export(__pthread_mutex_unlock)]
pub extern "C" fn pthread_mutex_unlock(mutex: InArg<Mutex>) -> c_int {
    error_number(|| mutex.get()?.unlock(current().owner()))
}

/// Declares the state that a robust mutex protects consistent after its owner ended. Errors: `EINVAL` if the thread does not
/// hold it in that state.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/pthread_mutex_consistent.html>
#[export]
pub extern "C" fn pthread_mutex_consistent(mutex: InArg<Mutex>) -> c_int {
    error_number(|| mutex.get()?.make_consistent(current().owner()))
}

/// Returns the priority ceiling. Errors: `EINVAL` if the mutex has none.
#[export]
pub extern "C" fn pthread_mutex_getprioceiling(mutex: InArg<Mutex>, ceiling: OutArg<c_int>) -> c_int {
    error_number(|| {
        ceiling.get()?.set(mutex.get()?.ceiling()?);
        Ok(())
    })
}

/// Changes the priority ceiling. Errors: `EINVAL` if the mutex has none, or for an invalid one.
#[export]
pub extern "C" fn pthread_mutex_setprioceiling(mutex: InArg<Mutex>, ceiling: c_int, old: OutArg<c_int>) -> c_int {
    error_number(|| {
        old.set(mutex.get()?.set_ceiling(ceiling)?);
        Ok(())
    })
}
