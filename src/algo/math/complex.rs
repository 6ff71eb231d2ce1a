//! Complex functions of any floating type: exponential, logarithm, power, square root. Special values as in Annex G.
//!
//! Both parts are computed in the wide arithmetic, where nothing overflows and little cancels, and rounded once.

use super::constants::INV_LN10;
use super::elementary as e;
use super::real::{Num, Real};
use super::wide::Wide;
use super::{arithmetic, power, trig};

/// A complex number as C lays it out.
#[derive(Clone, Copy)]
#[repr(C)]
pub struct Complex<F> {
    /// The real part.
    pub re: F,
    /// The imaginary part.
    pub im: F,
}

impl<F: Real> Complex<F> {
    /// re + i im.
    pub fn new(re: F, im: F) -> Self {
        Complex { re, im }
    }

    /// NaN + i NaN.
    pub fn nan() -> Self {
        Complex { re: F::nan(), im: F::nan() }
    }

    /// Both parts from wide numbers.
    pub fn from_wide(re: Wide, im: Wide) -> Self {
        Complex { re: F::from_wide(re), im: F::from_wide(im) }
    }

    /// Multiplied by i.
    pub fn times_i(self) -> Self {
        Complex { re: flip(self.im), im: self.re }
    }

    /// Multiplied by -i.
    pub fn times_minus_i(self) -> Self {
        Complex { re: self.im, im: flip(self.re) }
    }

    /// The conjugate.
    pub fn conj(self) -> Self {
        Complex { re: self.re, im: flip(self.im) }
    }
}

impl Complex<f32> {
    /// As doubles.
    pub fn widened(self) -> Complex<f64> {
        Complex { re: self.re.into(), im: self.im.into() }
    }
}

impl Complex<f64> {
    /// Rounded to floats.
    pub fn narrowed(self) -> Complex<f32> {
        Complex { re: self.re as f32, im: self.im as f32 }
    }
}

/// -x, of a NaN too.
fn flip<F: Real>(x: F) -> F {
    F::from_raw(x.raw() ^ F::sign())
}

/// A finite number and 0 alike as a wide number with its sign; nothing for infinities and NaNs.
pub fn finite<F: Real>(x: F) -> Option<Wide> {
    match x.unpack() {
        Num::Fin(w) => Some(w),
        Num::Zero(neg) => Some(Wide { neg, ..Wide::ZERO }),
        _ => None,
    }
}

/// Whether x is ±0.
pub fn is_zero<F: Real>(x: F) -> bool {
    x.raw() & !F::sign() == 0
}

/// Whether x is ±∞.
pub fn is_infinite<F: Real>(x: F) -> bool {
    x.raw() & !F::sign() == F::infinity()
}

/// a × b; a zero gets the sign of the product.
pub fn product(a: Wide, b: Wide) -> Wide {
    Wide { neg: a.neg != b.neg, ..a.mul(b) }
}

/// e^x, far beyond the range of any format where x is large.
pub fn far_exp(x: Wide) -> Wide {
    if x.below(17) { e::exp(x) } else { Wide::ONE.scale(if x.neg { -(1 << 20) } else { 1 << 20 }) }
}

/// ∞ (or 0, if `small`) with the signs of cos y and sin y, for a finite y.
pub fn directed<F: Real>(small: bool, y: F) -> Complex<F> {
    let (s, c) = trig::sincos(y);
    let size = |neg| if small { F::zero(neg) } else { F::inf(neg) };
    let im = if is_zero(y) { y } else { size(s.is_negative()) };
    Complex::new(size(c.is_negative()), im)
}

/// e^z.
pub fn exp<F: Real>(z: Complex<F>) -> Complex<F> {
    let Complex { re: x, im: y } = z;
    match (x.unpack(), finite(y)) {
        (Num::Nan, _) => Complex::new(x, if is_zero(y) { y } else { F::nan() }),
        (Num::Inf(neg), Some(_)) => directed(neg, y),
        (Num::Inf(true), None) => Complex::new(F::zero(false), F::zero(false)),
        (Num::Inf(false), None) => Complex::new(x, F::nan()),
        (_, None) => Complex::nan(),
        (_, Some(angle)) => {
            let size = far_exp(finite(x).unwrap_or(Wide::ZERO));
            let (s, c) = e::sin_cos(angle);
            Complex::from_wide(size.mul(c), product(size, s))
        }
    }
}

