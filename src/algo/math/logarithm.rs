//! Logarithms of `double`, by a table of 128 inverses (Tang's method).
//!
//! x = 2^k z, and z is close to the middle c of its cell: ln x = k ln 2 + ln c + ln(1 + r / (1 - l)) with r = (z - c) v, where the inverse
//! v = (1 - l) / c has so few bits that r is exact; l is below 2^-53. What has the size of the result is added without an error.

use super::pair::Pair;
use super::tables::{LN2_PARTS, LOG_CELLS, LOG_START};

/// The parts of a logarithm.
struct Parts {
    /// The exponent k.
    k: f64,
    /// ln c in two parts.
    value: [f64; 2],
    /// r, and what it lacks.
    r: f64,
    rest: f64,
}

/// The exponent k of a positive finite number, the row of its cell, and r.
#[inline(always)]
fn cell(bits: u64) -> (i32, &'static [f64; 5], f64) {
    let offset = bits.wrapping_sub(LOG_START);
    let row = &LOG_CELLS[(offset >> 45) as usize % LOG_CELLS.len()];
    let z = f64::from_bits(bits.wrapping_sub(offset & 0xfff << 52));
    ((offset as i64 >> 52) as i32, row, (z - row[1]) * row[0])
}

/// Takes a positive finite number apart: 2^n (x + rest), where `rest`, if there is one, is about a unit in the last place of x.
#[inline(always)]
fn parts(bits: u64, rest: Option<f64>, n: i32) -> Parts {
    let (exponent, &[inverse, _, high, low, lack], r) = cell(bits);
    let mut lost = lack * r;
    // The derivative, as `rest` may come late. What 1 adds to the largest numbers is 0.
    if let Some(rest) = rest {
        let step = rest * super::pair::two_to((-exponent).max(-1023)) * inverse;
        lost += step - step * r;
    }
    Parts { k: (exponent + n) as f64, value: [high, low], r, rest: lost }
}

/// a + b exactly, for |a| > |b| or a = 0.
#[inline(always)]
fn sum(a: f64, b: f64) -> (f64, f64) {
    let high = a + b;
    (high, (a - high) + b)
}

/// The coefficients of (ln(1 + r) - r + r²/2) / r³ for |r| < 2^-7.56, with an error below 2^-61 / r²: the best ones.
const SERIES: [f64; 5] =
    [0.33333333333333387, -0.24999999994924713, 0.19999999988848002, -0.16667189254876838, 0.14286355239498794];

/// (ln(1 + r) - r) / r², for |r| < 2^-7.56, within 2^-61 / r.
#[inline(always)]
fn series(r: f64) -> f64 {
    let square = r * r;
    (r * SERIES[0] - 0.5) + square * ((r * SERIES[2] + SERIES[1]) + square * (r * SERIES[4] + SERIES[3]))
}

impl Parts {
    /// The logarithm in two parts; without k ln 2 if `k` is not wanted. The second has an error below 2^-68 of the first.
    #[inline(always)]
    fn log(&self, with_k: bool) -> (f64, f64) {
        let (mut large, mut small) = (self.value[0], self.value[1]);
        if with_k {
            large += self.k * LN2_PARTS[0];
            small += self.k * LN2_PARTS[1];
        }
        let (high, low) = sum(large, self.r);
        (high, low + ((small + self.rest) + self.r * self.r * series(self.r)))
    }
}

/// The coefficients of (ln(1 + r) - r + r²/2) / r³ for |r| < 2^-7.56, with an error below 2^-70 / r²: the best ones.
const LONG_SERIES: [f64; 6] = [
    0.33333333333333376,
    -0.2500000000000009,
    0.19999999990500386,
    -0.1666666665308822,
    0.14286307645011623,
    -0.12500651742318997,
];

