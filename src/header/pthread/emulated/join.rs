//! Joining and detaching threads.
//! <https://pubs.opengroup.org/onlinepubs/9799919799/functions/pthread_join.html>

use super::record::{self, Record, State};
use super::run::run_first;
use crate::abi::c::thrd_error;
use crate::abi::*;
use crate::os::clock::{Clock, Timespec};
use crate::os::thread::{Thread, current, is, point};
use crate::os::wait::{Interrupts, Limit, at, wait};

/// The record of a thread that may be joined, if it has ended. Errors: `ESRCH`, `EINVAL` for a detached one.
fn joinable(thread: *const Thread) -> Result<Option<&'static Record>, Errno> {
    let thread = record::find(thread)?;
    if thread.detached.get() {
        return Err(Errno::INVAL);
    }
    Ok(record::of(thread).filter(|record| record.state.get() == State::Ended))
}

/// Takes the result of a thread, and runs threads until it has ended. Errors: `EDEADLK` for the calling thread and for one that
/// waits for it, `ETIMEDOUT`, and those of [`joinable`].
fn join(thread: *const Thread, limit: impl FnOnce() -> Result<Limit, Errno>) -> Result<*mut c_void, Errno> {
    point();
    if is(current(), thread) {
        return Err(Errno::DEADLK);
    }
    let ended = wait(limit, Interrupts::Never, true, || joinable(thread)?.ok_or(Errno::AGAIN));
    ended.map(record::remove).map_err(|ended| ended.error(None))
}

fn store(result: OutArg<*mut c_void>, joined: Result<*mut c_void, Errno>) -> c_int {
    error_number(|| joined.map(|value| result.set(value)))
}

/// Takes the result of a thread. Errors: `ESRCH`, `EINVAL` if it is detached, `EDEADLK` if it waits for the calling one.
#[export]
pub extern "C" fn __wasilibc_emulated_pthread_join(thread: *const Thread, result: OutArg<*mut c_void>) -> c_int {
    store(result, join(thread, || Ok(None)))
}

/// Takes the result of a thread if it has ended; else lets a thread run that has not started. Errors: `EBUSY`, `ESRCH`,
/// `EINVAL` if it is detached.
#[export]
pub extern "C" fn __wasilibc_emulated_pthread_tryjoin_np(thread: *const Thread, result: OutArg<*mut c_void>) -> c_int {
    let mut found = joinable(thread);
    if matches!(found, Ok(None)) && run_first().is_some() {
        found = joinable(thread);
    }
    store(result, found.and_then(|record| record.map(record::remove).ok_or(Errno::BUSY)))
}

/// Takes the result of a thread, waiting until `time`, or without one as `pthread_join`. Errors: `ETIMEDOUT`, `ESRCH`, `EINVAL`,
/// `EDEADLK`.
#[export]
pub extern "C" fn __wasilibc_emulated_pthread_timedjoin_np(
    thread: *const Thread,
    result: OutArg<*mut c_void>,
    time: InArg<Timespec>,
) -> c_int {
    let limit = || match time.optional() {
        None => Ok(None),
        time => at(Clock::Realtime, time),
    };
    store(result, join(thread, limit))
}

/// Makes a thread joinable by nobody. Errors: `ESRCH`, `EINVAL` if it is detached already.
fn detach(thread: *const Thread) -> Result<(), Errno> {
    let ended = joinable(thread)?;
    record::find(thread)?.detach()?;
    ended.map(record::remove);
    Ok(())
}

/// Makes a thread joinable by nobody. Errors: `ESRCH`, `EINVAL` if it is detached already.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/pthread_detach.html>
#[export]
pub extern "C" fn __wasilibc_emulated_pthread_detach(thread: *const Thread) -> c_int {
    error_number(|| detach(thread))
}

/// Makes a thread joinable by nobody: `thrd_success`, or `thrd_error`. ISO C23, 7.28.5.3.
#[export]
pub extern "C" fn __wasilibc_emulated_thrd_detach(thread: *const Thread) -> c_int {
    detach(thread).map_or(thrd_error, |()| 0)
}

/// Takes the result of a thread: `thrd_success`, or `thrd_error`. ISO C23, 7.28.5.6.
#[export]
pub extern "C" fn __wasilibc_emulated_thrd_join(thread: *const Thread, result: OutArg<c_int>) -> c_int {
    join(thread, || Ok(None)).map_or(thrd_error, |value| {
        result.set(value.addr().cast_signed() as c_int);
        0
    })
}
