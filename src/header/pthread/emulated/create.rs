//! Creating threads.

use super::record::{self, Start};
use super::run::{Stack, run};
use crate::abi::c::{thrd_error, thrd_nomem};
use crate::abi::*;
use crate::header::pthread::attr::{Attributes, DEFAULT, STACK_MIN, of_main};
use crate::header::pthread::cancel::at_any_time;
use crate::header::pthread::lock::on_other_owner;
use crate::header::pthread::once::on_wait;
use crate::header::pthread::thread::{Thread, current, known, resume};
use crate::header::pthread::wait::{code, never};

/// Looks at a `pthread_once` whose function the thread with this number is in: nobody waits for one that waits itself.
fn look_at_once(id: c_uint) {
    if id != current().id && !record::has_ended(id) {
        never(b"pthread_once");
    }
}

fn create(
    place: *mut *const Thread,
    attributes: Attributes,
    start: Option<Start>,
    argument: *mut c_void,
) -> Result<(), Errno> {
    if attributes.stack_size < STACK_MIN {
        return Err(Errno::INVAL);
    }
    if !attributes.plain_scheduling() {
        return Err(Errno::PERM);
    }
    let start = start.ok_or(Errno::INVAL)?;
    // SAFETY: the caller's place.
    let place = unsafe { Out::one(place)? };
    let (stack, attributes) = match attributes.has_stack {
        0 => Stack::new(attributes).map(|(stack, attributes)| (Some(stack), attributes))?,
        _ => (None, attributes),
    };
    let record = match record::add(attributes, start, argument) {
        Ok(record) => record,
        Err(error) => {
            if let Some(stack) = stack {
                stack.free();
            }
            return Err(error);
        }
    };
    on_other_owner(|mutex| mutex.inherit(record::has_ended));
    on_wait(look_at_once);
    place.set(&record.thread);
    run(record, stack);
    // What happened to the creator meanwhile: signals, and a request to end.
    resume();
    at_any_time();
    Ok(())
}

/// Runs a new thread to its end; it is `*thread` until it is joined. Errors: `EAGAIN` without memory for it, `EINVAL` for
/// attributes that are none, `EPERM` for scheduling that there is not.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/pthread_create.html>
#[export]
pub unsafe extern "C" fn __wasilibc_emulated_pthread_create(
    thread: *mut *const Thread,
    attributes: *const Attributes,
    start: Option<Start>,
    argument: *mut c_void,
) -> c_int {
    // SAFETY: null or the caller's attributes.
    let attributes = unsafe { attributes.as_ref() }.copied().unwrap_or(DEFAULT);
    match create(thread, attributes, start, argument) {
        Err(Errno::NOMEM) => code(Err(Errno::AGAIN)),
        result => code(result),
    }
}

/// Runs a new thread to its end: `thrd_success`, or `thrd_nomem`, or `thrd_error`. ISO C23, 7.28.5.1.
#[export]
pub unsafe extern "C" fn __wasilibc_emulated_thrd_create(
    thread: *mut *const Thread,
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
pub unsafe extern "C" fn __wasilibc_emulated_pthread_getattr_np(thread: *const Thread, attr: *mut Attributes) -> c_int {
    code(known(thread).and_then(|thread| {
        let mut attributes = record::of(thread).map_or_else(of_main, |record| record.attributes);
        attributes.detached = c_int::from(thread.detached.get());
        // SAFETY: the caller's place.
        Ok(unsafe { Out::one(attr)? }.set(attributes))
    }))
}