/// ln x in two parts with an error below 2^-68, for a positive finite x that is no subnormal number; the second part may have 2^-15 of the first.
#[inline(always)]
pub fn log_parts(x: f64) -> (f64, f64) {
    let (k, &[_, _, value, value_low, lack], r) = cell(x.to_bits());
    let k = f64::from(k);
    let (high, low) = sum(value + k * LN2_PARTS[0], r);
    // r² / 2 exactly: the square of a part with 24 bits, and the rest.
    let top = (r + 1_572_864.0) - 1_572_864.0;
    let (high, more) = sum(high, top * (-0.5 * top));
    let square = r * r;
    let rest = (r - top) * (-0.5 * (r + top)) + lack * (r - square);
    let tail = square
        * r
        * ((LONG_SERIES[0] + r * LONG_SERIES[1])
            + square * ((LONG_SERIES[2] + r * LONG_SERIES[3]) + square * (LONG_SERIES[4] + r * LONG_SERIES[5])));
    (high, ((low + more) + (value_low + k * LN2_PARTS[1])) + (rest + tail))
}

/// The same, where the first part is the logarithm rounded.
#[inline(always)]
pub fn log_pair(x: f64) -> Pair {
    let (high, low) = log_parts(x);
    let (hi, lo) = sum(high, low);
    Pair { hi, lo }
}

/// ln(high + low) in two parts, for a normal `high` and a `low` below its last place; the second part has an error below 2^-70.
#[inline(always)]
pub fn log_parts_of_sum(high: f64, low: f64) -> (f64, f64) {
    parts(high.to_bits(), Some(low), 0).log(true)
}

/// ln(2^n (high + low)), as [`log_parts_of_sum`].
#[inline(always)]
pub fn log_of_sum(high: f64, low: f64, n: i32) -> f64 {
    let (high, low) = parts(high.to_bits(), Some(low), n).log(true);
    high + low
}

/// Whether a number is positive, finite and not subnormal.
#[inline(always)]
fn usual(x: f64) -> bool {
    x.to_bits().wrapping_sub(1 << 52) < 0x7fe << 52
}

/// A logarithm by `compute`, with the special values; nothing is called on the way.
#[inline(always)]
fn with(x: f64, compute: impl Fn(Parts) -> f64) -> f64 {
    let mut bits = x.to_bits();
    if !usual(x) {
        if !(x > 0.0 && x < f64::INFINITY) {
            return if x == 0.0 {
                f64::NEG_INFINITY
            } else if x < 0.0 {
                f64::NAN
            } else {
                x
            };
        }
        // As if subnormal numbers had a negative exponent.
        bits = (x * (1u64 << 54) as f64).to_bits().wrapping_sub(54 << 52);
    }
    compute(parts(bits, None, 0))
}

/// ln x.
#[inline]
pub fn log(x: f64) -> f64 {
    with(x, |parts| {
        let (high, low) = parts.log(true);
        high + low
    })
}

/// (high + low) × (a + b), where a has 26 bits, added to c.
#[inline(always)]
fn scaled((high, low): (f64, f64), [a, b]: [f64; 2], c: f64) -> f64 {
    let top = f64::from_bits(high.to_bits() & !0x7ff_ffff);
    let (sum, rest) = sum(c, top * a);
    sum + (rest + (top * b + ((high - top) + low) * (a + b)))
}

/// log2 x.
#[inline]
pub fn log2(x: f64) -> f64 {
    with(x, |parts| scaled(parts.log(false), [1.4426950514316559, -1.0542692476429138e-8], parts.k))
}

/// log10 x.
#[inline]
pub fn log10(x: f64) -> f64 {
    with(x, |parts| scaled(parts.log(true), [0.4342944845557213, -2.6524694553078553e-9], 0.0))
}

/// ln(1 + x).
#[inline]
pub fn log1p(x: f64) -> f64 {
    if !(x > -1.0 && x <= f64::MAX) {
        return if x == -1.0 {
            f64::NEG_INFINITY
        } else if x < 0.0 {
            f64::NAN
        } else {
            x
        };
    }
    if x.abs() < 1.0 / 512.0 {
        // The cell of 1, where r is x; a tiny x, which may be -0, stays.
        return if x.abs() < 1.0 / (1u64 << 54) as f64 { x } else { x + x * x * series(x) };
    }
    let one = Pair::sum(1.0, x);
    let (high, low) = parts(one.hi.to_bits(), Some(one.lo), 0).log(true);
    high + low
}