/// ln |z| for finite parts that are not both 0.
pub fn log_abs(x: Wide, y: Wide) -> Wide {
    let (a, b) = if x.cmp_abs(&y).is_ge() { (x.abs(), y.abs()) } else { (y.abs(), x.abs()) };
    // |z|² - 1, without cancellation near the unit circle.
    let excess = a.sub(Wide::ONE).mul(a.add(Wide::ONE)).add(b.square());
    let twice = if excess.below(-1) { e::log1p(excess) } else { e::log(a.square().add(b.square())) };
    twice.scale(-1)
}

/// ln z.
pub fn log<F: Real>(z: Complex<F>) -> Complex<F> {
    let angle = trig::atan2(z.im, z.re);
    let size = match (finite(z.re), finite(z.im)) {
        (Some(x), Some(y)) if x.is_zero() && y.is_zero() => F::inf(true),
        (Some(x), Some(y)) => F::from_wide(log_abs(x, y)),
        _ => power::hypot(z.re, z.im),
    };
    Complex::new(size, angle)
}

/// log10 z.
pub fn log10<F: Real>(z: Complex<F>) -> Complex<F> {
    let Complex { re, im } = log(z);
    let scaled = |x: F| match finite(x) {
        Some(w) if !w.is_zero() => F::from_wide(w.mul(INV_LN10)),
        _ => x,
    };
    Complex::new(scaled(re), scaled(im))
}

/// √z, in the right half plane.
pub fn sqrt<F: Real>(z: Complex<F>) -> Complex<F> {
    let Complex { re: x, im: y } = z;
    if is_infinite(y) {
        return Complex::new(F::inf(false), y);
    }
    match (x.unpack(), finite(y)) {
        (Num::Nan, _) => Complex::nan(),
        (Num::Inf(false), Some(_)) => Complex::new(x, F::zero(y.is_negative())),
        (Num::Inf(true), Some(_)) => Complex::new(F::zero(false), F::inf(y.is_negative())),
        (Num::Inf(false), None) => Complex::new(x, F::nan()),
        (Num::Inf(true), None) => Complex::new(F::nan(), F::inf(false)),
        (_, None) => Complex::nan(),
        (_, Some(b)) => {
            let a = finite(x).unwrap_or(Wide::ZERO);
            if a.is_zero() && b.is_zero() {
                return Complex::new(F::zero(false), y);
            }
            let size = a.square().add(b.square()).sqrt();
            let large = size.add(a.abs()).scale(-1).sqrt();
            let small = b.abs().div(large).scale(-1);
            if a.neg {
                Complex::from_wide(small, large.negate_if(b.neg))
            } else {
                Complex::from_wide(large, Wide { neg: b.neg, ..small })
            }
        }
    }
}

/// z^w = e^(w ln z).
pub fn pow<F: Real>(z: Complex<F>, w: Complex<F>) -> Complex<F> {
    if is_zero(w.re) && is_zero(w.im) {
        return Complex::new(F::int(1), F::zero(false));
    }
    let parts = (finite(z.re), finite(z.im), finite(w.re), finite(w.im));
    if let (Some(x), Some(y), Some(u), Some(v)) = parts {
        if !(x.is_zero() && y.is_zero()) {
            let (re, im) = (log_abs(x, y), e::atan2(y, x));
            let size = far_exp(u.mul(re).sub(v.mul(im)));
            // The angle has more than the 128 bits that the reduction takes: reduce it here, where it is not huge.
            let angle = u.mul(im).add(v.mul(re));
            let (s, c) = e::sin_cos_pi(angle.mul(super::constants::INV_PI));
            return Complex::from_wide(size.mul(c), size.mul(s));
        }
        if !u.neg && !u.is_zero() {
            return Complex::new(F::zero(false), F::zero(false));
        }
    }
    let l = log(z);
    let times = |a: F, b: F| -> F { arithmetic::mul(a, b) };
    let re = arithmetic::sub(times(w.re, l.re), times(w.im, l.im));
    let im = arithmetic::add(times(w.re, l.im), times(w.im, l.re));
    exp(Complex::new(re, im))
}

/// The projection on the Riemann sphere: one infinity for all.
pub fn proj<F: Real>(z: Complex<F>) -> Complex<F> {
    if is_infinite(z.re) || is_infinite(z.im) {
        return Complex::new(F::inf(false), F::zero(z.im.is_negative()));
    }
    z
}
