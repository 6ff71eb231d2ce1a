//! Trigonometric functions and their inverses.

use super::super::constants::{ATAN_16THS, PI};
use super::super::fixed::ODD_INVERSES;
use super::super::limbs::upper_half;
use super::super::wide::Wide;
use super::Ball;
use super::fixed::{factorial_sum, fraction, horner, leading_zeros3, mul3, negate3, shift_left3, top, triple};
use super::tables::{QUARTER_PI, TWO_OVER_PI};

/// The upper half of a wide number.
fn upper(w: &Wide) -> Ball {
    Ball { neg: false, exp: w.exp, m: upper_half(&w.m), error: 1 }
}

/// |x| as a number of right angles and a rest from -π/4 to π/4; nothing for large numbers and for those very near a
/// multiple of π/2.
///
/// The product with 2/π is off by 6 units of 2^-192 times 2^exp.
#[inline(never)]
fn reduce(x: Ball) -> Option<(u32, Ball)> {
    if x.exp < 0 || x.exp == 0 && x.m < QUARTER_PI {
        return Some((0, x.abs()));
    }
    if x.exp > 32 {
        return None;
    }
    let p = mul3(triple(x.m), TWO_OVER_PI);
    let exp = x.exp as u32;
    let (mut n, mut f) = ((p[2] >> 1 >> (63 - exp)) as u32, shift_left3(p, exp));
    let neg = f[2] >> 63 != 0;
    if neg {
        (n, f) = (n.wrapping_add(1), negate3(f));
    }
    let zeros = leading_zeros3(f).min(191);
    let f = shift_left3(f, zeros);
    // In units of 2^-128 of the rest.
    let lost = zeros + exp;
    if lost > 76 {
        return None;
    }
    let error = if lost > 61 { 1 << (lost - 60) } else { 2 };
    let half = Ball { neg: false, exp: 1, m: QUARTER_PI, error: 1 };
    Some((n, Ball { neg, exp: -(zeros as i32), m: top(f), error }.mul(half)))
}

/// sin r for |r| ≤ π/4: r - r³ (1/6 - r²/120 + …), where the series is off by 11 units of 2^-127.
#[inline(never)]
fn sine(r: Ball) -> Ball {
    let square = r.mul(r);
    let sum = factorial_sum(fraction(square.m, square.exp.min(0)), true, 3, 2);
    r.sub(r.mul(square.mul(Ball::normalized(false, 1, sum, 12))))
}

/// cos r for |r| ≤ π/4: 1 - r² (1/2 - r²/24 + …), where the series is off by 11 units of 2^-127.
#[inline(never)]
fn cosine(r: Ball) -> Ball {
    let square = r.mul(r);
    let sum = factorial_sum(fraction(square.m, square.exp.min(0)), true, 2, 2);
    Ball::ONE.sub(square.mul(Ball::normalized(false, 1, sum, 12)))
}

/// The sine of r and n right angles.
fn turned(n: u32, r: Ball) -> Ball {
    let value = if n & 1 == 0 { sine(r) } else { cosine(r) };
    value.negate_if(n & 2 != 0)
}

/// sin x.
pub fn sin(x: Ball) -> Option<Ball> {
    let (n, r) = reduce(x)?;
    Some(turned(n, r).negate_if(x.neg))
}

/// cos x.
pub fn cos(x: Ball) -> Option<Ball> {
    let (n, r) = reduce(x)?;
    Some(turned(n.wrapping_add(1), r))
}

/// sin x and cos x.
pub fn sin_cos(x: Ball) -> Option<(Ball, Ball)> {
    let (n, r) = reduce(x)?;
    Some((turned(n, r).negate_if(x.neg), turned(n.wrapping_add(1), r)))
}

/// tan x.
pub fn tan(x: Ball) -> Option<Ball> {
    let (n, r) = reduce(x)?;
    let (s, c) = (sine(r), cosine(r));
    let value = if n & 1 == 0 { s.div(c) } else { c.div(s).negate_if(true) };
    Some(value.negate_if(x.neg))
}

/// The angle of (x, y), from -π to π, with the sign of y.
///
/// With c the 16th next to the smaller coordinate over the larger one: atan c + atan((n - cd) / (d + cn)).
#[inline(never)]
pub fn atan2(y: Ball, x: Ball) -> Ball {
    let steep = y.exp > x.exp || y.exp == x.exp && y.m > x.m;
    let (n, d) = if steep { (x.abs(), y.abs()) } else { (y.abs(), x.abs()) };
    let distance = (d.exp - n.exp).min(32);
    let ratio = (n.m >> 64) as u64 as f64 / ((d.m >> 64) as u64 as f64 * (1u64 << distance) as f64);
    let i = ((16.0 * ratio + 0.5) as u32).min(16);
    let mut angle = match ATAN_16THS.get((i as usize).wrapping_sub(1)) {
        None => small_atan(n.div(d)),
        Some(step) => {
            let lower = n.sub(d.sixteenths(i));
            upper(step).add(small_atan(lower.div(d.add(n.sixteenths(i)))))
        }
    };
    if steep {
        angle = upper(&PI).scale(-1).sub(angle);
    }
    if x.neg {
        angle = upper(&PI).sub(angle);
    }
    angle.negate_if(y.neg)
}

/// atan t for |t| ≤ 1/31: t times a series that is off by 5 units of 2^-127.
fn small_atan(t: Ball) -> Ball {
    let square = t.mul(t);
    let z = fraction(square.m, square.exp.min(0));
    let last = (128 / z.leading_zeros().max(9)).min(14);
    let sum = horner(z, true, last, |k| ODD_INVERSES.get(k as usize).map_or(0, upper_half));
    t.mul(Ball::normalized(false, 1, sum, 5))
}

/// atan x.
pub fn atan(x: Ball) -> Option<Ball> {
    Some(atan2(x, Ball::ONE))
}

/// √(1 - x²), for |x| < 1.
fn other_leg(x: Ball) -> Option<Ball> {
    if x.exp > 0 {
        return None;
    }
    Some(Ball::ONE.sub(x).mul(Ball::ONE.add(x)).sqrt())
}

/// asin x.
pub fn asin(x: Ball) -> Option<Ball> {
    Some(atan2(x, other_leg(x)?))
}

/// acos x.
pub fn acos(x: Ball) -> Option<Ball> {
    Some(atan2(other_leg(x)?, x))
}
