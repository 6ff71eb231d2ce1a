//! What is kept of a thread while others run.

use crate::abi::thread::attributes::STACK_MIN;
use crate::abi::*;
use crate::os::thread::{Thread, main};
use crate::os::wait::Limit;
use crate::threads::emulated::record::{self, Record, State};

/// A thread's state, at the beginning of a block from `malloc` that then has the variables of its functions.
#[repr(C)]
pub struct Fiber {
    /// 0; 1 once it has left; 2 while it goes on. `switch.s` uses these four.
    state: Global<u32>,
    stack_pointer: Global<usize>,
    kept: Global<usize>,
    end: Global<usize>,
    start: usize,
    /// When its wait ends.
    pub limit: Global<Limit>,
    /// Whether it leaves its functions for good.
    pub leaves: Global<bool>,
    /// Whether it has done so, and only the rest of its life is left.
    pub finishes: Global<bool>,
}

/// The memory for variables of a thread, beside its stack; of the main thread likewise.
const KEPT: usize = 65_536;
/// The least for a thread whose stack is small.
const KEPT_MIN: usize = 16_384;

static MAIN: Global<Option<&'static Fiber>> = Global::new(None);

unsafe extern "C" {
    // In `switch.s`. The first argument of both is a fiber.
    fn __wasilibc_asyncify_leave(fiber: *const c_void);
    fn __wasilibc_asyncify_enter(
        fiber: *const c_void,
        function: extern "C" fn(*const c_void),
        argument: *const c_void,
    ) -> c_int;
}

impl Fiber {
    /// One whose functions begin with this stack pointer. Errors: `ENOMEM`.
    pub fn new(stack_pointer: usize, stack_size: usize) -> Result<&'static Self, Errno> {
        let size = stack_size.max(STACK_MIN).clamp(KEPT_MIN, KEPT);
        let block = c_malloc(size_of::<Fiber>() + size)?;
        let start = block.addr() + size_of::<Fiber>();
        // SAFETY: memory of that size, aligned for any type, until `free`.
        unsafe {
            block.cast::<Fiber>().write(Fiber {
                state: Global::new(0),
                stack_pointer: Global::new(stack_pointer),
                kept: Global::new(start),
                end: Global::new(start + size),
                start,
                limit: Global::new(None),
                leaves: Global::new(false),
                finishes: Global::new(false),
            });
            Ok(&*block.cast::<Fiber>())
        }
    }

    /// Leaves: another thread runs. Returns when this one goes on.
    #[inline(never)]
    pub fn leave(&self) {
        // SAFETY: the fiber that runs.
        unsafe { __wasilibc_asyncify_leave((&raw const *self).cast()) }
    }

    /// Its functions begin with this stack pointer.
    pub fn begin_at(&self, stack_pointer: usize) {
        self.stack_pointer.set(stack_pointer);
    }

    /// Frees one that no thread has.
    pub fn free(&self) {
        // SAFETY: from `malloc`; nothing leads to it any more.
        unsafe { c_free((&raw const *self).cast_mut().cast()) }
    }

    /// Calls a function in the fiber, or goes on there; whether it has left again.
    ///
    /// # Safety
    /// The function may be called with the argument, and they are those that the fiber was entered with first.
    pub unsafe fn enter(&self, function: extern "C" fn(*const c_void), argument: *const c_void) -> bool {
        // SAFETY: called below all fibers; the rest is the caller's.
        unsafe { __wasilibc_asyncify_enter((&raw const *self).cast(), function, argument) != 0 }
    }

    /// Forgets where it left: the rest of its life begins with this stack pointer.
    pub fn restart(&self, stack_pointer: usize) {
        self.state.set(0);
        self.stack_pointer.set(stack_pointer);
        self.kept.set(self.start);
        self.leaves.set(false);
        self.finishes.set(true);
    }
}

/// The fiber of the main thread, once there is one.
pub fn set_main(fiber: &'static Fiber) {
    MAIN.set(Some(fiber));
}

/// Gives a thread its fiber.
pub fn attach(record: &Record, fiber: &'static Fiber) {
    record.fiber.set((&raw const *fiber).cast());
}

/// The fiber of a thread, if it has not ended.
pub fn of(thread: &'static Thread) -> Option<&'static Fiber> {
    let Some(record) = record::of(thread) else { return MAIN.get() };
    if record.state.get() == State::Ended {
        return None;
    }
    // SAFETY: null or set by `attach`, and freed only with the pointer cleared.
    unsafe { record.fiber.get().cast::<Fiber>().as_ref() }
}

/// Frees what a thread that has ended needs no longer.
pub fn reap() {
    let mut at = main().next.get();
    while let Some(thread) = at {
        at = thread.next.get();
        let Some(record) = record::of(thread).filter(|record| record.state.get() == State::Ended) else { continue };
        // SAFETY: null or set by `attach`.
        let Some(fiber) = (unsafe { record.fiber.replace(core::ptr::null()).cast::<Fiber>().as_ref() }) else {
            continue;
        };
        fiber.free();
        if let Some(stack) = record.stack {
            stack.free();
        }
        if thread.detached.get() {
            record::remove(record);
        }
    }
}
