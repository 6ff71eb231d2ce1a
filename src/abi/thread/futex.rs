//! Waiting on a word of memory: `memory.atomic.wait32` and `memory.atomic.notify`. Natively, where the tests of the locks run,
//! Linux's futex.

use core::sync::atomic::AtomicU32;

/// Why a wait ended.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Ended {
    /// Somebody woke it, or nobody did: the word must be looked at again.
    Woken,
    /// The word did not have the expected value.
    Changed,
    /// The time was over.
    TimedOut,
}

/// Waits while the word has the value `expected`, until it is woken, `timeout` nanoseconds at most.
pub fn wait(word: &AtomicU32, expected: u32, timeout: Option<u64>) -> Ended {
    imp::wait(word, expected, timeout)
}

/// Wakes up to `count` threads that wait on the word, those that came first. The word need not be there any more.
pub fn wake(word: &AtomicU32, count: u32) -> u32 {
    imp::wake(word.as_ptr().addr(), count)
}

/// Wakes all threads that wait on the word at an address.
pub fn wake_address(address: usize) {
    imp::wake(address, u32::MAX);
}

#[cfg(target_arch = "wasm32")]
pub use imp::spin_instead;

#[cfg(target_arch = "wasm32")]
mod imp {
    use super::Ended;
    use crate::abi::Global;
    use core::arch::wasm32::{memory_atomic_notify, memory_atomic_wait32};
    use core::sync::atomic::{AtomicU32, Ordering};

    /// Whether the thread may not block, as the main thread of a browser.
    #[thread_local]
    static SPINS: Global<bool> = Global::new(false);

    /// How often a word is looked at instead of a wait, before the caller looks at everything else again.
    const LOOKS: usize = 10_000;

    /// From now on, or no longer, the thread looks at words again and again instead of waiting for them.
    pub fn spin_instead(on: bool) {
        SPINS.set(on);
    }

    pub fn wait(word: &AtomicU32, expected: u32, timeout: Option<u64>) -> Ended {
        if SPINS.get() {
            return spin(word, expected, timeout);
        }
        let timeout = timeout.map_or(-1, |timeout| timeout.min(i64::MAX as u64) as i64);
        // SAFETY: an aligned word, which other threads only change atomically.
        match unsafe { memory_atomic_wait32(word.as_ptr().cast(), expected.cast_signed(), timeout) } {
            0 => Ended::Woken,
            1 => Ended::Changed,
            _ => Ended::TimedOut,
        }
    }

    fn spin(word: &AtomicU32, expected: u32, timeout: Option<u64>) -> Ended {
        for _ in 0..LOOKS {
            if word.load(Ordering::SeqCst) != expected {
                return Ended::Changed;
            }
        }
        // The caller reads the clock: this is as good as an early end of the time.
        if timeout.is_some() { Ended::TimedOut } else { Ended::Woken }
    }

    pub fn wake(address: usize, count: u32) -> u32 {
        // SAFETY: the instruction reads nothing; the address is that of a word of this memory, which never shrinks.
        unsafe { memory_atomic_notify(core::ptr::with_exposed_provenance_mut(address), count) }
    }
}

#[cfg(not(target_arch = "wasm32"))]
mod imp {
    use super::Ended;
    use core::sync::atomic::AtomicU32;

    pub fn wait(word: &AtomicU32, expected: u32, timeout: Option<u64>) -> Ended {
        let time = timeout.map(|timeout| libc::timespec {
            tv_sec: (timeout / 1_000_000_000) as libc::time_t,
            tv_nsec: (timeout % 1_000_000_000) as libc::c_long,
        });
        let time = time.as_ref().map_or(core::ptr::null(), |time| &raw const *time);
        // SAFETY: a word, and null or a time.
        let result = unsafe { libc::syscall(libc::SYS_futex, word.as_ptr(), libc::FUTEX_WAIT, expected, time) };
        match (result, std::io::Error::last_os_error().raw_os_error()) {
            (0, _) => Ended::Woken,
            (_, Some(libc::EAGAIN)) => Ended::Changed,
            (_, Some(libc::ETIMEDOUT)) => Ended::TimedOut,
            _ => Ended::Woken,
        }
    }

    pub fn wake(address: usize, count: u32) -> u32 {
        let count = count.min(i32::MAX as u32);
        // SAFETY: the kernel checks the address, and only wakes.
        let woken = unsafe { libc::syscall(libc::SYS_futex, address, libc::FUTEX_WAKE, count) };
        u32::try_from(woken).unwrap_or(0)
    }
}
