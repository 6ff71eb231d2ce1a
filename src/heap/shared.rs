//! The heap where there are threads: each has lists of small freed blocks of its own before the one heap, which has a lock.
//! A block that another thread has allocated goes into the lists of the one that frees it.

use super::front::Front;
use crate::abi::thread::futex;
use core::cell::UnsafeCell;
use core::ops::{Deref, DerefMut};
use core::sync::atomic::{AtomicU32, AtomicUsize, Ordering::Relaxed, Ordering::SeqCst};
use wasi_libc_heap::LinearMemory;

type Heap = wasi_libc_heap::Heap<LinearMemory>;

#[thread_local]
static FRONT: UnsafeCell<Front> = UnsafeCell::new(Front::new());

/// The lists of the running thread.
#[inline(always)]
pub fn front() -> &'static mut Front {
    // SAFETY: the thread's own, and no function of the heap calls back into the program while it holds the reference.
    unsafe { &mut *FRONT.get() }
}

struct Back(UnsafeCell<Heap>);

// SAFETY: `LOCK` lets in one thread at a time.
unsafe impl Sync for Back {}

static BACK: Back = Back(UnsafeCell::new(Heap::new()));
/// 0 free, 1 taken, 2 taken and perhaps waited for. Nothing else is locked by a thread that has it.
static LOCK: AtomicU32 = AtomicU32::new(0);
static END: AtomicUsize = AtomicUsize::new(0);

/// The end of the memory that blocks can lie in; no block that a thread knows lies beyond.
#[inline(always)]
pub fn end() -> usize {
    END.load(Relaxed)
}

/// the heap behind, for this thread.
pub struct Locked(());

/// Waits for the heap behind.
#[inline]
pub fn back() -> Locked {
    if LOCK.compare_exchange(0, 1, SeqCst, SeqCst).is_err() {
        wait();
    }
    let locked = Locked(());
    locked.see_memory();
    locked
}

#[cold]
#[inline(never)]
fn wait() {
    for _ in 0..100 {
        if LOCK.load(SeqCst) == 0 && LOCK.compare_exchange(0, 1, SeqCst, SeqCst).is_ok() {
            return;
        }
    }
    while LOCK.swap(2, SeqCst) != 0 {
        futex::wait(&LOCK, 2, None);
    }
}

impl Deref for Locked {
    type Target = Heap;

    #[inline]
    fn deref(&self) -> &Heap {
        // SAFETY: this thread has the lock.
        unsafe { &*BACK.0.get() }
    }
}

impl DerefMut for Locked {
    #[inline]
    fn deref_mut(&mut self) -> &mut Heap {
        // SAFETY: this thread has the lock.
        unsafe { &mut *BACK.0.get() }
    }
}

impl Drop for Locked {
    #[inline]
    fn drop(&mut self) {
        END.store(self.end(), Relaxed);
        if LOCK.swap(0, SeqCst) == 2 {
            futex::wake(&LOCK, 1);
        }
    }
}
