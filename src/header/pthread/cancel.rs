//! Cancellation and clean-up handlers.
//! <https://pubs.opengroup.org/onlinepubs/9799919799/functions/pthread_cancel.html>

#[cfg(not(target_feature = "atomics"))]
use super::exit::exit_thread;
use crate::abi::c::{PTHREAD_CANCEL_ASYNCHRONOUS, PTHREAD_CANCEL_MASKED};
use crate::abi::*;
use crate::os::thread::{CLEAN_UP, current, point, point_if_asynchronous};
#[cfg(not(target_feature = "atomics"))]
use crate::os::thread::{Thread, known};

/// C's `struct __ptcb`: a clean-up handler, in the frame that pushed it.
#[repr(C)]
pub struct CleanUp {
    function: Option<unsafe extern "C" fn(*mut c_void)>,
    argument: *mut c_void,
    next: *mut c_void,
}

impl CleanUp {
    /// A handler of the library, to be pushed before those that are there.
    #[cfg(target_feature = "atomics")]
    pub fn new(function: unsafe extern "C" fn(*mut c_void), argument: *mut c_void) -> Self {
        CLEAN_UP.install(run_all);
        CleanUp { function: Some(function), argument, next: current().handlers.get() }
    }
}

fn run_all() {
    while let Some(handler) = core::ptr::NonNull::new(current().handlers.get()) {
        // SAFETY: `_pthread_cleanup_push` alone adds to the list, and the frame lives until the handler is popped.
        unsafe { pop(handler.as_ptr().cast(), true) }
    }
}

/// Pops a handler, and calls it if `execute` says so.
///
/// # Safety
/// `handler` must be on the list of the thread that runs.
#[inline(never)]
pub unsafe fn pop(handler: *mut CleanUp, execute: bool) {
    // SAFETY: the handler is in a living frame, and its function takes its argument, both by `_pthread_cleanup_push`.
    unsafe {
        current().handlers.set((*handler).next);
        if let (true, Some(function)) = (execute, (*handler).function) {
            function((*handler).argument);
        }
    }
}

/// What `pthread_cleanup_push` is made of.
#[export]
pub extern "C" fn _pthread_cleanup_push(
    handler: ObjArg<CleanUp>,
    function: Option<unsafe extern "C" fn(*mut c_void)>,
    argument: *mut c_void,
) {
    CLEAN_UP.install(run_all);
    let Some(handler) = handler.optional() else { return };
    let next = current().handlers.replace((&raw mut *handler).cast());
    *handler = CleanUp { function, argument, next };
}

/// What `pthread_cleanup_pop` is made of.
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

fn change(value: &Global<c_int>, new: c_int, highest: c_int, old: OutArg<c_int>) -> Result<(), Errno> {
    if !(0..=highest).contains(&new) {
        return Err(Errno::INVAL);
    }
    old.set(value.replace(new));
    point_if_asynchronous();
    Ok(())
}

/// Enables, disables or masks cancellation. Errors: `EINVAL`.
#[export(__pthread_setcancelstate)]
pub extern "C" fn pthread_setcancelstate(state: c_int, old: OutArg<c_int>) -> c_int {
    error_number(|| change(&current().cancel_state, state, PTHREAD_CANCEL_MASKED, old))
}

/// Makes cancellation deferred or asynchronous. Errors: `EINVAL`.
#[export]
pub extern "C" fn pthread_setcanceltype(kind: c_int, old: OutArg<c_int>) -> c_int {
    error_number(|| change(&current().cancel_type, kind, PTHREAD_CANCEL_ASYNCHRONOUS, old))
}
