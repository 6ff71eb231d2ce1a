//! C's `*` and `/` on complex numbers, with the infinities and zeros of Annex G, which the compiler calls by name.

use super::arithmetic;
use super::bits::{Direction, abs, copysign, logb, scalbn, to_i64};
use super::complex::{Complex, is_infinite, is_zero};
use super::real::Real;
use crate::abi::LongDouble;

/// A type that multiplication and division are computed in.
pub trait Number: Real {
    /// self + other
    fn plus(self, other: Self) -> Self;
    /// self - other
    fn minus(self, other: Self) -> Self;
    /// self × other
    fn times(self, other: Self) -> Self;
    /// self ÷ other
    fn over(self, other: Self) -> Self;
    /// Whether self > other.
    fn exceeds(self, other: Self) -> bool;
}

impl Number for f64 {
    fn plus(self, other: f64) -> f64 {
        self + other
    }

    fn minus(self, other: f64) -> f64 {
        self - other
    }

    fn times(self, other: f64) -> f64 {
        self * other
    }

    fn over(self, other: f64) -> f64 {
        self / other
    }

    fn exceeds(self, other: f64) -> bool {
        self > other
    }
}

impl Number for LongDouble {
    fn plus(self, other: LongDouble) -> LongDouble {
        arithmetic::add(self, other)
    }

    fn minus(self, other: LongDouble) -> LongDouble {
        arithmetic::sub(self, other)
    }

    fn times(self, other: LongDouble) -> LongDouble {
        arithmetic::mul(self, other)
    }

    fn over(self, other: LongDouble) -> LongDouble {
        arithmetic::div(self, other)
    }

    fn exceeds(self, other: LongDouble) -> bool {
        // Of two sizes, neither of them NaN, the larger has the larger bits.
        !self.is_nan() && !other.is_nan() && self.raw() > other.raw()
    }
}

impl<F: Number> Complex<F> {
    fn is_infinite(self) -> bool {
        is_infinite(self.re) || is_infinite(self.im)
    }

    fn is_finite(self) -> bool {
        let finite = |x: F| !is_infinite(x) && !x.is_nan();
        finite(self.re) && finite(self.im)
    }

    /// An infinity on the unit square: ±1 where a part is infinite, ±0 elsewhere.
    fn boxed(self) -> Self {
        let unit = |x: F| copysign(F::int(i32::from(is_infinite(x))), x);
        Complex::new(unit(self.re), unit(self.im))
    }

    /// ±0 in place of NaN.
    fn without_nan(self) -> Self {
        let zero = |x: F| if x.is_nan() { F::zero(x.is_negative()) } else { x };
        Complex::new(zero(self.re), zero(self.im))
    }
}

/// The parts of (a + ib)(c + id), each rounded three times.
fn plain_product<F: Number>(z: Complex<F>, w: Complex<F>) -> Complex<F> {
    let re = z.re.times(w.re).minus(z.im.times(w.im));
    let im = z.re.times(w.im).plus(z.im.times(w.re));
    Complex::new(re, im)
}

/// The same for (a + ib)(c - id).
fn plain_quotient<F: Number>(z: Complex<F>, w: Complex<F>) -> Complex<F> {
    let re = z.re.times(w.re).plus(z.im.times(w.im));
    let im = z.im.times(w.re).minus(z.re.times(w.im));
    Complex::new(re, im)
}

fn scaled<F: Number>(z: Complex<F>, factor: F) -> Complex<F> {
    Complex::new(factor.times(z.re), factor.times(z.im))
}

/// z × w. An infinity times what is not 0 is an infinity, even if the other part is NaN.
pub fn multiply<F: Number>(z: Complex<F>, w: Complex<F>) -> Complex<F> {
    let plain = plain_product(z, w);
    if !(plain.re.is_nan() && plain.im.is_nan()) {
        return plain;
    }
    let (mut z, mut w, mut infinite) = (z, w, false);
    if z.is_infinite() {
        (z, w, infinite) = (z.boxed(), w.without_nan(), true);
    }
    if w.is_infinite() {
        (z, w, infinite) = (z.without_nan(), w.boxed(), true);
    }
    let overflow = |x: F, y: F| is_infinite(x.times(y));
    if !infinite && (overflow(z.re, w.re) || overflow(z.im, w.im) || overflow(z.re, w.im) || overflow(z.im, w.re)) {
        (z, w, infinite) = (z.without_nan(), w.without_nan(), true);
    }
    if infinite { scaled(plain_product(z, w), F::inf(false)) } else { plain }
}

