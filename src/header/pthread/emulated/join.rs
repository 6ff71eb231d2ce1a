//! Joining and detaching threads. A thread that has not ended waits for the one that runs, so waiting for it is a deadlock.
//! <https://pubs.opengroup.org/onlinepubs/9799919799/functions/pthread_join.html>

use super::record::{self, Record};
use crate::abi::c::thrd_error;
use crate::abi::*;
use crate::header::pthread::cancel::point;
use crate::header::pthread::thread::{Thread, current, is, known};
use crate::header::pthread::wait::{code, time_out};
use crate::os::clock::{Clock, Timespec};

/// The record of a thread that may be joined, if it has ended. Errors: `ESRCH`, `EINVAL` for a detached one.
fn joinable(thread: *const Thread) -> Result<Option<&'static Record>, Errno> {
    let thread = known(thread)?;
    if thread.detached.get() {
        return Err(Errno::INVAL);
    }
    Ok(record::of(thread).filter(|record| record.ended.get()))
}

fn join(thread: *const Thread) -> Result<*mut c_void, Errno> {
    point();
    if is(current(), thread) {
        return Err(Errno::DEADLK);
    }
    joinable(thread)?.map(record::remove).ok_or(Errno::DEADLK)
}

unsafe fn place(result: *mut *mut c_void, joined: Result<*mut c_void, Errno>) -> c_int {
    // SAFETY: null or the caller's place.
    code(joined.map(|value| unsafe { Out::optional(result) }.set(value)))
}

/// Takes the result of a thread. Errors: `ESRCH`, `EINVAL` if it is detached, `EDEADLK` if it has not ended.
#[export]
pub unsafe extern "C" fn __wasilibc_emulated_pthread_join(thread: *const Thread, result: *mut *mut c_void) -> c_int {
    // SAFETY: the caller's.
    unsafe { place(result, join(thread)) }
}

/// Takes the result of a thread if it has ended. Errors: `EBUSY`, `ESRCH`, `EINVAL` if it is detached.
#[export]
pub unsafe extern "C" fn __wasilibc_emulated_pthread_tryjoin_np(
    thread: *const Thread,
    result: *mut *mut c_void,
) -> c_int {
    let joined = joinable(thread).and_then(|record| record.map(record::remove).ok_or(Errno::BUSY));
    // SAFETY: the caller's.
    unsafe { place(result, joined) }
}

/// Takes the result of a thread, waiting in vain for one that has not ended until `time`, or without one not at all. Errors:
/// `ETIMEDOUT`, `ESRCH`, `EINVAL`, `EDEADLK` for the calling thread and without a time.
#[export]
pub unsafe extern "C" fn __wasilibc_emulated_pthread_timedjoin_np(
    thread: *const Thread,
    result: *mut *mut c_void,
    time: *const Timespec,
) -> c_int {
    let mut joined = join(thread);
    if joined == Err(Errno::DEADLK) && !is(current(), thread) && !time.is_null() {
        // SAFETY: the caller's time.
        joined = unsafe { time_out(Clock::Realtime, time) }.map(|()| core::ptr::null_mut());
    }
    // SAFETY: the caller's.
    unsafe { place(result, joined) }
}

fn detach(thread: *const Thread) -> Result<(), Errno> {
    let ended = joinable(thread)?;
    known(thread)?.detached.set(true);
    ended.map(record::remove);
    Ok(())
}

/// Nobody will join the thread. Errors: `ESRCH`, `EINVAL` if it is detached already.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/pthread_detach.html>
#[export]
pub extern "C" fn __wasilibc_emulated_pthread_detach(thread: *const Thread) -> c_int {
    code(detach(thread))
}

/// Nobody will join the thread: `thrd_success`, or `thrd_error`. ISO C23, 7.28.5.3.
#[export]
pub extern "C" fn __wasilibc_emulated_thrd_detach(thread: *const Thread) -> c_int {
    detach(thread).map_or(thrd_error, |()| 0)
}

/// Takes the result of a thread: `thrd_success`, or `thrd_error`. ISO C23, 7.28.5.6.
#[export]
pub unsafe extern "C" fn __wasilibc_emulated_thrd_join(thread: *const Thread, result: *mut c_int) -> c_int {
    join(thread).map_or(thrd_error, |value| {
        // SAFETY: null or the caller's place.
        unsafe { Out::optional(result) }.set(value.addr().cast_signed() as c_int);
        0
    })
}
