//! `<semaphore.h>`: counting semaphores, also by name, within the program.
//! <https://pubs.opengroup.org/onlinepubs/9799919799/basedefs/semaphore.h.html>

pub mod named;

use crate::abi::*;
use crate::header::pthread::cancel::point;
use crate::header::pthread::wait::{clock_to_wait, time_out};
use crate::header::time::clock::clockid_t;
use crate::os::clock::{Clock, Timespec};

/// C's `sem_t`.
#[repr(C)]
pub struct Semaphore {
    value: c_int,
    unused: [c_int; 3],
}

impl Semaphore {
    /// A semaphore with `value`; `EINVAL` over `SEM_VALUE_MAX`.
    fn new(value: c_uint) -> Result<Self, Errno> {
        Ok(Semaphore { value: c_int::try_from(value).map_err(|_| Errno::INVAL)?, unused: [0; 3] })
    }

    fn take(&mut self, otherwise: Errno) -> Result<c_int, Errno> {
        if self.value == 0 {
            return Err(otherwise);
        }
        self.value -= 1;
        Ok(0)
    }
}

/// Makes a semaphore. Errors: `EINVAL` over `SEM_VALUE_MAX`.
#[export]
pub unsafe extern "C" fn sem_init(semaphore: *mut Semaphore, _shared: c_int, value: c_uint) -> c_int {
    or_minus_one(|| {
        // SAFETY: the caller's place.
        unsafe { Out::one(semaphore)? }.set(Semaphore::new(value)?);
        Ok(0)
    })
}

/// Ends a semaphore.
#[export]
pub extern "C" fn sem_destroy(_semaphore: *mut Semaphore) -> c_int {
    0
}

/// Takes one. Errors: `EDEADLK` at 0, as no other thread runs that could give one.
#[export]
pub unsafe extern "C" fn sem_wait(semaphore: *mut Semaphore) -> c_int {
    point();
    // SAFETY: the caller's semaphore.
    or_minus_one(|| unsafe { (*semaphore).take(Errno::DEADLK) })
}

/// Takes one if there is one. Errors: `EAGAIN`.
#[export]
pub unsafe extern "C" fn sem_trywait(semaphore: *mut Semaphore) -> c_int {
    // SAFETY: the caller's semaphore.
    or_minus_one(|| unsafe { (*semaphore).take(Errno::AGAIN) })
}

unsafe fn take_until(
    semaphore: *mut Semaphore,
    clock: Result<Clock, Errno>,
    time: *const Timespec,
) -> Result<c_int, Errno> {
    point();
    // SAFETY: the caller's semaphore and time.
    unsafe { (*semaphore).take(Errno::AGAIN).or_else(|_| time_out(clock?, time).map(|()| 0)) }
}

/// Takes one, waiting until `time`. Errors: `ETIMEDOUT`, `EINVAL`.
#[export]
pub unsafe extern "C" fn sem_timedwait(semaphore: *mut Semaphore, time: *const Timespec) -> c_int {
    // SAFETY: the caller's.
    or_minus_one(|| unsafe { take_until(semaphore, Ok(Clock::Realtime), time) })
}

/// Takes one, waiting until `time` of a clock. Errors: `ETIMEDOUT`, `EINVAL`.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/sem_clockwait.html>
#[export]
pub unsafe extern "C" fn sem_clockwait(semaphore: *mut Semaphore, clock: clockid_t, time: *const Timespec) -> c_int {
    // SAFETY: the caller's.
    or_minus_one(|| unsafe { take_until(semaphore, clock_to_wait(clock), time) })
}

/// Gives one. Errors: `EOVERFLOW` over `SEM_VALUE_MAX`.
#[export]
pub unsafe extern "C" fn sem_post(semaphore: *mut Semaphore) -> c_int {
    or_minus_one(|| {
        // SAFETY: the caller's semaphore.
        unsafe { (*semaphore).value = (*semaphore).value.checked_add(1).ok_or(Errno::OVERFLOW)? };
        Ok(0)
    })
}

/// Tells how many there are.
#[export]
pub unsafe extern "C" fn sem_getvalue(semaphore: *const Semaphore, value: *mut c_int) -> c_int {
    or_minus_one(|| {
        // SAFETY: the caller's semaphore and place.
        unsafe { Out::one(value)?.set((*semaphore).value) };
        Ok(0)
    })
}
