//! Running an emulated thread, from start to end, while its creator waits.

use super::record::{self, MAIN_STATE, Record, State};
use crate::abi::locale::object::{Handle, swap};
use crate::abi::*;
use crate::os::clock::alarms::Notice;
use crate::os::clock::cpu_time;
use crate::os::signals::{Mark, PER_THREAD};
use crate::os::thread::{current, destroy_values, point_if_asynchronous, set_current};

/// Calls [`__wasilibc_thread_step`] on the stack whose highest address is given; not 0 if the thread was left by an exception.
type Switch = unsafe extern "C" fn(usize, *const c_void) -> c_int;

unsafe extern "C" {
    // In `switch.s`: catches nothing, and returns 0.
    fn __wasilibc_thread_switch(top: usize, record: *const c_void) -> c_int;
}

static SWITCH: Global<Switch> = Global::new(__wasilibc_thread_switch);

/// Has threads run within `switch`, which catches what [`super::leave`] throws.
pub fn catch_with(switch: Switch) {
    SWITCH.set(switch);
}

/// One step of a thread: its function, if that has not been called, then the destructors of its values. An exception may end
/// either; another step follows then.
#[export]
pub unsafe extern "C" fn __wasilibc_thread_step(record: *const c_void) {
    // SAFETY: `run` alone passes records to the switch that calls this.
    let record: &Record = unsafe { &*record.cast() };
    if let Some(start) = record.start.replace(None) {
        // SAFETY: what `pthread_create` was given: a function and what to call it with.
        record.result.set(unsafe { start(record.argument) });
        record.thread.handlers.set(core::ptr::null_mut());
    }
    destroy_values();
}

/// The saved state of a waiting thread that is kept elsewhere while it runs.
struct Waiting {
    errno: c_int,
    locale: Handle,
    signals: Option<(u64, Mark)>,
}

/// Runs a thread that has not started to its end. Returns which handlers the waiting thread called then.
fn run(record: &'static Record) -> Notice {
    record.state.set(State::Started);
    record.below.set(current());
    // SAFETY: a thread starts with the global locale, and the one that waits gets back what it had.
    let locale = unsafe { swap(core::ptr::null_mut()) };
    let signals = PER_THREAD.get().map(|signals| (signals.enter)());
    let waiting = Waiting { errno: errno_value(), locale, signals };
    cpu_time::switch();
    set_current(&record.thread);
    record.values.enter();
    restore_errno(0);
    if let Some(signals) = PER_THREAD.get() {
        (signals.leave)((record.blocked, Mark::default()));
    }
    // SAFETY: the stack is this thread's alone, and its step may be called.
    while unsafe { (SWITCH.get())(record.attributes.top(), (&raw const *record).cast()) } != 0 {}
    end(record, waiting)
}

/// Ends a thread: the one that waits runs again.
fn end(record: &'static Record, waiting: Waiting) -> Notice {
    record.state.set(State::Ended);
    record.values.leave();
    cpu_time::switch();
    set_current(record.below.get());
    // SAFETY: what `run` found.
    unsafe { swap(waiting.locale) };
    restore_errno(waiting.errno);
    if let Some(stack) = record.stack {
        stack.free();
    }
    if record.thread.detached.get() {
        record::remove(record);
    }
    // Last, as handlers may leave the thread.
    let notice = match PER_THREAD.get() {
        Some(signals) => (signals.leave)(waiting.signals.unwrap_or_default()),
        None => Notice::Quiet,
    };
    point_if_asynchronous();
    notice
}

/// Runs the first thread that has not started, to its end; `None` if there is none.
pub fn run_first() -> Option<Notice> {
    record::first_ready().map(run)
}

/// The main thread has left by `pthread_exit`: it can be joined. Runs all threads that have not started.
pub fn run_others() {
    MAIN_STATE.set(State::Ended);
    while run_first().is_some() {}
}
