//! Cancellation and clean-up handlers.
//! <https://pubs.opengroup.org/onlinepubs/9799919799/functions/pthread_cancel.html>

use super::thread::{Thread, current, exit_thread, known, on_exit_clean_up};
use super::wait::code;
use crate::abi::*;

/// C's `struct __ptcb`: a clean-up handler, in the frame that pushed it.
#[repr(C)]
pub struct CleanUp {
    function: Option<unsafe extern "C" fn(*mut c_void)>,
    argument: *mut c_void,
    next: *mut CleanUp,
}

/// `PTHREAD_CANCEL_ENABLE`.
const ENABLE: c_int = 0;
/// `PTHREAD_CANCEL_DISABLE`.
const DISABLE: c_int = 1;
/// `PTHREAD_CANCEL_ASYNCHRONOUS`.
const ASYNCHRONOUS: c_int = 1;

/// What a thread says about being cancelled, and whether it was asked to end.
pub struct Cancellation {
    state: Global<c_int>,
    kind: Global<c_int>,
    asked: Global<bool>,
}

impl Cancellation {
    /// That of a new thread: enabled, and deferred.
    pub const fn new() -> Self {
        Cancellation { state: Global::new(ENABLE), kind: Global::new(0), asked: Global::new(false) }
    }

    /// From here on nobody cancels it: it ends.
    pub fn disable(&self) {
        self.state.set(DISABLE);
    }

    /// Asks the thread to end.
    pub fn ask(&self) {
        self.asked.set(true);
    }
}

/// Ends the thread that runs; set when one is first asked to end.
static EXIT: Global<Option<fn() -> !>> = Global::new(None);

/// Has cancelled threads end by `exit`.
pub fn on_cancel(exit: fn() -> !) {
    EXIT.set(Some(exit));
}

/// Ends the thread that runs if it was asked to and does not refuse: what a cancellation point does.
#[inline(never)] // it stands in many functions
pub fn point() {
    let Some(exit) = EXIT.get() else { return };
    let cancellation = &current().cancellation;
    if cancellation.state.get() == ENABLE && cancellation.asked.replace(false) {
        exit();
    }
}

/// The same for a thread that may be cancelled at any time.
pub fn at_any_time() {
    if current().cancellation.kind.get() == ASYNCHRONOUS {
        point();
    }
}

fn run_all() {
    while let Some(handler) = core::ptr::NonNull::new(current().handlers.get()) {
        // SAFETY: pushed, and its frame lives until it is popped.
        unsafe { pop(handler.as_ptr(), true) }
    }
}

#[inline(never)]
unsafe fn pop(handler: *mut CleanUp, execute: bool) {
    // SAFETY: the caller's handler, in a living frame.
    unsafe {
        current().handlers.set((*handler).next);
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
    let handlers = &current().handlers;
    // SAFETY: a structure in the caller's frame.
    unsafe { handler.write(CleanUp { function, argument, next: handlers.get() }) };
    handlers.set(handler);
}

/// What `pthread_cleanup_pop` is made of.
#[export]
pub unsafe extern "C" fn _pthread_cleanup_pop(handler: *mut CleanUp, execute: c_int) {
    // SAFETY: the caller's handler, pushed in the same frame.
    unsafe { pop(handler, execute != 0) }
}

/// Asks a thread to end: at its next cancellation point, or at once if it said asynchronous. Errors: `ESRCH`.
#[export]
pub extern "C" fn pthread_cancel(thread: *mut Thread) -> c_int {
    code(known(thread).map(|thread| {
        on_cancel(exit_thread);
        thread.cancellation.ask();
        at_any_time();
    }))
}

/// Ends the thread if it was asked to.
#[export(__pthread_testcancel, __testcancel)]
pub extern "C" fn pthread_testcancel() {
    point();
}

unsafe fn change(place: &Global<c_int>, new: c_int, highest: c_int, old: *mut c_int) -> c_int {
    if !(0..=highest).contains(&new) {
        return code(Err(Errno::INVAL));
    }
    let before = place.replace(new);
    // SAFETY: null or the caller's place.
    unsafe { Out::optional(old) }.set(before);
    at_any_time();
    0
}

/// Enables, disables or masks cancellation. Errors: `EINVAL`.
#[export(__pthread_setcancelstate)]
pub unsafe extern "C" fn pthread_setcancelstate(state: c_int, old: *mut c_int) -> c_int {
    // SAFETY: the caller's.
    unsafe { change(&current().cancellation.state, state, 2, old) }
}

/// Makes cancellation deferred or asynchronous. Errors: `EINVAL`.
#[export]
pub unsafe extern "C" fn pthread_setcanceltype(kind: c_int, old: *mut c_int) -> c_int {
    // SAFETY: the caller's.
    unsafe { change(&current().cancellation.kind, kind, 1, old) }
}
