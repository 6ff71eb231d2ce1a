//! The tangent of `double`: the quotient of the sine and the cosine, both in two parts.

use super::double_trig::{any_parts, extreme, usual_parts};
use super::pair::top_half;

/// The quotient of two numbers in two parts each, of which the second ones may have 2^-7 of the first ones.
#[inline(always)]
fn quotient((n, n_low): (f64, f64), (d, d_low): (f64, f64)) -> f64 {
    let inverse = 1.0 / (d + d_low);
    // The quotient's first half, whose products with those of the divisor are exact, and from them what it lacks.
    let (q, top) = (top_half((n + n_low) * inverse), top_half(d));
    let lack = ((n - q * top) - q * (d - top)) + (n_low - q * d_low);
    q + lack * inverse
}

/// tan x.
#[inline]
pub fn tan(x: f64) -> f64 {
    match usual_parts(x) {
        Some((sine, cosine)) => quotient(sine, cosine),
        None => unusual(x),
    }
}

/// Tiny and large angles, infinities and NaN.
#[inline(never)]
fn unusual(x: f64) -> f64 {
    match extreme(x) {
        Some((tangent, _)) => tangent,
        None => {
            let (sine, cosine) = any_parts(x);
            quotient(sine, cosine)
        }
    }
}
