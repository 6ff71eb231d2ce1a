//! A thread's record, from creation until it is joined, and the list of all threads.

use crate::abi::lock::library;
use crate::abi::thread::attributes::Attributes;
use crate::abi::*;
use crate::os::signals::{PER_THREAD, Set};
use crate::os::thread::values::Values;
use crate::os::thread::{Thread, current, known, main};
use core::mem::offset_of;
use core::sync::atomic::{AtomicU32, Ordering::SeqCst};

/// A start routine; C11's differs in its result type, which WebAssembly does not see.
pub type Start = unsafe extern "C" fn(*mut c_void) -> *mut c_void;

/// A thread other than the main one, at the end of a block from `malloc`.
#[repr(C)]
pub struct Record {
    /// The top of its stack, which grows down. `start.s` reads this and the next, and writes the third.
    top: usize,
    /// Its thread-local memory.
    local: usize,
    /// 1 once nothing runs any more that uses the block.
    over: AtomicU32,
    /// The object behind a `pthread_t`.
    pub thread: Thread,
    /// Whether its functions have returned, and its identity ends when nobody will join it.
    pub ended: Global<bool>,
    /// Whether a thread waits in `pthread_join` for this one, and which.
    pub joiner: Global<Option<&'static Thread>>,
    /// Its attributes, with its stack.
    pub attributes: Attributes,
    block: *mut u8,
    /// The words at the end of the stack, if that is ours.
    mark: *mut [u32; 4],
    /// Its values.
    pub values: Values,
    /// Its start routine; `None` once it has started.
    pub start: Global<Option<Start>>,
    /// The argument of its start routine.
    pub argument: *mut c_void,
    /// The signals that its creator blocked.
    pub blocked: Set,
    /// Its result, or the argument of `pthread_exit`.
    pub result: Global<*mut c_void>,
}

const _: () = assert!(offset_of!(Record, local) == 4 && offset_of!(Record, over) == 8);

/// The words at the end of a stack, as long as the thread has kept within it.
const MARK: [u32; 4] = [0x6b63_6174, 0x7320_666f, 0x646e_6520, 0x2e65_6874];

unsafe extern "C" {
    // In `start.s`.
    safe fn __wasilibc_tls_size() -> usize;
    safe fn __wasilibc_tls_align() -> usize;
}

/// The number of the thread that was created last. They begin again where a mutex could not hold them.
static NUMBER: Global<c_uint> = Global::new(0);
/// The last thread of the list, if that is not the main one.
static LAST: Global<Option<&'static Thread>> = Global::new(None);
/// Detached threads that have ended, and whose memory is not free yet: each links to the next.
static ENDED: Global<Option<&'static Thread>> = Global::new(None);

/// 1 once the main thread has left by `pthread_exit`.
pub static MAIN_OVER: AtomicU32 = AtomicU32::new(0);
/// What the main thread gave to `pthread_exit`.
pub static MAIN_RESULT: Global<*mut c_void> = Global::new(core::ptr::null_mut());
/// The thread that joins the main one, or has joined it.
static MAIN_JOINER: Global<Option<&'static Thread>> = Global::new(None);
static MAIN_JOINED: Global<bool> = Global::new(false);

/// How many detached threads that have ended are remembered.
const REMEMBERED: usize = 64;
/// The addresses of detached threads that have ended: joining such a thread is `EINVAL`.
static DETACHED: [Global<*const Thread>; REMEMBERED] = [const { Global::new(core::ptr::null()) }; REMEMBERED];
static NEXT_DETACHED: Global<usize> = Global::new(0);

