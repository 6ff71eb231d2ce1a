//! One-time initialization.

use crate::abi::thread::clean_up::{CleanUp, pop};
use crate::abi::thread::futex;
use crate::abi::thread::once::DONE;
use crate::abi::*;
use crate::os::thread::current;
use crate::os::wait::deadlock::never;
use crate::os::wait::park::park;
use crate::os::wait::{Ended, Interrupts};
use core::sync::atomic::{AtomicI32, AtomicU32, Ordering::SeqCst};

/// Calls `function` unless it has returned once, or waits until it has in another thread. A function that was left otherwise, as
/// its thread was cancelled in it, counts as never called.
///
/// # Safety
/// `control` must point to a `pthread_once_t`, and `function` be callable.
pub unsafe fn once(control: *mut c_int, function: unsafe extern "C" fn()) {
    /// Takes the mark of a running function away when its thread ends within it.
    unsafe extern "C" fn undo(control: *mut c_void) {
        // SAFETY: `once` passes the word, which stays as long as a thread is in it.
        let word = unsafe { AtomicI32::from_ptr(control.cast()) };
        word.store(0, SeqCst);
        futex::wake_address(control.addr());
    }
    // SAFETY: C's `pthread_once_t`, a word that threads change atomically.
    let word = unsafe { AtomicI32::from_ptr(control) };
    let own = current().id.wrapping_add(1).cast_signed();
    loop {
        match word.compare_exchange(0, own, SeqCst, SeqCst) {
            Ok(_) => break,
            Err(DONE) => return,
            Err(running) if running == own => break, // it jumped out of the function, or is in it still
            Err(running) => wait_for_other(control, running),
        }
    }
    let mut handler = CleanUp::new(undo, control.cast());
    current().handlers.set((&raw mut handler).cast());
    // SAFETY: the function may be called, by this function's contract.
    unsafe { function() };
    // SAFETY: the handler was pushed above, in this frame.
    unsafe { pop(&raw mut handler, false) };
    word.store(DONE, SeqCst);
    futex::wake_address(control.addr());
}

/// Waits until the function has been left.
#[cold]
fn wait_for_other(control: *mut c_int, running: c_int) {
    // SAFETY: C's `pthread_once_t`, a word that threads change atomically.
    let word = unsafe { AtomicU32::from_ptr(control.cast()) };
    let waited = park(word, running.cast_unsigned(), None, Interrupts::Never, false);
    if matches!(waited, Err(Ended::Deadlock)) {
        never(b"pthread_once");
    }
}
