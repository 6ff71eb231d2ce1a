//! Rust's threads: scopes, channels, locks, condition variables, barriers, thread-local values, one-time initialisation, and rayon on
//! top of them. Any mistake ends in status 101.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::mpsc::{channel, sync_channel};
use std::sync::{Arc, Barrier, Condvar, LazyLock, Mutex, OnceLock, RwLock};
use std::thread;
use std::time::{Duration, Instant};

use rayon::prelude::*;

static WORDS: LazyLock<Vec<&str>> = LazyLock::new(|| "the quick brown fox jumps over the lazy dog".split(' ').collect());
static FIRST: OnceLock<usize> = OnceLock::new();
static DROPPED: AtomicUsize = AtomicUsize::new(0);

struct Counted(usize);

impl Drop for Counted {
    fn drop(&mut self) {
        DROPPED.fetch_add(self.0, Ordering::SeqCst);
    }
}

thread_local! {
    static OWN: RefCell<Counted> = const { RefCell::new(Counted(0)) };
}

fn scopes() {
    let numbers: Vec<u64> = (1..=1000).collect();
    let sums: Vec<u64> = thread::scope(|scope| {
        let parts: Vec<_> = numbers.chunks(250).map(|part| scope.spawn(|| part.iter().sum())).collect();
        parts.into_iter().map(|part| part.join().unwrap()).collect()
    });
    println!("scopes: {sums:?}");
}

fn channels() {
    let (sender, receiver) = channel();
    let workers: Vec<_> = (0..4)
        .map(|id| {
            let sender = sender.clone();
            thread::spawn(move || (0..100).for_each(|number| sender.send(id * 100 + number).unwrap()))
        })
        .collect();
    drop(sender);
    let sum: u32 = receiver.iter().sum();
    workers.into_iter().for_each(|worker| worker.join().unwrap());
    let (there, back) = (sync_channel::<u32>(0), sync_channel::<u32>(0));
    let echo = thread::spawn(move || there.1.iter().for_each(|number| back.0.send(number * 2).unwrap()));
    let doubled: u32 = (0..50)
        .map(|number| {
            there.0.send(number).unwrap();
            back.1.recv().unwrap()
        })
        .sum();
    drop(there.0);
    echo.join().unwrap();
    println!("channels: {sum} {doubled}");
}

fn locks() {
    let counts = Arc::new(Mutex::new(BTreeMap::new()));
    let table = Arc::new(RwLock::new([0u32; 4]));
    let meeting = Arc::new(Barrier::new(4));
    let workers: Vec<_> = (0..4)
        .map(|id| {
            let (counts, table, meeting) = (counts.clone(), table.clone(), meeting.clone());
            thread::Builder::new()
                .name(format!("worker {id}"))
                .stack_size(64 * 1024)
                .spawn(move || {
                    FIRST.get_or_init(|| id);
                    for word in WORDS.iter() {
                        *counts.lock().unwrap().entry(*word).or_insert(0) += 1;
                        OWN.with_borrow_mut(|own| own.0 += 1);
                    }
                    table.write().unwrap()[id] = 1;
                    let is_leader = meeting.wait().is_leader();
                    assert_eq!(*table.read().unwrap(), [1; 4]);
                    assert_eq!(thread::current().name(), Some(format!("worker {id}").as_str()));
                    usize::from(is_leader)
                })
                .unwrap()
        })
        .collect();
    let leaders: usize = workers.into_iter().map(|worker| worker.join().unwrap()).sum();
    println!("locks: {:?}, {leaders} leader, {} dropped", counts.lock().unwrap(), DROPPED.load(Ordering::SeqCst));
    assert!(FIRST.get().is_some_and(|&id| id < 4));
}

fn waits() {
    let pair = Arc::new((Mutex::new(false), Condvar::new()));
    let other = pair.clone();
    let setter = thread::spawn(move || {
        thread::sleep(Duration::from_millis(2));
        *other.0.lock().unwrap() = true;
        other.1.notify_one();
    });
    let set = pair.1.wait_while(pair.0.lock().unwrap(), |set| !*set).unwrap();
    assert!(*set);
    drop(set);
    setter.join().unwrap();
    let begin = Instant::now();
    let (_guard, result) = pair.1.wait_timeout_while(pair.0.lock().unwrap(), Duration::from_millis(5), |set| *set).unwrap();
    println!("waits: timed out {}, not early {}", result.timed_out(), begin.elapsed() >= Duration::from_millis(5));
    let parked = thread::spawn(thread::park);
    parked.thread().unpark();
    parked.join().unwrap();
}

fn rayon() {
    let pool = rayon::ThreadPoolBuilder::new().num_threads(4).build().unwrap();
    pool.install(|| {
        let squares: u64 = (1..=100_000u64).into_par_iter().map(|number| number * number % 7).sum();
        let mut words: Vec<u32> = (0..50_000u32).map(|number| number.wrapping_mul(2_654_435_761) >> 7).collect();
        words.par_sort_unstable();
        let (left, right) = rayon::join(|| words.is_sorted(), || words.len());
        println!("rayon: {squares} {left} {right} on {} threads", rayon::current_num_threads());
    });
}

fn main() {
    scopes();
    channels();
    locks();
    waits();
    rayon();
}
