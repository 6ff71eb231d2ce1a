//! The functions of [`crate::threads::asyncify`], for whose names `names.txt` there has the list.

use crate::abi::c::{thrd_error, thrd_nomem};
use crate::abi::thread::attributes::{Attributes, DEFAULT};
use crate::abi::*;
use crate::os::sync::{Mutex, RwLock, SpinLock};
use crate::os::thread::{Thread, known};
use crate::threads::asyncify::create::create;
use crate::threads::asyncify::leave::{leave, leave_cancelled};
use crate::threads::asyncify::locks::{lock, once, read, spin, write};
use crate::threads::emulated::record::Start;

/// Creates a thread, which runs when the calling one waits. Errors: `EAGAIN` without memory for it, `EINVAL` for attributes that are
/// none, `EPERM` for scheduling that there is not.
#[export]
pub extern "C" fn __wasilibc_asyncify_pthread_create(
    thread: OutArg<*const Thread>,
    attributes: InArg<Attributes>,
    start: Option<Start>,
    argument: *mut c_void,
) -> c_int {
    let created = create(thread, attributes.optional().copied().unwrap_or(DEFAULT), start, argument);
    error_number(|| created.map_err(|error| if error == Errno::NOMEM { Errno::AGAIN } else { error }))
}

/// Creates a thread: `thrd_success`, or `thrd_nomem`, or `thrd_error`. ISO C23, 7.28.5.1.
#[export]
pub extern "C" fn __wasilibc_asyncify_thrd_create(
    thread: OutArg<*const Thread>,
    start: Option<Start>,
    argument: *mut c_void,
) -> c_int {
    match create(thread, DEFAULT, start, argument) {
        Ok(()) => 0,
        Err(Errno::NOMEM | Errno::AGAIN) => thrd_nomem,
        Err(_) => thrd_error,
    }
}

/// Ends the thread with this result; the main thread ends the program with code 0, once all others have ended.
#[export]
pub extern "C" fn __wasilibc_asyncify_pthread_exit(result: *mut c_void) -> ! {
    leave(result)
}

/// The same. ISO C23, 7.28.5.5.
#[export]
pub extern "C" fn __wasilibc_asyncify_thrd_exit(result: c_int) -> ! {
    leave(core::ptr::without_provenance_mut(result as usize))
}

/// Asks a thread to end. Errors: `ESRCH`.
#[export]
pub extern "C" fn __wasilibc_asyncify_pthread_cancel(thread: *const Thread) -> c_int {
    error_number(|| known(thread).map(|thread| thread.cancel(leave_cancelled)))
}

/// Locks a mutex. Errors: `EDEADLK`, `EAGAIN`, `EOWNERDEAD`, `ENOTRECOVERABLE`.
#[export]
pub extern "C" fn __wasilibc_asyncify_pthread_mutex_lock(mutex: InArg<Mutex>) -> c_int {
    error_number(|| lock(mutex.get()?))
}

/// Locks a mutex; `thrd_error` if nothing could free it.
#[export]
pub extern "C" fn __wasilibc_asyncify_mtx_lock(mutex: InArg<Mutex>) -> c_int {
    mutex.get().and_then(lock).map_or(thrd_error, |()| 0)
}

/// Locks for reading. Errors: `EDEADLK`, `EAGAIN`.
#[export]
pub extern "C" fn __wasilibc_asyncify_pthread_rwlock_rdlock(lock: InArg<RwLock>) -> c_int {
    error_number(|| read(lock.get()?))
}

/// Locks for writing. Errors: `EDEADLK`.
#[export]
pub extern "C" fn __wasilibc_asyncify_pthread_rwlock_wrlock(lock: InArg<RwLock>) -> c_int {
    error_number(|| write(lock.get()?))
}

/// Locks. Errors: `EDEADLK`.
#[export]
pub extern "C" fn __wasilibc_asyncify_pthread_spin_lock(lock: InArg<SpinLock>) -> c_int {
    error_number(|| spin(lock.get()?))
}

/// Calls `function` the first time that it is called with `control`.
#[export]
pub unsafe extern "C" fn __wasilibc_asyncify_pthread_once(
    control: *mut c_int,
    function: unsafe extern "C" fn(),
) -> c_int {
    // SAFETY: the same contract.
    unsafe { once(control, function) };
    0
}

/// The same. ISO C23, 7.28.2.1.
#[export]
pub unsafe extern "C" fn __wasilibc_asyncify_call_once(control: *mut c_int, function: unsafe extern "C" fn()) {
    // SAFETY: the same contract.
    unsafe { once(control, function) };
}
