//! One-time initialization.

use crate::abi::*;
#[cfg(not(target_feature = "atomics"))]
use crate::os::thread::current;
#[cfg(target_feature = "atomics")]
pub use crate::threads::once::once;

/// `PTHREAD_ONCE_INIT` is 0; this is what stands there when the function has returned. Any other value is one more than the
/// number of the thread that is in the function.
pub const DONE: c_int = -1;

#[cfg(not(target_feature = "atomics"))]
/// Ends the program when the thread with this number can never return from the function. Installed where there are threads.
pub static ON_WAIT: Hook<fn(c_uint)> = Hook::new();

#[cfg(not(target_feature = "atomics"))]
/// Calls `function` unless it has returned once. A function that was left otherwise, as its thread was cancelled in it or
/// jumped out of it, counts as never called.
///
/// # Safety
/// `control` must point to a `pthread_once_t`, and `function` be callable.
pub unsafe fn once(control: *mut c_int, function: unsafe extern "C" fn()) {
    // SAFETY: C's `pthread_once_t`, read and written whole; no reference to it is kept while the function runs.
    unsafe {
        let state = control.read();
        if state == DONE {
            return;
        }
        if let (Some(check), true) = (ON_WAIT.get(), state != 0) {
            check(state.cast_unsigned().wrapping_sub(1));
        }
        control.write(current().id.wrapping_add(1).cast_signed());
        function();
        control.write(DONE);
    }
}
