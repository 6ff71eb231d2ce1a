//! x^y of `double`: e^(y ln x), with ln x in two parts.

use super::exponential::exp_of_sum;
use super::instructions::trunc;
use super::logarithm::{log_pair, log_parts};
use super::pair::top_half;

/// 2^54.
const SCALE: f64 = (1u64 << 54) as f64;

/// Whether a finite number is whole, and whether it is odd.
fn parity(y: f64) -> (bool, bool) {
    let whole = trunc(y) == y;
    (whole, whole && y.abs() < (1u64 << 53) as f64 && y.abs() as u64 & 1 == 1)
}

/// x^y.
#[inline]
pub fn pow(x: f64, y: f64) -> f64 {
    if usual(x, y) { power(log_parts(x), y) } else { unusual(x, y) }
}

/// Whether x is positive, finite and not subnormal, and 2^-65 ≤ |y| < 2^63: nothing overflows on the way.
#[inline(always)]
fn usual(x: f64, y: f64) -> bool {
    let exponent = y.to_bits() >> 52 & 0x7ff;
    x.to_bits().wrapping_sub(1 << 52) < 0x7fe << 52 && exponent.wrapping_sub(0x3ff - 65) < 128
}

/// e^(y × (high + low)), for a `low` below 2^-15 of `high`.
#[inline(always)]
fn power((high, low): (f64, f64), y: f64) -> f64 {
    let (top, y_top) = (top_half(high), top_half(y));
    exp_of_sum(top * y_top, top * (y - y_top) + ((high - top) + low) * y)
}

#[inline(never)]
fn unusual(x: f64, y: f64) -> f64 {
    if usual(-x, y) {
        let (whole, odd) = parity(y);
        return if !whole {
            f64::NAN
        } else if odd {
            -of_usual(-x, y)
        } else {
            of_usual(-x, y)
        };
    }
    if y == 0.0 || x == 1.0 {
        return 1.0;
    }
    if x.is_nan() || y.is_nan() {
        return x + y;
    }
    let size = x.abs();
    if y.is_infinite() {
        return if size == 1.0 {
            1.0
        } else if (size > 1.0) == (y > 0.0) {
            f64::INFINITY
        } else {
            0.0
        };
    }
    let (whole, odd) = parity(y);
    let negative = x.is_sign_negative() && odd;
    let value = if size == 0.0 || size == f64::INFINITY {
        if (size == 0.0) == (y > 0.0) { 0.0 } else { f64::INFINITY }
    } else if x < 0.0 && !whole {
        return f64::NAN;
    } else {
        finite(size, y)
    };
    if negative { -value } else { value }
}

/// x^y, where both are usual.
#[inline(never)]
fn of_usual(x: f64, y: f64) -> f64 {
    power(log_parts(x), y)
}

/// size^y, for a positive finite size and a finite y.
fn finite(size: f64, y: f64) -> f64 {
    if size == 1.0 {
        return 1.0;
    }
    if y.abs() >= (1u64 << 63) as f64 {
        // Even next to 1 the logarithm is 2^-53.
        return if (size > 1.0) == (y > 0.0) { f64::INFINITY } else { 0.0 };
    }
    if y.abs() < 1.0 / (1u128 << 65) as f64 {
        return 1.0;
    }
    if size >= f64::MIN_POSITIVE {
        return of_usual(size, y);
    }
    let log = log_pair(size * SCALE).sub(super::pair::LN2.times(54.0));
    power((log.hi, log.lo), y)
}
