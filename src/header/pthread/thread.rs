//! What a thread is, and which there are. In `libc.a` there is only the main thread; `libwasi-emulated-pthread.a` makes
//! others ([`super::emulated`]), and sets the hooks that are here and in the rooms beside this one.

use super::cancel::{Cancellation, CleanUp};
use crate::abi::*;

/// A thread's name, with its terminator.
pub type Name = [c_char; 16];

/// What a `pthread_t` points to: the part that every thread has.
#[repr(C)]
pub struct Thread {
    /// The owner's number in a lock. The main thread's is 0, every other thread has a new one.
    pub id: c_uint,
    /// The next thread that has an identity still, in the order of their creation.
    pub next: Global<Option<&'static Thread>>,
    /// What `pthread_setname_np` gave.
    pub name: Global<Name>,
    /// Whether nobody may join it.
    pub detached: Global<bool>,
    /// The signals that were directed at it while another thread ran: bit `n - 1` is signal `n`.
    pub pending: Global<u64>,
    /// What it says about being cancelled.
    pub cancellation: Cancellation,
    /// The clean-up handler that was pushed last.
    pub handlers: Global<*mut CleanUp>,
}

impl Thread {
    /// A thread with this number.
    pub const fn new(id: c_uint, name: Name) -> Self {
        Thread {
            id,
            next: Global::new(None),
            name: Global::new(name),
            detached: Global::new(false),
            pending: Global::new(0),
            cancellation: Cancellation::new(),
            handlers: Global::new(core::ptr::null_mut()),
        }
    }
}

static MAIN: Thread = Thread::new(0, [0; 16]);

/// The thread that runs.
static CURRENT: Global<&'static Thread> = Global::new(&MAIN);

/// The main thread, the first of the list.
pub fn main() -> &'static Thread {
    &MAIN
}

/// The thread that runs.
pub fn current() -> &'static Thread {
    CURRENT.get()
}

/// Has `thread` be the one that runs.
pub fn set_current(thread: &'static Thread) {
    CURRENT.set(thread);
}

/// Whether a pointer names this thread.
pub fn is(thread: &Thread, pointer: *const Thread) -> bool {
    core::ptr::eq(thread, pointer)
}

/// The thread that a `pthread_t` names; `ESRCH` if there is none, or none any more.
pub fn known(pointer: *const Thread) -> Result<&'static Thread, Errno> {
    let mut at = Some(&MAIN);
    while let Some(thread) = at {
        if is(thread, pointer) {
            return Ok(thread);
        }
        at = thread.next.get();
    }
    Err(Errno::SRCH)
}

unsafe extern "C" {
    fn exit(code: c_int) -> !;
}

/// What runs when a thread ends: clean-up handlers, then the destructors of its values; each is set on first use.
static CLEAN_UP: Global<Option<fn()>> = Global::new(None);
static DESTRUCTORS: Global<Option<fn()>> = Global::new(None);

/// Has the end of a thread run `run` for its clean-up handlers.
pub fn on_exit_clean_up(run: fn()) {
    CLEAN_UP.set(Some(run));
}

/// Has the end of a thread run `run` for its values.
pub fn on_exit(run: fn()) {
    DESTRUCTORS.set(Some(run));
}

/// Runs the clean-up handlers of the thread that runs. From here on nobody cancels it.
pub fn clean_up() {
    current().cancellation.disable();
    if let Some(run) = CLEAN_UP.get() {
        run();
    }
}

/// Runs the destructors of the values of the thread that runs.
pub fn destroy_values() {
    if let Some(run) = DESTRUCTORS.get() {
        run();
    }
}

/// Ends the main thread, and with it the program, with code 0.
pub fn exit_thread() -> ! {
    clean_up();
    destroy_values();
    // SAFETY: C's `exit`.
    unsafe { exit(0) }
}

/// What runs when a thread runs again that waited for another to end, and what changes the blocked signals; each is set on
/// first use.
static RESUME: Global<Option<fn()>> = Global::new(None);
static BLOCK: Global<Option<fn(u64)>> = Global::new(None);

/// Has a thread that runs again call `run`.
pub fn on_resume(run: fn()) {
    RESUME.set(Some(run));
}

/// Has a thread that runs again call `block` if other signals are blocked than before.
pub fn on_block(block: fn(u64)) {
    BLOCK.set(Some(block));
}

/// A thread runs again.
pub fn resume() {
    if let Some(run) = RESUME.get() {
        run();
    }
}

/// Blocks exactly these signals; without the hook none were ever blocked.
pub fn block(signals: u64) {
    if let Some(block) = BLOCK.get() {
        block(signals);
    }
}
