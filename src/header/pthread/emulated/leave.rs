//! Leaving a thread from within its functions.

use super::record;
use super::run::catch_with;
use crate::abi::*;
use crate::header::pthread::exit::exit_thread;
use crate::os::thread::{Thread, clean_up, current, known};

unsafe extern "C" {
    // In `throw.s`.
    fn __wasilibc_thread_throw() -> !;
    // In `catch.s` or `catch-legacy.s`.
    fn __wasilibc_thread_catch(top: usize, record: *const c_void) -> c_int;
}

/// Runs in programs with a function that can leave a thread, and only in these: before any constructor of theirs, which may
/// create threads.
#[used]
#[unsafe(link_section = ".init_array.0")]
static CATCH: extern "C" fn() = catch;

extern "C" fn catch() {
    catch_with(__wasilibc_thread_catch);
}

/// Ends the thread that runs with this result: clean-up handlers, then the exception. The main thread ends the program.
fn leave(result: *mut c_void) -> ! {
    let Some(record) = record::of(current()) else { exit_thread() };
    clean_up();
    record.result.set(result);
    // SAFETY: `catch` has installed the function that catches it, within which the thread runs.
    unsafe { __wasilibc_thread_throw() }
}

/// Ends it with `PTHREAD_CANCELED`.
fn leave_cancelled() -> ! {
    leave(core::ptr::without_provenance_mut(usize::MAX))
}

/// Ends the thread with this result; the main thread ends the program with code 0, as all others have ended.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/pthread_exit.html>
#[export]
pub extern "C" fn __wasilibc_emulated_pthread_exit(result: *mut c_void) -> ! {
    leave(result)
}

/// Ends the thread with this result; the main thread ends the program with code 0. ISO C23, 7.28.5.5.
#[export]
pub extern "C" fn __wasilibc_emulated_thrd_exit(result: c_int) -> ! {
    leave(core::ptr::without_provenance_mut(result as usize))
}

/// Asks a thread to end: at its next cancellation point, or as soon as it runs if it said asynchronous. Errors: `ESRCH`.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/pthread_cancel.html>
#[export]
pub extern "C" fn __wasilibc_emulated_pthread_cancel(thread: *const Thread) -> c_int {
    error_number(|| known(thread).map(|thread| thread.cancel(leave_cancelled)))
}
