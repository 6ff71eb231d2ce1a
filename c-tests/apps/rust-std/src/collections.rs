//! Memory, maps, locks, thread-local values.

use std::cell::RefCell;
use std::collections::{BTreeMap, BinaryHeap, HashMap, HashSet, VecDeque};
use std::rc::Rc;
use std::sync::{Mutex, OnceLock, mpsc};

struct Last(&'static str);

impl Drop for Last {
    fn drop(&mut self) {
        LOG.with_borrow_mut(|log| log.push(self.0));
    }
}

thread_local! {
    static LOG: RefCell<Vec<&'static str>> = const { RefCell::new(Vec::new()) };
}

pub fn run() {
    let mut squares: HashMap<u64, String> = (0..100_000).map(|i| (i * i, i.to_string())).collect();
    squares.retain(|square, _| square % 3 == 0);
    println!("{} squares, {:?}", squares.len(), squares.get(&(999 * 999)));
    // Two maps have two keys, from the host's random numbers.
    let order = |set: HashSet<u32>| set.into_iter().collect::<Vec<_>>();
    assert_ne!(order((0..100).collect()), order((0..100).collect()));
    let sorted: BTreeMap<_, _> = squares.iter().map(|(square, text)| (text.len(), square)).collect();
    assert_eq!(sorted.len(), 5);
    let mut heap: BinaryHeap<u32> = (0..10_000u32).map(|i| i.wrapping_mul(2_654_435_761)).collect();
    let largest = heap.pop();
    assert!(largest > heap.pop() && heap.len() == 9_998);
    let mut ring: VecDeque<_> = (0..1_000).collect();
    ring.rotate_left(300);
    assert_eq!((ring[0], ring[999]), (300, 299));
    let mut grown = Vec::new();
    (0..1_000_000u32).for_each(|i| grown.push(i));
    grown.shrink_to_fit();
    assert_eq!(grown.iter().map(|&i| u64::from(i)).sum::<u64>(), 499_999_500_000);
    #[repr(align(4096))]
    struct Page([u8; 4096]);
    let page = Box::new(Page([7; 4096]));
    assert!(std::ptr::from_ref(&*page).addr() % 4096 == 0 && page.0[4095] == 7);
    assert!(Vec::<u8>::new().try_reserve_exact(isize::MAX as usize).is_err());

    static COUNT: Mutex<u32> = Mutex::new(0);
    static ONCE: OnceLock<u32> = OnceLock::new();
    *COUNT.lock().unwrap() += *ONCE.get_or_init(|| 5);
    assert_eq!(*COUNT.lock().unwrap(), 5);
    let (sender, receiver) = mpsc::channel();
    sender.send(Rc::new(5)).unwrap();
    drop(sender);
    assert_eq!(receiver.iter().map(|five| *five).sum::<i32>(), 5);
    // There is one thread, and asking for another one says so.
    assert_eq!(std::thread::Builder::new().spawn(|| ()).is_err(), cfg!(target_os = "wasi"));
    drop((Last("one"), Last("two")));
    LOG.with_borrow(|log| assert_eq!(log[..], ["one", "two"]));
}
