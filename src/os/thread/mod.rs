//! What the library keeps of a thread, and which threads there are. In `libc.a` there is only the main one;
//! `libwasi-emulated-pthread.a` makes others, and installs the hooks that are here and in [`super::wait`].

pub mod values;

use crate::abi::c::{
    PTHREAD_CANCEL_ASYNCHRONOUS, PTHREAD_CANCEL_DEFERRED, PTHREAD_CANCEL_DISABLE, PTHREAD_CANCEL_ENABLE,
    PTHREAD_CANCEL_MASKED,
};
use crate::abi::{Errno, Global, Hook, c_char, c_int, c_uint, c_void};

/// A thread's name, with its terminator.
pub type Name = [c_char; 16];

/// The common part of the object behind a `pthread_t`.
#[repr(C)]
pub struct Thread {
    /// The owner's number in a lock. The main thread's is 0, every other thread has a new one.
    pub id: c_uint,
    /// The next thread that has an identity still, in the order of their creation.
    pub next: Global<Option<&'static Thread>>,
    /// Whether it may be cancelled, and how.
    pub cancel_state: Global<c_int>,
    /// Deferred or asynchronous.
    pub cancel_type: Global<c_int>,
    /// The clean-up handler that was pushed last: a structure of the program's.
    pub handlers: Global<*mut c_void>,
    /// The host's number of it: where wasi-libc has it too, as emnapi's run-time support for Node-API modules looks there.
    #[cfg(target_feature = "atomics")]
    pub number: Global<c_int>,
    /// The name set by `pthread_setname_np`.
    pub name: Global<Name>,
    /// Whether nobody may join it.
    pub detached: Global<bool>,
    /// Whether somebody asked it to end.
    cancel_requested: Global<bool>,
    /// The processor time that it used until it was last switched from.
    pub used: Global<u64>,
    /// Its current wait.
    #[cfg(target_feature = "atomics")]
    pub parked: super::wait::parked::Parked,
    /// The robust mutexes that it has locked.
    #[cfg(target_feature = "atomics")]
    pub robust: super::sync::Robust,
}

#[cfg(target_feature = "atomics")]
const _: () = assert!(core::mem::offset_of!(Thread, number) == 20);

impl Thread {
    /// A thread with this number.
    pub const fn new(id: c_uint, name: Name) -> Self {
        Thread {
            id,
            next: Global::new(None),
            name: Global::new(name),
            detached: Global::new(false),
            cancel_state: Global::new(PTHREAD_CANCEL_ENABLE),
            cancel_type: Global::new(PTHREAD_CANCEL_DEFERRED),
            cancel_requested: Global::new(false),
            handlers: Global::new(core::ptr::null_mut()),
            #[cfg(target_feature = "atomics")]
            number: Global::new(0),
            used: Global::new(0),
            #[cfg(target_feature = "atomics")]
            parked: super::wait::parked::Parked::new(),
            #[cfg(target_feature = "atomics")]
            robust: super::sync::Robust::new(),
        }
    }

    /// Asks the thread to end, by `exit`: at its next cancellation point, or at once if it runs and is cancelled
    /// asynchronously.
    pub fn cancel(&self, exit: fn() -> !) {
        EXIT.install(exit);
        self.cancel_requested.set(true);
        #[cfg(target_feature = "atomics")]
        self.parked.kick();
        point_if_asynchronous();
    }

    /// Whether it was asked to end and does not refuse.
    pub fn is_cancelled(&self) -> bool {
        self.cancel_requested.get() && self.cancel_state.get() == PTHREAD_CANCEL_ENABLE
    }

    /// The thread, as mutexes know it.
    #[cfg(not(target_feature = "atomics"))]
    #[inline(always)]
    pub fn owner(&self) -> c_uint {
        self.id
    }

    /// The thread, as mutexes know it.
    #[cfg(target_feature = "atomics")]
    #[inline]
    pub fn owner(&self) -> super::sync::Owner<'_> {
        super::sync::Owner { id: self.id, robust: &self.robust }
    }

    /// Enables, disables or masks its cancellation; the state before. Errors: `EINVAL`.
    pub fn set_cancel_state(&self, state: c_int) -> Result<c_int, Errno> {
        change(&self.cancel_state, state, PTHREAD_CANCEL_MASKED)
    }

    /// Makes its cancellation deferred or asynchronous; what it was before. Errors: `EINVAL`.
    pub fn set_cancel_type(&self, kind: c_int) -> Result<c_int, Errno> {
        change(&self.cancel_type, kind, PTHREAD_CANCEL_ASYNCHRONOUS)
    }

    /// Names it. Errors: `ERANGE` over 15 bytes.
    pub fn set_name(&self, name: &[u8]) -> Result<(), Errno> {
        let mut new = [0; 16];
        let text = new.get_mut(..name.len()).filter(|text| text.len() < 16).ok_or(Errno::RANGE)?;
        text.iter_mut().zip(name).for_each(|(to, from)| *to = *from as c_char);
        self.name.set(new);
        Ok(())
    }

    /// Makes it joinable by nobody. Errors: `EINVAL` if it is detached already.
    pub fn detach(&self) -> Result<(), Errno> {
        if self.detached.replace(true) { Err(Errno::INVAL) } else { Ok(()) }
    }
}

