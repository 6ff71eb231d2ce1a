//! Hyperbolic functions and their inverses, and nothing but balls in them.

use super::Ball;
use super::exp::{exp, expm1};
use super::fixed::{factorial_sum, fraction};
use super::log::{log, log1p};

/// From 2^this on the smaller exponential is below a unit of the larger one.
const ALONE: i32 = 6;

/// sinh x.
pub fn sinh(x: Ball) -> Option<Ball> {
    if x.exp <= -2 {
        // x + x³ (1/6 + x²/120 + …); the series is off by 5 units of 2^-127.
        let square = x.mul(x);
        let sum = factorial_sum(fraction(square.m, square.exp), false, 3, 2);
        let part = square.mul(Ball::normalized(false, 1, sum, 5));
        return Some(x.add(x.mul(part)));
    }
    let e = exp(x.abs())?;
    let value = if x.exp > ALONE { Ball { error: e.error + 1, ..e } } else { e.sub(Ball::ONE.div(e)) };
    Some(value.scale(-1).negate_if(x.neg))
}

/// cosh x.
pub fn cosh(x: Ball) -> Option<Ball> {
    let e = exp(x.abs())?;
    let value = if x.exp > ALONE { Ball { error: e.error + 1, ..e } } else { e.add(Ball::ONE.div(e)) };
    Some(value.scale(-1))
}

/// tanh x.
pub fn tanh(x: Ball) -> Option<Ball> {
    let t = expm1(x.abs().scale(1))?;
    Some(t.div(t.add(Ball::ONE.scale(1))).negate_if(x.neg))
}

/// asinh x.
pub fn asinh(x: Ball) -> Option<Ball> {
    let a = x.abs();
    let square = a.mul(a);
    let root = square.add(Ball::ONE).sqrt();
    let value = if x.exp > 1 { log(a.add(root))? } else { log1p(a.add(square.div(root.add(Ball::ONE))))? };
    Some(value.negate_if(x.neg))
}

/// acosh x, for x > 1.
pub fn acosh(x: Ball) -> Option<Ball> {
    if x.neg || x.exp < 1 {
        return None;
    }
    if x.exp > 1 {
        return log(x.add(x.mul(x).sub(Ball::ONE).sqrt()));
    }
    let t = x.sub(Ball::ONE);
    log1p(t.add(t.mul(t.add(Ball::ONE.scale(1))).sqrt()))
}

/// atanh x, for |x| < 1.
pub fn atanh(x: Ball) -> Option<Ball> {
    let a = x.abs();
    if a.exp > 0 {
        return None;
    }
    Some(log1p(a.scale(1).div(Ball::ONE.sub(a)))?.scale(-1).negate_if(x.neg))
}
