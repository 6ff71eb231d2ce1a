//! The sort against the standard library's, with random and hostile inputs; the number of comparisons is bounded.

use super::*;
use crate::algo::oracle::Random;
use std::cell::{Cell, RefCell};
use std::ffi::{c_int, c_void};

thread_local! {
    static COUNT: Cell<u64> = const { Cell::new(0) };
    /// McIlroy's adversary: values are decided only when a comparison needs them.
    static ADVERSARY: RefCell<(Vec<usize>, usize, usize)> = const { RefCell::new((Vec::new(), 0, 0)) };
}

fn compared() {
    COUNT.with(|count| count.set(count.get() + 1));
}

/// The first four bytes of an element as a number.
unsafe fn key(p: *const c_void) -> u32 {
    unsafe { p.cast::<u32>().read_unaligned() }
}

unsafe extern "C" fn by_key(a: *const c_void, b: *const c_void) -> c_int {
    compared();
    unsafe { key(a).cmp(&key(b)) as c_int }
}

unsafe extern "C" fn by_key_upwards(a: *const c_void, b: *const c_void, sign: *mut c_void) -> c_int {
    compared();
    unsafe { key(a).cmp(&key(b)) as c_int * sign.cast::<c_int>().read() }
}

unsafe extern "C" fn at_random(_: *const c_void, _: *const c_void) -> c_int {
    compared();
    thread_local!(static RANDOM: RefCell<Random> = const { RefCell::new(Random(3)) });
    RANDOM.with_borrow_mut(|random| random.index(3) as c_int - 1)
}

unsafe extern "C" fn always_less(_: *const c_void, _: *const c_void) -> c_int {
    compared();
    -1
}

unsafe extern "C" fn never_equal(_: *const c_void, _: *const c_void) -> c_int {
    compared();
    1
}

unsafe extern "C" fn adversary(a: *const c_void, b: *const c_void) -> c_int {
    compared();
    let (a, b) = unsafe { (key(a) as usize, key(b) as usize) };
    ADVERSARY.with_borrow_mut(|(values, solid, candidate)| {
        let gas = values.len();
        if values[a] == gas && values[b] == gas {
            let frozen = if a == *candidate { a } else { b };
            values[frozen] = *solid;
            *solid += 1;
        }
        if values[a] == gas {
            *candidate = a;
        } else if values[b] == gas {
            *candidate = b;
        }
        values[a].cmp(&values[b]) as c_int
    })
}

fn bound(n: usize) -> u64 {
    let log = usize::BITS - n.leading_zeros();
    n as u64 * u64::from(log) * 4 + 16
}

fn run(bytes: &mut [u8], size: usize, compare: Compare) {
    COUNT.with(|count| count.set(0));
    let n = bytes.len() / size;
    sort(unsafe { Array::new(bytes.as_mut_ptr(), n, size, compare) });
    let count = COUNT.with(Cell::get);
    assert!(count <= bound(n), "{count} comparisons of {n} elements");
}

fn shape(random: &mut Random, kind: usize, n: usize) -> Vec<u32> {
    let few = 1 + random.index(8);
    (0..n)
        .map(|i| match kind {
            0 => random.next() as u32,
            1 => random.index(few) as u32,
            2 => i as u32,
            3 => (n - i) as u32,
            4 => (i % 17) as u32,
            5 => i.min(n - i) as u32,
            6 => {
                if random.index(20) == 0 {
                    random.index(n) as u32
                } else {
                    i as u32
                }
            }
            7 => {
                if i + 3 > n {
                    0
                } else {
                    i as u32
                }
            }
            8 => (i ^ 1) as u32,
            _ => 7,
        })
        .collect()
}

#[test]
fn sorts_as_the_standard_library_does() {
    let mut random = Random(11);
    for round in crate::algo::oracle::cases(20_000) {
        let n = random.index(match round % 256 {
            0 => 3000,
            1..=7 => 300,
            _ => 12,
        });
        let size = [4, 8, 5, 12, 16, 33, 200][random.index(7)];
        let keys = shape(&mut random, round % 10, n);
        let mut bytes = vec![0; n * size];
        for (i, element) in bytes.chunks_mut(size).enumerate() {
            element.fill(i as u8);
            element[..4].copy_from_slice(&keys[i].to_ne_bytes());
        }
        let mut want: Vec<Vec<u8>> = bytes.chunks(size).map(<[u8]>::to_vec).collect();
        let mut sign: c_int = if round % 3 == 0 { -1 } else { 1 };
        let third = Compare::Three(by_key_upwards, (&raw mut sign).cast());
        run(&mut bytes, size, if sign > 0 && round % 2 == 0 { Compare::Two(by_key) } else { third });
        let got: Vec<u32> = bytes.chunks(size).map(|e| unsafe { key(e.as_ptr().cast()) }).collect();
        assert!(got.windows(2).all(|w| if sign < 0 { w[0] >= w[1] } else { w[0] <= w[1] }), "round {round}");
        let mut got: Vec<Vec<u8>> = bytes.chunks(size).map(<[u8]>::to_vec).collect();
        got.sort();
        want.sort();
        assert!(got == want, "round {round}: other elements");
    }
}