/// z ÷ w. What is not 0 divided by 0, and an infinity divided by what is finite, is an infinity; what is finite divided by
/// an infinity is 0.
pub fn divide<F: Number>(z: Complex<F>, w: Complex<F>) -> Complex<F> {
    let (c, d) = (abs(w.re), abs(w.im));
    let exponent = logb(if d.exceeds(c) || c.is_nan() { d } else { c });
    let normal = !is_infinite(exponent) && !exponent.is_nan();
    // The divisor is brought near 1 first, so that its square neither overflows nor vanishes.
    let shift = if normal { -to_i64(exponent, Direction::Zero) } else { 0 };
    let v = Complex::new(scalbn(w.re, shift), scalbn(w.im, shift));
    let square = v.re.times(v.re).plus(v.im.times(v.im));
    let top = plain_quotient(z, v);
    let plain = Complex::new(scalbn(top.re.over(square), shift), scalbn(top.im.over(square), shift));
    if !(plain.re.is_nan() && plain.im.is_nan()) {
        return plain;
    }
    if is_zero(square) && !(z.re.is_nan() && z.im.is_nan()) {
        scaled(z, F::inf(w.re.is_negative()))
    } else if z.is_infinite() && w.is_finite() {
        scaled(plain_quotient(z.boxed(), w), F::inf(false))
    } else if w.is_infinite() && z.is_finite() {
        scaled(plain_quotient(z, w.boxed()), F::zero(false))
    } else {
        plain
    }
}

#[cfg(test)]
mod tests {
    use super::{divide, multiply};
    use crate::algo::math::complex::Complex;

    const INF: f64 = f64::INFINITY;
    const NAN: f64 = f64::NAN;

    fn c(re: f64, im: f64) -> Complex<f64> {
        Complex { re, im }
    }

    #[test]
    fn ordinary() {
        let z = multiply(c(1.0, 2.0), c(3.0, -4.0));
        assert_eq!((z.re, z.im), (11.0, 2.0));
        let z = divide(c(11.0, 2.0), c(3.0, -4.0));
        assert_eq!((z.re, z.im), (1.0, 2.0));
        let z = divide(c(1.0, 1.0), c(0.0, 2.0));
        assert_eq!((z.re, z.im), (0.5, -0.5));
    }

    #[test]
    fn large_and_small_divisors() {
        let z = divide(c(1e300, 1e300), c(1e300, 1e300));
        assert_eq!((z.re, z.im), (1.0, 0.0));
        let z = divide(c(1e-300, 0.0), c(1e-300, 1e-300));
        assert!((z.re - 0.5).abs() < 1e-15 && (z.im + 0.5).abs() < 1e-15);
    }

    #[test]
    fn infinities_win_over_nan() {
        for z in [c(INF, NAN), c(NAN, INF), c(-INF, 1.0), c(INF, INF)] {
            for w in [c(1.0, 2.0), c(INF, NAN), c(-3.0, 0.5)] {
                let p = multiply(z, w);
                assert!(p.re.is_infinite() || p.im.is_infinite());
            }
            let q = divide(z, c(2.0, -3.0));
            assert!(q.re.is_infinite() || q.im.is_infinite());
        }
        let q = divide(c(1.0, 2.0), c(0.0, 0.0));
        assert!(q.re.is_infinite() || q.im.is_infinite());
        let q = divide(c(1.0, 2.0), c(INF, NAN));
        assert_eq!((q.re.abs(), q.im.abs()), (0.0, 0.0));
        let p = multiply(c(NAN, NAN), c(1.0, 1.0));
        assert!(p.re.is_nan() && p.im.is_nan());
    }
}
