//! The primitives under the threads of the machine.

use super::mutex::Owner;
use super::*;
use crate::abi::Errno;
use crate::abi::thread::futex;
use std::sync::Arc;
use std::sync::atomic::{AtomicU32, AtomicUsize, Ordering::SeqCst};
use std::time::{Duration, Instant};

#[derive(Debug, PartialEq)]
enum Ended {
    Failed(Errno),
    TimedOut,
}

impl From<Errno> for Ended {
    fn from(error: Errno) -> Self {
        Ended::Failed(error)
    }
}

fn park(word: &AtomicU32, expected: u32) -> Result<(), Ended> {
    futex::wait(word, expected, None);
    Ok(())
}

fn park_for(milliseconds: u64) -> impl FnMut(&AtomicU32, u32) -> Result<(), Ended> {
    let end = Instant::now() + Duration::from_millis(milliseconds);
    move |word, expected| {
        let left = end.saturating_duration_since(Instant::now());
        if left.is_zero() {
            return Err(Ended::TimedOut);
        }
        futex::wait(word, expected, Some(left.as_nanos() as u64));
        Ok(())
    }
}

fn lock(mutex: &Mutex, thread: Owner) -> Result<(), Ended> {
    match mutex.try_lock(thread) {
        Err(Errno::BUSY) => mutex.lock(thread, park),
        other => other.map_err(Ended::from),
    }
}

/// Runs `body` in so many threads, with their numbers.
fn run(threads: u32, body: impl Fn(Owner) + Sync) {
    std::thread::scope(|scope| {
        for id in 0..threads {
            let body = &body;
            scope.spawn(move || body(Owner { id, robust: &Robust::new() }));
        }
    });
}

#[test]
fn mutexes_exclude() {
    let (mutex, inside, total) = (Mutex::new(0), AtomicUsize::new(0), AtomicUsize::new(0));
    run(4, |thread| {
        for round in 0..20_000 {
            lock(&mutex, thread).unwrap();
            assert_eq!(inside.fetch_add(1, SeqCst), 0);
            if round % 64 == 0 {
                std::thread::yield_now();
            }
            total.fetch_add(1, SeqCst);
            inside.fetch_sub(1, SeqCst);
            mutex.unlock(thread).unwrap();
        }
    });
    assert_eq!((total.load(SeqCst), mutex.is_locked()), (80_000, false));
}

#[test]
fn kinds_of_mutexes() {
    let (none, other) = (Robust::new(), Robust::new());
    let (one, two) = (Owner { id: 0, robust: &none }, Owner { id: 1, robust: &other });
    let plain = Mutex::new(0);
    assert_eq!(
        (plain.unlock(one), plain.try_lock(one), plain.try_lock(one)),
        (Err(Errno::PERM), Ok(()), Err(Errno::BUSY))
    );
    assert_eq!(
        (plain.try_lock(two), plain.unlock(two), plain.unlock(one)),
        (Err(Errno::BUSY), Err(Errno::PERM), Ok(()))
    );
    let recursive = Mutex::new(1);
    assert_eq!((recursive.try_lock(one), recursive.try_lock(one), recursive.unlock_all(one)), (Ok(()), Ok(()), 1));
    assert_eq!(
        (recursive.try_lock(two), recursive.try_lock(one), recursive.unlock(two)),
        (Ok(()), Err(Errno::BUSY), Ok(()))
    );
    let timed = Mutex::new(0);
    timed.try_lock(one).unwrap();
    assert_eq!(timed.lock(two, park_for(5)), Err(Ended::TimedOut));
}

#[test]
fn robust_mutexes_outlive_their_owner() {
    let mutexes = [Mutex::new(4), Mutex::new(4), Mutex::new(4)];
    let arrived = AtomicUsize::new(0);
    std::thread::scope(|scope| {
        let (mutexes, arrived) = (&mutexes, &arrived);
        scope.spawn(move || {
            let robust = Robust::new();
            let thread = Owner { id: 7, robust: &robust };
            mutexes.iter().for_each(|mutex| mutex.try_lock(thread).unwrap());
            mutexes[1].unlock(thread).unwrap();
            while arrived.load(SeqCst) == 0 {
                std::thread::yield_now();
            }
            std::thread::sleep(Duration::from_millis(20));
            robust.abandon();
        });
        scope.spawn(move || {
            let robust = Robust::new();
            let thread = Owner { id: 8, robust: &robust };
            while !mutexes[2].is_locked() {
                std::thread::yield_now();
            }
            arrived.store(1, SeqCst);
            assert_eq!(lock(&mutexes[0], thread), Err(Ended::Failed(Errno::OWNERDEAD)));
            assert_eq!((mutexes[0].make_consistent(thread), mutexes[0].unlock(thread)), (Ok(()), Ok(())));
            assert_eq!((lock(&mutexes[0], thread), mutexes[0].unlock(thread)), (Ok(()), Ok(())));
            assert_eq!(lock(&mutexes[2], thread), Err(Ended::Failed(Errno::OWNERDEAD)));
            assert_eq!((mutexes[2].unlock(thread), mutexes[2].try_lock(thread)), (Ok(()), Err(Errno::NOTRECOVERABLE)));
            assert_eq!((lock(&mutexes[1], thread), mutexes[1].unlock(thread)), (Ok(()), Ok(())));
        });
    });
}

