//! Spin locks. <https://pubs.opengroup.org/onlinepubs/9799919799/functions/pthread_spin_lock.html>

use crate::abi::*;
use crate::os::sync::SpinLock;
use crate::os::thread::current;
use crate::os::wait::locks::spin;

/// Makes an unlocked spin lock.
#[export]
pub extern "C" fn pthread_spin_init(lock: OutArg<SpinLock>, _shared: c_int) -> c_int {
    lock.set(SpinLock::new());
    0
}

/// Ends a spin lock.
#[export]
pub extern "C" fn pthread_spin_destroy(_lock: InArg<SpinLock>) -> c_int {
    0
}

/// Locks. Errors: `EDEADLK` if it is locked and no other thread could unlock it.
#[export]
pub extern "C" fn pthread_spin_lock(lock: InArg<SpinLock>) -> c_int {
    error_number(|| spin(lock.get()?))
}

/// Locks if it is free. Errors: `EBUSY`.
#[export]
pub extern "C" fn pthread_spin_trylock(lock: InArg<SpinLock>) -> c_int {
    error_number(|| lock.get()?.try_lock(current().id))
}

/// Unlocks.
#[export]
pub extern "C" fn pthread_spin_unlock(lock: InArg<SpinLock>) -> c_int {
    error_number(|| lock.get().map(SpinLock::unlock))
}
