//! Spin locks. <https://pubs.opengroup.org/onlinepubs/9799919799/functions/pthread_spin_lock.html>

use super::wait::code;
use crate::abi::*;

/// Makes an unlocked spin lock.
#[export]
pub unsafe extern "C" fn pthread_spin_init(lock: *mut c_int, _shared: c_int) -> c_int {
    // SAFETY: the caller's place.
    unsafe { lock.write(0) };
    0
}

/// Ends a spin lock.
#[export]
pub extern "C" fn pthread_spin_destroy(_lock: *mut c_int) -> c_int {
    0
}

unsafe fn lock_or(lock: *mut c_int, error: Errno) -> c_int {
    // SAFETY: the caller's lock.
    code(if unsafe { lock.replace(1) } == 0 { Ok(()) } else { Err(error) })
}

/// Locks. Errors: `EDEADLK` if it is locked.
#[export]
pub unsafe extern "C" fn pthread_spin_lock(lock: *mut c_int) -> c_int {
    // SAFETY: the caller's.
    unsafe { lock_or(lock, Errno::DEADLK) }
}

/// Locks if it is free. Errors: `EBUSY`.
#[export]
pub unsafe extern "C" fn pthread_spin_trylock(lock: *mut c_int) -> c_int {
    // SAFETY: the caller's.
    unsafe { lock_or(lock, Errno::BUSY) }
}

/// Unlocks.
#[export]
pub unsafe extern "C" fn pthread_spin_unlock(lock: *mut c_int) -> c_int {
    // SAFETY: the caller's lock.
    unsafe { lock.write(0) };
    0
}
