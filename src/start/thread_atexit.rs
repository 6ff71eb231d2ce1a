//! Destructors of the thread's objects: C++'s `thread_local`.

use super::atexit::{Handler, Handlers};
use super::exit::{Hook, Order};
use crate::abi::{c_int, c_void, export};

static mut HANDLERS: Handlers = Handlers::new();

static BEFORE_HANDLERS: Hook = Hook::new(Order::Thread, run);
static BEHIND_HANDLERS: Hook = Hook::new(Order::ThreadAgain, run);

fn run() {
    // SAFETY: one thread, no reference kept.
    unsafe { Handlers::run_all(&raw mut HANDLERS) }
}

/// Registers a destructor of a `thread_local` object with its argument, to run before those of static objects and before
/// the handlers of `atexit`; nonzero when there is no memory for it.
/// <https://itanium-cxx-abi.github.io/cxx-abi/abi.html#dso-dtor-runtime-api>
#[export(__cxa_thread_atexit_impl)]
pub extern "C" fn __cxa_thread_atexit(
    function: unsafe extern "C" fn(*mut c_void),
    argument: *mut c_void,
    _dso: *mut c_void,
) -> c_int {
    BEFORE_HANDLERS.register();
    BEHIND_HANDLERS.register();
    // SAFETY: one thread, and the borrow ends here.
    let done = unsafe { (*(&raw mut HANDLERS)).push(Handler::WithArgument(function, argument)) };
    if done { 0 } else { -1 }
}
