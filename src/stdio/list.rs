//! The streams to settle at exit: every stream from its first read or write on.

use super::file::{FILE, flag};

/// Adds the stream, on its first use.
pub(crate) fn add(f: &FILE) {
    if !f.has(flag::LISTED) {
        f.set(flag::LISTED);
        imp::link(f);
    }
}

/// Takes the stream out, before it closes.
pub(crate) fn remove(f: &FILE) {
    if f.has(flag::LISTED) {
        f.unset(flag::LISTED);
        imp::unlink(f);
    }
}

/// Calls `body` for each listed stream, the one that was used first most recently in front. `body` may close that stream.
pub(crate) fn for_each(body: &mut dyn FnMut(&FILE)) {
    let mut at = imp::newest();
    while let Some(f) = at {
        at = imp::older(f);
        body(f);
    }
}

#[cfg(target_arch = "wasm32")]
mod imp {
    use super::FILE;
    use crate::abi::Global;
    use crate::start::exit::{Hook, Order};
    use core::ptr::null;

    static NEWEST: Global<*const FILE> = Global::new(null());
    static AT_EXIT: Hook = Hook::new(Order::Flush, settle_all);

    fn settle_all() {
        let mut at = newest();
        while let Some(f) = at {
            at = older(f);
            _ = (f.settle.get())(f);
        }
    }

    pub fn link(f: &FILE) {
        f.older.set(NEWEST.replace(f));
        AT_EXIT.register();
    }

    /// Walks the list: closing is rare, and what every program that writes has stays small.
    pub fn unlink(f: &FILE) {
        if core::ptr::eq(NEWEST.get(), f) {
            return NEWEST.set(f.older.get());
        }
        let mut at = newest();
        while let Some(newer) = at {
            at = older(newer);
            if core::ptr::eq(newer.older.get(), f) {
                return newer.older.set(f.older.get());
            }
        }
    }

    pub fn newest() -> Option<&'static FILE> {
        // SAFETY: the list holds open streams only: `remove` is called before one goes.
        unsafe { NEWEST.get().as_ref() }
    }

    pub fn older(f: &FILE) -> Option<&'static FILE> {
        // SAFETY: as in `newest`.
        unsafe { f.older.get().as_ref() }
    }
}

/// The native tests run in several threads, and look at one stream at a time.
#[cfg(not(target_arch = "wasm32"))]
mod imp {
    use super::FILE;

    pub fn link(_: &FILE) {}
    pub fn unlink(_: &FILE) {}
    pub fn newest() -> Option<&'static FILE> {
        None
    }
    pub fn older(_: &FILE) -> Option<&'static FILE> {
        None
    }
}
