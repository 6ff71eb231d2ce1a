//! The lock of the library where there are threads.
//!
//! Every exported function takes it, but for those whose files and names `#[export]` knows to be pure, or to have locks of their
//! own: streams, the heap, what `<pthread.h>` has. So the state of the library is that of a monitor: one thread at a time is in
//! it, and [`outside`] lets others in while a thread waits for the host or runs a function of the program. Whoever waits for what
//! another thread does within the library waits in [`Monitor`]: each thread that leaves the library wakes it.

#[cfg(target_feature = "atomics")]
pub use imp::*;

/// Runs `body`, a function of the program or a call of the host that may take long, without the lock.
#[cfg(not(target_feature = "atomics"))]
#[inline(always)]
pub fn outside<R>(body: impl FnOnce() -> R) -> R {
    body()
}

#[cfg(target_feature = "atomics")]
mod imp {
    use crate::abi::thread::futex;
    use crate::abi::{Global, Hook};
    use core::sync::atomic::{AtomicU32, Ordering::SeqCst};

    /// 0 free, 1 taken, 2 taken and perhaps waited for.
    static WORD: AtomicU32 = AtomicU32::new(0);
    /// How often this thread has taken it.
    #[thread_local]
    static DEPTH: Global<u32> = Global::new(0);

    /// How many threads wait for what others do within the library, and how often these left it.
    static WAITING: AtomicU32 = AtomicU32::new(0);
    static LEFT: AtomicU32 = AtomicU32::new(0);

    /// Called when a thread has left the library: delivers what others have sent it.
    pub static ON_LEAVE: Hook<fn()> = Hook::new();

    /// A number of the running thread, which no other thread has meanwhile: even, and not 0.
    #[inline]
    pub fn me() -> u32 {
        (&raw const DEPTH).addr() as u32
    }

    /// The thread is in the library; other threads are not.
    pub struct Library(());

    /// Enters the library, which the thread may be in already.
    #[inline]
    pub fn library() -> Library {
        let depth = DEPTH.get();
        if depth == 0 {
            acquire();
        }
        DEPTH.set(depth.wrapping_add(1));
        Library(())
    }

    impl Drop for Library {
        #[inline]
        fn drop(&mut self) {
            let depth = DEPTH.get().wrapping_sub(1);
            DEPTH.set(depth);
            if depth == 0 {
                announce();
                release();
                if let Some(on_leave) = ON_LEAVE.get() {
                    on_leave();
                }
            }
        }
    }

    /// Looks at the library's state with `body`, which changes nothing that another thread could wait for.
    pub fn look_within<R>(body: impl FnOnce() -> R) -> R {
        let depth = DEPTH.get();
        if depth == 0 {
            acquire();
        }
        DEPTH.set(depth.wrapping_add(1));
        let result = body();
        DEPTH.set(depth);
        if depth == 0 {
            release();
        }
        result
    }

    #[inline]
    fn acquire() {
        if WORD.compare_exchange(0, 1, SeqCst, SeqCst).is_err() {
            acquire_late();
        }
    }

    #[cold]
    #[inline(never)]
    fn acquire_late() {
        for _ in 0..100 {
            if WORD.load(SeqCst) == 0 && WORD.compare_exchange(0, 1, SeqCst, SeqCst).is_ok() {
                return;
            }
        }
        while WORD.swap(2, SeqCst) != 0 {
            futex::wait(&WORD, 2, None);
        }
    }

    #[inline]
    fn release() {
        if WORD.swap(0, SeqCst) == 2 {
            futex::wake(&WORD, 1);
        }
    }

    /// Wakes those who wait for what this thread has done within the library.
    #[inline]
    fn announce() {
        if WAITING.load(SeqCst) != 0 {
            LEFT.fetch_add(1, SeqCst);
            futex::wake(&LEFT, u32::MAX);
        }
    }

    fn without_lock<R>(announces: bool, body: impl FnOnce() -> R) -> R {
        let depth = DEPTH.replace(0);
        if depth == 0 {
            return body();
        }
        if announces {
            announce();
        }
        release();
        let result = body();
        acquire();
        DEPTH.set(depth);
        result
    }

    /// Runs `body`, a function of the program or a call of the host that may take long, without the lock.
    #[inline]
    pub fn outside<R>(body: impl FnOnce() -> R) -> R {
        without_lock(true, body)
    }

    /// Gives the lock up for good: the thread does not return to the function of the library that it is in.
    pub fn leave_for_good() {
        if DEPTH.replace(0) != 0 {
            announce();
            release();
        }
    }

    /// A wait for what other threads do within the library.
    pub struct Monitor(());

    impl Monitor {
        /// Begins such a wait, after the thread has looked at what it waits for in vain, within the library.
        pub fn enter() -> Self {
            announce();
            WAITING.fetch_add(1, SeqCst);
            Monitor(())
        }

        /// The word to wait on, and the value that it has: another one once a thread has left the library.
        pub fn word(&self) -> (&'static AtomicU32, u32) {
            (&LEFT, LEFT.load(SeqCst))
        }
    }

    impl Drop for Monitor {
        fn drop(&mut self) {
            WAITING.fetch_sub(1, SeqCst);
        }
    }

    /// As [`outside`], for a wait that needs no notice that the thread has left.
    #[inline]
    pub fn outside_silently<R>(body: impl FnOnce() -> R) -> R {
        without_lock(false, body)
    }
}