/// A new thread at the end of the list, in the library. Errors: `ENOMEM`.
pub fn add(attributes: Attributes, start: Start, argument: *mut c_void) -> Result<&'static Record, Errno> {
    free_ended();
    let own_stack = attributes.has_stack == 0;
    let guard = attributes.guard_size.next_multiple_of(16);
    let stack = if own_stack { guard + size_of_val(&MARK) + attributes.stack_size.next_multiple_of(16) } else { 0 };
    let align = __wasilibc_tls_align().max(16);
    let local = (__wasilibc_tls_size() + align).next_multiple_of(16);
    let block = c_malloc(stack + local + size_of::<Record>())?;
    let mark = block.wrapping_add(guard).cast::<[u32; 4]>();
    let attributes = match own_stack {
        // SAFETY: the stack's lowest words, within the block and aligned as that is.
        true => unsafe {
            mark.write(MARK);
            attributes.with_stack(mark.addr() + size_of_val(&MARK), attributes.stack_size.next_multiple_of(16))
        },
        false => attributes,
    };
    NUMBER.set(NUMBER.get() % 0x3fff_fff0 + 1);
    let thread = Thread::new(NUMBER.get(), current().name.get());
    thread.detached.set(attributes.detached != 0);
    let memory = block.wrapping_add(stack + local).cast::<Record>();
    // SAFETY: the rest of the block, of the record's size and aligned to 16; it stays until `free`.
    let record: &'static Record = unsafe {
        memory.write(Record {
            top: attributes.top(),
            local: block.addr().wrapping_add(stack).next_multiple_of(align),
            over: AtomicU32::new(0),
            thread,
            ended: Global::new(false),
            joiner: Global::new(None),
            attributes,
            block,
            mark: if own_stack { mark } else { core::ptr::null_mut() },
            values: Values::new(),
            start: Global::new(Some(start)),
            argument,
            blocked: PER_THREAD.get().map_or(0, |signals| (signals.enter)().0),
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

impl Record {
    /// The argument that the host passes to the thread.
    pub fn as_ptr(&self) -> *const u8 {
        (&raw const *self).cast()
    }

    /// The word that becomes 1 when nothing of the thread runs any more.
    pub fn over(&self) -> &AtomicU32 {
        &self.over
    }

    /// Whether the thread has used more than its stack.
    pub fn has_overflowed(&self) -> bool {
        // SAFETY: null or written by `add`, and of a type that any bits are a value of.
        !self.mark.is_null() && unsafe { self.mark.read_volatile() } != MARK
    }
}

/// The record of a thread; `None` for the main one.
pub fn of(thread: &'static Thread) -> Option<&'static Record> {
    if thread.id == 0 {
        return None;
    }
    let start = (&raw const *thread).cast::<u8>().wrapping_sub(offset_of!(Record, thread));
    // SAFETY: only the main thread's number is 0, and every other thread is this field of a record.
    Some(unsafe { &*start.cast::<Record>() })
}

/// The thread that a `pthread_t` names, in the library. Errors: `ESRCH` if there is none any more, `EINVAL` for a detached one that
/// has ended.
pub fn find(thread: *const Thread) -> Result<&'static Thread, Errno> {
    let is_remembered = || DETACHED.iter().any(|slot| !thread.is_null() && core::ptr::eq(slot.get(), thread));
    let thread = known(thread).map_err(|error| if is_remembered() { Errno::INVAL } else { error })?;
    if thread.id == 0 && MAIN_JOINED.get() { Err(Errno::SRCH) } else { Ok(thread) }
}

/// Who waits in `pthread_join` for a thread.
pub fn joiner(thread: &'static Thread) -> &'static Global<Option<&'static Thread>> {
    of(thread).map_or(&MAIN_JOINER, |record| &record.joiner)
}

/// The word that is 1 once a thread is over.
pub fn over(thread: &'static Thread) -> &'static AtomicU32 {
    of(thread).map_or(&MAIN_OVER, Record::over)
}

/// Ends the identity of a thread that is over; its result.
pub fn take_result(thread: &'static Thread) -> *mut c_void {
    match of(thread) {
        Some(record) => remove(record),
        None => {
            MAIN_JOINED.set(true);
            MAIN_RESULT.get()
        }
    }
}

/// Takes a thread out of the list, in the library.
fn unlist(record: &'static Record) {
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
    if let Some(signals) = PER_THREAD.get() {
        (signals.forget)(&record.thread);
    }
}

/// A detached thread has ended, in the library: its memory is free once it is over.
pub fn bury(record: &'static Record) {
    unlist(record);
    if let Some(slot) = DETACHED.get(NEXT_DETACHED.get()) {
        slot.set(&record.thread);
        NEXT_DETACHED.set((NEXT_DETACHED.get() + 1) % REMEMBERED);
    }
    record.thread.next.set(ENDED.replace(Some(&record.thread)));
}

/// Frees the memory of detached threads that are over, in the library.
fn free_ended() {
    let mut kept = None;
    let mut at = ENDED.get();
    while let Some(thread) = at {
        at = thread.next.get();
        match of(thread) {
            Some(record) if record.over.load(SeqCst) != 0 => free(record),
            _ => {
                thread.next.set(kept);
                kept = Some(thread);
            }
        }
    }
    ENDED.set(kept);
}

/// Clears the value that all threads but the main one have for a key, in the library.
pub fn forget_value(key: usize) {
    let mut at = main().next.get();
    while let Some(thread) = at {
        if let Some(record) = of(thread) {
            record.values.clear(key);
        }
        at = thread.next.get();
    }
}

fn free(record: &'static Record) {
    let block = record.block;
    // SAFETY: from `malloc`; nothing leads to it any more, and the thread is over.
    unsafe { c_free(block) }
}

/// Takes a thread that is over, or was never started, out of the list, frees its memory, and returns its result.
pub fn remove(record: &'static Record) -> *mut c_void {
    let _library = library();
    unlist(record);
    let result = record.result.get();
    free(record);
    result
}
