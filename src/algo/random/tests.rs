//! Against the machine's C library, and for evenness.

use super::linear48::{Generator, join, split, to_double, to_signed, to_unsigned};
use super::*;
use std::ffi::{c_char, c_long};

unsafe extern "C" {
    fn initstate(seed: u32, state: *mut c_char, size: usize) -> *mut c_char;
    fn random() -> c_long;
    fn srand48(seed: c_long);
    fn drand48() -> f64;
    fn lrand48() -> c_long;
    fn mrand48() -> c_long;
    fn lcong48(p: *mut u16);
    fn jrand48(x: *mut u16) -> c_long;
}

#[test]
fn additive_sequences_are_the_systems() {
    for seed in [0, 1, 2, 42, 0x7fff_ffff, 0x8000_0000, 0xffff_ffff, 123_456_789] {
        for size in [8, 31, 32, 64, 127, 128, 256, 1000] {
            // Leaked: the system goes on using it.
            let theirs = vec![0u64; 128].leak();
            unsafe { initstate(seed, theirs.as_mut_ptr().cast(), size) };
            let kind = additive::type_for(size).unwrap();
            let mut ours = vec![0; additive::words(kind)];
            let mut at = additive::seed(&mut ours, seed);
            for _ in 0..500 {
                assert_eq!(c_long::from(additive::next(&mut ours, &mut at)), unsafe { random() });
                assert_eq!(additive::parse_header(additive::header(kind, at)), (kind, at));
            }
        }
    }
    assert_eq!(additive::type_for(7), None);
    let mut words = [0; additive::DEFAULT_WORDS];
    let at = additive::seed(&mut words[1..], 1);
    assert_eq!(additive::default_state(), (words, at));
}

#[test]
fn the_48_bit_family_is_posix() {
    let mut ours = Generator::new();
    unsafe { srand48(0x1234_5678) };
    ours.seed(0x1234_5678 << 16 | 0x330e);
    let compare = |ours: &mut Generator| {
        for _ in 0..300 {
            ours.x = ours.after(ours.x);
            assert_eq!(to_double(ours.x), unsafe { drand48() });
            ours.x = ours.after(ours.x);
            assert_eq!(c_long::from(to_unsigned(ours.x)), unsafe { lrand48() });
            ours.x = ours.after(ours.x);
            assert_eq!(c_long::from(to_signed(ours.x)), unsafe { mrand48() });
        }
    };
    compare(&mut ours);
    let mut p = [1, 2, 3, 0xfff5, 5, 6, 0xffff];
    unsafe { lcong48(p.as_mut_ptr()) };
    ours.set(p);
    compare(&mut ours);
    let mut x = [7, 8, 9];
    let next = ours.after(join(x));
    assert_eq!(unsafe { jrand48(x.as_mut_ptr()) }, c_long::from(to_signed(next)));
    assert_eq!(x, split(next));
}

#[test]
fn rand_spreads_evenly() {
    let (mut a, mut b) = (1u64, 1u32);
    for generator in [&mut (|| next_rand(&mut a)) as &mut dyn FnMut() -> i32, &mut || next_rand_r(&mut b)] {
        let mut counts = [[0u32; 16]; 2];
        for _ in 0..160_000 {
            let n = generator();
            assert!(n >= 0);
            counts[0][(n & 15) as usize] += 1;
            counts[1][(n >> 27) as usize] += 1;
        }
        assert!(counts.as_flattened().iter().all(|c| (9_500..10_500).contains(c)), "{counts:?}");
    }
}
