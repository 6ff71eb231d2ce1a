//! Logarithms of `double`, by a table of 128 inverses (Tang's method).
//!
//! x = 2^k z, and z c = 1 + r for the inverse c of a number near z: ln x = k ln 2 - ln c + ln(1 + r). The inverses have 12 bits, so that
//! r is found exactly, in two parts; what has the size of the result is added without an error.

use super::pair::Pair;
use super::tables::{LN2_PARTS, LOG_CELLS, LOG_START};

/// The parts of a logarithm.
struct Parts {
    /// The exponent k.
    k: f64,
    /// -ln c in two parts.
    value: [f64; 2],
    /// r rounded, and what that lacks.
    r: f64,
    rest: f64,
}

/// Takes a positive finite number apart: 2^n (x + rest), where `rest`, if there is one, is about a unit in the last place of x.
#[inline(always)]
fn parts(x: f64, rest: Option<f64>, n: i32) -> Parts {
    let offset = x.to_bits().wrapping_sub(LOG_START);
    let exponent = (offset as i64 >> 52) as i32;
    let [inverse, high, low] = LOG_CELLS[(offset >> 45) as usize % LOG_CELLS.len()];
    let z = f64::from_bits(x.to_bits().wrapping_sub(offset & 0xfff << 52));
    let top = f64::from_bits(z.to_bits() & !0xfff);
    let (exact, more) = (top * inverse - 1.0, (z - top) * inverse);
    // Next to 1 the parts cancel.
    let r = exact + more;
    let mut lost = more - (r - exact);
    // What 1 adds to a large number does not count. The derivative, as `rest` may come late.
    if let Some(rest) = rest
        && exponent < 64
    {
        let step = rest * super::pair::two_to(-exponent) * inverse;
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

/// (ln(1 + r) - r) / r², for |r| < 2^-7.6, within 2^-60 / r.
#[inline(always)]
fn series(r: f64) -> f64 {
    let square = r * r;
    (r * (1.0 / 3.0) - 0.5) + square * ((r * 0.2 - 0.25) + square * (r * (1.0 / 7.0) - 1.0 / 6.0 - square * 0.125))
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

/// ln x in two parts with an error below 2^-68, for a positive finite x that is no subnormal number.
#[inline(always)]
pub fn log_pair(x: f64) -> Pair {
    let parts = parts(x, None, 0);
    let r = parts.r;
    let (high, low) = sum(parts.value[0] + parts.k * LN2_PARTS[0], r);
    // r² / 2 exactly: the square of a part with 24 bits, and the rest.
    let top = (r + 1_572_864.0) - 1_572_864.0;
    let half = 0.5 * top * top;
    let (high, more) = sum(high, -half);
    let rest = -0.5 * (r - top) * (r + top) - r * parts.rest;
    let square = r * r;
    let tail = square
        * r
        * ((1.0 / 3.0 - r * 0.25)
            + square * ((0.2 - r * (1.0 / 6.0)) + square * (1.0 / 7.0 - r * 0.125 + square * (1.0 / 9.0))));
    let small = parts.value[1] + parts.k * LN2_PARTS[1] + parts.rest;
    let (hi, lo) = sum(high, ((low + more) + small) + (rest + tail));
    Pair { hi, lo }
}

/// ln(high + low) in two parts, for a normal `high` and a `low` below its last place; the second part has an error below 2^-70.
#[inline(always)]
pub fn log_parts_of_sum(high: f64, low: f64) -> (f64, f64) {
    parts(high, Some(low), 0).log(true)
}

/// ln(2^n (high + low)), as [`log_parts_of_sum`].
#[inline(always)]
pub fn log_of_sum(high: f64, low: f64, n: i32) -> f64 {
    let (high, low) = parts(high, Some(low), n).log(true);
    high + low
}

/// Handles special arguments: returns the logarithm, or a scaled argument with its exponent.
#[inline(never)]
fn unusual(x: f64) -> Result<(f64, i32), f64> {
    if x == 0.0 {
        Err(f64::NEG_INFINITY)
    } else if x > 0.0 && x < f64::INFINITY {
        Ok((x * (1u64 << 54) as f64, -54))
    } else if x > 0.0 || x.is_nan() {
        Err(x)
    } else {
        Err(f64::NAN)
    }
}

/// Whether a number is positive, finite and not subnormal.
#[inline(always)]
fn usual(x: f64) -> bool {
    x.to_bits().wrapping_sub(1 << 52) < 0x7fe << 52
}

/// The usual numbers, and those that `unusual` makes usual, go to `compute`.
#[inline(always)]
fn with(x: f64, compute: impl Fn(Parts) -> f64) -> f64 {
    if usual(x) {
        return compute(parts(x, None, 0));
    }
    match unusual(x) {
        Ok((x, n)) => compute(parts(x, None, n)),
        Err(result) => result,
    }
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
    let (high, low) = parts(one.hi, Some(one.lo), 0).log(true);
    high + low
}
