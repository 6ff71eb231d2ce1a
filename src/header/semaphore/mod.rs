//! `<semaphore.h>`: counting semaphores, also by name, within the program.
//! <https://pubs.opengroup.org/onlinepubs/9799919799/basedefs/semaphore.h.html>

pub mod named;

use crate::abi::time::clock_id::ClockIdArg;
use crate::abi::*;
use crate::os::clock::{Clock, Timespec};
use crate::os::sync::Semaphore;
use crate::os::wait::at;
use crate::os::wait::locks::take;

/// Makes a semaphore. Errors: `EINVAL` over `SEM_VALUE_MAX`.
#[export]
pub extern "C" fn sem_init(semaphore: OutArg<Semaphore>, _shared: c_int, value: c_uint) -> c_int {
    zero_or_minus_one(|| {
        semaphore.get()?.set(Semaphore::new(value)?);
        Ok(())
    })
}

/// Ends a semaphore.
#[export]
pub extern "C" fn sem_destroy(_semaphore: InArg<Semaphore>) -> c_int {
    0
}

/// Takes one. Errors: `EINTR` once a handler without `SA_RESTART` was called, `EDEADLK` at 0 if nothing could ever post.
#[export]
pub extern "C" fn sem_wait(semaphore: InArg<Semaphore>) -> c_int {
    zero_or_minus_one(|| take(semaphore.get()?, || Ok(None)))
}

/// Takes one if there is one. Errors: `EAGAIN`.
#[export]
pub extern "C" fn sem_trywait(semaphore: InArg<Semaphore>) -> c_int {
    zero_or_minus_one(|| semaphore.get()?.take())
}

/// Takes one, waiting until `time`. Errors: `ETIMEDOUT`, `EINVAL`, `EINTR`.
#[export]
pub extern "C" fn sem_timedwait(semaphore: InArg<Semaphore>, time: InArg<Timespec>) -> c_int {
    zero_or_minus_one(|| take(semaphore.get()?, || at(Clock::Realtime, time.optional())))
}

/// Takes one, waiting until `time` of a clock. Errors: `ETIMEDOUT`, `EINVAL`, `EINTR`.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/sem_clockwait.html>
#[export]
pub extern "C" fn sem_clockwait(semaphore: InArg<Semaphore>, clock: ClockIdArg, time: InArg<Timespec>) -> c_int {
    zero_or_minus_one(|| take(semaphore.get()?, || at(clock.for_timeout()?, time.optional())))
}

/// Posts one. Errors: `EOVERFLOW` over `SEM_VALUE_MAX`.
#[export]
pub extern "C" fn sem_post(semaphore: InArg<Semaphore>) -> c_int {
    zero_or_minus_one(|| semaphore.get()?.post())
}

/// Returns how many there are.
#[export]
pub extern "C" fn sem_getvalue(semaphore: InArg<Semaphore>, value: OutArg<c_int>) -> c_int {
    zero_or_minus_one(|| {
        value.get()?.set(semaphore.get()?.value());
        Ok(())
    })
}
