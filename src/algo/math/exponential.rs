//! Exponentials of `double`, by a table of 64 steps (Tang's method).

use super::pair::{Pair, top_half, two_to};
use super::pair_exp::LN2_64TH;
use super::tables::EXP_STEPS;

/// Adding this puts the nearest whole number into the low bits.
const ROUND: f64 = 6_755_399_441_055_744.0;

/// 2^(n/64) e^r, for |r| ≤ 0.006 and a result from 2^-1013 on, so that no part of it is subnormal; `n` is a whole number with [`ROUND`] added.
#[inline(always)]
fn step(n: f64, r: f64) -> f64 {
    let (scale, rest) = steps(n.to_bits());
    scale + scale * (rest + (r + tail(r)))
}

/// e^r - 1 - r, for |r| ≤ 0.006.
#[inline(always)]
fn tail(r: f64) -> f64 {
    let square = r * r;
    square * ((0.5 + r * (1.0 / 6.0)) + square * ((1.0 / 24.0 + r * (1.0 / 120.0)) + square * (1.0 / 720.0)))
}

/// The same where the result or the scale may overflow, or be subnormal.
fn far(n: f64, r: f64) -> f64 {
    let whole = n - ROUND;
    let half = if whole > 0.0 { 1024.0 } else { -1024.0 };
    // Away from the limits by 2^±1024 (64 steps each); a subnormal result rounds once, with what it would lose.
    let value = step(n - 64.0 * half, r);
    if half > 0.0 {
        return value * two_to(1023) * 2.0;
    }
    if whole > -64.0 * 1021.0 {
        return value * two_to(-1022) * 0.25;
    }
    subnormal(n, r)
}

/// A result that is subnormal, or 0: the sum with 1 has its last bit where a subnormal number has it.
fn subnormal(n: f64, r: f64) -> f64 {
    let bits = n.to_bits();
    let (step_bits, rest) = EXP_STEPS[bits as usize % 64];
    let scale = f64::from_bits(step_bits.wrapping_add(bits.wrapping_add(1022 * 64) << 46));
    let tail = r + r * r * (0.5 + r * (1.0 / 6.0 + r * (1.0 / 24.0 + r * (1.0 / 120.0 + r / 720.0))));
    let low = scale * (rest + tail);
    let value = scale + low;
    if value >= 1.0 {
        return value * f64::MIN_POSITIVE;
    }
    let low = (scale - value) + low;
    let high = 1.0 + value;
    let low = ((1.0 - high) + value) + low;
    ((high + low) - 1.0) * f64::MIN_POSITIVE
}

/// Handles overflow, underflow and NaN.
fn beyond(x: f64) -> f64 {
    if x > 0.0 {
        f64::INFINITY
    } else if x < 0.0 {
        0.0
    } else {
        x
    }
}

/// e^x.
#[inline]
pub fn exp(x: f64) -> f64 {
    let n = x * (64.0 * core::f64::consts::LOG2_E) + ROUND;
    let whole = n - ROUND;
    // ln 2 / 64 in two parts, of which the first has 34 bits: its product with n is exact.
    let r = (x - whole * LN2_64TH[0]) - whole * (LN2_64TH[1] + LN2_64TH[2]);
    if below(x, 702.0) { step(n, r) } else { far_or_beyond(x, 746.0, n, r) }
}

/// The coefficients of (e^x - 1 - x - x²/2) / x³ for |x| < 1/4, with an error below 2^-60 of e^x - 1: the best ones.
const SMALL: [f64; 9] = [
    0.16666666666666666,
    0.04166666666666323,
    0.008333333333332289,
    0.0013888888893355007,
    0.00019841269848699304,
    2.480156806757458e-05,
    2.7557296551378337e-06,
    2.7591103276194947e-07,
    2.5083389971570963e-08,
];

/// e^x - 1.
#[inline]
pub fn expm1(x: f64) -> f64 {
    if below(x, 0.25) {
        let (s, c) = (x * x, &SMALL);
        let q = s * s;
        let high = (c[4] + x * c[5]) + s * (c[6] + x * c[7]) + q * c[8];
        // x²/2 in two parts: the first one is exact.
        let top = top_half(x);
        let half = 0.5 * top * top;
        let sum = x + half;
        let rest = x * s * ((c[0] + x * c[1]) + s * (c[2] + x * c[3]) + q * high);
        let value = sum + (((x - sum) + half) + (0.5 * (x - top) * (x + top) + rest));
        // The sign of -0.
        return f64::from_bits(value.to_bits() | x.to_bits() & 1 << 63);
    }
    if !below(x, 708.0) {
        return if x < 0.0 { -1.0 } else { exp(x) };
    }
    let (high, low) = parts(x);
    let whole = Pair::sum(high, -1.0);
    whole.hi + (whole.lo + low)
}

/// 2^x.
#[inline]
pub fn exp2(x: f64) -> f64 {
    let n = 64.0 * x + ROUND;
    let r = (x - (n - ROUND) / 64.0) * core::f64::consts::LN_2;
    if below(x, 1013.0) { step(n, r) } else { far_or_beyond(x, 1076.0, n, r) }
}

