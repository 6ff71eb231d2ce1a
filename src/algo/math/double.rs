//! Functions of `double` that the libm crate computes with an error of more than one unit in the last place.
//!
//! They work on pairs of `f64`, some hundred times faster than the wide arithmetic, which takes over in the few places
//! where pairs are not enough.

use super::constants::ATAN_16THS_PAIRS;
use super::double_basic::{moderate, scalbn};
use super::pair::{LN_SQRT_2PI, LN2, PI, Pair, TWO_OVER_SQRT_PI, nearest, two_to};
use super::pair_exp::{LN2_64TH, exp_parts, log, log1p};
use super::special;

/// Below this the odd functions are their argument, to far less than an ulp.
const TINY: f64 = 1.0 / (1u64 << 28) as f64;
/// From here on 1 + x² is x².
const LARGE: f64 = (1u64 << 28) as f64;

/// (e^a ∓ e^-a) / 2, for a ≥ 0; `sign` is -1 for the sine, 1 for the cosine.
fn half_sum(a: f64, sign: f64) -> f64 {
    if a > 711.0 {
        return f64::INFINITY;
    }
    let (k, t) = exp_parts(Pair::new(a));
    let e = t.plus(1.0);
    if k == 0 && sign < 0.0 {
        // 1 does not cancel here: t + t/(1+t) is all that is left.
        return 0.5 * t.add(t.div(e)).hi;
    }
    let sum = if k > 60 { e } else { e.add(Pair::new(sign).div(e).scale(two_to(-2 * k))) };
    // 2^1024 / 2 at most, in two steps.
    sum.hi * two_to(k - 2) * 2.0
}

/// sinh x.
pub fn sinh(x: f64) -> f64 {
    let a = x.abs();
    // A NaN goes through.
    if a < TINY || a.is_nan() { x + 0.0 * x } else { half_sum(a, -1.0).copysign(x) }
}

/// cosh x.
pub fn cosh(x: f64) -> f64 {
    if x.is_nan() { x } else { half_sum(x.abs(), 1.0) }
}

/// tanh x.
pub fn tanh(x: f64) -> f64 {
    let a = x.abs();
    if a < TINY || a.is_nan() {
        return x;
    }
    if a > 22.0 {
        return 1f64.copysign(x);
    }
    let (k, t) = exp_parts(Pair::new(2.0 * a));
    let m = if k == 0 { t } else { t.plus(1.0).scale(two_to(k)).plus(-1.0) };
    m.div(m.plus(2.0)).hi.copysign(x)
}

/// asinh x.
pub fn asinh(x: f64) -> f64 {
    let a = x.abs();
    if a < TINY || a.is_nan() || a.is_infinite() {
        return x;
    }
    let y = if a > LARGE {
        log_twice(a)
    } else {
        let square = Pair::product(a, a);
        let root = square.plus(1.0).sqrt();
        log1p(square.div(root.plus(1.0)).plus(a)).hi
    };
    y.copysign(x)
}

/// ln 2a for a large a: the quarter of a^-2 that is missing for asinh and acosh is below 2^-58.
fn log_twice(a: f64) -> f64 {
    log(Pair::new(a * two_to(-64))).add(LN2.times(65.0)).hi
}

/// acosh x.
pub fn acosh(x: f64) -> f64 {
    if x.is_nan() || x == f64::INFINITY {
        return x;
    }
    if x < 1.0 {
        return f64::NAN;
    }
    if x > LARGE {
        return log_twice(x);
    }
    let t = x - 1.0;
    let root = Pair::product(t, t).add(Pair::new(2.0 * t)).sqrt();
    log1p(root.plus(t)).hi
}

/// atanh x.
pub fn atanh(x: f64) -> f64 {
    let a = x.abs();
    if a < TINY || a.is_nan() {
        return x;
    }
    if a >= 1.0 {
        return if a == 1.0 { f64::INFINITY.copysign(x) } else { f64::NAN };
    }
    let f = Pair::new(2.0 * a).div(Pair::sum(1.0, -a));
    (0.5 * log1p(f).hi).copysign(x)
}

/// 2^(n/64) e^r, for |r| ≤ 0.006.
fn exponential(n: f64, r: f64) -> f64 {
    let (k, power) = super::pair_exp::power_of_two(n as i32);
    let tail = r * r * (0.5 + r * (1.0 / 6.0 + r * (1.0 / 24.0 + r * (1.0 / 120.0 + r / 720.0))));
    let value = power.hi + (power.lo + power.hi * (r + tail));
    if (-1021..1023).contains(&k) { value * two_to(k) } else { scalbn(value, k) }
}

