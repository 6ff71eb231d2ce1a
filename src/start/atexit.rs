//! Exit handlers.

use super::exit::{__wasilibc_exit_status, Hook, Order};
use super::pages;
use crate::abi::{c_int, c_void, export, small};
use core::cell::Cell;
use core::mem::MaybeUninit;

/// A handler, with or without an argument: wasm checks a function's type when it is called, so each keeps its own.
#[derive(Clone, Copy)]
pub(super) enum Handler {
    Plain(unsafe extern "C" fn()),
    WithArgument(unsafe extern "C" fn(*mut c_void), *mut c_void),
    WithStatus(unsafe extern "C" fn(c_int, *mut c_void), *mut c_void),
}

impl Handler {
    #[small]
    fn run(self) {
        // SAFETY: the program registered the function with this type and argument.
        unsafe {
            match self {
                Handler::Plain(function) => function(),
                Handler::WithArgument(function, argument) => function(argument),
                Handler::WithStatus(function, argument) => function(__wasilibc_exit_status.get(), argument),
            }
        }
    }
}

/// A stack of handlers: the first few in place, more in pages from the host. In cells, as a handler may register another.
pub(super) struct Handlers {
    first: [Cell<MaybeUninit<Handler>>; FIRST],
    count: Cell<usize>,
    more: Cell<*mut MaybeUninit<Handler>>,
    /// How many `more` has.
    capacity: Cell<usize>,
}

// SAFETY: wasm32-wasip1 has no threads, so no two of them can reach the cells; where there are, the library's lock is held.
unsafe impl Sync for Handlers {}

/// ISO C asks for 32 at least.
const FIRST: usize = 32;

impl Handlers {
    pub(super) const fn new() -> Self {
        Handlers {
            // All zero, so that a program's file does not have it.
            first: [const { Cell::new(MaybeUninit::zeroed()) }; FIRST],
            count: Cell::new(0),
            more: Cell::new(core::ptr::null_mut()),
            capacity: Cell::new(0),
        }
    }

    #[small]
    fn slot(&self, index: usize) -> *mut MaybeUninit<Handler> {
        match self.first.get(index) {
            Some(slot) => slot.as_ptr(),
            None => self.more.get().wrapping_add(index - FIRST),
        }
    }

    /// Makes space for as many handlers again; false when there is no memory for it.
    #[small]
    fn grow(&self) -> bool {
        let wanted = self.capacity.get().saturating_mul(2).max(4096);
        let bytes = wanted.saturating_mul(size_of::<Handler>());
        let more: *mut MaybeUninit<Handler> = pages::allocate(bytes as u64).cast();
        if more.is_null() {
            return false;
        }
        let count = self.count.get();
        if count > FIRST {
            // SAFETY: the old block holds `count - FIRST` handlers, and the new one is larger and apart.
            unsafe { core::ptr::copy_nonoverlapping(self.more.get(), more, count - FIRST) };
        }
        self.more.set(more);
        self.capacity.set(wanted);
        true
    }

    /// Registers a handler; -1 when there is no memory for it.
    #[small]
    pub(super) fn push(&self, handler: Handler) -> c_int {
        #[cfg(target_feature = "atomics")]
        let _library = crate::abi::lock::library();
        let count = self.count.get();
        if count == FIRST + self.capacity.get() && !self.grow() {
            return -1;
        }
        // SAFETY: there are more than `count` slots, so the slot is ours, and no reference to one is ever made.
        unsafe { self.slot(count).write(MaybeUninit::new(handler)) };
        self.count.set(count + 1);
        0
    }

    #[small]
    fn pop(&self) -> Option<Handler> {
        #[cfg(target_feature = "atomics")]
        let _library = crate::abi::lock::library();
        let count = self.count.get().checked_sub(1)?;
        self.count.set(count);
        // SAFETY: below `count` every slot has been written.
        unsafe { Some(self.slot(count).read().assume_init()) }
    }

    /// Runs the handlers, last registered first, those included that a handler registers.
    #[small]
    pub(super) fn run_all(&self) {
        while let Some(handler) = self.pop() {
            handler.run();
        }
    }
}

static HANDLERS: Handlers = Handlers::new();

static AT_EXIT: Hook = Hook::new(Order::Handlers, run);

#[small]
fn run() {
    HANDLERS.run_all();
}

#[small]
pub(super) fn register(handler: Handler) -> c_int {
    AT_EXIT.register();
    HANDLERS.push(handler)
}

/// Registers a function to run at exit; nonzero when there is no memory for it.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/atexit.html>
#[export]
pub extern "C" fn atexit(function: unsafe extern "C" fn()) -> c_int {
    register(Handler::Plain(function))
}

/// Registers a destructor with its argument: the C++ ABI's, also used for `__attribute__((destructor))`.
/// <https://itanium-cxx-abi.github.io/cxx-abi/abi.html#dso-dtor-runtime-api>
#[export]
pub extern "C" fn __cxa_atexit(
    function: unsafe extern "C" fn(*mut c_void),
    argument: *mut c_void,
    _dso: *mut c_void,
) -> c_int {
    register(Handler::WithArgument(function, argument))
}

/// Runs the destructors of a shared object, of which there are none in a static program.
#[export]
pub extern "C" fn __cxa_finalize(_dso: *mut c_void) {}
