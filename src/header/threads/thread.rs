//! Threads, and values of a thread.

use crate::abi::c::{thrd_error, thrd_nomem};
use crate::abi::*;
use crate::header::pthread::key;
use crate::header::pthread::once::once;
use crate::header::pthread::thread::{Thread, current, exit_thread, is};
use crate::os::clock::{Clock, Timespec, sleep_for};

/// Starts a thread: preview1 cannot, `thrd_nomem`.
#[export]
pub extern "C" fn thrd_create(
    _thread: *mut *mut Thread,
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
#[export]
pub extern "C" fn thrd_join(_thread: *mut Thread, _result: *mut c_int) -> c_int {
    thrd_error
}

/// Nobody will join the thread.
#[export]
pub extern "C" fn thrd_detach(thread: *mut Thread) -> c_int {
    if is(current(), thread) { 0 } else { thrd_error }
}

/// Ends the thread; as it is the last one, the program ends with code 0.
#[export]
pub extern "C" fn thrd_exit(_result: c_int) -> ! {
    exit_thread()
}

/// Lets other threads run: there is none, but the host may have something to do.
#[export]
pub extern "C" fn thrd_yield() {
    // The host's answer changes nothing.
    let _ = crate::wasi::sched::yield_now();
}

/// Sleeps; 0, or a negative number for a wrong time.
#[export]
pub unsafe extern "C" fn thrd_sleep(duration: *const Timespec, _left: *mut Timespec) -> c_int {
    // SAFETY: the caller's time.
    let slept = unsafe { (*duration).to_nanoseconds() }.and_then(|time| sleep_for(Clock::Realtime, time));
    if slept.is_ok() { 0 } else { -2 }
}

/// A new key, in `*key`; `thrd_error` when all are in use.
#[export]
pub unsafe extern "C" fn tss_create(key: *mut c_uint, destructor: key::Destructor) -> c_int {
    // SAFETY: the caller's place.
    match key::create(destructor).and_then(|new| unsafe { Ok(Out::one(key)?.set(new)) }) {
        Ok(()) => 0,
        Err(_) => thrd_error,
    }
}

/// Gives a key back; no destructor runs.
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

/// Sets the value of a key; `thrd_error` if it is none.
#[export]
pub extern "C" fn tss_set(key: c_uint, value: *mut c_void) -> c_int {
    if key::set(key, value).is_ok() { 0 } else { thrd_error }
}

/// Calls `function` the first time that it is called with `flag`.
#[export]
pub unsafe extern "C" fn call_once(flag: *mut c_int, function: unsafe extern "C" fn()) {
    // SAFETY: the caller's flag and function.
    unsafe { once(flag, function) }
}
