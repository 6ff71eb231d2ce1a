//! Creating, joining and leaving threads, where there is only the main one: what `libc.a` has.
//! <https://pubs.opengroup.org/onlinepubs/9799919799/functions/pthread_create.html>

use super::thread::{Thread, current, exit_thread, is, known};
use super::wait::code;
use crate::abi::*;
use crate::os::clock::Timespec;

/// `EDEADLK` for the thread itself, `ESRCH` for any other.
fn joined(thread: *const Thread) -> Errno {
    if is(current(), thread) { Errno::DEADLK } else { Errno::SRCH }
}

/// Starts a thread: preview1 cannot. Errors: `ENOTSUP`, as with wasi-libc.
#[export(__pthread_create)]
pub extern "C" fn pthread_create(
    _thread: *mut *mut Thread,
    _attributes: *const c_int,
    _start: Option<unsafe extern "C" fn(*mut c_void) -> *mut c_void>,
    _argument: *mut c_void,
) -> c_int {
    code(Err(Errno::NOTSUP))
}

/// Waits for a thread to end. Errors: `EDEADLK` for the thread itself, `ESRCH` for any other.
#[export(__pthread_join)]
pub extern "C" fn pthread_join(thread: *mut Thread, _result: *mut *mut c_void) -> c_int {
    code(Err(joined(thread)))
}

/// Tells whether a thread has ended. Errors: `EBUSY`: this one has not; `ESRCH` for any other.
#[export]
pub extern "C" fn pthread_tryjoin_np(thread: *mut Thread, _result: *mut *mut c_void) -> c_int {
    code(known(thread).and(Err(Errno::BUSY)))
}

/// Waits for a thread to end until a time. Errors: `EDEADLK` for the thread itself, `ESRCH` for any other.
#[export]
pub extern "C" fn pthread_timedjoin_np(
    thread: *mut Thread,
    _result: *mut *mut c_void,
    _time: *const Timespec,
) -> c_int {
    code(Err(joined(thread)))
}

/// Nobody will join the thread. Errors: `ESRCH`.
#[export]
pub extern "C" fn pthread_detach(thread: *mut Thread) -> c_int {
    code(known(thread).map(drop))
}

/// Ends the thread; as it is the last one, the program ends with code 0.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/pthread_exit.html>
#[export]
pub extern "C" fn pthread_exit(_result: *mut c_void) -> ! {
    exit_thread()
}