/// e^x.
pub fn exp(x: f64) -> f64 {
    if !(x.abs() < 746.0) {
        return if x > 0.0 {
            f64::INFINITY
        } else if x.is_nan() {
            x
        } else {
            0.0
        };
    }
    let n = nearest(x * (64.0 * core::f64::consts::LOG2_E));
    // ln 2 / 64 in two parts, of which the first has 34 bits: its product with n is exact.
    exponential(n, (x - n * LN2_64TH[0]) - n * (LN2_64TH[1] + LN2_64TH[2]))
}

/// 2^x.
pub fn exp2(x: f64) -> f64 {
    if !(x.abs() < 1076.0) {
        return if x > 0.0 {
            f64::INFINITY
        } else if x.is_nan() {
            x
        } else {
            0.0
        };
    }
    let n = nearest(64.0 * x);
    exponential(n, (x - n / 64.0) * core::f64::consts::LN_2)
}

/// 10^x.
pub fn exp10(x: f64) -> f64 {
    if !(x.abs() < 325.0) {
        return if x > 0.0 {
            f64::INFINITY
        } else if x.is_nan() {
            x
        } else {
            0.0
        };
    }
    let n = nearest(x * (64.0 * core::f64::consts::LOG2_10));
    // log10 2 / 64 in two parts, as above.
    exponential(n, ((x - n * 0.004703593681824714) - n * 4.2499246265651995e-13) * core::f64::consts::LN_10)
}

/// e^(-a²) as `exp_parts` gives it.
fn gauss(a: f64) -> (i32, Pair) {
    exp_parts(Pair::product(a, a).negate())
}

/// erfc x.
pub fn erfc(x: f64) -> f64 {
    let a = x.abs();
    if x.is_nan() {
        return x;
    }
    if a < 0.25 {
        return 1.0 - libm::erf(x);
    }
    if a > 27.5 {
        return if x > 0.0 { 0.0 } else { 2.0 };
    }
    let (k, t) = gauss(a);
    let e = t.plus(1.0);
    if a < 1.5 {
        // erf by its series of positive terms.
        let square = Pair::product(a, a).scale(2.0);
        let (mut term, mut sum) = (Pair::new(a), Pair::new(a));
        let mut n = 3.0;
        while term.hi > 1e-24 {
            term = term.mul(square).over(n);
            sum = sum.add(term);
            n += 2.0;
        }
        let erf = sum.mul(e).mul(TWO_OVER_SQRT_PI).scale(two_to(k));
        return if x < 0.0 { erf.plus(1.0).hi } else { erf.negate().plus(1.0).hi };
    }
    // Laplace's continued fraction from its tail; what the tail lacks in precision the head damps.
    let mut n = (24.0 + 320.0 / (a * a)) as u32;
    let mut f = a;
    while n > 12 {
        f = a + 0.5 * n as f64 / f;
        n -= 1;
    }
    let mut head = Pair::new(f);
    while n > 0 {
        head = Pair::new(0.5 * n as f64).div(head).plus(a);
        n -= 1;
    }
    let value = e.mul(TWO_OVER_SQRT_PI).scale(0.5).div(head);
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
    if value.hi.abs() < size.abs().max(16.0) / 512.0 { special::lgamma(x) } else { (value.hi, sign) }
}

/// The angle of the point (x, y), in (-π, π].
pub fn atan2(y: f64, x: f64) -> f64 {
    let (a, b) = (y.abs(), x.abs());
    let usual = |v: f64| v > 0.0 && v < f64::INFINITY;
    if !(usual(a) && usual(b)) {
        return libm::atan2(y, x);
    }
    let steep = a > b;
    let (n, d) = if steep { (b, a) } else { (a, b) };
    let mut angle = if moderate(n) && moderate(d) {
        atan_ratio(n, d)
    } else {
        let distance = libm::ilogb(d) - libm::ilogb(n);
        if distance > 64 && !steep && x > 0.0 {
            return y / x;
        }
        let exponent = -libm::ilogb(d);
        if distance > 64 { Pair::new(n / d) } else { atan_ratio(scalbn(n, exponent), scalbn(d, exponent)) }
    };
    if steep {
        angle = PI.scale(0.5).sub(angle);
    }
    if x < 0.0 {
        angle = PI.sub(angle);
    }
    angle.hi.copysign(y)
}

/// atan n/d, for 0 < n ≤ d, both moderate.
fn atan_ratio(n: f64, d: f64) -> Pair {
    // From the next 16th, atan n/d - atan c = atan (n - c d) / (d + c n).
    let k = nearest(16.0 * n / d);
    let c = k / 16.0;
    let top = Pair::product(c, d).negate().plus(n);
    let z = top.div(Pair::product(c, n).plus(d));
    let s = z.hi * z.hi;
    let tail = z.hi * s * (-1.0 / 3.0 + s * (0.2 - s * (1.0 / 7.0 - s * (1.0 / 9.0 - s * (1.0 / 11.0 - s / 13.0)))));
    let step = ATAN_16THS_PAIRS.get(k as usize).copied().unwrap_or(Pair::new(0.0));
    step.add(z.plus(tail))
}
