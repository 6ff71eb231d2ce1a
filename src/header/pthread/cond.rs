//! Condition variables. No other thread runs while one waits, so nobody can signal: a wait without a time-out ends the
//! program with a message. <https://pubs.opengroup.org/onlinepubs/9799919799/functions/pthread_cond_wait.html>

use super::cancel::point;
use super::lock::Mutex;
use super::wait::{clock_to_wait, code, never, time_out};
use crate::abi::*;
use crate::header::time::clock::clockid_t;
use crate::os::clock::{Clock, Timespec};

/// A condition variable: the number of the clock that its time-outs are measured by.
#[derive(Clone, Copy)]
#[repr(C)]
pub struct Condition {
    clock: c_int,
    unused: [c_int; 11],
}

/// Makes a condition variable with these attributes.
#[export]
pub unsafe extern "C" fn pthread_cond_init(condition: *mut Condition, attributes: *const c_int) -> c_int {
    // SAFETY: the caller's place, and null or attributes.
    unsafe { condition.write(Condition { clock: attributes.as_ref().copied().unwrap_or(0) & 0xff, unused: [0; 11] }) };
    0
}

/// Ends a condition variable.
#[export]
pub extern "C" fn pthread_cond_destroy(_condition: *mut Condition) -> c_int {
    0
}

/// Wakes one waiting thread: there is none.
#[export]
pub extern "C" fn pthread_cond_signal(_condition: *mut Condition) -> c_int {
    0
}

/// Wakes all waiting threads: there is none.
#[export]
pub extern "C" fn pthread_cond_broadcast(_condition: *mut Condition) -> c_int {
    0
}

/// Waits to be woken: nobody can, so the program ends with a message. Errors: `EPERM` if the mutex is not the
/// thread's.
#[export]
pub unsafe extern "C" fn pthread_cond_wait(_condition: *mut Condition, mutex: *mut Mutex) -> c_int {
    // SAFETY: the caller's mutex.
    if unsafe { !(*mutex).is_mine() } {
        return code(Err(Errno::PERM));
    }
    point();
    never(b"pthread_cond_wait")
}

/// Waits until `time`. The mutex stays locked, as nobody could take it.
pub unsafe fn wait_until(mutex: *const Mutex, clock: Clock, time: *const Timespec) -> Result<(), Errno> {
    // SAFETY: the caller's mutex and time.
    unsafe {
        if !(*mutex).is_mine() {
            return Err(Errno::PERM);
        }
        point();
        time_out(clock, time)
    }
}

/// Waits to be woken until `time`. Errors: `ETIMEDOUT`, `EINVAL`, `EPERM` if the mutex is not the thread's.
#[export(__pthread_cond_timedwait)]
pub unsafe extern "C" fn pthread_cond_timedwait(
    condition: *mut Condition,
    mutex: *mut Mutex,
    time: *const Timespec,
) -> c_int {
    // SAFETY: the caller's condition variable, mutex and time.
    unsafe {
        let clock = if (*condition).clock == 1 { Clock::Monotonic } else { Clock::Realtime };
        code(wait_until(mutex, clock, time))
    }
}

/// Waits to be woken until `time` of a clock. Errors: `ETIMEDOUT`, `EINVAL`, `EPERM` if the mutex is not the thread's.
#[export]
pub unsafe extern "C" fn pthread_cond_clockwait(
    _condition: *mut Condition,
    mutex: *mut Mutex,
    clock: clockid_t,
    time: *const Timespec,
) -> c_int {
    // SAFETY: the caller's mutex, clock and time.
    code(unsafe { clock_to_wait(clock).and_then(|clock| wait_until(mutex, clock, time)) })
}
