//! A waiting thread as others see it.

use crate::abi::thread::futex;
use crate::wasi::sched;
use core::sync::atomic::{AtomicU32, AtomicUsize, Ordering::SeqCst};

/// The handle by which others reach a waiting thread.
pub struct Parked {
    /// The address of the word that it waits on; 0 if it does not wait.
    word: AtomicUsize,
    /// How often it began to wait.
    waits: AtomicU32,
    /// Whether there is something to look at: signals, or that it is cancelled.
    pub kicked: AtomicU32,
    /// The word of waits for time alone.
    pub idle: AtomicU32,
}

impl Parked {
    /// A thread that does not wait.
    #[allow(clippy::new_without_default)]
    pub const fn new() -> Self {
        Parked {
            word: AtomicUsize::new(0),
            waits: AtomicU32::new(0),
            kicked: AtomicU32::new(0),
            idle: AtomicU32::new(0),
        }
    }

    /// Has the thread look at its signals and whether it is cancelled, also if it waits.
    pub fn kick(&self) {
        self.kicked.store(1, SeqCst);
        let waits = self.waits.load(SeqCst);
        // It may have looked before, and not be asleep yet: that lasts a moment.
        for looks in 1u32.. {
            let word = self.word.load(SeqCst);
            if word == 0 || self.waits.load(SeqCst) != waits || self.kicked.load(SeqCst) == 0 {
                return;
            }
            futex::wake_address(word);
            if looks % 16 == 0 {
                // It may have lost its processor. That the host cannot give it one is no error.
                let _ = sched::yield_now();
            }
        }
    }

    /// The thread is about to wait on the word.
    pub fn begin(&self, word: &AtomicU32) {
        self.waits.fetch_add(1, SeqCst);
        self.word.store(word.as_ptr().addr(), SeqCst);
    }

    /// It waits no longer.
    pub fn end(&self) {
        self.word.store(0, SeqCst);
    }
}