#[test]
fn inconsistent_comparisons_lose_nothing_and_end() {
    for compare in [at_random, always_less, never_equal] {
        for n in [0, 1, 2, 3, 12, 13, 64, 100, 1000, 20_000u32] {
            let mut bytes: Vec<u8> = (0..n).flat_map(u32::to_ne_bytes).collect();
            run(&mut bytes, 4, Compare::Two(compare));
            let mut got: Vec<u32> = bytes.chunks(4).map(|e| unsafe { key(e.as_ptr().cast()) }).collect();
            got.sort_unstable();
            assert!(got.into_iter().eq(0..n));
        }
    }
}

#[test]
fn an_adversary_cannot_make_it_quadratic() {
    for n in [100, 1000, 10_000, 100_000] {
        ADVERSARY.set((vec![n; n], 0, 0));
        let mut bytes: Vec<u8> = (0..n as u32).flat_map(u32::to_ne_bytes).collect();
        run(&mut bytes, 4, Compare::Two(adversary));
        // The values that it decided, as an input.
        let values = ADVERSARY.take().0;
        let mut bytes: Vec<u8> = values.iter().flat_map(|v| (*v as u32).to_ne_bytes()).collect();
        run(&mut bytes, 4, Compare::Two(by_key));
    }
}

#[test]
fn comparisons_are_few() {
    let mut random = Random(1);
    let n = 100_000;
    let mut bytes: Vec<u8> = (0..n).flat_map(|_| (random.next() as u32).to_ne_bytes()).collect();
    run(&mut bytes, 4, Compare::Two(by_key));
    let ideal = n as f64 * (n as f64).log2();
    assert!((COUNT.with(Cell::get) as f64) < 1.25 * ideal);
    run(&mut bytes, 4, Compare::Two(by_key));
    assert_eq!(COUNT.with(Cell::get), n - 1);
}

#[test]
fn binary_search_finds_what_is_there() {
    for n in 0..40u32 {
        let array: Vec<u32> = (0..n).map(|i| 2 * i + 1).collect();
        for key in 0..2 * n + 2 {
            let order =
                |a: *const u8, b: *const u8| unsafe { a.cast::<u32>().read().cmp(&b.cast::<u32>().read()) as i32 };
            let found = unsafe { binary_search((&raw const key).cast(), array.as_ptr().cast(), n as usize, 4, order) };
            assert_eq!(found.map(|p| unsafe { p.cast::<u32>().read() }), array.iter().copied().find(|v| *v == key));
        }
    }
}

mod trees {
    use super::super::tree::{Node, Visit, insert, remove, search, walk};
    use crate::algo::oracle::Random;
    use std::collections::BTreeSet;
    use std::ptr::{null_mut, without_provenance};

    unsafe extern "C" fn order(a: *const std::ffi::c_void, b: *const std::ffi::c_void) -> i32 {
        a.addr().cmp(&b.addr()) as i32
    }

    /// The height of a tree whose heights and order are right.
    fn check(node: *const Node, keys: &mut Vec<usize>) -> i32 {
        if node.is_null() {
            return 0;
        }
        let node = unsafe { &*node };
        let left = check(node.children[0], keys);
        keys.push(node.key.addr());
        let right = check(node.children[1], keys);
        assert!((left - right).abs() <= 1 && node.height == 1 + left.max(right));
        node.height
    }

    #[test]
    fn trees_stay_ordered_and_balanced() {
        let mut random = Random(7);
        let mut root: *mut Node = null_mut();
        let mut want = BTreeSet::new();
        for round in 0..20_000 {
            let key = 1 + random.index(if round < 10_000 { 2000 } else { 200 });
            let path = unsafe { search(&raw mut root, without_provenance(key), order) };
            let found = unsafe { path.end().read() };
            assert_eq!(!found.is_null(), want.contains(&key));
            if found.is_null() {
                let node = Box::leak(Box::new(Node::new(without_provenance(key))));
                unsafe { insert(path, node) };
                want.insert(key);
            } else {
                drop(unsafe { Box::from_raw(remove(path)) });
                want.remove(&key);
            }
            if round % 100 == 0 {
                let mut keys = Vec::new();
                check(root, &mut keys);
                assert!(keys.iter().eq(&want));
                let (mut walked, mut leaves) = (Vec::new(), 0);
                let mut visit = |node: *const Node, visit, _| {
                    leaves += usize::from(visit == Visit::Leaf);
                    if matches!(visit, Visit::Leaf | Visit::Postorder) {
                        walked.push(unsafe { (*node).key.addr() });
                    }
                };
                unsafe { walk(root, 0, &mut visit) };
                assert!(walked == keys && leaves > 0 || keys.is_empty());
            }
        }
    }
}
