//! Joining and detaching threads.
//! <https://pubs.opengroup.org/onlinepubs/9799919799/functions/pthread_join.html>

use super::record::{self, Record};
use crate::abi::lock::library;
use crate::abi::*;
use crate::os::thread::{Thread, current, is, point};
use crate::os::wait::park::park;
use crate::os::wait::{Interrupts, Limit};
use core::sync::atomic::Ordering::SeqCst;

/// The record of a thread that may be joined, in the library. Errors: `ESRCH`, `EINVAL` for a detached one and for one that another
/// thread joins already, `EDEADLK` for the calling thread and for one that waits for it.
fn joinable(thread: *const Thread) -> Result<&'static Record, Errno> {
    let thread = record::find(thread)?;
    if is(current(), thread) {
        return Err(Errno::DEADLK);
    }
    let record = match record::of(thread) {
        Some(record) if !thread.detached.get() => record,
        _ => return Err(Errno::INVAL),
    };
    // Who waits for the calling thread, who waits for that one, …
    let mut waits = record::of(current()).and_then(|own| own.joiner.get());
    while let Some(waiting) = waits {
        if core::ptr::eq(waiting, thread) {
            return Err(Errno::DEADLK);
        }
        waits = record::of(waiting).and_then(|record| record.joiner.get());
    }
    Ok(record)
}

/// Takes the result of a thread, waiting until it is over. Errors: `ETIMEDOUT`, and those of [`joinable`].
pub fn join(thread: *const Thread, limit: impl FnOnce() -> Result<Limit, Errno>) -> Result<*mut c_void, Errno> {
    point();
    let record = {
        let _library = library();
        let record = joinable(thread)?;
        if record.joiner.get().is_some() {
            return Err(Errno::INVAL);
        }
        record.joiner.set(Some(current()));
        record
    };
    let mut limit = Some(limit);
    let mut until = None;
    while record.over().load(SeqCst) == 0 {
        if let Some(limit) = limit.take() {
            until = limit().inspect_err(|_| record.joiner.set(None))?;
        }
        if let Err(ended) = park(record.over(), 0, until, Interrupts::Never, true) {
            // Not a deadlock: it is about to end, and is not counted any more.
            if record.ended.get() && matches!(ended, crate::os::wait::Ended::Deadlock) {
                core::hint::spin_loop();
                continue;
            }
            record.joiner.set(None);
            return Err(ended.error(None));
        }
    }
    Ok(record::remove(record))
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
    match record::of(thread) {
        _ if thread.detached.get() => Err(Errno::INVAL),
        Some(record) if record.over().load(SeqCst) != 0 => Ok(record::remove(record)),
        _ => Err(Errno::BUSY),
    }
}
