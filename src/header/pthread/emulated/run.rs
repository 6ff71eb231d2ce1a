//! A thread's run, from its start to its end, while its creator waits.

use super::record::{self, Record};
use crate::abi::*;
use crate::header::locale::object::swap;
use crate::header::pthread::attr::Attributes;
use crate::header::pthread::thread::{block, destroy_values, set_current};
use crate::header::signal::deliver::blocked;
use crate::os;

/// Calls [`__wasilibc_thread_step`] on the stack whose highest address is given; not 0 if the thread was left by an exception.
type Switch = unsafe extern "C" fn(usize, *const c_void) -> c_int;

unsafe extern "C" {
    // In `switch.s`: catches nothing, and returns 0.
    fn __wasilibc_thread_switch(top: usize, record: *const c_void) -> c_int;
    static mut errno: c_int;
}

static SWITCH: Global<Switch> = Global::new(__wasilibc_thread_switch);

/// Has threads run within `switch`, which catches what [`super::leave`] throws.
pub fn catch_with(switch: Switch) {
    SWITCH.set(switch);
}

/// What stands at the end of a stack as long as the thread has kept within it.
const MARK: [u32; 4] = [0x6b63_6174, 0x7320_666f, 0x646e_6520, 0x2e65_6874];

/// A stack from `malloc`: first what nobody uses, then the mark, then the stack.
pub struct Stack {
    block: *mut u8,
    mark: *mut [u32; 4],
}

impl Stack {
    /// What attributes without a stack ask for, and the attributes with it. Errors: `ENOMEM`.
    pub fn new(attributes: Attributes) -> Result<(Self, Attributes), Errno> {
        let (guard, size) = (attributes.guard_size.next_multiple_of(16), attributes.stack_size.next_multiple_of(16));
        let block = c_malloc(guard + size_of_val(&MARK) + size)?;
        let mark = block.wrapping_add(guard).cast::<[u32; 4]>();
        // SAFETY: within the block, and aligned as that is.
        unsafe { mark.write(MARK) };
        Ok((Stack { block, mark }, attributes.with_stack(mark.addr() + size_of_val(&MARK), size)))
    }

    /// Gives the stack back, or ends the program if the thread needed more.
    pub fn free(self) {
        // SAFETY: written by `new`; whatever stands there now are numbers.
        if unsafe { self.mark.read() } != MARK {
            // There is nobody to tell that nobody can be told.
            let _ = os::fd::write(
                2,
                b"pthread_create: a thread needed more than its stack; see pthread_attr_setstacksize\n",
            );
            core::arch::wasm32::unreachable()
        }
        // SAFETY: from `malloc`, and nothing runs on it any more.
        unsafe { c_free(self.block) }
    }
}

/// One step of a thread: its function, if that has not been called, then the destructors of its values. An exception may end
/// either; another step follows then.
#[export]
pub unsafe extern "C" fn __wasilibc_thread_step(record: *const c_void) {
    // SAFETY: the record of the thread that runs, as `run` gave it.
    let record: &Record = unsafe { &*record.cast() };
    if let Some(start) = record.start.replace(None) {
        // SAFETY: the program's function with the program's argument.
        record.result.set(unsafe { start(record.argument) });
        record.thread.handlers.set(core::ptr::null_mut());
    }
    destroy_values();
}

/// Runs a new thread to its end; its attributes have its stack, which is `stack` unless it is the program's own.
pub fn run(record: &'static Record, stack: Option<Stack>) {
    // What belongs to a thread and is kept elsewhere. It starts with the global locale and its creator's signal mask.
    // SAFETY: plain data; the creator's locale is one that it uses.
    let (error, mask, locale) = unsafe { (errno, blocked(), swap(core::ptr::null_mut())) };
    set_current(&record.thread);
    record.values.enter();
    restore_errno(0);
    // SAFETY: the stack is this thread's alone, and its step may be called.
    while unsafe { (SWITCH.get())(record.attributes.top(), (&raw const *record).cast()) } != 0 {}
    record.ended.set(true);
    record.values.leave();
    set_current(record.creator);
    // SAFETY: as above.
    unsafe {
        swap(locale);
        errno = error;
    }
    if let Some(stack) = stack {
        stack.free();
    }
    if record.thread.detached.get() {
        record::remove(record);
    }
    // Last, as it may call a handler that leaves the creator.
    if blocked() != mask {
        block(mask);
    }
}
