//! Condition variables. A wait that nothing could end ends the program with a message.
//! <https://pubs.opengroup.org/onlinepubs/9799919799/functions/pthread_cond_wait.html>

use crate::abi::c::CLOCK_MONOTONIC;
use crate::abi::time::clock_id::ClockIdArg;
use crate::abi::*;
use crate::os::clock::{Clock, Timespec};
use crate::os::sync::{Condition, Mutex};
use crate::os::wait::at;
use crate::os::wait::locks::{wait_at, wait_for_ever_at};

/// Makes a condition variable with these attributes.
#[export]
pub extern "C" fn pthread_cond_init(condition: OutArg<Condition>, attributes: InArg<c_int>) -> c_int {
    error_number(|| {
        condition.get()?.set(Condition::new(attributes.optional().map_or(0, |attributes| attributes & 0xff)));
        Ok(())
    })
}

/// Ends a condition variable. Errors: `EBUSY` if threads wait at it.
#[export]
pub extern "C" fn pthread_cond_destroy(condition: InArg<Condition>) -> c_int {
    error_number(|| if condition.get()?.is_used() { Err(Errno::BUSY) } else { Ok(()) })
}

/// Wakes one waiting thread.
#[export]
pub extern "C" fn pthread_cond_signal(condition: InArg<Condition>) -> c_int {
    error_number(|| condition.get().map(Condition::signal))
}

/// Wakes all waiting threads.
#[export]
pub extern "C" fn pthread_cond_broadcast(condition: InArg<Condition>) -> c_int {
    error_number(|| condition.get().map(Condition::broadcast))
}

/// Waits to be woken, with the mutex unlocked. Errors: `EPERM` if the mutex is not the thread's.
#[export]
pub extern "C" fn pthread_cond_wait(condition: InArg<Condition>, mutex: InArg<Mutex>) -> c_int {
    error_number(|| wait_for_ever_at(b"pthread_cond_wait", condition.get()?, mutex.get()?))
}

/// Waits to be woken until `time`. Errors: `ETIMEDOUT`, `EINVAL`, `EPERM` if the mutex is not the thread's.
#[export(__pthread_cond_timedwait)]
pub extern "C" fn pthread_cond_timedwait(
    condition: InArg<Condition>,
    mutex: InArg<Mutex>,
    time: InArg<Timespec>,
) -> c_int {
    error_number(|| {
        let condition = condition.get()?;
        let clock = if condition.clock() == CLOCK_MONOTONIC { Clock::Monotonic } else { Clock::Realtime };
        wait_at(b"pthread_cond_timedwait", condition, mutex.get()?, at(clock, time.optional())?)
    })
}

/// Waits to be woken until `time` of a clock. Errors: `ETIMEDOUT`, `EINVAL`, `EPERM` if the mutex is not the thread's.
#[export]
pub extern "C" fn pthread_cond_clockwait(
    condition: InArg<Condition>,
    mutex: InArg<Mutex>,
    clock: ClockIdArg,
    time: InArg<Timespec>,
) -> c_int {
    error_number(|| {
        let limit = at(clock.for_timeout()?, time.optional())?;
        wait_at(b"pthread_cond_clockwait", condition.get()?, mutex.get()?, limit)
    })
}
