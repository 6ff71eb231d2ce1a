//! The list of streams to flush at exit: every stream from its first read or write on.

use super::file::{FILE, flag};
use crate::abi::small;

/// Adds the stream, on its first use.
#[small]
pub(crate) fn add(f: &FILE) {
    if !f.has(flag::LISTED) {
        f.set(flag::LISTED);
        imp::link(f);
    }
}

/// Takes the stream out, before it closes.
#[small]
pub(crate) fn remove(f: &FILE) {
    if f.has(flag::LISTED) {
        f.unset(flag::LISTED);
        imp::unlink(f);
    }
}

/// Calls `body` for each listed stream, the one that was used first most recently in front. `body` may close that stream.
#[inline]
#[small]
pub(crate) fn for_each(mut body: impl FnMut(&FILE)) {
    #[cfg(target_feature = "atomics")]
    let _list = imp::LIST.take();
    let mut at = imp::newest();
    while let Some(f) = at {
        at = imp::older(f);
        #[cfg(target_feature = "atomics")]
        let _stream = f.lock.take();
        body(f);
    }
}

/// Keeps the list as it is, for what then locks a stream and may take it out.
#[cfg(target_feature = "atomics")]
#[small]
pub(crate) fn lock() -> super::lock::Taken<'static> {
    imp::LIST.take()
}

/// Takes a stream that is about to close out for good.
#[cfg(target_feature = "atomics")]
#[small]
pub(crate) fn withdraw(f: &FILE) {
    imp::unlink(f);
    // As if it were listed: writing what is pending must not list it again.
    f.set(flag::LISTED);
}

/// With threads: streams are added by one exchange of the head; whoever walks or takes one out has `LIST`. A thread that has a
/// stream's lock takes `LIST` never, as [`for_each`] locks streams.
#[cfg(target_feature = "atomics")]
mod imp {
    use super::FILE;
    use crate::abi::small;
    use crate::start::exit::flush_with;
    use crate::stdio::file::flag;
    use crate::stdio::lock::Lock;
    use core::ptr::null_mut;
    use core::sync::atomic::{AtomicPtr, Ordering::SeqCst};

    static NEWEST: AtomicPtr<FILE> = AtomicPtr::new(null_mut());
    pub static LIST: Lock = Lock::new();

    #[small]
    fn settle_all() {
        let _list = LIST.take();
        let mut at = newest();
        while let Some(f) = at {
            at = older(f);
            // A thread that waits for input keeps its stream; other threads finish what they write.
            if !f.lock.try_acquire() {
                if f.has(flag::READING) {
                    continue;
                }
                f.lock.acquire();
            }
            _ = (f.settle.get())(f);
            f.lock.release();
        }
    }

    #[small]
    pub fn link(f: &FILE) {
        let mut head = NEWEST.load(SeqCst);
        loop {
            f.older.set(head);
            match NEWEST.compare_exchange(head, (&raw const *f).cast_mut(), SeqCst, SeqCst) {
                Ok(_) => break,
                Err(other) => head = other,
            }
        }
        flush_with(settle_all);
    }

    #[small]
    pub fn unlink(f: &FILE) {
        let _list = LIST.take();
        let own = (&raw const *f).cast_mut();
        if NEWEST.compare_exchange(own, f.older.get().cast_mut(), SeqCst, SeqCst).is_ok() {
            return;
        }
        let mut at = newest();
        while let Some(newer) = at {
            at = older(newer);
            if core::ptr::eq(newer.older.get(), f) {
                return newer.older.set(f.older.get());
            }
        }
    }

    #[small]
    pub fn newest() -> Option<&'static FILE> {
        // SAFETY: the list holds open streams only: `unlink` is called before one goes.
        unsafe { NEWEST.load(SeqCst).as_ref() }
    }

    #[small]
    pub fn older(f: &FILE) -> Option<&'static FILE> {
        // SAFETY: as in `newest`.
        unsafe { f.older.get().as_ref() }
    }
}

#[cfg(all(target_arch = "wasm32", not(target_feature = "atomics")))]
mod imp {
    use super::FILE;
    use crate::abi::Global;
    use crate::abi::small;
    use crate::start::exit::flush_with;
    use core::ptr::null;

    static NEWEST: Global<*const FILE> = Global::new(null());

    #[small]
    fn settle_all() {
        let mut at = newest();
        while let Some(f) = at {
            at = older(f);
            _ = (f.settle.get())(f);
        }
    }

    #[small]
    pub fn link(f: &FILE) {
        f.older.set(NEWEST.replace(f));
        flush_with(settle_all);
    }

    /// Walks the list: closing is rare, and what every program that writes has stays small.
    #[small]
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

    #[small]
    pub fn newest() -> Option<&'static FILE> {
        // SAFETY: the list holds open streams only: `remove` is called before one goes.
        unsafe { NEWEST.get().as_ref() }
    }

    #[small]
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
