//! What must hold in every schedule.

use crate::abi::Errno;
use crate::barrier::Barrier;
use crate::condition::Condition;
use crate::futex;
use crate::mutex::{Mutex, Owner, Robust};
use crate::rwlock::RwLock;
use crate::semaphore::Semaphore;
use shuttle::sync::atomic::{AtomicU32, AtomicUsize, Ordering::SeqCst};
use shuttle::thread;
use std::sync::Arc;

/// Schedules for each test, half of them at random, half with few switches.
fn check(model: impl Fn() + Send + Sync + Copy + 'static) {
    let schedules = std::env::var("SCHEDULES").ok().and_then(|text| text.parse().ok()).unwrap_or(2000);
    shuttle::check_random(model, schedules / 2);
    shuttle::check_pct(model, schedules / 2, 3);
}

fn park(word: &AtomicU32, expected: u32) -> Result<(), Errno> {
    futex::wait(word, expected, None);
    Ok(())
}

/// Runs `body` in as many threads, with their numbers.
fn threads(count: u32, body: impl Fn(u32) + Send + Sync + 'static) {
    let body = Arc::new(body);
    let all: Vec<_> = (0..count)
        .map(|number| {
            thread::spawn({
                let body = body.clone();
                move || body(number)
            })
        })
        .collect();
    all.into_iter().for_each(|thread| thread.join().unwrap());
}

/// A place that one thread at a time may be in, or several readers.
#[derive(Default)]
struct Section(AtomicUsize);

impl Section {
    fn alone(&self) {
        assert_eq!(self.0.fetch_add(100, SeqCst), 0, "another thread is here");
        thread::yield_now();
        self.0.fetch_sub(100, SeqCst);
    }

    fn shared(&self) {
        assert!(self.0.fetch_add(1, SeqCst) < 100, "a writer is here");
        thread::yield_now();
        self.0.fetch_sub(1, SeqCst);
    }
}

#[test]
fn mutex() {
    check(|| {
        let (mutex, section) = (Mutex::new(0), Section::default());
        threads(3, move |id| {
            let robust = Robust::new();
            let owner = Owner { id, robust: &robust };
            for _ in 0..2 {
                mutex.lock(owner, park).unwrap();
                section.alone();
                mutex.unlock(owner).unwrap();
            }
        });
    });
}

#[test]
fn robust_mutex() {
    check(|| {
        let (mutex, deaths) = (Mutex::new(4), AtomicUsize::new(0));
        let all = Arc::new((mutex, deaths));
        let kept = all.clone();
        threads(3, move |id| {
            let robust = Robust::new();
            let owner = Owner { id, robust: &robust };
            let (mutex, deaths) = &*all;
            match mutex.lock(owner, park) {
                Err(Errno::OWNERDEAD) => {
                    deaths.fetch_add(1, SeqCst);
                    mutex.make_consistent(owner).unwrap();
                }
                other => other.unwrap(),
            }
            if id == 2 {
                mutex.unlock(owner).unwrap();
            }
            robust.abandon();
        });
        // Threads 0 and 1 die with it: each but the last to have it is noticed by the next.
        assert!((1..=2).contains(&kept.1.load(SeqCst)));
    });
}

#[test]
fn condition() {
    check(|| {
        let all = Arc::new((Mutex::new(0), Condition::new(0), AtomicUsize::new(0)));
        threads(3, move |id| {
            let robust = Robust::new();
            let owner = Owner { id, robust: &robust };
            let (mutex, condition, items) = &*all;
            mutex.lock(owner, park).unwrap();
            if id == 2 {
                // One item for each waiting thread, a signal for each.
                for _ in 0..2 {
                    items.fetch_add(1, SeqCst);
                    condition.signal();
                }
            } else {
                while items.load(SeqCst) == 0 {
                    let wait = condition.begin();
                    mutex.unlock_all(owner);
                    condition.wait(wait, park).unwrap();
                    mutex.lock(owner, park).unwrap();
                }
                items.fetch_sub(1, SeqCst);
            }
            mutex.unlock(owner).unwrap();
        });
    });
}

#[test]
fn condition_destroyed_after_broadcast() {
    check(|| {
        let all = Arc::new((Mutex::new(0), Condition::new(0), AtomicUsize::new(0)));
        threads(3, move |id| {
            let robust = Robust::new();
            let owner = Owner { id, robust: &robust };
            let (mutex, condition, state) = &*all;
            mutex.lock(owner, park).unwrap();
            if id == 2 {
                state.store(1, SeqCst);
                condition.broadcast();
                mutex.unlock(owner).unwrap();
                assert!(!condition.is_used(), "all that waited were woken");
                return;
            }
            while state.load(SeqCst) == 0 {
                let wait = condition.begin();
                mutex.unlock_all(owner);
                condition.wait(wait, park).unwrap();
                mutex.lock(owner, park).unwrap();
            }
            mutex.unlock(owner).unwrap();
        });
    });
}

#[test]
fn rwlock() {
    check(|| {
        let (lock, section) = (RwLock::new(), Section::default());
        threads(4, move |id| {
            if id < 2 {
                lock.write(id, park).unwrap();
                section.alone();
            } else {
                lock.read(false, park).unwrap();
                section.shared();
            }
            lock.unlock(id).unwrap();
        });
    });
}

#[test]
fn semaphore() {
    check(|| {
        let all = Arc::new((Semaphore::new(0).unwrap(), AtomicUsize::new(0)));
        let kept = all.clone();
        threads(4, move |id| {
            let (semaphore, taken) = &*all;
            if id < 2 {
                semaphore.post().unwrap();
            } else {
                semaphore.wait(park).unwrap();
                taken.fetch_add(1, SeqCst);
            }
        });
        assert_eq!((kept.1.load(SeqCst), kept.0.value()), (2, 0));
    });
}

#[test]
fn barrier() {
    check(|| {
        let all = Arc::new((Barrier::new(3).unwrap(), AtomicUsize::new(0), AtomicUsize::new(0)));
        let kept = all.clone();
        threads(3, move |_| {
            let (barrier, arrived, last) = &*all;
            for round in 1..=2 {
                arrived.fetch_add(1, SeqCst);
                if barrier.wait(park).unwrap() {
                    last.fetch_add(1, SeqCst);
                }
                assert!(arrived.load(SeqCst) >= 3 * round, "passed before all had arrived");
            }
            assert!(!barrier.is_used());
        });
        assert_eq!(kept.2.load(SeqCst), 2);
    });
}
