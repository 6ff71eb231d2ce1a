//! Arc tangents of `double`: from the next 16th c of the quotient, atan n/d - atan c = atan (n - c d) / (d + c n).

use super::constants::ATAN_16THS_PAIRS;
use super::double_basic::{moderate, scalbn};
use super::float::ROUND;
use super::pair::{PI, Pair, top_half};

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

/// The coefficients of (atan t - t) / t³ in t², for |t| ≤ 1/32, with an error below 2^-60 of the arc tangent: the best ones.
const SERIES: [f64; 4] = [-0.33333333333332754, 0.1999999999426001, -0.142856965416198, 0.11089488725404556];

/// atan n/d in two parts, for 0 < n ≤ d, both moderate.
#[inline(always)]
fn ratio(n: f64, d: f64) -> (f64, f64) {
    let (index, c) = next_16th(n / d);
    let ((d_high, d_low), (n_high, n_low)) = (halves(d), halves(n));
    let top = n - c * d_high;
    let (bottom, rest) = sum(d, c * n_high);
    let bottom_low = rest + c * n_low;
    // The quotient's first half, whose products with those of the divisor are exact, and from them what it lacks.
    let inverse = 1.0 / bottom;
    let t = top * inverse;
    let (t_top, b_top) = (top_half(t), top_half(bottom));
    let lack = (((top - t_top * b_top) - t_top * (bottom - b_top)) - (c * d_low + t * bottom_low)) * inverse;
    let s = t * t;
    let series = (SERIES[0] + s * SERIES[1]) + s * s * (SERIES[2] + s * SERIES[3]);
    let step = ATAN_16THS_PAIRS.get(index).copied().unwrap_or(Pair::new(0.0));
    let (high, low) = sum(step.hi, t_top);
    // The derivative, for what t lacks.
    (high, low + (step.lo + (lack + s * (t * series - (lack - (t - t_top))))))
}

/// The angle of the point (x, y), in [-π, π].
#[inline]
pub fn atan2(y: f64, x: f64) -> f64 {
    let (a, b) = (y.abs(), x.abs());
    if !(moderate(a) && moderate(b)) {
        return unusual(y, x);
    }
    // Their bits are ordered as they are.
    let (a, b) = (a.to_bits(), b.to_bits());
    finish(ratio(f64::from_bits(a.min(b)), f64::from_bits(a.max(b))), a > b, y, x)
}

/// The angle from that in the first eighth of the circle, for finite numbers that are not 0.
#[inline(always)]
fn finish((high, low): (f64, f64), steep: bool, y: f64, x: f64) -> f64 {
    // The direction and the right angles to start at: for a steep line with 1, to the left with 2.
    static STARTS: [(f64, Pair); 4] = [
        (1.0, Pair::new(0.0)),
        (-1.0, Pair { hi: 0.5 * PI.hi, lo: 0.5 * PI.lo }),
        (-1.0, PI),
        (1.0, Pair { hi: 0.5 * PI.hi, lo: 0.5 * PI.lo }),
    ];
    let (direction, start) = STARTS[steep as usize | (x.to_bits() >> 63 << 1) as usize];
    let (value, rest) = sum(start.hi, direction * high);
    (value + (rest + (start.lo + direction * low))).copysign(y)
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
