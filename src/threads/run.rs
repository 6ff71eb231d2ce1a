//! Running a thread, from start to end.

use super::record::{self, MAIN_OVER, Record};
use crate::abi::lock::library;
use crate::abi::thread::futex;
use crate::abi::*;
use crate::os::clock::cpu_time;
use crate::os::fd;
use crate::os::signals::{Mark, PER_THREAD};
use crate::os::thread::{AT_END, destroy_objects, destroy_values, kick_all, live, main, set_current};
use crate::os::wait::Interrupts;
use crate::os::wait::park::park;
use core::sync::atomic::Ordering::SeqCst;

/// Calls [`__wasilibc_thread_step`]; not 0 if the thread was left by an exception. Its first argument has no meaning here.
type Switch = unsafe extern "C" fn(usize, *const c_void) -> c_int;

unsafe extern "C" {
    // In `step.s`: catches nothing, and returns 0.
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
    // SAFETY: `__wasilibc_thread_run` alone passes records to the switch that calls this.
    let record: &Record = unsafe { &*record.cast() };
    if let Some(start) = record.start.replace(None) {
        // SAFETY: what `pthread_create` was given: a function and what to call it with.
        record.result.set(unsafe { start(record.argument) });
        record.thread.handlers.set(core::ptr::null_mut());
    }
    destroy_objects();
    destroy_values();
}

/// The life of a thread, on its own stack and with its own thread-local memory.
#[export]
pub unsafe extern "C" fn __wasilibc_thread_run(number: c_int, record: *const c_void) {
    // SAFETY: `pthread_create` gave the host a record, which stays until the thread is over.
    let record: &'static Record = unsafe { &*record.cast() };
    // Its creator sets the same, perhaps later.
    record.thread.number.set(number);
    set_current(&record.thread);
    record.values.enter();
    cpu_time::enter();
    if let Some(signals) = PER_THREAD.get() {
        let _library = library();
        (signals.leave)((record.blocked, Mark::default()));
    }
    // SAFETY: the step may be called, with a record.
    while unsafe { (SWITCH.get())(record.attributes.top(), (&raw const *record).cast()) } != 0 {}
    end(record);
}

fn end(record: &'static Record) {
    record.thread.robust.abandon();
    if record.has_overflowed() {
        // The program ends in any case.
        let _ = fd::write(2, b"pthread_create: a thread needed more than its stack; see pthread_attr_setstacksize\n");
        core::arch::wasm32::unreachable()
    }
    if let Some(at_end) = AT_END.get() {
        at_end();
    }
    let _library = library();
    record.values.leave();
    record.ended.set(true);
    if record.thread.detached.get() {
        record::bury(record);
    }
    live().fetch_sub(1, SeqCst);
    futex::wake(live(), u32::MAX);
    // A thread that is alone now may wait for what nobody can bring any more.
    if live().load(SeqCst) == 1 {
        kick_all();
    }
}

/// The main thread has left by `pthread_exit`: it can be joined. Waits for all others.
pub fn wait_for_others() {
    main().robust.abandon();
    MAIN_OVER.store(1, SeqCst);
    futex::wake(&MAIN_OVER, u32::MAX);
    loop {
        let count = live().load(SeqCst);
        if count == 1 {
            return;
        }
        // Whatever ended the wait, the number tells.
        let _ = park(live(), count, None, Interrupts::Never, false);
    }
}
