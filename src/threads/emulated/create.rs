//! Creating threads.

use super::record::{self, Record, Start};
use super::run::{run_first, run_others};
use super::stack::Stack;
use crate::abi::thread::attributes::{Attributes, STACK_MIN};
use crate::abi::thread::once::ON_WAIT;
use crate::abi::*;
use crate::os::sync::mutex::HAS_ENDED;
use crate::os::thread::{RUN_OTHERS, Thread, current, point};
use crate::os::wait::deadlock::never;
use crate::os::wait::locks::{WaitAt, wait_at};
use crate::os::wait::{IS_THREAD_READY, RUN_THREAD};

/// Looks at a `pthread_once` whose function the thread with this number is in: nobody waits for one that waits itself.
fn look_at_once(id: c_uint) {
    if id != current().id && !record::has_ended(id) {
        never(b"pthread_once");
    }
}

part!(
    /// Waits for condition variables.
    WAIT_AT: WaitAt = wait_at, "__wasilibc_part_wait_with_threads"
);

fn install() {
    HAS_ENDED.install(record::has_ended);
    ON_WAIT.install(look_at_once);
    RUN_THREAD.install(|_, _| run_first());
    RUN_OTHERS.install(run_others);
    IS_THREAD_READY.install(|_| {
        // Asked by `poll` and its kin alone, which are cancellation points.
        point();
        record::first_ready().is_some()
    });
}

/// Creates a thread, which starts when the calling one first waits. Errors: those of [`make`].
pub fn create(
    thread: OutArg<*const Thread>,
    attributes: Attributes,
    start: Option<Start>,
    argument: *mut c_void,
) -> Result<(), Errno> {
    make(thread, attributes, start, argument).map(|_| ())
}

/// Makes a thread. Errors: `ENOMEM`, `EINVAL` for invalid attributes, `EPERM` for scheduling other than the default.
pub fn make(
    thread: OutArg<*const Thread>,
    attributes: Attributes,
    start: Option<Start>,
    argument: *mut c_void,
) -> Result<&'static Record, Errno> {
    let (thread, start) = (thread.get()?, start.ok_or(Errno::INVAL)?);
    if attributes.stack_size < STACK_MIN {
        return Err(Errno::INVAL);
    }
    if !attributes.plain_scheduling() {
        return Err(Errno::PERM);
    }
    let (stack, attributes) = match attributes.has_stack {
        0 => Stack::new(attributes).map(|(stack, attributes)| (Some(stack), attributes))?,
        _ => (None, attributes),
    };
    let record = record::add(attributes, stack, start, argument).inspect_err(|_| {
        if let Some(stack) = stack {
            stack.free();
        }
    })?;
    install();
    thread.set(&record.thread);
    Ok(record)
}
