//! Every operation against the machine's `_Float128`.

use super::*;
use crate::algo::oracle::{self, Random, fuzz};

/// A random number, often special, often near `near`.
fn number(random: &mut Random, near: u128) -> u128 {
    let sign = (random.next() as u128 & 1) << 127;
    let fraction = match random.below(6) {
        0 => 0,
        1 => FRACTION,
        2 => random.wide() & FRACTION & !0u128 << random.below(112),
        3 => random.wide() & FRACTION >> random.below(112),
        _ => random.wide() & FRACTION,
    };
    let exponent = match random.below(12) {
        0 => 0,
        1 => random.pick(&[1, 2, 0x7ffe, 0x7fff, 0x3fff, 0x3ffe, 0x4000]),
        2 => random.below(0x8000) as u128,
        3 => return sign | near & !SIGN,
        4 => return sign | (near & !SIGN).wrapping_add(random.below(5) as u128).wrapping_sub(2) & !SIGN,
        5..9 => (near >> 112 & 0x7fff).wrapping_add(random.below(256) as u128).wrapping_sub(128) & 0x7fff,
        _ => 0x3fff - 130 + random.below(260) as u128,
    };
    sign | exponent << 112 | fraction
}

fn same(ours: u128, theirs: u128) -> bool {
    ours == theirs || Quad(ours).is_nan() && Quad(theirs).is_nan()
}

#[test]
fn arithmetic_as_the_machine() {
    fuzz("binary128 arithmetic", 150_000, |random| {
        let a = number(random, random.0 as u128);
        let b = number(random, a);
        let (x, y) = (Quad(a), Quad(b));
        let near = (x * y).to_bits();
        let c = number(random, near);
        let ours = [
            x + y,
            x - y,
            x * y,
            x / y,
            x.times_plus(y, Quad(c)),
            x.abs().sqrt(),
            Quad::ZERO,
            x.trunc(),
            x.floor(),
            x.ceil(),
            x.round(),
            x.round_even(),
            x.next_up(),
            x.next_down(),
        ];
        for (op, ours) in ours.iter().enumerate() {
            // fmodl over far exponents is slow on both sides.
            if op == 6 {
                continue;
            }
            let first = if op == 5 { a & !SIGN } else { a };
            let mut theirs = 0;
            oracle::arithmetic(op as i32, &first, &b, &c, &mut theirs);
            assert!(same(ours.0, theirs), "op {op}: {first:#x} {b:#x} {c:#x}: {:#x}, not {theirs:#x}", ours.0);
        }
        let order = match x.compare(y) {
            None => 2,
            Some(order) => order as i32,
        };
        assert_eq!(order, oracle::compare(&a, &b), "{a:#x} {b:#x}");
    });
}

#[test]
fn remainders_as_the_machine() {
    fuzz("binary128 remainders", 10_000, |random| {
        let a = number(random, random.0 as u128);
        let b = number(random, a);
        let mut theirs = 0;
        oracle::arithmetic(6, &a, &b, &b, &mut theirs);
        let ours = Quad(a).rem_quotient(Quad(b));
        assert!(same(ours.0.0, theirs), "{a:#x} {b:#x}: {:#x}, not {theirs:#x}", ours.0.0);
        let (x, y) = (Quad::from_u64(random.next() >> 4), Quad::from_u64((random.next() >> random.below(60)).max(1)));
        let (rest, quotient) = x.rem_quotient(y);
        assert_eq!(quotient, x.to_u64() / y.to_u64());
        assert_eq!(rest.to_u64(), x.to_u64() % y.to_u64());
    });
}

#[test]
fn conversions_as_the_machine() {
    fuzz("binary128 conversions", 200_000, |random| {
        let near = random.pick(&[
            0x3fffu128,
            0x3fff + 1024,
            0x3fff - 1030,
            0x3fff - 1074,
            0x3fff + 128,
            0x3fff - 140,
            0x3fff - 126,
        ]);
        let a = number(random, near << 112);
        let (double, float) = (Quad(a).to_f64(), Quad(a).to_f32());
        let theirs = oracle::to_double(&a);
        assert!(double.to_bits() == theirs.to_bits() || double.is_nan() && theirs.is_nan(), "{a:#x}");
        let theirs = oracle::to_float(&a);
        assert!(float.to_bits() == theirs.to_bits() || float.is_nan() && theirs.is_nan(), "{a:#x}");
        let d = f64::from_bits(random.next() >> (random.below(2) * random.below(64)));
        let mut out = 0;
        oracle::from_double(d, &mut out);
        assert!(same(Quad::from_f64(d).0, out), "{d:e}");
        let f = f32::from_bits(random.next() as u32 >> (random.below(2) * random.below(32)));
        oracle::from_double(f64::from(f), &mut out);
        assert!(same(Quad::from_f32(f).0, out), "{f:e}");
        let n = random.wide() >> random.below(128);
        oracle::from_u128(&n, &mut out);
        assert_eq!(Quad::from_u128(n).0, out);
        let small = n >> 15;
        assert_eq!(Quad::from_u128(small).to_u128(), small);
        assert_eq!(Quad::from_i128(-(small as i128)).to_i128(), -(small as i128));
        let shift = random.below(70000) as i32 - 35000;
        let shift = if random.below(2) == 0 { shift } else { shift / 300 };
        oracle::scalbn(&a, shift, &mut out);
        assert!(same(Quad(a).scalbn(shift).0, out), "{a:#x} {shift}");
        let (fraction, exponent) = Quad(a).frexp();
        assert!(same(fraction.scalbn(exponent).0, a));
    });
}

#[test]
fn integers_saturate() {
    let huge = Quad::power_of_two(200);
    assert_eq!(
        (huge.to_u128(), huge.to_i128(), huge.to_u64(), huge.to_i64()),
        (u128::MAX, i128::MAX, u64::MAX, i64::MAX)
    );
    assert_eq!(((-huge).to_u128(), (-huge).to_i128(), (-huge).to_i64()), (0, i128::MIN, i64::MIN));
    assert_eq!(((-huge).to_i32(), huge.to_i32(), Quad::from_f64(-3.9).to_i32()), (i32::MIN, i32::MAX, -3));
    assert_eq!((Quad::NAN.to_u128(), Quad::INFINITY.to_u64(), (-Quad::INFINITY).to_i64()), (0, u64::MAX, i64::MIN));
    assert_eq!(Quad::from_i64(i64::MIN).to_i64(), i64::MIN);
    assert_eq!((Quad::ONE.exponent(), Quad::TRUE_MIN.exponent(), Quad::ZERO.exponent()), (Some(0), Some(-16494), None));
}
