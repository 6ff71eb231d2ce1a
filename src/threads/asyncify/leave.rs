//! Leaving a thread from within its functions, for good.

use super::fiber;
use super::schedule::stay;
use crate::abi::thread::exit::exit_thread;
use crate::abi::*;
use crate::os::thread::{clean_up, current};
use crate::threads::emulated::record::{self, MAIN_RESULT};

/// Ends the thread that runs with this result: clean-up handlers, then the destructors of its values. The main thread ends the program.
pub fn leave(result: *mut c_void) -> ! {
    let thread = current();
    let (Some(record), Some(fiber)) = (record::of(thread), fiber::of(thread)) else {
        MAIN_RESULT.set(result);
        exit_thread()
    };
    clean_up();
    record.result.set(result);
    fiber.leaves.set(true);
    stay(thread);
    fiber.leave();
    // Never reached: the fiber does not go on here.
    core::arch::wasm32::unreachable()
}

/// Ends it with `PTHREAD_CANCELED`.
pub fn leave_cancelled() -> ! {
    leave(core::ptr::without_provenance_mut(usize::MAX))
}
