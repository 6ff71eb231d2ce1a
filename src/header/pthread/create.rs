//! Creating, joining and leaving threads, where there is only the main one: what `libc.a` has.
//! <https://pubs.opengroup.org/onlinepubs/9799919799/functions/pthread_create.html>

use crate::abi::thread::exit::exit_thread;
use crate::abi::time::clock_id::ClockIdArg;
use crate::abi::*;
use crate::os::clock::Timespec;
use crate::os::thread::{Thread, known, not_joinable};

/// Starts a thread: preview1 cannot. Errors: `ENOTSUP`, as with wasi-libc.
#[export(__pthread_create)]
pub extern "C" fn pthread_create(
    _thread: *mut *const Thread,
    _attributes: *const c_int,
    _start: Option<unsafe extern "C" fn(*mut c_void) -> *mut c_void>,
    _argument: *mut c_void,
) -> c_int {
    Errno::NOTSUP.code()
}

/// Waits for a thread to end. Errors: `EDEADLK` for the thread itself, `ESRCH` for any other.
#[export(__pthread_join)]
pub extern "C" fn pthread_join(thread: *const Thread, _result: *mut *mut c_void) -> c_int {
    not_joinable(thread).code()
}

/// Returns whether a thread has ended. Errors: `EBUSY`: this one has not; `ESRCH` for any other.
#[export]
pub extern "C" fn pthread_tryjoin_np(thread: *const Thread, _result: *mut *mut c_void) -> c_int {
    error_number(|| known(thread).and(Err(Errno::BUSY)))
}

/// Waits for a thread to end until a time. Errors: `EDEADLK` for the thread itself, `ESRCH` for any other.
#[export]
pub extern "C" fn pthread_timedjoin_np(
    thread: *const Thread,
    _result: *mut *mut c_void,
    _time: *const Timespec,
) -> c_int {
    not_joinable(thread).code()
}

/// Waits for a thread to end until a time of a clock. Errors: `EDEADLK` for the thread itself, `ESRCH` for any other, `EINVAL` for
/// a clock that is neither `CLOCK_REALTIME` nor `CLOCK_MONOTONIC`.
#[export]
pub extern "C" fn pthread_clockjoin_np(
    thread: *const Thread,
    _result: *mut *mut c_void,
    clock: ClockIdArg,
    _time: *const Timespec,
) -> c_int {
    error_number(|| {
        clock.for_timeout()?;
        Err(not_joinable(thread))
    })
}

/// Detaches the thread. Errors: `ESRCH`, `EINVAL` if it is detached already.
#[export]
pub extern "C" fn pthread_detach(thread: *const Thread) -> c_int {
    error_number(|| known(thread)?.detach())
}

/// Ends the thread; as it is the last one, the program ends with code 0.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/pthread_exit.html>
#[export]
pub extern "C" fn pthread_exit(_result: *mut c_void) -> ! {
    exit_thread()
}
