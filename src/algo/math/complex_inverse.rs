//! Inverse complex trigonometric and hyperbolic functions of any floating type.
//!
//! Arc sine and cosine follow Hull, Fairgrieve and Tang: with r and s the distances from ±1 and a = (r+s)/2, the real
//! part is the angle of (x, √(a²-x²)) and the imaginary part acosh a; a-1 and a-x are written as sums of positive terms.

use super::complex::{Complex, finite, is_infinite, is_zero};
use super::constants::PI;
use super::elementary as e;
use super::real::{Num, Real};
use super::trig;
use super::wide::Wide;

/// For z = x + iy in the first quadrant: √(a²-x²), and acosh a.
fn parts(x: Wide, y: Wide) -> (Wide, Wide) {
    let one = Wide::ONE;
    let square = y.square();
    let right = x.add(one);
    let left = x.sub(one);
    let r = right.square().add(square).sqrt();
    let s = left.square().add(square).sqrt();
    let near_r = square.div(r.add(right)); // r - (x+1)
    let near_s = square.div(s.add(left.abs())); // s - |x-1|
    let far_s = s.add(left.abs());
    let outside = !left.neg;
    let a_minus_1 = near_r.add(if outside { far_s } else { near_s }).scale(-1);
    let a_minus_x = near_r.add(if outside { near_s } else { far_s }).scale(-1);
    let a = a_minus_1.add(one);
    let leg = a.add(x).mul(a_minus_x).sqrt();
    (leg, e::log1p(a_minus_1.add(a_minus_1.mul(a.add(one)).sqrt())))
}

/// acos z.
pub fn acos<F: Real>(z: Complex<F>) -> Complex<F> {
    let Complex { re: x, im: y } = z;
    let below = !y.is_negative();
    match (finite(x), finite(y)) {
        (Some(a), Some(b)) => {
            let (leg, height) = parts(a.abs(), b.abs());
            let angle = e::atan2(leg, a);
            let angle = if a.is_zero() && leg.is_zero() { PI.scale(-1) } else { angle };
            Complex::from_wide(Wide { neg: false, ..angle }, Wide { neg: below, ..height })
        }
        _ if is_infinite(x) && y.is_nan() => Complex::new(F::nan(), F::inf(below)),
        _ if is_infinite(x) || is_infinite(y) => {
            // The direction of the point; infinities with a NaN beside them are next.
            let angle = if x.is_nan() { F::nan() } else { trig::atan2(F::from_raw(y.raw() & !F::sign()), x) };
            Complex::new(angle, F::inf(below))
        }
        _ if is_zero(x) => Complex::new(trig::acos(x), F::nan()),
        _ => Complex::nan(),
    }
}

/// acosh z = ± i acos z, in the right half plane.
pub fn acosh<F: Real>(z: Complex<F>) -> Complex<F> {
    let w = acos(z);
    if z.im.is_negative() { w.times_minus_i() } else { w.times_i() }
}

/// asinh z.
pub fn asinh<F: Real>(z: Complex<F>) -> Complex<F> {
    let Complex { re: x, im: y } = z;
    match (finite(x), finite(y)) {
        (Some(a), Some(b)) => {
            if a.is_zero() && b.is_zero() {
                return z;
            }
            let (leg, height) = parts(b.abs(), a.abs());
            let angle = e::atan2(b.abs(), leg);
            Complex::from_wide(Wide { neg: a.neg, ..height }, Wide { neg: b.neg, ..angle })
        }
        _ if is_infinite(y) && x.is_nan() => Complex::new(F::inf(false), F::nan()),
        _ if is_infinite(x) && y.is_nan() => Complex::new(x, y),
        _ if is_infinite(x) || is_infinite(y) => {
            let angle = trig::atan2(y, F::from_raw(x.raw() & !F::sign()));
            Complex::new(F::inf(x.is_negative()), angle)
        }
        _ if x.is_nan() && is_zero(y) => z,
        _ => Complex::nan(),
    }
}

/// asin z = -i asinh iz.
pub fn asin<F: Real>(z: Complex<F>) -> Complex<F> {
    asinh(z.times_i()).times_minus_i()
}

/// atanh z.
pub fn atanh<F: Real>(z: Complex<F>) -> Complex<F> {
    let Complex { re: x, im: y } = z;
    let right_angle = || F::from_wide(PI.scale(-1).negate_if(y.is_negative()));
    match (finite(x), finite(y)) {
        (Some(a), Some(b)) => {
            if a.is_zero() && b.is_zero() {
                return z;
            }
            let inner = Wide::ONE.sub(a.abs());
            let distance = inner.square().add(b.square());
            if distance.is_zero() {
                return Complex::new(F::inf(a.neg), y);
            }
            let re = e::log1p(a.abs().scale(2).div(distance)).scale(-2);
            let across = inner.mul(Wide::ONE.add(a.abs())).sub(b.square());
            let im = e::atan2(b.abs().scale(1), across).scale(-1);
            Complex::from_wide(Wide { neg: a.neg, ..re }, Wide { neg: b.neg, ..im })
        }
        (Some(a), None) if y.is_nan() => Complex::new(if a.is_zero() { x } else { F::nan() }, F::nan()),
        (None, _) if is_infinite(x) && y.is_nan() => Complex::new(F::zero(x.is_negative()), y),
        _ if is_infinite(y) || is_infinite(x) => {
            let sign = matches!(x.unpack(), Num::Nan) || !x.is_negative();
            Complex::new(F::zero(!sign), right_angle())
        }
        _ => Complex::nan(),
    }
}

/// atan z = -i atanh iz.
pub fn atan<F: Real>(z: Complex<F>) -> Complex<F> {
    atanh(z.times_i()).times_minus_i()
}