fn change(value: &Global<c_int>, new: c_int, highest: c_int) -> Result<c_int, Errno> {
    if !(0..=highest).contains(&new) {
        return Err(Errno::INVAL);
    }
    let before = value.replace(new);
    point_if_asynchronous();
    Ok(before)
}

static MAIN: Thread = Thread::new(0, [0; 16]);

/// The thread that runs.
#[cfg_attr(target_feature = "atomics", thread_local)]
static CURRENT: Global<&'static Thread> = Global::new(&MAIN);

/// The main thread, the first of the list.
pub fn main() -> &'static Thread {
    &MAIN
}

/// The thread that runs.
#[inline]
pub fn current() -> &'static Thread {
    CURRENT.get()
}

/// Makes `thread` the one that runs.
pub fn set_current(thread: &'static Thread) {
    CURRENT.set(thread);
}

/// Whether a pointer names this thread.
pub fn is(thread: &Thread, pointer: *const Thread) -> bool {
    core::ptr::eq(thread, pointer)
}

/// How many threads there are.
#[cfg(target_feature = "atomics")]
static LIVE: core::sync::atomic::AtomicU32 = core::sync::atomic::AtomicU32::new(1);

/// The number of threads, as a word to wait on.
#[cfg(target_feature = "atomics")]
pub fn live() -> &'static core::sync::atomic::AtomicU32 {
    &LIVE
}

/// Whether there is no other thread: nobody could ever wake this one.
#[cfg(target_feature = "atomics")]
pub fn is_alone() -> bool {
    LIVE.load(core::sync::atomic::Ordering::SeqCst) == 1
}

/// Has all threads look at their signals.
#[cfg(target_feature = "atomics")]
pub fn kick_all() {
    find(|thread| {
        thread.parked.kick();
        false
    });
}

fn find(is_wanted: impl Fn(&Thread) -> bool) -> Option<&'static Thread> {
    #[cfg(target_feature = "atomics")]
    let _library = crate::abi::lock::library();
    let mut at = Some(&MAIN);
    while let Some(thread) = at {
        if is_wanted(thread) {
            return Some(thread);
        }
        at = thread.next.get();
    }
    None
}

/// The thread that a `pthread_t` names. Errors: `ESRCH` if there is none, or none any more.
pub fn known(pointer: *const Thread) -> Result<&'static Thread, Errno> {
    find(|thread| is(thread, pointer)).ok_or(Errno::SRCH)
}

/// Why a thread cannot be joined where there is only the main one: `EDEADLK` for that, `ESRCH` for any other.
#[cfg(not(target_feature = "atomics"))]
pub fn not_joinable(pointer: *const Thread) -> Errno {
    if is(current(), pointer) { Errno::DEADLK } else { Errno::SRCH }
}

/// The thread with a number.
pub fn by_number(id: c_uint) -> Option<&'static Thread> {
    find(|thread| thread.id == id)
}

/// Ends the thread that runs, as it was cancelled.
static EXIT: Hook<fn() -> !> = Hook::new();

/// Whether the thread that runs was asked to end and does not refuse.
pub fn was_cancelled() -> bool {
    EXIT.get().is_some() && current().is_cancelled()
}

/// Ends the thread that runs if it was asked to and does not refuse: what a cancellation point does.
#[inline(never)] // it stands in many functions
pub fn point() {
    let Some(exit) = EXIT.get() else { return };
    if was_cancelled() {
        current().cancel_requested.set(false);
        exit();
    }
}

/// The same for a thread that may be cancelled at any time.
pub fn point_if_asynchronous() {
    if current().cancel_type.get() == PTHREAD_CANCEL_ASYNCHRONOUS {
        point();
    }
}

/// Runs the clean-up handlers of the thread that runs.
pub static CLEAN_UP: Hook<fn()> = Hook::new();
/// Runs the destructors of the values of the thread that runs.
pub static DESTRUCTORS: Hook<fn()> = Hook::new();
/// Runs the destructors of the thread-local objects of the thread that runs.
#[cfg(target_feature = "atomics")]
pub static OBJECTS: Hook<fn()> = Hook::new();
/// Gives back what the heap keeps for the thread that runs.
#[cfg(target_feature = "atomics")]
pub static AT_END: Hook<fn()> = Hook::new();

/// Runs the destructors of the thread-local objects of the thread that runs.
#[cfg(target_feature = "atomics")]
pub fn destroy_objects() {
    if let Some(run) = OBJECTS.get() {
        run();
    }
}

/// Runs threads that have not started yet, when the main thread ends by `pthread_exit`.
pub static RUN_OTHERS: Hook<fn()> = Hook::new();

/// Runs the clean-up handlers of the thread that runs. From here on nobody cancels it.
pub fn clean_up() {
    current().cancel_state.set(PTHREAD_CANCEL_DISABLE);
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
