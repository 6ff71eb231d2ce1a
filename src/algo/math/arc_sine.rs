//! The arc sine and arc cosine of `double`: arcsin r by a rational function for |r| ≤ 1/2; beyond that from arcsin x = π/2 - 2 arcsin r with
//! r² = (1 - x) / 2.

use super::instructions::sqrt;
use super::pair::{PI, top_half};

/// The coefficients of a quotient for (arcsin r - r) / r³ in r² ≤ 1/4, with an error below 2^-59 of the arc sine; the divisor's first one is 1.
const ABOVE: [f64; 6] = [
    0.16666666666666666,
    -0.32506281072499676,
    0.20050098243982578,
    -0.039804643833901816,
    0.0007824047361233684,
    3.4197032079123224e-05,
];
const BELOW: [f64; 4] = [-2.4003768643499854, 2.0153183407399062, -0.6850546943675666, 0.07648737359869638];

/// The bits of 1/2 but for the sign's.
const HALF: u64 = 0.5f64.to_bits() << 1;

/// Coefficients for a variable that is 4 times as large.
const fn spread<const N: usize>(mut c: [f64; N], mut factor: f64) -> [f64; N] {
    let mut i = 0;
    while i < N {
        c[i] *= factor;
        factor *= 0.25;
        i += 1;
    }
    c
}

/// arcsin r / r - 1, for s = r² ≤ 1/4, or a multiple of it and coefficients for that.
#[inline(always)]
fn excess(s: f64, n: [f64; 6], d: [f64; 4]) -> f64 {
    let q = s * s;
    let above = (n[0] + s * n[1]) + q * ((n[2] + s * n[3]) + q * (n[4] + s * n[5]));
    let below = (1.0 + s * d[0]) + q * ((d[1] + s * d[2]) + q * d[3]);
    s * above / below
}

/// arcsin x - x, for |x| < 1/2.
#[inline(always)]
fn small(x: f64) -> f64 {
    x * excess(x * x, ABOVE, BELOW)
}

/// 2 arcsin r in two parts for r² = (1 - a) / 2, a from 1/2 to 1; the first has 26 bits. What is beyond 1 has no root.
#[inline(always)]
fn twice_of_half(a: f64) -> (f64, f64) {
    let s = (a - 1.0) * -2.0;
    let root = sqrt(s);
    let top = top_half(root);
    // 2 r = top + (s - top²) / (root + top), where even 0 has something to divide by.
    let rest = (s - top * top) / (root + top + f64::MIN_POSITIVE);
    (top, rest + root * excess(s, const { spread(ABOVE, 0.25) }, const { spread(BELOW, 0.25) }))
}

// Constants are subtracted, as they are operands in memory then.

/// arcsin x.
#[inline]
pub fn asin(x: f64) -> f64 {
    let bits = x.to_bits();
    if bits << 1 < HALF {
        return x + small(x);
    }
    let (top, low) = twice_of_half(x.abs());
    // The first difference is exact: both are multiples of 2^-52.
    let negative = (top - 0.5 * PI.hi) + (low - 0.5 * PI.lo);
    f64::from_bits(negative.to_bits() ^ !bits & 1 << 63)
}

/// arccos x.
#[inline]
pub fn acos(x: f64) -> f64 {
    if x.to_bits() << 1 < HALF {
        let negative = x - 0.5 * PI.hi;
        return (((negative + 0.5 * PI.hi) - x) - (small(x) - 0.5 * PI.lo)) - negative;
    }
    let (top, low) = twice_of_half(x.abs());
    if x > 0.0 { top + low } else { -((top - PI.hi) + (low - PI.lo)) }
}
