//! Sine and cosine of `double` as pairs, for functions that need more than 53 bits.

use super::double_trig::{Reduced, reduce};
use super::pair::{Pair, parts_of_square};

/// The Taylor series of the sine behind its first term, divided by x³, and of the cosine behind its second, by x⁴: signs alternate.
const SINE: [f64; 8] = [
    -1.0 / 6.0,
    1.0 / 120.0,
    -1.0 / 5040.0,
    1.0 / 362_880.0,
    -1.0 / 39_916_800.0,
    1.0 / 6_227_020_800.0,
    -1.0 / 1_307_674_368_000.0,
    1.0 / 355_687_428_096_000.0,
];
const COSINE: [f64; 8] = [
    1.0 / 24.0,
    -1.0 / 720.0,
    1.0 / 40320.0,
    -1.0 / 3_628_800.0,
    1.0 / 479_001_600.0,
    -1.0 / 87_178_291_200.0,
    1.0 / 20_922_789_888_000.0,
    -1.0 / 6_402_373_705_728_000.0,
];

/// A series at s, whose square is q.
#[inline(always)]
fn series(c: &[f64; 8], s: f64, q: f64) -> f64 {
    ((c[0] + s * c[1]) + q * (c[2] + s * c[3])) + q * q * ((c[4] + s * c[5]) + q * (c[6] + s * c[7]))
}

/// sin x and cos x in two parts, for a finite x from 2^-27 on. The second parts may have a tenth of the first ones.
#[inline(always)]
pub fn sin_cos(x: f64) -> (Pair, Pair) {
    let Reduced { quarters, high, low } = reduce(x);
    let (square, rest) = parts_of_square(high);
    let s = square + rest;
    let q = s * s;
    let sine = Pair { hi: high, lo: high * s * series(&SINE, s, q) + (low - 0.5 * s * low) };
    let one = 1.0 - 0.5 * square;
    let cosine =
        Pair { hi: one, lo: (((1.0 - one) - 0.5 * square) - 0.5 * rest) + (q * series(&COSINE, s, q) - high * low) };
    let (sine, cosine) = if quarters & 1 == 0 { (sine, cosine) } else { (cosine, sine.negate()) };
    if quarters & 2 == 0 { (sine, cosine) } else { (sine.negate(), cosine.negate()) }
}
