//! Functions of `double` that the libm crate computes with an error of more than one unit in the last place.
//!
//! They work on pairs of `f64`, some hundred times faster than the wide arithmetic, which takes over in the few cases
//! where pairs are not enough.

use super::double_basic::scalbn;
use super::pair::{LN_SQRT_2PI, PI, Pair, nearest, parts_of_product, parts_of_square, top_half, two_to};
use super::pair_exp::{exp_parts, log};
use super::{exponential, float, piecewise, special};

/// e^(-a²) as `exp_parts` gives it.
fn gauss(a: f64) -> (i32, Pair) {
    exp_parts(Pair::product(a, a).negate())
}

/// 2/√π in two parts, of which the first has 26 bits.
const SLOPE: [f64; 2] = [1.1283791661262512, 9.692613531930338e-10];
/// The coefficients of (erf x - 2x/√π) / x³ in x², for |x| < 3/4, with an error below 2^-58 of erf x: the best ones.
const ERF: [f64; 10] = [
    -0.3761263890318373,
    0.11283791670953086,
    -0.026866170644518145,
    0.0052239776163136315,
    -0.000854832624190729,
    0.00012055291541725183,
    -1.4924242470928941e-05,
    1.643134456501389e-06,
    -1.5945344541704167e-07,
    1.1490550594172249e-08,
];

/// erf x in two parts, for |x| < 3/4; the second may have a fifth of the first one.
#[inline(always)]
fn small_erf(x: f64) -> (f64, f64) {
    let (s, top, [c0, c1, c2, c3, c4, c5, c6, c7, c8, c9]) = (x * x, top_half(x), ERF);
    let fourth = s * s * s * s;
    let series = float::polynomial(&[c0, c1, c2, c3, c4, c5, c6, c7], s) + fourth * fourth * (c8 + s * c9);
    (SLOPE[0] * top, SLOPE[0] * (x - top) + x * (SLOPE[1] + s * series))
}

/// e^(-a²) times a number in two parts each, for 1/4 ≤ a < 26.
#[inline(always)]
fn times_gauss(a: f64, scaled: Pair) -> (f64, f64) {
    let (high, low) = parts_of_square(a);
    let square = high + low;
    let rest = (high - square) + low;
    let (high, low) = exponential::parts(-square);
    let power = Pair::sum(high, low - high * rest);
    let (high, low) = parts_of_product(power.hi, scaled.hi);
    (high, low + (power.hi * scaled.lo + power.lo * scaled.hi))
}

/// `whole` - (high + low), for a `high` that is smaller.
#[inline(always)]
fn less(whole: f64, (high, low): (f64, f64)) -> f64 {
    let value = whole - high;
    value + (((whole - value) - high) - low)
}

/// erf x.
#[inline]
pub fn erf(x: f64) -> f64 {
    let a = x.abs();
    if !(a < 0.75) {
        return libm::erf(x);
    }
    if a < 1e-280 {
        // The parts would be subnormal.
        return tiny_erf(x);
    }
    let (high, low) = small_erf(x);
    high + low
}

#[inline(never)]
fn tiny_erf(x: f64) -> f64 {
    let (high, low) = small_erf(x * two_to(200));
    ((high + low) * two_to(-200)).copysign(x)
}

/// erfc x.
pub fn erfc(x: f64) -> f64 {
    let a = x.abs();
    if x.is_nan() {
        return x;
    }
    if a < 0.25 {
        return less(1.0, small_erf(x));
    }
    if a > 27.5 {
        return if x > 0.0 { 0.0 } else { 2.0 };
    }
    let Some(scaled) = piecewise::scaled_erfc(a) else { return 0.0 };
    if a < 26.0 {
        let (high, low) = times_gauss(a, scaled);
        return if x > 0.0 { high + low } else { less(2.0, (high, low)) };
    }
    let (k, t) = gauss(a);
    let value = t.plus(1.0).mul(scaled);
    if x > 0.0 { scalbn(value.hi, k) } else { value.scale(two_to(k.max(-1000))).negate().plus(2.0).hi }
}

/// ln Γ(y) for y ≥ 12, by Stirling's series.
fn stirling(y: Pair) -> Pair {
    let inverse = 1.0 / y.hi;
    let square = inverse * inverse;
    let tail = square
        * (-1.0 / 360.0
            + square
                * (1.0 / 1260.0
                    + square
                        * (-1.0 / 1680.0
                            + square
                                * (1.0 / 1188.0
                                    + square
                                        * (-691.0 / 360_360.0
                                            + square * (1.0 / 156.0 - square * 3617.0 / 122_400.0))))));
    let series = inverse * (1.0 / 12.0 + tail);
    y.plus(-0.5).mul(log(y)).sub(y).add(LN_SQRT_2PI).plus(series)
}

