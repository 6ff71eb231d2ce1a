//! What is kept of a thread from its creation until it is joined, and the list of all of them.

use crate::abi::*;
use crate::header::pthread::attr::Attributes;
use crate::header::pthread::thread::{Thread, current, main};
use crate::header::pthread::values::Values;

/// What a thread starts with; C11's function differs in its result, which WebAssembly does not see.
pub type Start = unsafe extern "C" fn(*mut c_void) -> *mut c_void;

/// A thread other than the main one, in memory from `malloc`.
#[repr(C)]
pub struct Record {
    /// What a `pthread_t` points to.
    pub thread: Thread,
    /// The thread that waits for this one to end.
    pub creator: &'static Thread,
    /// Its attributes, with its stack.
    pub attributes: Attributes,
    /// Its values.
    pub values: Values,
    /// Where it starts; `None` once it has.
    pub start: Global<Option<Start>>,
    /// What it starts with.
    pub argument: *mut c_void,
    /// What it returned, or gave to `pthread_exit`.
    pub result: Global<*mut c_void>,
    /// Whether it has ended.
    pub ended: Global<bool>,
}

/// The number of the thread that was created last. They begin again where a `pthread_once_t` could not hold them.
static NUMBER: Global<c_uint> = Global::new(0);

/// The last thread of the list, if that is not the main one.
static LAST: Global<Option<&'static Thread>> = Global::new(None);

/// A new thread at the end of the list. Errors: `ENOMEM`.
pub fn add(attributes: Attributes, start: Start, argument: *mut c_void) -> Result<&'static Record, Errno> {
    let place: *mut Record = c_malloc(size_of::<Record>())?.cast();
    let creator = current();
    NUMBER.set(NUMBER.get() % 0x7fff_fff0 + 1);
    let thread = Thread::new(NUMBER.get(), creator.name.get());
    thread.detached.set(attributes.detached != 0);
    // SAFETY: room for a record, which stays where it is until `remove`.
    let record: &'static Record = unsafe {
        place.write(Record {
            thread,
            creator,
            attributes,
            values: Values::above(),
            start: Global::new(Some(start)),
            argument,
            result: Global::new(core::ptr::null_mut()),
            ended: Global::new(false),
        });
        &*place
    };
    LAST.get().unwrap_or(main()).next.set(Some(&record.thread));
    LAST.set(Some(&record.thread));
    Ok(record)
}

/// The record of a thread; `None` for the main one.
pub fn of(thread: &'static Thread) -> Option<&'static Record> {
    // SAFETY: only the main thread's number is 0, and every other thread is the beginning of a record.
    (thread.id != 0).then(|| unsafe { &*(&raw const *thread).cast::<Record>() })
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
    let result = record.result.get();
    // SAFETY: from `malloc`; nothing leads to it any more.
    unsafe { c_free((&raw const *record).cast_mut().cast()) };
    result
}

/// Whether the thread with this number has ended: it neither runs nor waits for one that does.
pub fn has_ended(id: c_uint) -> bool {
    let mut at = current();
    while at.id != id {
        let Some(record) = of(at) else { return true };
        at = record.creator;
    }
    false
}
