//! Error and gamma functions.

use super::super::constants::STIRLING;
use super::super::fixed::INVERSES;
use super::super::limbs::upper_half;
use super::exp::{exp, power_of_two};
use super::fixed::{
    Triple, add3, fraction, horner, leading_zeros3, long_product, negate3, quotient, shift_left3, shift_right3, split,
    top, triple,
};
use super::log::precise_log2;
use super::tables::{GAUSS, INV_SQRT_PI, LN2_HIGH, LOG2_E, LOG2_E_HIGH, LOG2_SQRT_2PI, STEP_OVER_PI, TURNS};
use super::{Ball, UNKNOWN};
use crate::algo::binary128::{shift_left, shift_right};

/// The terms of the series for the error function that count below 0.7.
const ERF_TERMS: usize = 28;

/// 1/(k! (2k + 1)), in units of 2^-127.
static ERF_SERIES: [u128; ERF_TERMS] = erf_series();

const fn erf_series() -> [u128; ERF_TERMS] {
    let mut out = [0; ERF_TERMS];
    let mut k = 0;
    while k < ERF_TERMS {
        out[k] = upper_half(&INVERSES[k]) / (2 * k as u128 + 1);
        k += 1;
    }
    out
}

/// A constant, known to half a unit.
const fn constant(m: u128, exp: i32) -> Ball {
    Ball { neg: false, exp, m, error: 1 }
}

/// Whether |x| is below 0.7.
fn is_small(x: Ball) -> bool {
    x.exp < 0 || x.exp == 0 && x.m >> 124 < 0xb
}

/// erf x for |x| < 0.7: 2/√π x times a series that is off by 8 units of 2^-127.
fn small_erf(x: Ball) -> Ball {
    let square = x.mul(x);
    let y = fraction(square.m, square.exp.min(0));
    let last = (130 / y.leading_zeros().max(1)).min(ERF_TERMS as u32 - 1);
    let sum = horner(y, true, last, |k| ERF_SERIES.get(k as usize).copied().unwrap_or(0));
    x.mul(Ball::normalized(false, 1, sum, 9)).mul(constant(INV_SQRT_PI, 1))
}

/// e^(-x²), from the square to 192 bits.
fn gauss(x: Ball) -> Option<Ball> {
    let m = triple(x.m);
    let (n, f) = split(true, long_product(long_product(m, m), LOG2_E), 2 * x.exp + 1)?;
    Some(power_of_two(n, f))
}

/// erfc x for x ≥ 0.7: the trapezoidal rule with the step h = 5/16 for ∫ x e^(-x²-t²) / (π (t² + x²)) dt.
///
/// Its error is that of the pole at t = ix, 2/(e^(2πx/h) - 1), which is subtracted where x is below π/h, and a part of
/// less than 2^-136 of the result (from the line at the distance π/h, or 1/2 beside it where the pole is near: e^(-π²/h²)
/// is below 2^-145).
fn large_erfc(x: Ball) -> Option<Ball> {
    let m = triple(x.m);
    let square = Ball::normalized(false, 2 * x.exp, top(long_product(m, m)), 1);
    // The terms w/d as quotients q times 2^(1 - square.exp), in units of 2^-128, where the q are below 3/2 together. A term is off
    // by 2q times the error of d, which is at most 4; by 2 for the weight and the shift; and by 5 for the quotient, but by less
    // as the weights become smaller: 20 in all.
    let mut sum = [0; 3];
    for (k, weight) in (0u32..).zip(&GAUSS) {
        // (5k/16)² = 25 k² / 256
        let node = (25 * k * k).max(1);
        let zeros = node.leading_zeros();
        let node = Ball { neg: false, exp: 24 - zeros as i32, m: u128::from(node << zeros) << 96, error: 0 };
        let d = if k == 0 { square } else { square.add(node) };
        // The last weights are below 2^-80: 50 bits of their quotients are enough.
        let q = if k < 24 {
            let zeros = weight.leading_zeros();
            shift_right(quotient(shift_left(*weight, zeros) >> 1, d.m), zeros)
        } else {
            ((weight >> 1) as u64 as f64 / (d.m >> 64) as u64 as f64 * (1u128 << 64) as f64) as u64 as u128
        };
        let term = fraction(q, square.exp - d.exp);
        sum = add3(sum, [term as u64, (term >> 64) as u64, 0]);
    }
    let zeros = leading_zeros3(sum).min(66);
    let bits = 64 - zeros as i32;
    let error = if bits > 0 { 80 >> bits } else { 80 << -bits };
    let sum = Ball { neg: false, exp: bits + 1 - square.exp, m: top(shift_left3(sum, zeros)), error: error + 2 };
    let rule = sum.mul(x).mul(constant(STEP_OVER_PI, -2)).mul(gauss(x)?);
    if x.exp > 4 || x.exp == 4 && x.m >> 120 >= 0xa0 {
        return Some(rule);
    }
    let pole = exp(x.mul(constant(TURNS, 5)))?;
    Some(rule.sub(Ball::ONE.scale(1).div(pole.sub(Ball::ONE))))
}

