//! Leaving the program. What must run at the end registers itself here on first use, so that a program without
//! `atexit` handlers and without buffered output carries neither.

use crate::abi::{Global, c_int, export};
use crate::wasi;

/// When something runs at exit.
#[derive(Clone, Copy, PartialEq, PartialOrd)]
pub enum Order {
    /// The thread's own objects are destroyed.
    Thread,
    /// The `atexit` handlers run.
    Handlers,
    /// Objects of the thread that a handler has made are destroyed.
    ThreadAgain,
    /// Streams are flushed.
    Flush,
    /// The heap check runs.
    Check,
    /// The very end, also of the ways out that run no handlers: mapped files are written back, which on other systems
    /// outlive the program however it ends.
    Last,
}

/// An exit hook, run once registered. A program without any has an empty list.
pub struct Hook {
    order: Order,
    run: fn(),
    registered: Global<bool>,
    next: Global<Option<&'static Hook>>,
}

/// The status that the program ends with, for `on_exit`; crt1 sets it to the result of `main`.
#[export]
pub static __wasilibc_exit_status: Global<c_int> = Global::new(0);

static FIRST: Global<Option<&'static Hook>> = Global::new(None);

/// [`run_from`], once something is registered: a program without anything has not even the loop.
static RUN: Global<Option<fn(Order)>> = Global::new(None);

impl Hook {
    /// `run`, in its turn.
    pub const fn new(order: Order, run: fn()) -> Self {
        Hook { order, run, registered: Global::new(false), next: Global::new(None) }
    }

    /// From now on it runs at exit.
    pub fn register(&'static self) {
        #[cfg(target_feature = "atomics")]
        let _library = crate::abi::lock::library();
        if self.registered.replace(true) {
            return;
        }
        let mut slot = &FIRST;
        while let Some(hook) = slot.get()
            && hook.order <= self.order
        {
            slot = &hook.next;
        }
        self.next.set(slot.replace(Some(self)));
        RUN.set(Some(run_from));
    }
}

/// Runs what is registered from `order` on. A hook that is registered meanwhile has its turn too: a handler may be the
/// first to print.
fn run_from(order: Order) {
    run_hooks(order, false);
    flush_from(order);
    run_hooks(order, true);
}

/// Runs the hooks from `order` on that have their turn before the streams are flushed, or after that.
fn run_hooks(order: Order, after: bool) {
    let mut at = FIRST.get();
    while let Some(hook) = at {
        if hook.order >= order && (hook.order > Order::Flush) == after {
            (hook.run)();
        }
        at = hook.next.get();
    }
}

/// Writes out what streams still buffer, once one has. It is no [`Hook`]: most programs have nothing else.
static FLUSH: Global<Option<fn()>> = Global::new(None);

/// Has `flush` run at exit, when it is [`Order::Flush`]'s turn.
pub fn flush_with(flush: fn()) {
    #[cfg(target_feature = "atomics")]
    let _library = crate::abi::lock::library();
    FLUSH.set(Some(flush));
    if RUN.get().is_none() {
        RUN.set(Some(flush_from));
    }
}

fn flush_from(order: Order) {
    if order <= Order::Flush
        && let Some(flush) = FLUSH.get()
    {
        flush();
    }
}

#[inline(always)]
fn run(order: Order) {
    if let Some(run) = RUN.get() {
        run(order);
    }
}

/// The last step of every exit.
pub fn last() {
    run(Order::Last);
}

/// Runs the `atexit` handlers and flushes the streams.
#[export]
pub extern "C" fn __wasilibc_finish() {
    run(Order::Thread);
}

/// Ends the program: handlers in the reverse order of their registration, then buffered output, then `code` to the
/// host. <https://pubs.opengroup.org/onlinepubs/9799919799/functions/exit.html>
#[export]
pub extern "C" fn exit(code: c_int) -> ! {
    #[cfg(target_feature = "atomics")]
    alone::enter();
    __wasilibc_exit_status.set(code);
    __wasilibc_finish();
    wasi::proc::exit(code.cast_unsigned())
}

/// Ends the program at once: no handlers, no flushing.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/_Exit.html>
#[export(_exit)]
pub extern "C" fn _Exit(code: c_int) -> ! {
    last();
    wasi::proc::exit(code.cast_unsigned())
}

/// One thread ends the program; others that want to, too, wait for that.
#[cfg(target_feature = "atomics")]
mod alone {
    use crate::abi::lock;
    use crate::abi::thread::futex;
    use core::sync::atomic::{AtomicU32, Ordering::SeqCst};

    /// The thread that is in `exit`, as [`lock::me`] says.
    static THREAD: AtomicU32 = AtomicU32::new(0);

    pub fn enter() {
        if let Err(first) = THREAD.compare_exchange(0, lock::me(), SeqCst, SeqCst) {
            while first != lock::me() {
                lock::outside(|| futex::wait(&THREAD, first, None));
            }
        }
    }
}
