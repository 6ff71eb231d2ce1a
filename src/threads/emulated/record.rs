//! A thread's record, from creation until it is joined, and the list of all threads.

use super::stack::Stack;
use crate::abi::thread::attributes::Attributes;
use crate::abi::*;
use crate::os::signals::{PER_THREAD, Set};
use crate::os::thread::values::Values;
use crate::os::thread::{Thread, by_number, current, known, main};

/// A start routine; C11's differs in its result type, which WebAssembly does not see.
pub type Start = unsafe extern "C" fn(*mut c_void) -> *mut c_void;

/// How far a thread has come.
#[derive(Clone, Copy, PartialEq)]
pub enum State {
    /// It has not started.
    Ready,
    /// It runs, or waits for threads above it.
    Started,
    /// It has ended.
    Ended,
}

/// A thread other than the main one, in memory from `malloc`.
#[repr(C)]
pub struct Record {
    /// The object behind a `pthread_t`.
    pub thread: Thread,
    /// How far it has come.
    pub state: Global<State>,
    /// The thread that waits while this one runs.
    pub below: Global<&'static Thread>,
    /// Its attributes, with its stack.
    pub attributes: Attributes,
    /// Its stack, unless that is the program's own.
    pub stack: Option<Stack>,
    /// Its values.
    pub values: Values,
    /// Its start routine; `None` once it has started.
    pub start: Global<Option<Start>>,
    /// The argument of its start routine.
    pub argument: *mut c_void,
    /// The signals that its creator blocked.
    pub blocked: Set,
    /// Where it is while others run, if threads switch ([`crate::threads::asyncify`]).
    pub fiber: Global<*const c_void>,
    /// Its result, or the argument of `pthread_exit`.
    pub result: Global<*mut c_void>,
}

/// The number of the thread that was created last. They begin again where a `pthread_once_t` could not hold them.
static NUMBER: Global<c_uint> = Global::new(0);

/// The last thread of the list, if that is not the main one.
static LAST: Global<Option<&'static Thread>> = Global::new(None);

/// How far the main thread has come.
pub static MAIN_STATE: Global<State> = Global::new(State::Started);
/// What the main thread gave to `pthread_exit`.
pub static MAIN_RESULT: Global<*mut c_void> = Global::new(core::ptr::null_mut());
static MAIN_JOINED: Global<bool> = Global::new(false);

/// How many detached threads that have ended are remembered.
const REMEMBERED: usize = 64;

/// The addresses of detached threads that have ended: joining such a thread is `EINVAL`.
static DETACHED: [Global<*const Thread>; REMEMBERED] = [const { Global::new(core::ptr::null()) }; REMEMBERED];
static NEXT_DETACHED: Global<usize> = Global::new(0);

/// A new thread at the end of the list. Errors: `ENOMEM`.
pub fn add(
    attributes: Attributes,
    stack: Option<Stack>,
    start: Start,
    argument: *mut c_void,
) -> Result<&'static Record, Errno> {
    let memory: *mut Record = c_malloc(size_of::<Record>())?.cast();
    NUMBER.set(NUMBER.get() % 0x7fff_fff0 + 1);
    let thread = Thread::new(NUMBER.get(), current().name.get());
    thread.detached.set(attributes.detached != 0);
    // SAFETY: memory of the record's size, aligned for any type; it stays until `remove`.
    let record: &'static Record = unsafe {
        memory.write(Record {
            thread,
            state: Global::new(State::Ready),
            below: Global::new(main()),
            attributes,
            stack,
            values: Values::new(),
            start: Global::new(Some(start)),
            argument,
            blocked: PER_THREAD.get().map_or(0, |signals| (signals.enter)().0),
            fiber: Global::new(core::ptr::null()),
            result: Global::new(core::ptr::null_mut()),
        });
        &*memory
    };
    DETACHED
        .iter()
        .filter(|slot| core::ptr::eq(slot.get(), &record.thread))
        .for_each(|slot| slot.set(core::ptr::null()));
    LAST.get().unwrap_or(main()).next.set(Some(&record.thread));
    LAST.set(Some(&record.thread));
    Ok(record)
}

/// The record of a thread; `None` for the main one.
pub fn of(thread: &'static Thread) -> Option<&'static Record> {
    // SAFETY: only the main thread's number is 0, and every other thread is the first field of a record.
    (thread.id != 0).then(|| unsafe { &*(&raw const *thread).cast::<Record>() })
}

/// The thread that a `pthread_t` names. Errors: `ESRCH` if there is none any more, `EINVAL` for a detached one that has ended.
pub fn find(thread: *const Thread) -> Result<&'static Thread, Errno> {
    let is_remembered = || DETACHED.iter().any(|slot| !thread.is_null() && core::ptr::eq(slot.get(), thread));
    let thread = known(thread).map_err(|error| if is_remembered() { Errno::INVAL } else { error })?;
    if thread.id == 0 && MAIN_JOINED.get() { Err(Errno::SRCH) } else { Ok(thread) }
}

/// Whether a thread has left its functions.
pub fn is_over(thread: &'static Thread) -> bool {
    of(thread).map_or(&MAIN_STATE, |record| &record.state).get() == State::Ended
}

/// Ends the identity of a thread that has ended; its result.
pub fn take_result(thread: &'static Thread) -> *mut c_void {
    match of(thread) {
        Some(record) => remove(record),
        None => {
            MAIN_JOINED.set(true);
            MAIN_RESULT.get()
        }
    }
}

/// The first thread that has not started.
pub fn first_ready() -> Option<&'static Record> {
    let mut at = main().next.get();
    while let Some(thread) = at {
        match of(thread) {
            Some(record) if record.state.get() == State::Ready => return Some(record),
            _ => at = thread.next.get(),
        }
    }
    None
}

/// Takes a thread that has ended out of the list, frees its record, and returns its result.
pub fn remove(record: &'static Record) -> *mut c_void {
    let mut before = main();
    while let Some(next) = before.next.get() {
        if core::ptr::eq(next, &record.thread) {
            before.next.set(next.next.get());
            if next.next.get().is_none() {
                LAST.set(Some(before));
            }
            break;
        }
        before = next;
    }
    if record.thread.detached.get()
        && let Some(slot) = DETACHED.get(NEXT_DETACHED.get())
    {
        slot.set(&record.thread);
        NEXT_DETACHED.set((NEXT_DETACHED.get() + 1) % REMEMBERED);
    }
    if let Some(signals) = PER_THREAD.get() {
        (signals.forget)(&record.thread);
    }
    let result = record.result.get();
    // SAFETY: from `malloc`; the list no longer leads to it.
    unsafe { c_free((&raw const *record).cast_mut().cast()) };
    result
}

/// Whether the thread with this number has ended, or there is none.
pub fn is_number_over(id: c_uint) -> bool {
    by_number(id).is_none_or(is_over)
}

/// Whether the thread with this number has ended: it neither runs nor waits for one that does.
pub fn has_ended(id: c_uint) -> bool {
    let mut at = current();
    while at.id != id {
        let Some(record) = of(at) else { return true };
        at = record.below.get();
    }
    is_over(at)
}
