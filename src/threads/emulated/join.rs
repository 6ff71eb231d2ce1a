//! Joining and detaching threads.
//! <https://pubs.opengroup.org/onlinepubs/9799919799/functions/pthread_join.html>

use super::record;
use crate::abi::*;
use crate::os::thread::{Thread, current, is, point};
use crate::os::wait::{Interrupts, Limit, run_thread, wait};

/// A thread that may be joined, if it has ended. Errors: `ESRCH`, `EINVAL` for a detached one.
fn joinable(thread: *const Thread) -> Result<Option<&'static Thread>, Errno> {
    let thread = record::find(thread)?;
    if thread.detached.get() {
        return Err(Errno::INVAL);
    }
    Ok(Some(thread).filter(|thread| record::is_over(thread)))
}

/// Takes the result of a thread, and runs threads until it has ended. Errors: `EDEADLK` for the calling thread and for one that
/// waits for it, `ETIMEDOUT`, and those of [`joinable`].
pub fn join(thread: *const Thread, limit: impl FnOnce() -> Result<Limit, Errno>) -> Result<*mut c_void, Errno> {
    point();
    if is(current(), thread) {
        return Err(Errno::DEADLK);
    }
    let ended = wait(limit, Interrupts::Never, true, || joinable(thread)?.ok_or(Errno::AGAIN));
    ended.map(record::take_result).map_err(|ended| ended.error(None))
}

/// Takes the result of a thread if it has ended; else lets a thread run that has not started. Errors: `EBUSY`, `ESRCH`, `EINVAL` if it is
/// detached.
pub fn try_join(thread: *const Thread) -> Result<*mut c_void, Errno> {
    let mut found = joinable(thread);
    if matches!(found, Ok(None)) && run_thread().is_some() {
        found = joinable(thread);
    }
    found.and_then(|thread| thread.map(record::take_result).ok_or(Errno::BUSY))
}

/// Makes a thread joinable by nobody. Errors: `ESRCH`, `EINVAL` if it is detached already.
pub fn detach(thread: *const Thread) -> Result<(), Errno> {
    let ended = joinable(thread)?;
    record::find(thread)?.detach()?;
    ended.and_then(record::of).map(record::remove);
    Ok(())
}
