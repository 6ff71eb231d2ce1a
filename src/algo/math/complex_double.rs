//! The complex functions of `double` that programs call most, in pairs of `f64`: logarithm, square root, exponential, sine, cosine.
//!
//! They answer for numbers of moderate size and leave the others to [`super::complex`]. The errors of both parts stay
//! below 0.51 ulp, of the exponential and of sine and cosine below 0.9 ulp.

use super::complex::{self, Complex};
use super::double_basic::moderate;
use super::pair::{Pair, lack_of_product, parts_of_root, parts_of_square, top_half};
use super::pair_exp::log1p;
use super::{complex_hyperbolic, double_trig, exponential, hyperbolic, logarithm};

/// a² + b² in two parts, for a ≥ b.
#[inline(always)]
fn sum_of_squares(a: f64, b: f64) -> (f64, f64) {
    let ((a, a_low), (b, b_low)) = (parts_of_square(a), parts_of_square(b));
    let high = a + b;
    let low = ((a - high) + b) + (a_low + b_low);
    let sum = high + low;
    (sum, (high - sum) + low)
}

/// ln z.
pub fn log_z(z: Complex<f64>) -> Complex<f64> {
    let angle = super::arc_tangent::atan2(z.im, z.re);
    let (x, y) = (z.re.abs(), z.im.abs());
    if !(moderate(x) && moderate(y)) {
        return complex::log(z);
    }
    let (a, b) = if x > y { (x, y) } else { (y, x) };
    let (high, low) = sum_of_squares(a, b);
    // Closer to the unit circle the error of the sum would count.
    if (high - 1.0).abs() > 1.0 / (1 << 18) as f64 {
        return Complex::new(0.5 * logarithm::log_of_sum(high, low, 0), angle);
    }
    // |z|² - 1 without cancellation, unless z is very close to the unit circle.
    let excess = Pair::sum(a, -1.0).mul(Pair::sum(a, 1.0)).add(Pair::product(b, b));
    if excess.hi.abs() < 1e-9 {
        return complex::log(z);
    }
    Complex::new(0.5 * log1p(excess).hi, angle)
}

/// √z, in the right half plane.
pub fn sqrt(z: Complex<f64>) -> Complex<f64> {
    let (x, y) = (z.re.abs(), z.im.abs());
    if !(moderate(x) && moderate(y)) {
        return complex::sqrt(z);
    }
    let (a, b) = if x > y { (x, y) } else { (y, x) };
    let (high, low) = sum_of_squares(a, b);
    let (size, size_low) = parts_of_root(high, low);
    let whole = Pair::sum(size, x);
    // The larger part of the root in two parts, and half of y divided by it.
    let (large, large_low) = parts_of_root(0.5 * whole.hi, 0.5 * (whole.lo + size_low));
    let (half, inverse) = (0.5 * y, 1.0 / large);
    let quotient = half * inverse;
    let small = quotient + (lack_of_product(half, quotient, large) - quotient * large_low) * inverse;
    let large = large + large_low;
    if z.re < 0.0 { Complex::new(small, large.copysign(z.im)) } else { Complex::new(large, small.copysign(z.im)) }
}

/// Whether the hyperbolic functions of a number, times any sine, are normal numbers.
fn ordinary(x: f64) -> bool {
    x.abs() < 300.0
}

/// Whether the sine of an angle is found in two parts.
fn angle(y: f64) -> bool {
    moderate(y) && y.abs() > 1.0 / (1 << 27) as f64
}

/// The product of two numbers in two parts; the first ones are split at 26 bits.
#[inline(always)]
fn times(a: Pair, b: Pair) -> f64 {
    let hi = top_half(a.hi);
    times_short(Pair { hi, lo: (a.hi - hi) + a.lo }, b)
}

/// The same where a.hi has no more than 26 bits.
#[inline(always)]
fn times_short(a: Pair, b: Pair) -> f64 {
    let top = top_half(b.hi);
    a.hi * top + (a.hi * ((b.hi - top) + b.lo) + a.lo * (b.hi + b.lo))
}

/// e^z.
pub fn exp(z: Complex<f64>) -> Complex<f64> {
    if !(ordinary(z.re) && angle(z.im)) {
        return complex::exp(z);
    }
    let (sine, cosine) = double_trig::pairs(z.im);
    let (step, rest) = exponential::step_and_rest(z.re);
    let hi = top_half(step + rest);
    let power = Pair { hi, lo: (step - hi) + rest };
    Complex::new(times_short(power, cosine), times_short(power, sine))
}

/// sinh z.
pub fn sinh(z: Complex<f64>) -> Complex<f64> {
    if !(ordinary(z.re) && moderate(z.re) && angle(z.im)) {
        return complex_hyperbolic::sinh(z);
    }
    let (sine, cosine) = double_trig::pairs(z.im);
    let (s, c) = hyperbolic::sinh_cosh(z.re);
    Complex::new(times(s, cosine), times(c, sine))
}

/// cosh z.
pub fn cosh(z: Complex<f64>) -> Complex<f64> {
    if !(ordinary(z.re) && moderate(z.re) && angle(z.im)) {
        return complex_hyperbolic::cosh(z);
    }
    let (sine, cosine) = double_trig::pairs(z.im);
    let (s, c) = hyperbolic::sinh_cosh(z.re);
    Complex::new(times(c, cosine), times(s, sine))
}

/// sin z = -i sinh iz.
pub fn sin(z: Complex<f64>) -> Complex<f64> {
    sinh(z.times_i()).times_minus_i()
}

/// cos z = cosh iz.
pub fn cos(z: Complex<f64>) -> Complex<f64> {
    cosh(z.times_i())
}
