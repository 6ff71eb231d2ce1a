//! The streams that have something to lose at exit: every stream from its first read or write on.

use super::file::{FILE, flag};
use crate::start::exit::{Hook, Order};
use core::cell::Cell;
use core::ptr::null;

struct List {
    newest: Cell<*const FILE>,
    /// Brings the offset of an input stream back to where the program has read; set once something is read, so that a
    /// program that only writes does not link the code that seeks.
    give_back: Cell<Option<fn(&FILE)>>,
}

// SAFETY: there is one thread.
unsafe impl Sync for List {}

static LIST: List = List { newest: Cell::new(null()), give_back: Cell::new(None) };

/// Adds the stream, on its first use.
pub(crate) fn add(f: &FILE) {
    if f.has(flag::LISTED) {
        return;
    }
    f.set(flag::LISTED);
    f.newer.set(null());
    f.older.set(LIST.newest.get());
    // SAFETY: the list holds open streams only.
    if let Some(older) = unsafe { LIST.newest.get().as_ref() } {
        older.newer.set(f);
    }
    LIST.newest.set(f);
    AT_EXIT.register();
}

/// Takes the stream out, before it closes.
pub(crate) fn remove(f: &FILE) {
    if !f.has(flag::LISTED) {
        return;
    }
    f.unset(flag::LISTED);
    // SAFETY: the list holds open streams only.
    unsafe {
        match f.newer.get().as_ref() {
            Some(newer) => newer.older.set(f.older.get()),
            None => LIST.newest.set(f.older.get()),
        }
        if let Some(older) = f.older.get().as_ref() {
            older.newer.set(f.newer.get());
        }
    }
}

/// The stream that was used first most recently.
pub(crate) fn newest() -> Option<&'static FILE> {
    // SAFETY: the list holds open streams only.
    unsafe { LIST.newest.get().as_ref() }
}

/// The one before it.
pub(crate) fn older(f: &FILE) -> Option<&'static FILE> {
    // SAFETY: the list holds open streams only.
    unsafe { f.older.get().as_ref() }
}

/// Says how read-ahead is given back.
pub(crate) fn set_give_back(give_back: fn(&FILE)) {
    LIST.give_back.set(Some(give_back));
}

/// Gives read-ahead back to the file below: moves its offset to where the program has read. A stream that cannot seek
/// keeps what it read.
pub(crate) fn give_back(f: &FILE) {
    if let Some(give_back) = LIST.give_back.get() {
        give_back(f);
    }
}

static AT_EXIT: Hook = Hook::new(Order::Flush, flush_at_exit);

fn flush_at_exit() {
    let mut at = newest();
    while let Some(f) = at {
        at = older(f);
        if f.has(flag::WRITING) {
            super::output::push(f, &[]);
        } else if f.has(flag::READING) {
            give_back(f);
        }
    }
}
