//! Destructors of C++ `thread_local` objects.

use super::atexit::{Handler, Handlers};
use super::exit::{Hook, Order};
use crate::abi::{c_int, c_void, export};

#[cfg_attr(target_feature = "atomics", thread_local)]
static HANDLERS: Handlers = Handlers::new();

static BEFORE_HANDLERS: Hook = Hook::new(Order::Thread, run);
static BEHIND_HANDLERS: Hook = Hook::new(Order::ThreadAgain, run);

fn run() {
    HANDLERS.run_all();
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
    #[cfg(target_feature = "atomics")]
    crate::os::thread::OBJECTS.install(run);
    BEFORE_HANDLERS.register();
    BEHIND_HANDLERS.register();
    HANDLERS.push(Handler::WithArgument(function, argument))
}
