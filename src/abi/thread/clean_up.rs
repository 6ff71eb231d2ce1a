//! Clean-up handlers of threads, which `pthread_cleanup_push` and `pthread_cleanup_pop` keep in a list.

use crate::abi::c_void;
use crate::os::thread::{CLEAN_UP, current};

/// C's `struct __ptcb`: a clean-up handler, in the frame that pushed it.
#[repr(C)]
pub struct CleanUp {
    function: Option<unsafe extern "C" fn(*mut c_void)>,
    argument: *mut c_void,
    next: *mut c_void,
}

impl CleanUp {
    /// Pushes a handler into `self`, memory in the frame that will pop it.
    pub fn push(&mut self, function: Option<unsafe extern "C" fn(*mut c_void)>, argument: *mut c_void) {
        CLEAN_UP.install(run_all);
        let next = current().handlers.replace((&raw mut *self).cast());
        *self = CleanUp { function, argument, next };
    }

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
