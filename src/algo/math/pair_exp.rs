//! Exponentials and logarithms of pairs.

use super::logarithm;
use super::pair::{Pair, nearest, two_to};
use super::tables::EXP_STEPS;

/// ln 2 / 64 in three parts of which the first two have 34 bits at most: their products with 18-bit integers are exact.
pub const LN2_64TH: [f64; 3] = [0.010830424695996044, 2.5310172163378727e-13, 3.272147545734488e-23];

/// x as `(n, r)` with x = n ln 2 / 64 + r: for |x| < 2^12.
#[inline]
fn split(x: Pair) -> (i32, Pair) {
    let n = nearest(x.hi * (64.0 * core::f64::consts::LOG2_E));
    let r = Pair::sum(x.hi - n * LN2_64TH[0], -(n * LN2_64TH[1]));
    (n as i32, r.add(Pair::sum(x.lo, -(n * LN2_64TH[2]))))
}

/// n as `(k, 2^(i/64))` with n = 64 k + i and -32 ≤ i < 32.
#[inline]
pub fn power_of_two(n: i32) -> (i32, Pair) {
    let k = (n + 32) >> 6;
    let (bits, rest) = EXP_STEPS[n as usize % 64];
    let hi = f64::from_bits(bits.wrapping_add(((n - 64 * k) as u64) << 46));
    (k, Pair { hi, lo: hi * rest })
}

/// e^x as `(k, t)`: 2^k (1 + t) with |t| ≤ 0.42, and k = 0 for |x| < 0.34. t has a relative error below 2^-61, and an
/// absolute one below 2^-66.
pub fn exp_parts(x: Pair) -> (i32, Pair) {
    let (n, r) = split(x);
    let (k, power) = power_of_two(n);
    // e^r - 1: the first term in full, the square as a pair, the rest is 2^-18 of it.
    let v = r.hi;
    let tail = v * v * v * (1.0 / 6.0 + v * (1.0 / 24.0 + v * (1.0 / 120.0 + v * (1.0 / 720.0 + v / 5040.0))));
    let t = r.add(Pair::product(v, v).scale(0.5)).plus(tail + v * r.lo);
    if n & 63 == 0 {
        return (k, t);
    }
    (k, power.mul(t).add(Pair::sum(power.hi - 1.0, power.lo)))
}

/// ln(1 + f), for 1 + f positive and below 2^990; with a relative error below 2^-60, and absolutely below 2^-63.
pub fn log1p(f: Pair) -> Pair {
    let y = logarithm::log1p(f.hi);
    let (k, t) = exp_parts(Pair::new(-y));
    // (1 + f) e^-y is 1 + d with a tiny d.
    let d = if k == 0 {
        f.add(t).add(f.mul(t))
    } else {
        let half = two_to(k / 2);
        let m = f.plus(1.0).scale(half).scale(two_to(k - k / 2));
        m.plus(-1.0).add(m.mul(t))
    };
    Pair::new(y).plus(d.hi - 0.5 * d.hi * d.hi)
}

/// ln x, for x in [2^-1022, 2^990]; as [`log1p`].
pub fn log(x: Pair) -> Pair {
    let y = logarithm::log(x.hi);
    let (k, t) = exp_parts(Pair::new(-y));
    let half = two_to(k / 2);
    let m = x.scale(half).scale(two_to(k - k / 2));
    let d = m.plus(-1.0).add(m.mul(t));
    Pair::new(y).plus(d.hi - 0.5 * d.hi * d.hi)
}
