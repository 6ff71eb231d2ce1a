//! Complex hyperbolic functions of any floating type; the trigonometric ones are the same, rotated by i.

use super::complex::{Complex, directed, finite, is_infinite, is_zero, product};
use super::elementary as e;
use super::real::{Num, Real};
use super::wide::Wide;

/// sinh x and cosh x, far beyond the range of any format where x is large.
fn far_sinh_cosh(x: Wide) -> (Wide, Wide) {
    if x.below(17) {
        let (s, c) = e::sinh_cosh(x);
        return (Wide { neg: x.neg, ..s }, c);
    }
    let huge = Wide::ONE.scale(1 << 20);
    (huge.negate_if(x.neg), huge)
}

/// cosh z.
pub fn cosh<F: Real>(z: Complex<F>) -> Complex<F> {
    let Complex { re: x, im: y } = z;
    match (finite(x), finite(y)) {
        (Some(a), Some(b)) => {
            let ((sh, ch), (s, c)) = (far_sinh_cosh(a), e::sin_cos(b));
            Complex::from_wide(ch.mul(c), product(sh, Wide { neg: if b.is_zero() { b.neg } else { s.neg }, ..s }))
        }
        (Some(a), None) => Complex::new(F::nan(), if a.is_zero() { F::zero(false) } else { F::nan() }),
        (None, Some(b)) if !x.is_nan() => {
            let d = directed(false, y);
            let flip = x.is_negative();
            if b.is_zero() {
                return Complex::new(F::inf(false), F::zero(y.is_negative() != flip));
            }
            Complex::new(d.re, F::inf(d.im.is_negative() != flip))
        }
        (None, Some(_)) => Complex::new(x, if is_zero(y) { y } else { F::nan() }),
        (None, None) => Complex::new(if is_infinite(x) { F::inf(false) } else { F::nan() }, F::nan()),
    }
}

/// sinh z.
pub fn sinh<F: Real>(z: Complex<F>) -> Complex<F> {
    let Complex { re: x, im: y } = z;
    match (finite(x), finite(y)) {
        (Some(a), Some(b)) => {
            let ((sh, ch), (s, c)) = (far_sinh_cosh(a), e::sin_cos(b));
            Complex::from_wide(product(sh, c), product(ch, Wide { neg: if b.is_zero() { b.neg } else { s.neg }, ..s }))
        }
        (Some(a), None) => Complex::new(if a.is_zero() { x } else { F::nan() }, F::nan()),
        (None, Some(b)) if !x.is_nan() => {
            if b.is_zero() {
                return z;
            }
            let d = directed(false, y);
            Complex::new(F::inf(d.re.is_negative() != x.is_negative()), d.im)
        }
        (None, Some(_)) => Complex::new(x, if is_zero(y) { y } else { F::nan() }),
        (None, None) => Complex::new(x, F::nan()),
    }
}

/// tanh z.
pub fn tanh<F: Real>(z: Complex<F>) -> Complex<F> {
    let Complex { re: x, im: y } = z;
    let unit = F::int(if x.is_negative() { -1 } else { 1 });
    match (x.unpack(), finite(y)) {
        (Num::Nan, _) => Complex::new(x, if is_zero(y) { y } else { F::nan() }),
        (Num::Inf(_), None) => Complex::new(unit, F::zero(y.is_negative())),
        (Num::Inf(_), Some(b)) => {
            // The sign of sin 2y.
            let (s, c) = e::sin_cos(b);
            let neg = if b.is_zero() { b.neg } else { s.neg != c.neg };
            Complex::new(unit, F::zero(neg))
        }
        (Num::Zero(_), None) => Complex::new(x, F::nan()),
        (Num::Fin(_), None) => Complex::nan(),
        (_, Some(b)) => {
            let a = finite(x).unwrap_or(Wide::ZERO);
            let ((sh, ch), (s, c)) = (far_sinh_cosh(a), e::sin_cos(b));
            // (sinh x cosh x + i sin y cos y) / (sinh² x + cos² y): no term of the divisor is negative.
            let divisor = sh.square().add(c.square());
            let s = Wide { neg: if b.is_zero() { b.neg } else { s.neg }, ..s };
            let re = Wide { neg: a.neg, ..sh.mul(ch).div(divisor) };
            let top = product(s, c);
            Complex::from_wide(re, Wide { neg: top.neg, ..top.div(divisor) })
        }
    }
}

/// sin z = -i sinh iz.
pub fn sin<F: Real>(z: Complex<F>) -> Complex<F> {
    sinh(z.times_i()).times_minus_i()
}

/// cos z = cosh iz.
pub fn cos<F: Real>(z: Complex<F>) -> Complex<F> {
    cosh(z.times_i())
}

/// tan z = -i tanh iz.
pub fn tan<F: Real>(z: Complex<F>) -> Complex<F> {
    tanh(z.times_i()).times_minus_i()
}
