//! Cancellation and clean-up handlers.
//! <https://pubs.opengroup.org/onlinepubs/9799919799/functions/pthread_cancel.html>

use crate::abi::thread::clean_up::{CleanUp, pop};
#[cfg(not(target_feature = "atomics"))]
use crate::abi::thread::exit::exit_thread;
use crate::abi::*;
#[cfg(not(target_feature = "atomics"))]
use crate::os::thread::{Thread, known};
use crate::os::thread::{current, point};

/// The function behind `pthread_cleanup_push`.
#[export]
pub extern "C" fn _pthread_cleanup_push(
    handler: ObjArg<CleanUp>,
    function: Option<unsafe extern "C" fn(*mut c_void)>,
    argument: *mut c_void,
) {
    if let Some(handler) = handler.optional() {
        handler.push(function, argument);
    }
}

/// The function behind `pthread_cleanup_pop`.
#[export]
pub unsafe extern "C" fn _pthread_cleanup_pop(handler: *mut CleanUp, execute: c_int) {
    // SAFETY: C's macros pop in the frame that pushed.
    unsafe { pop(handler, execute != 0) }
}

/// Asks a thread to end: at its next cancellation point, or at once if it is cancelled asynchronously. Errors: `ESRCH`.
#[cfg(not(target_feature = "atomics"))]
#[export]
pub extern "C" fn pthread_cancel(thread: *const Thread) -> c_int {
    error_number(|| known(thread).map(|thread| thread.cancel(exit_thread)))
}

/// Ends the thread if it was asked to.
#[export(__pthread_testcancel, __testcancel)]
pub extern "C" fn pthread_testcancel() {
    point();
}

/// Enables, disables or masks cancellation. Errors: `EINVAL`.
#[export(__pthread_setcancelstate)]
pub extern "C" fn pthread_setcancelstate(state: c_int, old: OutArg<c_int>) -> c_int {
    error_number(|| current().set_cancel_state(state).map(|before| old.set(before)))
}

/// Makes cancellation deferred or asynchronous. Errors: `EINVAL`.
#[export]
pub extern "C" fn pthread_setcanceltype(kind: c_int, old: OutArg<c_int>) -> c_int {
    error_number(|| current().set_cancel_type(kind).map(|before| old.set(before)))
}
