//! Random operations of eight threads on data without atomics: what the primitives are for. `STRESS_SECONDS` says how long;
//! under ThreadSanitizer (`make race`) each access that is not ordered is an error.

use super::mutex::Owner;
use super::*;
use crate::abi::Errno;
use crate::abi::thread::futex;
use crate::abi::thread::unguarded::Unguarded;
use crate::algo::oracle::Random;
use std::collections::VecDeque;
use std::sync::atomic::AtomicU32;
use std::time::{Duration, Instant};

const THREADS: u32 = 8;

fn park(word: &AtomicU32, expected: u32) -> Result<(), Errno> {
    futex::wait(word, expected, None);
    Ok(())
}

fn seconds() -> Duration {
    let seconds = std::env::var("STRESS_SECONDS").ok().and_then(|text| text.parse().ok()).unwrap_or(0.3);
    Duration::from_secs_f64(seconds)
}

/// Runs `body` in [`THREADS`] threads again and again until the time is over; the sum of what it returned.
fn run(body: impl Fn(Owner, &mut Random) -> u64 + Sync) -> u64 {
    let end = Instant::now() + seconds();
    let one = |id: u32| {
        let (robust, mut random) = (Robust::new(), Random(u64::from(id) + 1));
        let mut sum = 0;
        while Instant::now() < end {
            for _ in 0..64 {
                sum += body(Owner { id, robust: &robust }, &mut random);
            }
        }
        sum
    };
    std::thread::scope(|scope| {
        let one = &one;
        let threads: Vec<_> = (0..THREADS).map(|id| scope.spawn(move || one(id))).collect();
        threads.into_iter().map(|thread| thread.join().unwrap()).sum()
    })
}

fn lock(mutex: &Mutex, thread: Owner) {
    match mutex.try_lock(thread) {
        Err(Errno::BUSY) => mutex.lock(thread, park).unwrap(),
        other => other.unwrap(),
    }
}

#[test]
fn mutexes_order() {
    for kind in [0, 1, 2, 4] {
        let (mutex, count) = (Mutex::new(kind), Unguarded::new(0u64));
        let total = run(|thread, random| {
            match random.below(3) {
                0 if mutex.try_lock(thread).is_err() => return 0,
                0 => {}
                _ => lock(&mutex, thread),
            }
            count.change(|count| *count += 1);
            mutex.unlock(thread).unwrap();
            1
        });
        assert_eq!(count.read(|count| *count), total, "kind {kind}");
    }
}

#[test]
fn spin_locks_and_semaphores_order() {
    let (spin, semaphore) = (SpinLock::new(), Semaphore::new(1).unwrap());
    let (under_spin, under_semaphore) = (Unguarded::new(0u64), Unguarded::new(0u64));
    let total = run(|thread, random| {
        if random.below(2) == 0 {
            while spin.try_lock(thread.id).is_err() {
                std::thread::yield_now();
            }
            under_spin.change(|count| *count += 1);
            spin.unlock();
        } else {
            semaphore.wait(park).unwrap();
            under_semaphore.change(|count| *count += 1);
            semaphore.post().unwrap();
        }
        1
    });
    assert_eq!(under_spin.read(|count| *count) + under_semaphore.read(|count| *count), total);
}

#[test]
fn read_write_locks_order() {
    let (lock, pair) = (RwLock::new(), Unguarded::new((0u64, 0u64)));
    let written = run(|thread, random| {
        if random.below(4) == 0 {
            lock.write(thread.id, park).unwrap();
            pair.change(|(one, two)| {
                *one += 1;
                *two += 1;
            });
            lock.unlock(thread.id).unwrap();
            return 1;
        }
        lock.read(false, park).unwrap();
        pair.read(|(one, two)| assert_eq!(one, two));
        lock.unlock(thread.id).unwrap();
        0
    });
    assert_eq!(pair.read(|pair| *pair), (written, written));
}

/// A queue of at most four items, each a producer's number and how many it has made before.
struct Queue {
    items: VecDeque<(u32, u64)>,
    last: [u64; THREADS as usize],
}

#[test]
fn queues_lose_nothing_and_keep_their_order() {
    let mutex = Mutex::new(0);
    let (not_empty, not_full) = (Condition::new(0), Condition::new(0));
    let queue = Unguarded::new(Queue { items: VecDeque::new(), last: [0; THREADS as usize] });
    let rounds = 2_000 * (1 + seconds().as_secs());
    let wait = |condition: &Condition, thread: Owner| {
        let wait = condition.begin();
        mutex.unlock_all(thread);
        condition.wait(wait, park).unwrap();
        lock(&mutex, thread);
    };
    std::thread::scope(|scope| {
        for id in 0..THREADS {
            let (mutex, queue, wait, not_empty, not_full) = (&mutex, &queue, &wait, &not_empty, &not_full);
            scope.spawn(move || {
                let robust = Robust::new();
                let thread = Owner { id, robust: &robust };
                for number in 1..=rounds {
                    lock(mutex, thread);
                    if id % 2 == 0 {
                        while queue.read(|queue| queue.items.len() == 4) {
                            wait(not_full, thread);
                        }
                        queue.change(|queue| queue.items.push_back((id, number)));
                        not_empty.signal();
                    } else {
                        while queue.read(|queue| queue.items.is_empty()) {
                            wait(not_empty, thread);
                        }
                        queue.change(|queue| {
                            let (from, number) = queue.items.pop_front().unwrap();
                            let last = &mut queue.last[from as usize];
                            assert_eq!(number, *last + 1, "producer {from}");
                            *last = number;
                        });
                        not_full.signal();
                    }
                    mutex.unlock(thread).unwrap();
                }
            });
        }
    });
    assert!(queue.read(|queue| queue.items.is_empty()));
    assert!(!not_empty.is_used() && !not_full.is_used());
}

#[test]
fn barriers_order() {
    let barrier = Barrier::new(THREADS).unwrap();
    let slots: Vec<Unguarded<u64>> = (0..THREADS).map(|_| Unguarded::new(0)).collect();
    let rounds = 500 * (1 + seconds().as_secs());
    std::thread::scope(|scope| {
        for id in 0..THREADS as usize {
            let (barrier, slots) = (&barrier, &slots);
            scope.spawn(move || {
                for round in 1..=rounds {
                    slots[id].change(|slot| *slot = round);
                    barrier.wait(park).unwrap();
                    assert!(slots.iter().all(|slot| slot.read(|slot| *slot == round)));
                    barrier.wait(park).unwrap();
                }
            });
        }
    });
}