/// erf x.
pub fn erf(x: Ball) -> Option<Ball> {
    if is_small(x) {
        return Some(small_erf(x));
    }
    Some(Ball::ONE.sub(large_erfc(x.abs())?).negate_if(x.neg))
}

/// erfc x.
pub fn erfc(x: Ball) -> Option<Ball> {
    if is_small(x) {
        return Some(Ball::ONE.sub(small_erf(x)));
    }
    let value = large_erfc(x.abs())?;
    Some(if x.neg { Ball::ONE.scale(1).sub(value) } else { value })
}

/// The least y of Stirling's series.
const ENOUGH: u32 = 24;

/// `0.m × 2^exp` in units of 2^-160, for an exponent below 32.
#[inline(never)]
fn in_sum(neg: bool, exp: i32, m: Triple) -> Triple {
    let value = shift_right3(m, (32 - exp) as u32);
    if neg { negate3(value) } else { value }
}

/// log2 Γ(x) p in units of 2^-160, two's complement, with an error of 2^-126, and p as a number, for x positive and not
/// large.
///
/// Γ(x) = Γ(y)/p with p = x (x + 1) … (y - 1); Stirling's series for y ≥ 24 is less than 1/280, and off by 8 units of 2^-127
/// times 1/24 and by 2^-133 for what is left out.
fn log2_gamma(x: Ball) -> Option<(Triple, Option<(Triple, i32)>)> {
    // x + 24 must be exact.
    if x.neg || x.exp > 20 || x.exp - 128 + (x.m.trailing_zeros() as i32) < 5 - 128 {
        return None;
    }
    let (mut y, mut p) = (x, [u64::MAX; 3]);
    // In units of 2^-123: x and all up to 32.
    let mut steps = 0;
    if x.exp <= 5 {
        let mut m = if x.exp > -128 { shift_right(x.m, (5 - x.exp) as u32) } else { 0 };
        while m >> 123 < u128::from(ENOUGH) {
            p = if steps == 0 { triple(m) } else { long_product(p, triple(m)) };
            m += 1 << 123;
            steps += 1;
        }
        y = Ball::normalized(false, 5, m, 0);
    }
    let zeros = leading_zeros3(p).min(191);
    let p = if steps == 0 { None } else { Some((shift_left3(p, zeros), 5 * steps - zeros as i32)) };
    let inverse = Ball::ONE.div(y);
    let z = inverse.mul(inverse).scale(8);
    let z = fraction(z.m, z.exp);
    let sum = horner(z, true, 20, |k| {
        STIRLING.get(k as usize).map_or(0, |c| fraction(upper_half(&c.m), c.exp - 1 - 8 * k as i32))
    });
    let series = Ball::normalized(false, 1, sum, 9).mul(inverse).mul(constant(LOG2_E_HIGH, 1));
    let l = precise_log2(triple(y.m), y.exp)?;
    let less = y.sub(Ball::ONE.scale(-1));
    if less.error != 0 {
        return None;
    }
    let mut total = add3(LOG2_SQRT_2PI, in_sum(false, series.exp, triple(series.m)));
    total = add3(total, in_sum(l.neg, l.exp + less.exp, long_product(l.m, triple(less.m))));
    total = add3(total, in_sum(true, y.exp + 1, long_product(triple(y.m), LOG2_E)));
    Some((total, p))
}

/// Γ(x), for a positive x.
pub fn tgamma(x: Ball) -> Option<Ball> {
    if x.exp > 11 {
        return None;
    }
    let (total, p) = log2_gamma(x)?;
    let value = power_of_two((total[2] >> 32) as i32, top(shift_left3(total, 32)));
    let value = Ball { error: value.error + 4, ..value };
    Some(match p {
        Some((m, exp)) => value.div(Ball { neg: false, exp, m: top(m), error: 1 }),
        None => value,
    })
}

/// ln Γ(x), for a positive x; the error of 2^-126 is one of the whole.
pub fn lgamma(x: Ball) -> Option<Ball> {
    let (mut total, p) = log2_gamma(x)?;
    if let Some((m, exp)) = p {
        let l = precise_log2(m, exp)?;
        total = add3(total, in_sum(!l.neg, l.exp, l.m));
    }
    let neg = total[2] >> 63 != 0;
    let total = if neg { negate3(total) } else { total };
    let zeros = leading_zeros3(total).min(191);
    let exp = 32 - zeros as i32;
    let error = if exp < -12 {
        UNKNOWN
    } else if exp <= 2 {
        4 << (2 - exp) >> 2
    } else {
        0
    };
    let value = Ball { neg, exp, m: top(shift_left3(total, zeros)), error: error + 2 };
    Some(value.mul(constant(LN2_HIGH, 0)))
}
