//! Futexes.

use shuttle::sync::atomic::{AtomicU32, Ordering::SeqCst};
use shuttle::sync::{Condvar, Mutex};
use std::sync::Arc;

/// Why a wait ended.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Ended {
    Woken,
    Changed,
    TimedOut,
}

#[derive(Default)]
struct Waiter {
    is_woken: Mutex<bool>,
    changed: Condvar,
}

shuttle::lazy_static! {
    /// The threads that wait, and the addresses of their words.
    static ref QUEUE: Mutex<Vec<(usize, Arc<Waiter>)>> = Mutex::new(Vec::new());
}

fn address(word: &AtomicU32) -> usize {
    (&raw const *word).addr()
}

/// Waits while the word has the value `expected`; a time is over at once.
pub fn wait(word: &AtomicU32, expected: u32, timeout: Option<u64>) -> Ended {
    let waiter = Arc::new(Waiter::default());
    {
        let mut queue = QUEUE.lock().unwrap();
        if word.load(SeqCst) != expected {
            return Ended::Changed;
        }
        if timeout.is_some() {
            drop(queue);
            shuttle::thread::yield_now();
            return Ended::TimedOut;
        }
        queue.push((address(word), waiter.clone()));
    }
    let mut is_woken = waiter.is_woken.lock().unwrap();
    while !*is_woken {
        is_woken = waiter.changed.wait(is_woken).unwrap();
    }
    Ended::Woken
}

/// Wakes up to `count` threads that wait on the word.
pub fn wake(word: &AtomicU32, count: u32) -> u32 {
    let mut queue = QUEUE.lock().unwrap();
    let mut woken = 0;
    queue.retain(|(at, waiter)| {
        if *at != address(word) || woken == count {
            return true;
        }
        woken += 1;
        *waiter.is_woken.lock().unwrap() = true;
        waiter.changed.notify_one();
        false
    });
    woken
}
