//! Sine and cosine of `double` as pairs, for functions that need more than 53 bits.

use super::pair::{Pair, nearest};

/// π/2 in three parts; the first two have 33 bits: their products with 17-bit integers are exact.
const HALF_TURN: [f64; 3] = [1.5707963267341256, 6.077100506303966e-11, 2.0222662487959506e-21];

/// From here on the reduction has too few bits.
const LIMIT: f64 = 65536.0;
/// Next to a multiple of π/2 it has too few as well.
const NEAR: f64 = 1.0 / (1 << 20) as f64;

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

fn series(terms: &[f64; 8], s: f64) -> f64 {
    terms.iter().rev().fold(0.0, |sum, term| sum * s + term)
}

/// a + b exactly, for |a| ≥ |b|.
#[inline(always)]
fn sum(a: f64, b: f64) -> Pair {
    let hi = a + b;
    Pair { hi, lo: (a - hi) + b }
}

/// sin x and cos x, for a moderate x below 2^16 that is not next to a multiple of π/2; else nothing.
pub fn sin_cos(x: f64) -> Option<(Pair, Pair)> {
    if !(x.abs() < LIMIT) {
        return None;
    }
    let n = nearest(x * core::f64::consts::FRAC_2_PI);
    let r = Pair::sum(x - n * HALF_TURN[0], -(n * HALF_TURN[1]));
    let r = sum(r.hi, r.lo - n * HALF_TURN[2]);
    if n != 0.0 && r.hi.abs() < NEAR {
        return None;
    }
    let square = Pair::product(r.hi, r.hi);
    let s = square.hi;
    let sine = sum(r.hi, r.lo * (1.0 - 0.5 * s) + r.hi * s * series(&SINE, s));
    let one = sum(1.0, -0.5 * s);
    let cosine = sum(one.hi, one.lo - 0.5 * square.lo - r.hi * r.lo + s * s * series(&COSINE, s));
    Some(match n as i64 & 3 {
        0 => (sine, cosine),
        1 => (cosine, sine.negate()),
        2 => (sine.negate(), cosine.negate()),
        _ => (cosine.negate(), sine),
    })
}
