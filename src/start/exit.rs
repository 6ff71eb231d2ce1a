//! Leaving the program. What must run at the end registers itself here on first use, so that a program without
//! `atexit` handlers and without buffered output carries neither.

use crate::abi::{c_int, export};
use crate::wasi;

/// What runs at exit, in this order.
struct Hooks {
    thread: Option<fn()>,
    handlers: Option<fn()>,
    flush: Option<fn()>,
    last: Option<fn()>,
}

static mut HOOKS: Hooks = Hooks { thread: None, handlers: None, flush: None, last: None };

/// Has `exit` and the end of `main` call `run` before all handlers: it destroys the thread's own objects.
pub(super) fn on_exit_leave_thread(run: fn()) {
    // SAFETY: one thread, and no reference to `HOOKS` is ever kept.
    unsafe { HOOKS.thread = Some(run) }
}

/// Has `exit` and the end of `main` call `run`, which runs the `atexit` handlers.
pub(super) fn on_exit_run(run: fn()) {
    // SAFETY: as above.
    unsafe { HOOKS.handlers = Some(run) }
}

/// Has `exit` and the end of `main` call `flush` after all handlers: it writes out what streams still buffer.
pub fn on_exit_flush(flush: fn()) {
    // SAFETY: as above.
    unsafe { HOOKS.flush = Some(flush) }
}

/// Has every way out call `last` at the very end, also those that run no handlers: it writes mapped files back, which
/// on other systems outlive the program however it ends.
pub fn on_exit_last(last: fn()) {
    // SAFETY: as above.
    unsafe { HOOKS.last = Some(last) }
}

/// What every way out does at the very end.
#[inline]
pub fn last() {
    // SAFETY: as above.
    if let Some(last) = unsafe { HOOKS.last } {
        last();
    }
}

fn finish() {
    // SAFETY: as above. A handler is taken away before it runs, so that a way out within a way out runs it once. Each
    // hook is looked at when its turn has come: a handler may be the first to print.
    unsafe {
        if let Some(leave) = HOOKS.thread {
            leave();
        }
        if let Some(run) = HOOKS.handlers {
            run();
        }
        // A handler may have made an object of the thread.
        if let Some(leave) = HOOKS.thread {
            leave();
        }
        if let Some(flush) = HOOKS.flush {
            flush();
        }
    }
    last();
}

/// Runs the `atexit` handlers and flushes the streams; the linker wraps a command's exports with it.
#[export]
pub extern "C" fn __wasm_call_dtors() {
    finish();
}

/// Ends the program: handlers in the reverse order of their registration, then buffered output, then `code` to the
/// host. <https://pubs.opengroup.org/onlinepubs/9799919799/functions/exit.html>
#[export]
pub extern "C" fn exit(code: c_int) -> ! {
    finish();
    wasi::proc::exit(code.cast_unsigned())
}

/// Ends the program at once: no handlers, no flushing.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/_Exit.html>
#[export(_exit)]
pub extern "C" fn _Exit(code: c_int) -> ! {
    last();
    wasi::proc::exit(code.cast_unsigned())
}