/// 10^x.
#[inline]
pub fn exp10(x: f64) -> f64 {
    let n = x * (64.0 * core::f64::consts::LOG2_10) + ROUND;
    let whole = n - ROUND;
    // log10 2 / 64 in two parts, as above.
    let r = ((x - whole * 0.004703593681824714) - whole * 4.2499246265651995e-13) * core::f64::consts::LN_10;
    if below(x, 304.0) { step(n, r) } else { far_or_beyond(x, 325.0, n, r) }
}

/// 2^(n/64) (1 + r + tail) in two parts.
#[inline(always)]
fn part(n: u64, r: f64, tail: f64) -> (f64, f64) {
    let (scale, rest) = steps(n);
    // The product of the scale with r in two parts: r has few bits in its first one.
    let top = f64::from_bits(r.to_bits() & !0xfff_ffff_ffff);
    let step = f64::from_bits(scale.to_bits() & !0x7ff_ffff);
    let product = step * top;
    let high = scale + product;
    (high, ((scale - high) + product) + (scale * (rest + (tail + (r - top))) + (scale - step) * top))
}

/// Half of e^a, for 22 ≤ a < 711.
#[inline(always)]
pub fn half_of_exp(a: f64) -> f64 {
    let n = a * (64.0 * core::f64::consts::LOG2_E) + ROUND;
    let whole = n - ROUND;
    step(n - 128.0, (a - whole * LN2_64TH[0]) - whole * (LN2_64TH[1] + LN2_64TH[2])) * 2.0
}

/// 2^(n/64) rounded, and the rest relative to it.
#[inline(always)]
fn steps(n: u64) -> (f64, f64) {
    let (bits, rest) = EXP_STEPS[n as usize % 64];
    (f64::from_bits(bits.wrapping_add(n << 46)), rest)
}

/// e^a + `sign` e^-a in two parts, for 0 ≤ a < 700; the second has an error of 2^-60 of e^a.
#[inline(always)]
pub fn sum_of_both(a: f64, sign: f64) -> (f64, f64) {
    let n = a * (64.0 * core::f64::consts::LOG2_E) + ROUND;
    let whole = n - ROUND;
    let r = (a - whole * LN2_64TH[0]) - whole * (LN2_64TH[1] + LN2_64TH[2]);
    let ((up, up_rest), (down, down_rest)) = (steps(n.to_bits()), steps(n.to_bits().wrapping_neg()));
    let down = sign * down;
    let square = r * r;
    let even = square * (0.5 + square * (1.0 / 24.0 + square * (1.0 / 720.0)));
    let odd = r + r * square * (1.0 / 6.0 + square * (1.0 / 120.0));
    let high = up + down;
    let low = ((up - high) + down) + (up * up_rest + down * down_rest);
    (high, low + (high * even + (up - down) * odd))
}

/// e^a in two parts, for |a| < 708, with an error below 2^-59 of it.
#[inline(always)]
pub fn parts(a: f64) -> (f64, f64) {
    let n = a * (64.0 * core::f64::consts::LOG2_E) + ROUND;
    let whole = n - ROUND;
    // r in two parts.
    let near = a - whole * LN2_64TH[0];
    let r = near - whole * LN2_64TH[1];
    let rest = ((near - r) - whole * LN2_64TH[1]) - whole * LN2_64TH[2];
    let square = r * r;
    let even = square * (0.5 + square * (1.0 / 24.0 + square * (1.0 / 720.0)));
    let odd = rest + r * square * (1.0 / 6.0 + square * (1.0 / 120.0));
    part(n.to_bits(), r, even + odd)
}

/// e^a as a step and what follows it, less than 2^-7 of it, for |a| < 708; with an error below 2^-60 of the step.
#[inline(always)]
pub fn step_and_rest(a: f64) -> (f64, f64) {
    let n = a * (64.0 * core::f64::consts::LOG2_E) + ROUND;
    let whole = n - ROUND;
    let r = (a - whole * LN2_64TH[0]) - whole * (LN2_64TH[1] + LN2_64TH[2]);
    let (scale, rest) = steps(n.to_bits());
    (scale, scale * (rest + (r + tail(r))))
}

/// e^(high + low), for a `low` below 2^-14 of `high`.
#[inline(always)]
pub fn exp_of_sum(high: f64, low: f64) -> f64 {
    let sum = high + low;
    let n = sum * (64.0 * core::f64::consts::LOG2_E) + ROUND;
    let whole = n - ROUND;
    let r = ((high - whole * LN2_64TH[0]) - whole * (LN2_64TH[1] + LN2_64TH[2])) + low;
    if below(sum, 702.0) { step(n, r) } else { far_or_beyond(sum, 746.0, n, r) }
}

/// Whether |x| is below a positive number, of which the first 32 bits count.
#[inline(always)]
fn below(x: f64, limit: f64) -> bool {
    (x.to_bits() >> 32) as u32 & 0x7fff_ffff < (limit.to_bits() >> 32) as u32
}

/// A power from its parts, where it is not a normal number, or nearly not; from the `limit` on it is 0 or overflows.
#[cold]
#[inline(never)]
fn far_or_beyond(x: f64, limit: f64, n: f64, r: f64) -> f64 {
    if x.abs() < limit { far(n, r) } else { beyond(x) }
}
