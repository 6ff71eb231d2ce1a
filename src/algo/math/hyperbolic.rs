//! Hyperbolic functions of `double` and their inverses: sums of exponentials and logarithms in two parts, and series near 0.

use super::exponential::{self, half_of_exp, sum_of_both};
use super::instructions::sqrt;
use super::logarithm::log_of_sum;
use super::pair::{Pair, lack_of_product, parts_of_root};

/// Below this the odd functions are their argument, to far less than an ulp.
const TINY: f64 = 1.0 / (1u64 << 28) as f64;
/// From here on 1 + x² is x².
const LARGE: f64 = (1u64 << 28) as f64;
/// From here on the smaller exponential does not count.
const ALONE: f64 = 22.0;

/// a + b exactly, for |a| ≥ |b| or a = 0.
#[inline(always)]
fn sum(a: f64, b: f64) -> (f64, f64) {
    let high = a + b;
    (high, (a - high) + b)
}

/// (sinh x - x) / x³, for |x| ≤ 0.32.
#[inline(always)]
fn sinh_series(s: f64) -> f64 {
    1.0 / 6.0
        + s * ((1.0 / 120.0 + s * (1.0 / 5040.0))
            + s * s * ((1.0 / 362_880.0 + s * (1.0 / 39_916_800.0)) + s * s * (1.0 / 6_227_020_800.0)))
}

/// Half of e^a, for a ≥ [`ALONE`].
fn half_exp(a: f64) -> f64 {
    if a < 711.0 { half_of_exp(a) } else { f64::INFINITY }
}

/// sinh x.
#[inline]
pub fn sinh(x: f64) -> f64 {
    let a = x.abs();
    if a < 0.3 {
        let s = x * x;
        return if a < TINY { x } else { x + x * s * sinh_series(s) };
    }
    let value = if a < ALONE {
        let (high, low) = sum_of_both(a, -1.0);
        0.5 * (high + low)
    } else if a.is_nan() {
        return x;
    } else {
        half_exp(a)
    };
    value.copysign(x)
}

/// cosh x.
#[inline]
pub fn cosh(x: f64) -> f64 {
    let a = x.abs();
    if a < ALONE {
        let (high, low) = sum_of_both(a, 1.0);
        0.5 * (high + low)
    } else if a.is_nan() {
        x
    } else {
        half_exp(a)
    }
}

/// tanh x: (e^2x - 1) / (e^2x + 1), and a series near 0.
#[inline]
pub fn tanh(x: f64) -> f64 {
    let a = x.abs();
    if a < 1.0 / 16.0 {
        let s = x * x;
        let tail = (17.0 / 315.0 - s * (62.0 / 2835.0)) + s * s * (1382.0 / 155_925.0 - s * (21844.0 / 6_081_075.0));
        return if a < TINY { x } else { x - x * s * (1.0 / 3.0 - s * (2.0 / 15.0 - s * tail)) };
    }
    if !(a < ALONE) {
        return if a.is_nan() { x } else { 1f64.copysign(x) };
    }
    let (high, low) = exponential::step_and_rest(2.0 * a);
    let ((n, n_low), (d, d_low)) = (sum(high, -1.0), sum(high, 1.0));
    // The low part is small, but more than a rounding error.
    let ((n, n_low), (d, d_low)) = (sum(n, n_low + low), sum(d, d_low + low));
    let inverse = 1.0 / d;
    let q = n * inverse;
    (q + (lack_of_product(n, q, d) + (n_low - q * d_low)) * inverse).copysign(x)
}

/// sinh x and cosh x in two parts, for |x| < 700. The second parts may have a twentieth of the first ones.
#[inline]
pub fn sinh_cosh(x: f64) -> (Pair, Pair) {
    let a = x.abs();
    let half = |(hi, lo): (f64, f64)| Pair { hi: 0.5 * hi, lo: 0.5 * lo };
    let sine = if a < 0.3 { Pair { hi: a, lo: a * a * a * sinh_series(a * a) } } else { half(sum_of_both(a, -1.0)) };
    (if x < 0.0 { sine.negate() } else { sine }, half(sum_of_both(a, 1.0)))
}

/// asinh x.
#[inline]
pub fn asinh(x: f64) -> f64 {
    let a = x.abs();
    if a < 1.0 / 64.0 {
        let s = x * x;
        let series = -1.0 / 6.0 + s * (3.0 / 40.0 + s * (-15.0 / 336.0 + s * (105.0 / 3456.0)));
        return if a < TINY { x } else { x + x * s * series };
    }
    let value = if a < LARGE {
        let s = sqrt(1.0 + a * a);
        let inverse = 0.5 / s;
        let (high, low) = sum(s, a);
        // What s² lacks to 1 + a²: 1 - (s - a) (s + a).
        let (d, d_low) = sum(s, -a);
        let lack = lack_of_product(1.0, d, high) - (d * low + d_low * high);
        log_of_sum(high, low + lack * inverse, 0)
    } else if !(a < f64::INFINITY) {
        return x;
    } else {
        log_of_sum(a, 0.0, 1)
    };
    value.copysign(x)
}

/// acosh x.
#[inline]
pub fn acosh(x: f64) -> f64 {
    if x > LARGE {
        return if x < f64::INFINITY { log_of_sum(x, 0.0, 1) } else { x };
    }
    if !(x >= 1.0) {
        return if x.is_nan() { x } else { f64::NAN };
    }
    if x > 1.5 {
        let s = sqrt(x * x - 1.0);
        let inverse = 0.5 / s;
        let (high, low) = sum(x, s);
        // What s² lacks to x² - 1: (x - s) (x + s) - 1.
        let (d, d_low) = sum(x, -s);
        let lack = (d * low + d_low * high) - lack_of_product(1.0, d, high);
        return log_of_sum(high, low + lack * inverse, 0);
    }
    let t = x - 1.0;
    if t == 0.0 {
        return 0.0;
    }
    // x = 1 + t, and √(x² - 1) = √(t² + 2t).
    let square = Pair::product(t, t);
    let inner = Pair::sum(2.0 * t, square.hi);
    let (s, s_low) = parts_of_root(inner.hi, inner.lo + square.lo);
    let w = Pair::sum(s, t);
    let one = Pair::sum(1.0, w.hi);
    log_of_sum(one.hi, one.lo + (w.lo + s_low), 0)
}

/// atanh x.
#[inline]
pub fn atanh(x: f64) -> f64 {
    let a = x.abs();
    if a < 1.0 / 64.0 {
        let s = x * x;
        let series = 1.0 / 3.0 + s * (0.2 + s * (1.0 / 7.0 + s * (1.0 / 9.0 + s * (1.0 / 11.0))));
        return if a < TINY { x } else { x + x * s * series };
    }
    if !(a < 1.0) {
        return if a == 1.0 {
            f64::INFINITY.copysign(x)
        } else if a.is_nan() {
            x
        } else {
            f64::NAN
        };
    }
    // ln ((1 + a) / (1 - a)) / 2, with the quotient in two parts.
    let ((more, more_low), (less, less_low)) = (sum(1.0, a), sum(1.0, -a));
    let inverse = 1.0 / less;
    let q = more * inverse;
    let low = (lack_of_product(more, q, less) + (more_low - q * less_low)) * inverse;
    (0.5 * log_of_sum(q, low, 0)).copysign(x)
}
