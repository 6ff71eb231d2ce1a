//! `pthread_exit` in the main thread.

use crate::abi::c_int;
use crate::os::thread::{RUN_OTHERS, clean_up, destroy_values};

unsafe extern "C" {
    fn exit(code: c_int) -> !;
}

/// Ends the main thread, and with it, once no thread is left that could run, the program, with code 0.
pub fn exit_thread() -> ! {
    clean_up();
    #[cfg(target_feature = "atomics")]
    crate::os::thread::destroy_objects();
    destroy_values();
    if let Some(run) = RUN_OTHERS.get() {
        run();
    }
    // SAFETY: C's `exit` takes any code.
    unsafe { exit(0) }
}