/// Positive y as `(p, z)` with Γ(y) = Γ(z) / p and z ≥ 12.
fn raise(mut y: Pair) -> (Pair, Pair) {
    let mut p = Pair::new(1.0);
    while y.hi < 12.0 {
        p = p.mul(y);
        y = y.plus(1.0);
    }
    (p, y)
}

/// sin πx for x not an integer, |x| < 2^52.
fn sin_pi(x: f64) -> Pair {
    let whole = nearest(x);
    let r = PI.times(x - whole);
    let square = r.mul(r).negate();
    let (mut term, mut sum) = (r, r);
    let mut n = 2.0;
    while term.hi.abs() > 1e-25 * sum.hi.abs() {
        term = term.mul(square).over(n * (n + 1.0));
        sum = sum.add(term);
        n += 2.0;
    }
    if whole as i64 & 1 != 0 { sum.negate() } else { sum }
}

/// Γ(x), for x from 2^-60 to 20: that of a number between 1 and 2, and what is between.
fn small_gamma(x: f64) -> f64 {
    let whole = super::instructions::trunc(x);
    let part = x - whole;
    // Next to 1 it is 1.
    let Some(value) = piecewise::gamma(part) else { return 1.0 };
    if whole == 0.0 {
        return value.over(x).hi;
    }
    // The first part is the product of two first halves, and exact; all that follows is far below.
    let Pair { mut hi, mut lo } = value;
    let mut factor = x - 1.0;
    while factor >= 1.0 {
        let (top, factor_top) = (top_half(hi), top_half(factor));
        lo = top * (factor - factor_top) + ((hi - top) + lo) * factor;
        hi = top * factor_top;
        factor -= 1.0;
    }
    hi + lo
}

/// Γ(x).
pub fn tgamma(x: f64) -> f64 {
    if x == 0.0 || x.abs() < 1e-18 {
        // ±∞ for ±0
        return 1.0 / x;
    }
    if x < 0.0 && x == super::instructions::trunc(x) {
        return f64::NAN; // a pole, or -∞
    }
    if !(x < 172.0) {
        return if x.is_nan() { x } else { f64::INFINITY };
    }
    if x < -190.0 {
        // Γ(x) is negative for an x just below an even number: -190.5 for one.
        return if super::instructions::trunc(x) as i64 & 1 == 0 { -0.0 } else { 0.0 };
    }
    if x > 1e-6 && x < 20.0 {
        return small_gamma(x);
    }
    let y = if x < 0.0 { Pair::sum(1.0, -x) } else { Pair::new(x) };
    let (p, z) = raise(y);
    let (k, t) = exp_parts(stirling(z));
    let e = t.plus(1.0);
    if x < 0.0 {
        return scalbn(PI.mul(p).div(sin_pi(x).mul(e)).hi, -k);
    }
    scalbn(e.div(p).hi, k)
}

/// ln |Γ(x)| and the sign of Γ(x).
pub fn lgamma(x: f64) -> (f64, i32) {
    let a = x.abs();
    if !(1e-18..1e15).contains(&a) || x < 0.0 && x == nearest(x) {
        return special::lgamma(x);
    }
    if x > 1e-18
        && x < 16.0
        && let Some(value) = piecewise::log_gamma(x)
    {
        return (value, 1);
    }
    let y = if x < 0.0 { Pair::sum(1.0, -x) } else { Pair::new(x) };
    let (p, z) = raise(y);
    let mut value = stirling(z);
    let mut size = value.hi;
    if z.hi != y.hi {
        value = value.sub(log(p));
    }
    let mut sign = 1;
    if x < 0.0 {
        let sine = sin_pi(x);
        sign = if sine.hi < 0.0 { -1 } else { 1 };
        let other = log(PI.div(Pair { hi: sine.hi.abs(), lo: if sine.hi < 0.0 { -sine.lo } else { sine.lo } }));
        value = other.sub(value);
        size = size.max(other.hi);
    }
    // Near the zeros most bits cancel.
    if value.hi.abs() < size.abs().max(16.0) / 64.0 { special::lgamma(x) } else { (value.hi, sign) }
}

/// The same for `float`.
#[inline]
pub fn lgammaf(x: f32) -> (f32, i32) {
    if x > 1e-18
        && x < 16.0
        && let Some(value) = piecewise::rough_log_gamma(x.into())
        && let Some(value) = float::rounded_normal::<20>(value)
    {
        return (value, 1);
    }
    // Here rounding twice would be wrong.
    if x.to_bits() == 0x3b7c53aa {
        return (f32::from_bits(0x40b1d661), 1);
    }
    let (value, sign) = lgamma(x.into());
    (value as f32, sign)
}
