//! Creating, joining and leaving threads: those that run at once ([`crate::threads`]), or the emulated ones
//! ([`crate::threads::emulated`]), for which `#[export(emulated)]` gives the functions other names.
//! <https://pubs.opengroup.org/onlinepubs/9799919799/functions/pthread_create.html>

use crate::abi::c::{thrd_error, thrd_nomem};
use crate::abi::thread::attributes::{Attributes, DEFAULT, of_main};
use crate::abi::time::clock_id::ClockIdArg;
use crate::abi::*;
use crate::os::clock::{Clock, Timespec};
use crate::os::thread::{Thread, known};
use crate::os::wait::at_or_never;
#[cfg(target_feature = "atomics")]
use crate::threads as backend;
#[cfg(not(target_feature = "atomics"))]
use crate::threads::emulated as backend;
use backend::create::create;
use backend::join::{detach, join, try_join};
use backend::leave::{leave, leave_cancelled};
use backend::record::{self, Start};

/// Creates a thread, which is `*thread` until it is joined. An emulated one starts when the calling one first waits. Errors: `EAGAIN` without memory for it or if the host has no more,
/// `EINVAL` for invalid attributes, `EPERM` for unsupported scheduling.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/pthread_create.html>
#[export(__pthread_create, emulated)]
pub extern "C" fn pthread_create(
    thread: OutArg<*const Thread>,
    attributes: InArg<Attributes>,
    start: Option<Start>,
    argument: *mut c_void,
) -> c_int {
    let created = create(thread, attributes.optional().copied().unwrap_or(DEFAULT), start, argument);
    error_number(|| created.map_err(|error| if error == Errno::NOMEM { Errno::AGAIN } else { error }))
}

/// Creates a thread: `thrd_success`, or `thrd_nomem`, or `thrd_error`. ISO C23, 7.28.5.1.
#[export(emulated)]
pub extern "C" fn thrd_create(thread: OutArg<*const Thread>, start: Option<Start>, argument: *mut c_void) -> c_int {
    match create(thread, DEFAULT, start, argument) {
        Ok(()) => 0,
        Err(Errno::NOMEM | Errno::AGAIN) => thrd_nomem,
        Err(_) => thrd_error,
    }
}

/// The attributes that a thread has, with its stack. Errors: `ESRCH`.
#[export(emulated)]
pub extern "C" fn pthread_getattr_np(thread: *const Thread, attr: OutArg<Attributes>) -> c_int {
    error_number(|| {
        let thread = known(thread)?;
        let attributes = record::of(thread).map_or_else(of_main, |record| record.attributes);
        attr.get()?.set(attributes.of_thread(thread));
        Ok(())
    })
}

/// Takes the result of a thread, once it has ended. Errors: `ESRCH`, `EINVAL` if it is detached, `EDEADLK` if it waits for the
/// calling one.
#[export(__pthread_join, emulated)]
pub extern "C" fn pthread_join(thread: *const Thread, result: OutArg<*mut c_void>) -> c_int {
    error_number(|| join(thread, || Ok(None)).map(|value| result.set(value)))
}

/// Takes the result of a thread if it has ended; an emulated one may run first. Errors: `EBUSY`, `ESRCH`, `EINVAL` if it is detached.
#[export(emulated)]
pub extern "C" fn pthread_tryjoin_np(thread: *const Thread, result: OutArg<*mut c_void>) -> c_int {
    error_number(|| try_join(thread).map(|value| result.set(value)))
}

/// Takes the result of a thread, waiting until `time`, or without one as `pthread_join`. Errors: `ETIMEDOUT`, `ESRCH`, `EINVAL`,
/// `EDEADLK`.
#[export(emulated)]
pub extern "C" fn pthread_timedjoin_np(
    thread: *const Thread,
    result: OutArg<*mut c_void>,
    time: InArg<Timespec>,
) -> c_int {
    error_number(|| join(thread, || at_or_never(Clock::Realtime, time.optional())).map(|value| result.set(value)))
}

/// Takes the result of a thread, waiting until `time` of `clock`, or without one as `pthread_join`. Errors: `ETIMEDOUT`, `ESRCH`,
/// `EDEADLK`, `EINVAL`, also for a clock that is neither `CLOCK_REALTIME` nor `CLOCK_MONOTONIC`.
#[export(emulated)]
pub extern "C" fn pthread_clockjoin_np(
    thread: *const Thread,
    result: OutArg<*mut c_void>,
    clock: ClockIdArg,
    time: InArg<Timespec>,
) -> c_int {
    error_number(|| {
        let clock = clock.for_timeout()?;
        join(thread, || at_or_never(clock, time.optional())).map(|value| result.set(value))
    })
}

/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/pthread_detach.html>
#[export(emulated)]
pub extern "C" fn pthread_detach(thread: *const Thread) -> c_int {
    error_number(|| detach(thread))
}

/// Detaches a thread: `thrd_success`, or `thrd_error`. ISO C23, 7.28.5.3.
#[export(emulated)]
pub extern "C" fn thrd_detach(thread: *const Thread) -> c_int {
    detach(thread).map_or(thrd_error, |()| 0)
}

/// Takes the result of a thread: `thrd_success`, or `thrd_error`. ISO C23, 7.28.5.6.
#[export(emulated)]
pub extern "C" fn thrd_join(thread: *const Thread, result: OutArg<c_int>) -> c_int {
    join(thread, || Ok(None)).map_or(thrd_error, |value| {
        result.set(value.addr().cast_signed() as c_int);
        0
    })
}

/// Ends the thread with this result; the main thread ends the program with code 0, as all others have ended.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/pthread_exit.html>
#[export(emulated)]
pub extern "C" fn pthread_exit(result: *mut c_void) -> ! {
    leave(result)
}

/// Ends the thread with this result; the main thread ends the program with code 0. ISO C23, 7.28.5.5.
#[export(emulated)]
pub extern "C" fn thrd_exit(result: c_int) -> ! {
    leave(core::ptr::without_provenance_mut(result as usize))
}

/// Asks a thread to end: at its next cancellation point, or as soon as it runs if it said asynchronous. Errors: `ESRCH`.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/pthread_cancel.html>
#[export(emulated)]
pub extern "C" fn pthread_cancel(thread: *const Thread) -> c_int {
    error_number(|| known(thread).map(|thread| thread.cancel(leave_cancelled)))
}
