//! Joining and detaching threads.
//! <https://pubs.opengroup.org/onlinepubs/9799919799/functions/pthread_join.html>

use super::record;
use crate::abi::lock::library;
use crate::abi::thread::futex;
use crate::abi::*;
use crate::os::thread::{Thread, current, is, point};
use crate::os::wait::park::park;
use crate::os::wait::{Interrupts, Limit};
use core::sync::atomic::Ordering::SeqCst;

/// A thread that may be joined, in the library. Errors: `ESRCH`, `EINVAL` for a detached one and for one that another thread
/// joins already, `EDEADLK` for the calling thread and for one that waits for it.
fn joinable(thread: *const Thread) -> Result<&'static Thread, Errno> {
    let thread = record::find(thread)?;
    if is(current(), thread) {
        return Err(Errno::DEADLK);
    }
    if thread.detached.get() {
        return Err(Errno::INVAL);
    }
    // Who waits for the calling thread, who waits for that one, … A thread that was cancelled does not wait any more.
    let mut waits = record::joiner(current()).get();
    while let Some(waiting) = waits.filter(|waiting| !waiting.is_cancelled()) {
        if core::ptr::eq(waiting, thread) {
            return Err(Errno::DEADLK);
        }
        waits = record::joiner(waiting).get();
    }
    Ok(thread)
}

/// Takes the result of a thread, waiting until it is over. Errors: `ETIMEDOUT`, and those of [`joinable`].
pub fn join(thread: *const Thread, limit: impl FnOnce() -> Result<Limit, Errno>) -> Result<*mut c_void, Errno> {
    point();
    let thread = {
        let _library = library();
        let thread = joinable(thread)?;
        if record::joiner(thread).get().is_some() {
            return Err(Errno::INVAL);
        }
        record::joiner(thread).set(Some(current()));
        thread
    };
    let (joiner, over) = (record::joiner(thread), record::over(thread));
    let mut limit = Some(limit);
    let mut until = None;
    while over.load(SeqCst) == 0 {
        if let Some(limit) = limit.take() {
            until = limit().inspect_err(|_| joiner.set(None))?;
        }
        if let Err(ended) = park(over, 0, until, Interrupts::Never, true) {
            // Not a deadlock: it is about to end, and is not counted any more.
            let ends = record::of(thread).is_some_and(|record| record.ended.get());
            if ends && matches!(ended, crate::os::wait::Ended::Deadlock) {
                futex::wait(over, 0, None);
                continue;
            }
            joiner.set(None);
            return Err(ended.error(None));
        }
    }
    Ok(record::take_result(thread))
}

/// Makes a thread joinable by nobody. Errors: `ESRCH`, `EINVAL` if it is detached already.
pub fn detach(thread: *const Thread) -> Result<(), Errno> {
    let _library = library();
    let thread = record::find(thread)?;
    thread.detach()?;
    if let Some(record) = record::of(thread).filter(|record| record.ended.get()) {
        record::bury(record);
    }
    Ok(())
}

/// Takes the result of a thread if it has ended. Errors: `EBUSY`, `ESRCH`, `EINVAL` if it is detached.
pub fn try_join(thread: *const Thread) -> Result<*mut c_void, Errno> {
    let _library = library();
    let thread = record::find(thread)?;
    if thread.detached.get() {
        return Err(Errno::INVAL);
    }
    if record::over(thread).load(SeqCst) == 0 { Err(Errno::BUSY) } else { Ok(record::take_result(thread)) }
}
