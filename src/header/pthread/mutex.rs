//! Mutexes. <https://pubs.opengroup.org/onlinepubs/9799919799/functions/pthread_mutex_lock.html>

use super::lock::Mutex;
use super::wait::{clock_to_wait, code};
use crate::abi::*;
use crate::header::time::clock::clockid_t;
use crate::os::clock::{Clock, Timespec};

/// Makes a mutex with these attributes.
#[export]
pub unsafe extern "C" fn pthread_mutex_init(mutex: *mut Mutex, attributes: *const c_int) -> c_int {
    // SAFETY: the caller's place, and null or attributes.
    unsafe { mutex.write(Mutex::new(attributes.as_ref().copied().unwrap_or(0))) };
    0
}

/// Ends a mutex. Errors: `EBUSY` if it is locked.
#[export]
pub unsafe extern "C" fn pthread_mutex_destroy(mutex: *mut Mutex) -> c_int {
    // SAFETY: the caller's mutex.
    code(if unsafe { (*mutex).is_locked() } { Err(Errno::BUSY) } else { Ok(()) })
}

/// Locks a mutex. Errors: `EDEADLK` if it is locked, `EAGAIN` if a recursive one is locked too often; of a robust one
/// `EOWNERDEAD`, with the mutex locked, and `ENOTRECOVERABLE`.
#[export(__pthread_mutex_lock)]
pub unsafe extern "C" fn pthread_mutex_lock(mutex: *mut Mutex) -> c_int {
    // SAFETY: the caller's mutex.
    code(unsafe { (*mutex).lock() })
}

/// Locks a mutex if it is free. Errors: `EBUSY`, `EAGAIN`, `EOWNERDEAD`, `ENOTRECOVERABLE`.
#[export(__pthread_mutex_trylock)]
pub unsafe extern "C" fn pthread_mutex_trylock(mutex: *mut Mutex) -> c_int {
    // SAFETY: the caller's mutex.
    code(unsafe { (*mutex).try_lock() })
}

/// Locks a mutex, waiting until `time` of `CLOCK_REALTIME`. Errors: `ETIMEDOUT`, `EDEADLK`, `EINVAL`,
/// `EOWNERDEAD`, `ENOTRECOVERABLE`.
#[export(__pthread_mutex_timedlock)]
pub unsafe extern "C" fn pthread_mutex_timedlock(mutex: *mut Mutex, time: *const Timespec) -> c_int {
    // SAFETY: the caller's mutex and time.
    code(unsafe { (*mutex).lock_until(Clock::Realtime, time) })
}

/// Locks a mutex, waiting until `time` of a clock. Errors: `ETIMEDOUT`, `EDEADLK`, `EINVAL`,
/// `EOWNERDEAD`, `ENOTRECOVERABLE`.
#[export]
pub unsafe extern "C" fn pthread_mutex_clocklock(mutex: *mut Mutex, clock: clockid_t, time: *const Timespec) -> c_int {
    // SAFETY: the caller's mutex, clock and time.
    code(unsafe { clock_to_wait(clock).and_then(|clock| (*mutex).lock_until(clock, time)) })
}

/// Unlocks a mutex. Errors: `EPERM` if it is not the thread's.
#[export(__pthread_mutex_unlock)]
pub unsafe extern "C" fn pthread_mutex_unlock(mutex: *mut Mutex) -> c_int {
    // SAFETY: the caller's mutex.
    code(unsafe { (*mutex).unlock() })
}

/// Says that what a robust mutex protects has been mended after its owner ended. Errors: `EINVAL` if the thread has not got
/// it in that state.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/pthread_mutex_consistent.html>
#[export]
pub unsafe extern "C" fn pthread_mutex_consistent(mutex: *mut Mutex) -> c_int {
    // SAFETY: the caller's mutex.
    code(unsafe { (*mutex).mend() })
}

/// Tells the priority ceiling. Errors: `EINVAL` if the mutex has none.
#[export]
pub unsafe extern "C" fn pthread_mutex_getprioceiling(mutex: *const Mutex, ceiling: *mut c_int) -> c_int {
    // SAFETY: the caller's mutex and place.
    code(unsafe {
        if (*mutex).kind >> 3 & 3 == 2 {
            Out::one(ceiling).map(|out| out.set((*mutex).ceiling))
        } else {
            Err(Errno::INVAL)
        }
    })
}

/// Changes the priority ceiling. Errors: `EINVAL` if the mutex has none, or that is none.
#[export]
pub unsafe extern "C" fn pthread_mutex_setprioceiling(mutex: *mut Mutex, ceiling: c_int, old: *mut c_int) -> c_int {
    // SAFETY: the caller's mutex and place.
    unsafe {
        if (*mutex).kind >> 3 & 3 != 2 || !(0..=0xff).contains(&ceiling) {
            return code(Err(Errno::INVAL));
        }
        Out::optional(old).set((*mutex).ceiling);
        (*mutex).ceiling = ceiling;
    }
    0
}