#[test]
fn no_signal_is_lost() {
    // Two threads hand a turn to and fro; a lost signal would hang.
    let (mutex, conditions, turn) = (Mutex::new(0), [Condition::new(0), Condition::new(0)], AtomicUsize::new(0));
    run(2, |thread| {
        let own = thread.id as usize;
        for _ in 0..10_000 {
            lock(&mutex, thread).unwrap();
            while turn.load(SeqCst) != own {
                let wait = conditions[own].begin();
                mutex.unlock_all(thread);
                conditions[own].wait(wait, park).unwrap();
                lock(&mutex, thread).unwrap();
            }
            turn.store(1 - own, SeqCst);
            conditions[1 - own].signal();
            mutex.unlock(thread).unwrap();
        }
    });
    assert!(!conditions[0].is_used() && !conditions[1].is_used());
}

#[test]
fn broadcasts_reach_all_and_timeouts_end() {
    let (mutex, condition, ready) = (Mutex::new(0), Condition::new(0), AtomicUsize::new(0));
    run(5, |thread| {
        if thread.id == 0 {
            while ready.load(SeqCst) != 4 {
                std::thread::yield_now();
            }
            lock(&mutex, thread).unwrap();
            condition.broadcast();
            mutex.unlock(thread).unwrap();
            return;
        }
        lock(&mutex, thread).unwrap();
        ready.fetch_add(1, SeqCst);
        let wait = condition.begin();
        mutex.unlock_all(thread);
        condition.wait(wait, park).unwrap();
    });
    assert!(!condition.is_used());
    let wait = condition.begin();
    assert!(condition.is_used());
    assert_eq!(condition.wait(wait, park_for(5)), Err(Ended::TimedOut));
    assert!(!condition.is_used());
}

#[test]
fn barriers_pass_again_and_again() {
    let (barrier, rounds, last) = (Barrier::new(4).unwrap(), AtomicUsize::new(0), AtomicUsize::new(0));
    run(4, |_| {
        for round in 0..2_000 {
            assert_eq!(rounds.fetch_add(1, SeqCst) / 4, round);
            if barrier.wait(park).unwrap() {
                last.fetch_add(1, SeqCst);
            }
            assert!(rounds.load(SeqCst) >= 4 * (round + 1));
            barrier.wait(park).unwrap();
        }
    });
    assert_eq!((last.load(SeqCst), barrier.is_used()), (2_000, false));
}

#[test]
fn readers_share_and_writers_get_through() {
    let (lock, readers, writers, done) = (RwLock::new(), AtomicUsize::new(0), AtomicUsize::new(0), AtomicUsize::new(0));
    run(4, |thread| {
        if thread.id == 0 {
            for _ in 0..500 {
                lock.write(thread.id, park).unwrap();
                assert_eq!((readers.load(SeqCst), writers.fetch_add(1, SeqCst)), (0, 0));
                writers.fetch_sub(1, SeqCst);
                assert_eq!(lock.unlock(thread.id), Ok(false));
            }
            done.store(1, SeqCst);
            return;
        }
        while done.load(SeqCst) == 0 {
            lock.read(false, park).unwrap();
            readers.fetch_add(1, SeqCst);
            assert_eq!(writers.load(SeqCst), 0);
            readers.fetch_sub(1, SeqCst);
            assert_eq!(lock.unlock(thread.id), Ok(true));
        }
    });
    assert!(!lock.is_locked() && lock.unlock(1) == Err(Errno::PERM));
    assert_eq!((lock.try_read(false), lock.write(1, park_for(5))), (Ok(()), Err(Ended::TimedOut)));
    assert_eq!((lock.try_read(false), lock.try_write(1)), (Ok(()), Err(Errno::BUSY)));
}

#[test]
fn semaphores_count() {
    let (items, spaces, sum) = (Semaphore::new(0).unwrap(), Semaphore::new(3).unwrap(), Arc::new(AtomicUsize::new(0)));
    run(6, |thread| {
        for _ in 0..3_000 {
            if thread.id % 2 == 0 {
                spaces.wait(park).unwrap();
                sum.fetch_add(1, SeqCst);
                items.post().unwrap();
            } else {
                items.wait(park).unwrap();
                sum.fetch_sub(1, SeqCst);
                spaces.post().unwrap();
            }
        }
    });
    assert_eq!((items.value(), spaces.value(), sum.load(SeqCst)), (0, 3, 0));
    assert_eq!((items.take(), items.wait(park_for(5))), (Err(Errno::AGAIN), Err(Ended::TimedOut)));
    let full = Semaphore::new(0x7fff_ffff).unwrap();
    assert_eq!(
        (full.post(), full.take(), full.post(), Semaphore::new(1 << 31).is_err()),
        (Err(Errno::OVERFLOW), Ok(()), Ok(()), true)
    );
}
