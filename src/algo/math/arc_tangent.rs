//! Arc tangents of `double`: from the next 16th c of the quotient, atan n/d - atan c = atan (n - c d) / (d + c n).

use super::constants::ATAN_16THS_PAIRS;
use super::double_basic::{moderate, scalbn};
use super::float::ROUND;
use super::pair::{PI, Pair, lack_of_product};

/// x without its last 6 bits, so that its product with a 16th is exact; and these bits.
#[inline(always)]
fn halves(x: f64) -> (f64, f64) {
    let high = f64::from_bits(x.to_bits() & !0x3f);
    (high, x - high)
}

/// a + b exactly, for |a| ≥ |b| or a = 0.
#[inline(always)]
fn sum(a: f64, b: f64) -> (f64, f64) {
    let high = a + b;
    (high, (a - high) + b)
}

/// The next 16th of q, from 0 to 1, as an index and as a number.
#[inline(always)]
pub fn next_16th(q: f64) -> (usize, f64) {
    let shifted = q + ROUND / 16.0;
    (shifted.to_bits() as usize & 31, shifted - ROUND / 16.0)
}

/// atan n/d in two parts, for 0 < n ≤ d, both moderate.
#[inline(always)]
fn ratio(n: f64, d: f64) -> (f64, f64) {
    let (index, c) = next_16th(n / d);
    let ((d_high, d_low), (n_high, n_low)) = (halves(d), halves(n));
    let (top, top_low) = (n - c * d_high, -(c * d_low));
    let (bottom, rest) = sum(d, c * n_high);
    let bottom_low = rest + c * n_low;
    // The quotient, and from its product with the divisor what it lacks.
    let inverse = 1.0 / bottom;
    let t = top * inverse;
    let lack = (lack_of_product(top, t, bottom) + (top_low - t * bottom_low)) * inverse;
    let s = t * t;
    let square = s * s;
    let series = (s * 0.2 - 1.0 / 3.0) + square * ((s * (1.0 / 9.0) - 1.0 / 7.0) - square * (1.0 / 11.0));
    let step = ATAN_16THS_PAIRS.get(index).copied().unwrap_or(Pair::new(0.0));
    let (high, low) = sum(step.hi, t);
    (high, low + (step.lo + (lack + s * (t * series - lack))))
}

/// The angle of the point (x, y), in [-π, π].
#[inline]
pub fn atan2(y: f64, x: f64) -> f64 {
    let (a, b) = (y.abs(), x.abs());
    if !(moderate(a) && moderate(b)) {
        return unusual(y, x);
    }
    let steep = a > b;
    let (n, d) = if steep { (b, a) } else { (a, b) };
    finish(ratio(n, d), steep, y, x)
}

/// The angle from that in the first eighth of the circle.
#[inline(always)]
fn finish((high, low): (f64, f64), steep: bool, y: f64, x: f64) -> f64 {
    // Right angles to start at, and the direction from there.
    let (start, back) = match (steep, x < 0.0) {
        (false, false) => (0.0, false),
        (true, left) => (0.5, !left),
        (false, true) => (1.0, true),
    };
    let (high, low) = if back { (-high, -low) } else { (high, low) };
    let (value, rest) = sum(start * PI.hi, high);
    (value + (rest + (start * PI.lo + low))).copysign(y)
}

/// Zeros, infinities, NaN, and what is far from 1.
#[inline(never)]
fn unusual(y: f64, x: f64) -> f64 {
    let (a, b) = (y.abs(), x.abs());
    let finite = |v: f64| v > 0.0 && v < f64::INFINITY;
    if !(finite(a) && finite(b)) {
        return limit(y, x);
    }
    let steep = a > b;
    let (n, d) = if steep { (b, a) } else { (a, b) };
    let distance = libm::ilogb(d) - libm::ilogb(n);
    if distance > 64 && !steep && x > 0.0 {
        return y / x;
    }
    let exponent = -libm::ilogb(d);
    let angle = if distance > 64 { (n / d, 0.0) } else { ratio(scalbn(n, exponent), scalbn(d, exponent)) };
    finish(angle, steep, y, x)
}

/// The angle where a coordinate is 0, infinite or no number.
fn limit(y: f64, x: f64) -> f64 {
    if x.is_nan() || y.is_nan() {
        return x + y;
    }
    let angle = if y.is_infinite() {
        PI.hi * if x.is_infinite() { if x > 0.0 { 0.25 } else { 0.75 } } else { 0.5 }
    } else if y == 0.0 || x.is_infinite() {
        if x.is_sign_negative() { PI.hi } else { 0.0 }
    } else {
        0.5 * PI.hi
    };
    angle.copysign(y)
}
