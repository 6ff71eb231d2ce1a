//! Spin locks. <https://pubs.opengroup.org/onlinepubs/9799919799/functions/pthread_spin_lock.html>

use crate::abi::*;

/// C's `pthread_spinlock_t`.
type SpinLock = Global<c_int>;

/// Makes an unlocked spin lock.
#[export]
pub extern "C" fn pthread_spin_init(lock: OutArg<SpinLock>, _shared: c_int) -> c_int {
    lock.set(Global::new(0));
    0
}

/// Ends a spin lock.
#[export]
pub extern "C" fn pthread_spin_destroy(_lock: InArg<SpinLock>) -> c_int {
    0
}

fn lock_or(lock: InArg<SpinLock>, error: Errno) -> c_int {
    error_number(|| if lock.get()?.replace(1) == 0 { Ok(()) } else { Err(error) })
}

/// Locks. Errors: `EDEADLK` if it is locked.
#[export]
pub extern "C" fn pthread_spin_lock(lock: InArg<SpinLock>) -> c_int {
    lock_or(lock, Errno::DEADLK)
}

/// Locks if it is free. Errors: `EBUSY`.
#[export]
pub extern "C" fn pthread_spin_trylock(lock: InArg<SpinLock>) -> c_int {
    lock_or(lock, Errno::BUSY)
}

/// Unlocks.
#[export]
pub extern "C" fn pthread_spin_unlock(lock: InArg<SpinLock>) -> c_int {
    error_number(|| lock.get().map(|lock| lock.set(0)))
}
