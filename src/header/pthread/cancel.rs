//! Cancellation and clean-up handlers.
//! <https://pubs.opengroup.org/onlinepubs/9799919799/functions/pthread_cancel.html>

use super::thread::{Thread, current, exit_thread, on_exit_clean_up};
use super::wait::code;
use crate::abi::*;

/// C's `struct __ptcb`: a clean-up handler, in the frame that pushed it.
#[repr(C)]
pub struct CleanUp {
    function: Option<unsafe extern "C" fn(*mut c_void)>,
    argument: *mut c_void,
    next: *mut CleanUp,
}

static HANDLERS: Global<*mut CleanUp> = Global::new(core::ptr::null_mut());
static STATE: Global<c_int> = Global::new(0);
static KIND: Global<c_int> = Global::new(0);
static CANCELLED: Global<bool> = Global::new(false);

fn run_all() {
    while let Some(handler) = core::ptr::NonNull::new(HANDLERS.get()) {
        // SAFETY: pushed, and its frame lives until it is popped.
        unsafe { pop(handler.as_ptr(), true) }
    }
}

unsafe fn pop(handler: *mut CleanUp, execute: bool) {
    // SAFETY: the caller's handler, in a living frame.
    unsafe {
        HANDLERS.set((*handler).next);
        if let (true, Some(function)) = (execute, (*handler).function) {
            function((*handler).argument);
        }
    }
}

/// What `pthread_cleanup_push` is made of.
#[export]
pub unsafe extern "C" fn _pthread_cleanup_push(
    handler: *mut CleanUp,
    function: Option<unsafe extern "C" fn(*mut c_void)>,
    argument: *mut c_void,
) {
    on_exit_clean_up(run_all);
    // SAFETY: a structure in the caller's frame.
    unsafe { handler.write(CleanUp { function, argument, next: HANDLERS.get() }) };
    HANDLERS.set(handler);
}

/// What `pthread_cleanup_pop` is made of.
#[export]
pub unsafe extern "C" fn _pthread_cleanup_pop(handler: *mut CleanUp, execute: c_int) {
    // SAFETY: the caller's handler, pushed in the same frame.
    unsafe { pop(handler, execute != 0) }
}

fn act() {
    if CANCELLED.get() && STATE.get() == 0 {
        CANCELLED.set(false);
        exit_thread();
    }
}

/// Asks a thread to end: at its next `pthread_testcancel`, or at once if it said asynchronous. Errors: `ESRCH`.
#[export]
pub extern "C" fn pthread_cancel(thread: *mut Thread) -> c_int {
    if thread != current() {
        return code(Err(Errno::SRCH));
    }
    CANCELLED.set(true);
    if KIND.get() == 1 {
        act();
    }
    0
}

/// Ends the thread if it was asked to.
#[export(__pthread_testcancel, __testcancel)]
pub extern "C" fn pthread_testcancel() {
    act();
}

unsafe fn change(place: &Global<c_int>, new: c_int, highest: c_int, old: *mut c_int) -> c_int {
    if !(0..=highest).contains(&new) {
        return code(Err(Errno::INVAL));
    }
    let before = place.replace(new);
    // SAFETY: null or the caller's place.
    unsafe { Out::optional(old) }.set(before);
    0
}

/// Enables, disables or masks cancellation. Errors: `EINVAL`.
#[export(__pthread_setcancelstate)]
pub unsafe extern "C" fn pthread_setcancelstate(state: c_int, old: *mut c_int) -> c_int {
    // SAFETY: the caller's.
    unsafe { change(&STATE, state, 2, old) }
}

/// Makes cancellation deferred or asynchronous. Errors: `EINVAL`.
#[export]
pub unsafe extern "C" fn pthread_setcanceltype(kind: c_int, old: *mut c_int) -> c_int {
    // SAFETY: the caller's.
    unsafe { change(&KIND, kind, 1, old) }
}
