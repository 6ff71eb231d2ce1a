//! Creating threads.

use super::record::{self, Start};
use super::run::{Stack, run_all, run_first};
use crate::abi::c::{thrd_error, thrd_nomem};
use crate::abi::*;
use crate::header::pthread::attr::{Attributes, DEFAULT, STACK_MIN, of_main};
use crate::header::pthread::once::ON_WAIT;
use crate::os::deadlock::never;
use crate::os::sync::mutex::HAS_ENDED;
use crate::os::thread::{RUN_OTHERS, Thread, current, known};
use crate::os::wait::{IS_THREAD_READY, RUN_THREAD};

/// Looks at a `pthread_once` whose function the thread with this number is in: nobody waits for one that waits itself.
fn look_at_once(id: c_uint) {
    if id != current().id && !record::has_ended(id) {
        never(b"pthread_once");
    }
}

fn install() {
    HAS_ENDED.install(record::has_ended);
    ON_WAIT.install(look_at_once);
    RUN_THREAD.install(run_first);
    RUN_OTHERS.install(run_all);
    IS_THREAD_READY.install(|| record::first_ready().is_some());
}

fn create(
    thread: OutArg<*const Thread>,
    attributes: Attributes,
    start: Option<Start>,
    argument: *mut c_void,
) -> Result<(), Errno> {
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
    Ok(())
}

/// Creates a thread, which starts when the calling one first waits; it is `*thread` until it is joined. Errors: `EAGAIN`
/// without memory for it, `EINVAL` for attributes that are none, `EPERM` for scheduling that there is not.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/pthread_create.html>
#[export]
pub extern "C" fn __wasilibc_emulated_pthread_create(
    thread: OutArg<*const Thread>,
    attributes: InArg<Attributes>,
    start: Option<Start>,
    argument: *mut c_void,
) -> c_int {
    let created = create(thread, attributes.optional().copied().unwrap_or(DEFAULT), start, argument);
    error_number(|| created.map_err(|error| if error == Errno::NOMEM { Errno::AGAIN } else { error }))
}

/// Creates a thread: `thrd_success`, or `thrd_nomem`, or `thrd_error`. ISO C23, 7.28.5.1.
#[export]
pub extern "C" fn __wasilibc_emulated_thrd_create(
    thread: OutArg<*const Thread>,
    start: Option<Start>,
    argument: *mut c_void,
) -> c_int {
    match create(thread, DEFAULT, start, argument) {
        Ok(()) => 0,
        Err(Errno::NOMEM) => thrd_nomem,
        Err(_) => thrd_error,
    }
}

/// The attributes that a thread has, with its stack. Errors: `ESRCH`.
#[export]
pub extern "C" fn __wasilibc_emulated_pthread_getattr_np(thread: *const Thread, attr: OutArg<Attributes>) -> c_int {
    error_number(|| {
        let thread = known(thread)?;
        let attributes = record::of(thread).map_or_else(of_main, |record| record.attributes);
        attr.get()?.set(attributes.of_thread(thread));
        Ok(())
    })
}
