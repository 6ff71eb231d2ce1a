//! Doing something once.

use super::thread::current;
use crate::abi::*;

/// `PTHREAD_ONCE_INIT` is 0; this is what stands there when the function has returned. Any other value is one more than the
/// number of the thread that is in the function.
const DONE: c_int = -1;

/// Ends the program when the thread with this number can never return from the function. Set where there are threads.
static WAITS: Global<Option<fn(c_uint)>> = Global::new(None);

/// Has a call that would wait for another thread tell `check`, which returns if that thread has ended.
pub fn on_wait(check: fn(c_uint)) {
    WAITS.set(Some(check));
}

/// Calls `function` unless it has returned once. A function that was left otherwise, as its thread was cancelled in it or
/// jumped out of it, counts as never called.
pub unsafe fn once(control: *mut c_int, function: unsafe extern "C" fn()) {
    // SAFETY: the caller's control and function; no reference is kept while the function runs.
    unsafe {
        let state = control.read();
        if state == DONE {
            return;
        }
        if let (Some(check), true) = (WAITS.get(), state != 0) {
            check(state.cast_unsigned().wrapping_sub(1));
        }
        control.write(current().id.wrapping_add(1).cast_signed());
        function();
        control.write(DONE);
    }
}

/// Calls `function` the first time that it is called with `control`.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/pthread_once.html>
#[export(__pthread_once)]
pub unsafe extern "C" fn pthread_once(control: *mut c_int, function: unsafe extern "C" fn()) -> c_int {
    // SAFETY: the caller's.
    unsafe { once(control, function) };
    0
}
