//! Threads and thread-specific storage.

use crate::abi::c::thrd_error;
#[cfg(not(target_feature = "atomics"))]
use crate::abi::c::thrd_nomem;
#[cfg(not(target_feature = "atomics"))]
use crate::abi::thread::exit::exit_thread;
use crate::abi::thread::keys as key;
use crate::abi::thread::once::once;
use crate::abi::*;
use crate::os::clock::Timespec;
use crate::os::clock::sleep::sleep_for;
#[cfg(not(target_feature = "atomics"))]
use crate::os::thread::known;
use crate::os::thread::{Thread, current};
use crate::os::wait::yield_now;

/// Starts a thread: preview1 cannot, `thrd_nomem`.
#[cfg(not(target_feature = "atomics"))]
#[export]
pub extern "C" fn thrd_create(
    _thread: *mut *const Thread,
    _start: Option<unsafe extern "C" fn(*mut c_void) -> c_int>,
    _argument: *mut c_void,
) -> c_int {
    thrd_nomem
}

/// The calling thread.
#[export]
pub extern "C" fn thrd_current() -> *const Thread {
    current()
}

/// Whether two threads are the same.
#[export]
pub extern "C" fn thrd_equal(left: *const Thread, right: *const Thread) -> c_int {
    c_int::from(left == right)
}

/// Waits for a thread to end: `thrd_error`, as there is no other.
#[cfg(not(target_feature = "atomics"))]
#[export]
pub extern "C" fn thrd_join(_thread: *const Thread, _result: *mut c_int) -> c_int {
    thrd_error
}

/// Nobody will join the thread.
#[cfg(not(target_feature = "atomics"))]
#[export]
pub extern "C" fn thrd_detach(thread: *const Thread) -> c_int {
    if known(thread).is_ok_and(|thread| thread.detach().is_ok()) { 0 } else { thrd_error }
}

/// Ends the thread; as it is the last one, the program ends with code 0.
#[cfg(not(target_feature = "atomics"))]
#[export]
pub extern "C" fn thrd_exit(_result: c_int) -> ! {
    exit_thread()
}

/// Lets other threads run.
#[export]
pub extern "C" fn thrd_yield() {
    let _ = yield_now(); // the function returns nothing
}

/// Sleeps; 0, -1 once a signal's handler was called, with what is left in `left`, -2 for a wrong time.
#[export]
pub extern "C" fn thrd_sleep(duration: InArg<Timespec>, left: OutArg<Timespec>) -> c_int {
    match duration.get().and_then(|time| sleep_for(time.to_nanoseconds()?)) {
        Ok(0) => 0,
        Ok(rest) => {
            left.set(Timespec::from_nanoseconds(rest));
            -1
        }
        Err(_) => -2,
    }
}

/// Stores a new key in `key`; `thrd_error` when all are in use.
#[export]
pub extern "C" fn tss_create(key: OutArg<c_uint>, destructor: key::Destructor) -> c_int {
    key::create(destructor).map_or(thrd_error, |new| {
        key.set(new);
        0
    })
}

/// Deletes a key; no destructor runs.
#[export]
pub extern "C" fn tss_delete(key: c_uint) {
    // A wrong key is undefined in C.
    let _ = key::delete(key);
}

/// The value of a key; null at first.
#[export]
pub extern "C" fn tss_get(key: c_uint) -> *mut c_void {
    key::get(key)
}

/// Sets the value of a key; `thrd_error` if it does not exist.
#[export]
pub extern "C" fn tss_set(key: c_uint, value: *mut c_void) -> c_int {
    if key::set(key, value).is_ok() { 0 } else { thrd_error }
}

/// Calls `function` the first time that it is called with `flag`.
#[export]
pub unsafe extern "C" fn call_once(flag: *mut c_int, function: unsafe extern "C" fn()) {
    // SAFETY: C's `once_flag` and a function without parameters.
    unsafe { once(flag, function) }
}
