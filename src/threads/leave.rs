//! `pthread_exit` in a thread.

use super::record::{self, MAIN_RESULT};
use super::run::catch_with;
use crate::abi::lock::leave_for_good;
use crate::abi::thread::exit::exit_thread;
use crate::abi::*;
use crate::os::thread::{clean_up, current};

unsafe extern "C" {
    // In `throw.s` of the emulated threads.
    fn __wasilibc_thread_throw() -> !;
    // In `catch.s` or `catch-legacy.s` there.
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
pub fn leave(result: *mut c_void) -> ! {
    // A cancelled thread may be in a function of the library, to which it does not return.
    leave_for_good();
    let Some(record) = record::of(current()) else {
        MAIN_RESULT.set(result);
        exit_thread()
    };
    clean_up();
    record.result.set(result);
    // SAFETY: `catch` has installed the function that catches it, within which the thread runs.
    unsafe { __wasilibc_thread_throw() }
}

/// Ends it with `PTHREAD_CANCELED`.
pub fn leave_cancelled() -> ! {
    leave(core::ptr::without_provenance_mut(usize::MAX))
}
