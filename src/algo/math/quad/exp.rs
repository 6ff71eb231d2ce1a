//! Exponentials.

use super::fixed::{factorial_sum, fraction, mul, mul3, split, triple};
use super::tables::{LN2_HIGH, LOG2_10, LOG2_E, POWERS_32, POWERS_1024};
use super::{Ball, UNKNOWN};

/// 2^(n + f) for a fraction f, known to a unit of 2^-128: 2^n times a product of two table entries and a series.
///
/// The series and the small table entry together are off by 5 units of 2^-128, which counts for 5/2 of the result's units times 2;
/// the last product and the table's entry by 7/2, the fraction by 3/2: 10 in all, of which 8 downwards.
#[inline(never)]
pub fn power_of_two(n: i32, f: u128) -> Ball {
    let (i, j) = ((f >> 123) as usize & 31, (f >> 118) as usize & 31);
    // r ln 2, where r < 2^-10, times 2^10
    let scaled = mul(f << 10, LN2_HIGH);
    let e = mul(scaled, factorial_sum(scaled >> 10, false, 1, 1)) >> 9;
    let small = POWERS_1024[j];
    let w = small + e + mul(small, e);
    let large = POWERS_32[i];
    let m = large.saturating_add(mul(large, w) + 4);
    Ball { neg: false, exp: n + 1, m, error: 7 }
}

/// e^x. An error of x is one of the result, relative to that.
#[inline(never)]
pub fn exp(x: Ball) -> Option<Ball> {
    let (n, f) = split(x.neg, mul3(triple(x.m), LOG2_E), x.exp + 1)?;
    let value = power_of_two(n, f);
    if x.error == 0 {
        return Some(value);
    }
    let from_x = if x.exp >= -1 { u64::from(x.error) << (x.exp + 1) } else { 1 + (x.error >> 1) as u64 };
    Some(Ball { error: (u64::from(value.error) + from_x).min(u64::from(UNKNOWN)) as u32, ..value })
}

/// 2^x.
pub fn exp2(x: Ball) -> Option<Ball> {
    let (n, f) = split(x.neg, triple(x.m), x.exp)?;
    Some(power_of_two(n, f))
}

/// 10^x.
pub fn exp10(x: Ball) -> Option<Ball> {
    let (n, f) = split(x.neg, mul3(triple(x.m), LOG2_10), x.exp + 2)?;
    Some(power_of_two(n, f))
}

/// e^x - 1.
#[inline(never)]
pub fn expm1(x: Ball) -> Option<Ball> {
    if x.exp > -2 {
        return Some(exp(x)?.sub(Ball::ONE));
    }
    // x + x² (1/2 + x/6 + …); the series is off by 5 units of 2^-127.
    let sum = factorial_sum(fraction(x.m, x.exp), x.neg, 2, 1);
    let part = x.mul(Ball::normalized(false, 1, sum, 5));
    Some(x.add(x.mul(part)))
}
