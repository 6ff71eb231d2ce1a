//! The threads in which the functions of a `struct sigevent` run.

use super::create::begin;
use crate::abi::thread::attributes::Attributes;
use crate::abi::*;

/// What a thread is to call.
struct Notice {
    function: NotifyFunction,
    value: usize,
}

/// Calls `function` with `value` in a new, detached thread; in this one if there is none to be had.
pub fn call(function: NotifyFunction, value: usize, attributes: Attributes) {
    let Ok(notice) = c_malloc(size_of::<Notice>()).map(<*mut u8>::cast::<Notice>) else {
        return function.call(value);
    };
    // SAFETY: new memory of this size.
    unsafe { notice.write(Notice { function, value }) };
    if begin(Attributes { detached: 1, ..attributes }, run, notice.cast(), |_| {}).is_err() {
        // SAFETY: from above, and no thread has it.
        unsafe { c_free(notice.cast()) };
        function.call(value);
    }
}

unsafe extern "C" fn run(argument: *mut c_void) -> *mut c_void {
    // SAFETY: a notice of `call`, for this thread alone.
    let notice = unsafe {
        let notice = argument.cast::<Notice>().read();
        c_free(argument.cast());
        notice
    };
    notice.function.call(notice.value);
    core::ptr::null_mut()
}
