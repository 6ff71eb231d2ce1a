//! Creating threads.

use super::record::{self, Start};
use crate::abi::lock::{ON_LEAVE, library};
use crate::abi::thread::attributes::{Attributes, STACK_MIN};
use crate::abi::*;
use crate::os::thread::values::FORGET;
use crate::os::thread::{RUN_OTHERS, Thread, live};
use crate::os::wait::park::look;
use crate::wasi;
use core::sync::atomic::Ordering::SeqCst;

/// Creates a thread. Errors: `ENOMEM`, `EAGAIN` if the host has no more, `EINVAL` for invalid attributes, `EPERM` for
/// scheduling that there is not.
pub fn create(
    thread: OutArg<*const Thread>,
    attributes: Attributes,
    start: Option<Start>,
    argument: *mut c_void,
) -> Result<(), Errno> {
    let (thread, start) = (thread.get()?, start.ok_or(Errno::INVAL)?);
    // Before it runs: it may look at the variable.
    begin(attributes, start, argument, |created| thread.set(created))
}

/// The same; `announce` gets the thread before it runs. Errors: as above.
#[inline]
pub fn begin(
    attributes: Attributes,
    start: Start,
    argument: *mut c_void,
    announce: impl FnOnce(&'static Thread),
) -> Result<(), Errno> {
    if attributes.stack_size < STACK_MIN {
        return Err(Errno::INVAL);
    }
    if !attributes.plain_scheduling() {
        return Err(Errno::PERM);
    }
    let _library = library();
    ON_LEAVE.install(look);
    FORGET.install(record::forget_value);
    RUN_OTHERS.install(super::run::wait_for_others);
    let record = record::add(attributes, start, argument)?;
    announce(&record.thread);
    live().fetch_add(1, SeqCst);
    // SAFETY: `wasi_thread_start` takes a record.
    let spawned = unsafe { wasi::thread::spawn(record.as_ptr()) };
    match spawned {
        // The record stays while the library's lock is held, also if the thread has ended.
        Ok(number) => record.thread.number.set(number),
        Err(_) => {
            live().fetch_sub(1, SeqCst);
            record::remove(record);
        }
    }
    spawned.map(drop)
}
