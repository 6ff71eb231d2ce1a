//! Handlers that run at exit.

use super::exit::{__wasilibc_exit_status, Hook, Order};
use super::pages;
use crate::abi::{c_int, c_void, export};

/// A handler, with or without an argument: wasm checks a function's type when it is called, so each keeps its own.
#[derive(Clone, Copy)]
pub(super) enum Handler {
    Plain(unsafe extern "C" fn()),
    WithArgument(unsafe extern "C" fn(*mut c_void), *mut c_void),
    WithStatus(unsafe extern "C" fn(c_int, *mut c_void), *mut c_void),
}

impl Handler {
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

/// A stack of handlers: the first few in place, more in pages from the host.
pub(super) struct Handlers {
    first: [Option<Handler>; FIRST],
    count: usize,
    more: *mut Option<Handler>,
    capacity: usize,
}

/// ISO C asks for 32 at least.
const FIRST: usize = 32;

impl Handlers {
    pub(super) const fn new() -> Self {
        Handlers { first: [None; FIRST], count: 0, more: core::ptr::null_mut(), capacity: FIRST }
    }

    fn slot(&mut self, index: usize) -> *mut Option<Handler> {
        match self.first.get_mut(index) {
            Some(slot) => slot,
            None => self.more.wrapping_add(index - FIRST),
        }
    }

    /// Registers a handler; false when there is no memory for it.
    pub(super) fn push(&mut self, handler: Handler) -> bool {
        if self.count == self.capacity {
            let wanted = (self.capacity - FIRST).saturating_mul(2).max(4096);
            let bytes = wanted.saturating_mul(size_of::<Option<Handler>>());
            let more: *mut Option<Handler> = pages::allocate(bytes).cast();
            if more.is_null() {
                return false;
            }
            if self.count > FIRST {
                // SAFETY: the old block holds `count - FIRST` handlers, and the new one is larger and apart.
                unsafe { core::ptr::copy_nonoverlapping(self.more, more, self.count - FIRST) };
            }
            self.more = more;
            self.capacity = FIRST + wanted;
        }
        let slot = self.slot(self.count);
        // SAFETY: `count < capacity`, so the slot is ours.
        unsafe { slot.write(Some(handler)) };
        self.count += 1;
        true
    }

    fn pop(&mut self) -> Option<Handler> {
        self.count = self.count.checked_sub(1)?;
        let slot = self.slot(self.count);
        // SAFETY: below `count` every slot has been written.
        unsafe { slot.read() }
    }

    /// Runs the handlers, last registered first, those included that a handler registers.
    ///
    /// # Safety
    /// `this` must be valid; no reference to it may be live, as the handlers may push.
    pub(super) unsafe fn run_all(this: *mut Self) {
        // SAFETY: the caller's; the borrow ends before the handler runs.
        while let Some(handler) = unsafe { (*this).pop() } {
            handler.run();
        }
    }
}

static mut HANDLERS: Handlers = Handlers::new();

static AT_EXIT: Hook = Hook::new(Order::Handlers, run);

fn run() {
    // SAFETY: one thread, no reference kept.
    unsafe { Handlers::run_all(&raw mut HANDLERS) }
}

pub(super) fn register(handler: Handler) -> c_int {
    AT_EXIT.register();
    // SAFETY: one thread, and the borrow ends here.
    let done = unsafe { (*(&raw mut HANDLERS)).push(handler) };
    if done { 0 } else { -1 }
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
