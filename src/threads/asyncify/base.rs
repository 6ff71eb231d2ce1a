//! Below all threads.

use super::fiber::{self, Fiber};
use super::schedule::{ended, enter_values, next, set_running};
use crate::abi::*;
use crate::os::clock::cpu_time;
use crate::os::signals::{Mark, PER_THREAD};
use crate::os::thread::set_current;
use crate::threads::emulated::record::{self, Record};
use crate::threads::emulated::run::__wasilibc_thread_step;

unsafe extern "C" {
    // The linker's, with `--wrap=__main_void`: the program's main.
    fn __real___main_void() -> c_int;
    // In `switch.s`.
    safe fn __wasilibc_asyncify_stack_pointer() -> usize;
}

/// What stays free of the main stack for the functions here.
const OWN_STACK: usize = 1024;

static CODE: Global<c_int> = Global::new(0);

/// What `_start` calls: runs `main`, and whatever threads that creates while `main` waits.
#[export]
#[inline(never)]
pub extern "C" fn __wasilibc_asyncify_main() -> c_int {
    let stack_pointer = (__wasilibc_asyncify_stack_pointer() - OWN_STACK) & !15;
    let Ok(own) = Fiber::new(stack_pointer, usize::MAX) else {
        // There are no threads without memory.
        // SAFETY: the program's main.
        return unsafe { __real___main_void() };
    };
    fiber::set_main(own);
    set_running(true);
    loop {
        let thread = next();
        match record::of(thread) {
            // SAFETY: `run_main` takes no notice of its argument, and the main fiber has no other function.
            None if unsafe { own.enter(run_main, core::ptr::null()) } => {}
            None => break,
            Some(record) => step(record),
        }
    }
    set_running(false);
    CODE.get()
}

extern "C" fn run_main(_: *const c_void) {
    // SAFETY: the program's main.
    CODE.set(unsafe { __real___main_void() });
}

fn step(record: &'static Record) {
    let Some(fiber) = fiber::of(&record.thread) else { return ended(record) };
    let argument = (&raw const *record).cast();
    let function = if fiber.finishes.get() { finish } else { run };
    // SAFETY: both functions take a record, and a fiber changes to `finish` only where it starts anew.
    let has_left = unsafe { fiber.enter(function, argument) };
    match () {
        () if !has_left => ended(record),
        // By `pthread_exit`: the rest of its life begins anew.
        () if fiber.leaves.get() => fiber.restart(record.attributes.top()),
        () => {}
    }
}

/// A thread's life, from its beginning.
extern "C" fn run(argument: *const c_void) {
    // SAFETY: `step` passes records.
    let record: &'static Record = unsafe { &*argument.cast() };
    set_current(&record.thread);
    enter_values(&record.values);
    restore_errno(0);
    if let Some(signals) = PER_THREAD.get() {
        (signals.leave)((record.blocked, Mark::default()));
    }
    finish(argument);
}

/// The rest of a thread's life: its function, if that has not been called, and the destructors of its values.
extern "C" fn finish(record: *const c_void) {
    // SAFETY: a record.
    unsafe { __wasilibc_thread_step(record) };
    cpu_time::switch();
}
