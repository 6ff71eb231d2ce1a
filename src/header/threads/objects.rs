//! Mutexes and condition variables.

use crate::abi::c::{thrd_busy, thrd_error, thrd_timedout};
use crate::abi::*;
use crate::header::pthread::lock::{Mutex, RECURSIVE};
use crate::header::pthread::wait::{never, time_out};
use crate::os::clock::{Clock, Timespec};

fn result(result: Result<(), Errno>) -> c_int {
    match result {
        Ok(()) => 0,
        Err(Errno::BUSY) => thrd_busy,
        Err(Errno::TIMEDOUT) => thrd_timedout,
        Err(_) => thrd_error,
    }
}

/// Makes a mutex: plain or timed, recursive or not.
#[export]
pub unsafe extern "C" fn mtx_init(mutex: *mut Mutex, kind: c_int) -> c_int {
    if !(0..=3).contains(&kind) {
        return thrd_error;
    }
    // SAFETY: the caller's place.
    unsafe { mutex.write(Mutex::new(kind & RECURSIVE)) };
    0
}

/// Ends a mutex.
#[export]
pub extern "C" fn mtx_destroy(_mutex: *mut Mutex) {}

/// Locks a mutex; `thrd_error` if it is locked: by this thread, or by one that waits for this one.
#[export]
pub unsafe extern "C" fn mtx_lock(mutex: *mut Mutex) -> c_int {
    // SAFETY: the caller's mutex.
    result(unsafe { (*mutex).lock() })
}

/// Locks a mutex if it is free, else `thrd_busy`.
#[export]
pub unsafe extern "C" fn mtx_trylock(mutex: *mut Mutex) -> c_int {
    // SAFETY: the caller's mutex.
    result(unsafe { (*mutex).try_lock() })
}

/// Locks a mutex, waiting until `time`, then `thrd_timedout`.
#[export]
pub unsafe extern "C" fn mtx_timedlock(mutex: *mut Mutex, time: *const Timespec) -> c_int {
    // SAFETY: the caller's mutex and time.
    result(unsafe { (*mutex).lock_until(Clock::Realtime, time) })
}

/// Unlocks a mutex; `thrd_error` if it is not locked, or by another thread.
#[export]
pub unsafe extern "C" fn mtx_unlock(mutex: *mut Mutex) -> c_int {
    // SAFETY: the caller's mutex.
    result(unsafe { (*mutex).unlock() })
}

/// Makes a condition variable.
#[export]
pub unsafe extern "C" fn cnd_init(condition: *mut [c_int; 12]) -> c_int {
    // SAFETY: the caller's place.
    unsafe { condition.write([0; 12]) };
    0
}

/// Ends a condition variable.
#[export]
pub extern "C" fn cnd_destroy(_condition: *mut [c_int; 12]) {}

/// Wakes one waiting thread: there is none.
#[export]
pub extern "C" fn cnd_signal(_condition: *mut [c_int; 12]) -> c_int {
    0
}

/// Wakes all waiting threads: there is none.
#[export]
pub extern "C" fn cnd_broadcast(_condition: *mut [c_int; 12]) -> c_int {
    0
}

/// Waits to be woken: nobody can, so the program ends with a message.
#[export]
pub extern "C" fn cnd_wait(_condition: *mut [c_int; 12], _mutex: *mut Mutex) -> c_int {
    never(b"cnd_wait")
}

/// Waits to be woken until `time`, then `thrd_timedout`.
#[export]
pub unsafe extern "C" fn cnd_timedwait(
    _condition: *mut [c_int; 12],
    _mutex: *mut Mutex,
    time: *const Timespec,
) -> c_int {
    // SAFETY: the caller's time.
    result(unsafe { time_out(Clock::Realtime, time) })
}
