//! Trigonometric and hyperbolic functions of any floating type, with the special values of Annex F.

use super::constants::INV_PI;
use super::elementary as e;
use super::quad::{self, Ball, hyperbolic as quick, trig as quick_trig};
use super::real::{Num, Real};
use super::wide::Wide;

/// An odd function that is NaN at infinity unless `at_infinity` says more.
fn odd<F: Real>(x: F, at_infinity: impl Fn(bool) -> F, f: impl Fn(Wide) -> Wide) -> F {
    match x.unpack() {
        Num::Nan => x.quiet(),
        Num::Zero(_) => x,
        Num::Inf(neg) => at_infinity(neg),
        Num::Fin(w) => F::from_wide(f(w)),
    }
}

/// sin x and cos x.
pub fn sincos<F: Real>(x: F) -> (F, F) {
    if let Some((s, c)) = Ball::of(x).and_then(quick_trig::sin_cos)
        && let (Some(s), Some(c)) = (s.round(), c.round())
    {
        return (s, c);
    }
    match x.unpack() {
        Num::Nan => (x.quiet(), x.quiet()),
        Num::Zero(_) => (x, F::int(1)),
        Num::Inf(_) => (F::nan(), F::nan()),
        Num::Fin(w) => {
            let (s, c) = e::sin_cos(w);
            (F::from_wide(s), F::from_wide(c))
        }
    }
}

/// sin x.
pub fn sin<F: Real>(x: F) -> F {
    quad::one(x, quick_trig::sin).unwrap_or_else(|| odd(x, |_| F::nan(), e::sin))
}

/// cos x.
pub fn cos<F: Real>(x: F) -> F {
    quad::one(x, quick_trig::cos).unwrap_or_else(|| match x.unpack() {
        Num::Nan => x.quiet(),
        Num::Zero(_) => F::int(1),
        Num::Inf(_) => F::nan(),
        Num::Fin(w) => F::from_wide(e::cos(w)),
    })
}

/// tan x.
pub fn tan<F: Real>(x: F) -> F {
    quad::one(x, quick_trig::tan).unwrap_or_else(|| {
        odd(
            x,
            |_| F::nan(),
            |w| {
                let (s, c) = e::sin_cos(w);
                s.div(c)
            },
        )
    })
}

/// sin πx; integers give 0 with the sign of x.
pub fn sinpi<F: Real>(x: F) -> F {
    odd(
        x,
        |_| F::nan(),
        |w| {
            let s = e::sin_pi(w);
            if s.is_zero() { s.negate_if(s.neg != w.neg) } else { s }
        },
    )
}

/// cos πx; halves of odd integers give +0.
pub fn cospi<F: Real>(x: F) -> F {
    match x.unpack() {
        Num::Nan => x.quiet(),
        Num::Zero(_) => F::int(1),
        Num::Inf(_) => F::nan(),
        Num::Fin(w) => {
            let c = e::cos_pi(w);
            F::from_wide(if c.is_zero() { Wide::ZERO } else { c })
        }
    }
}

/// tan πx; poles at the halves of odd integers, zeros whose signs alternate at the integers.
pub fn tanpi<F: Real>(x: F) -> F {
    match x.unpack() {
        Num::Nan => x.quiet(),
        Num::Zero(_) => x,
        Num::Inf(_) => F::nan(),
        Num::Fin(w) => {
            let (s, c) = e::sin_cos_pi(w);
            if c.is_zero() {
                F::inf(s.neg)
            } else if s.is_zero() {
                F::zero(w.neg != c.neg)
            } else {
                F::from_wide(s.div(c))
            }
        }
    }
}

/// A function on [-1, 1].
fn on_unit<F: Real>(x: F, f: impl Fn(Wide) -> Wide) -> F {
    match x.unpack() {
        Num::Nan => x.quiet(),
        Num::Fin(w) if w.cmp_abs(&Wide::ONE).is_le() => F::from_wide(f(w)),
        Num::Zero(_) => F::from_wide(f(Wide::ZERO)),
        _ => F::nan(),
    }
}

/// asin x.
pub fn asin<F: Real>(x: F) -> F {
    quad::one(x, quick_trig::asin).unwrap_or_else(
        || {
            if let Num::Zero(_) = x.unpack() { x } else { on_unit(x, e::asin) }
        },
    )
}

/// acos x.
pub fn acos<F: Real>(x: F) -> F {
    quad::one(x, quick_trig::acos).unwrap_or_else(|| on_unit(x, |w| clear_zero(e::acos(w))))
}

fn clear_zero(w: Wide) -> Wide {
    if w.is_zero() { Wide::ZERO } else { w }
}

/// asin x / π.
pub fn asinpi<F: Real>(x: F) -> F {
    if let Num::Zero(_) = x.unpack() { x } else { on_unit(x, |w| e::asin(w).mul(INV_PI)) }
}

/// acos x / π.
pub fn acospi<F: Real>(x: F) -> F {
    on_unit(x, |w| clear_zero(e::acos(w).mul(INV_PI)))
}

/// A function like the arc tangent, that has the limit `±limit` (a multiple of π) at infinity.
fn arc_tangent<F: Real>(x: F, f: impl Fn(Wide) -> Wide) -> F {
    let right_angle = e::atan2(Wide::ONE, Wide::ZERO);
    odd(x, |neg| F::from_wide(f(right_angle.negate_if(neg))), |w| f(e::atan(w)))
}

/// atan x.
pub fn atan<F: Real>(x: F) -> F {
    quad::one(x, quick_trig::atan).unwrap_or_else(|| arc_tangent(x, |w| w))
}

/// atan x / π.
pub fn atanpi<F: Real>(x: F) -> F {
    arc_tangent(x, |w| w.mul(INV_PI))
}

/// The angle of (x, y), mapped by `f`.
fn angle<F: Real>(y: F, x: F, f: impl Fn(Wide) -> Wide) -> F {
    if x.is_nan() || y.is_nan() {
        return if y.is_nan() { y.quiet() } else { x.quiet() };
    }
    let neg = y.is_negative();
    // Replaces special values by numbers in the same direction.
    let (ny, nx) = match (y.unpack(), x.unpack()) {
        (Num::Inf(_), Num::Inf(left)) => (Wide::ONE, Wide::ONE.negate_if(left)),
        (Num::Inf(_), _) => (Wide::ONE, Wide::ZERO),
        (_, Num::Inf(left)) | (Num::Zero(_), Num::Zero(left)) => (Wide::ZERO, Wide::ONE.negate_if(left)),
        (Num::Zero(_), Num::Fin(w)) => (Wide::ZERO, w),
        (Num::Fin(w), Num::Zero(_)) => (w, Wide::ZERO),
        (Num::Fin(v), Num::Fin(w)) => (v, w),
        _ => (Wide::ZERO, Wide::ONE),
    };
    F::from_wide(f(e::atan2(ny.abs(), nx)).abs().negate_if(neg))
}

/// atan2(y, x).
pub fn atan2<F: Real>(y: F, x: F) -> F {
    quad::two(y, x, |y, x| Some(quick_trig::atan2(y, x))).unwrap_or_else(|| angle(y, x, |w| w))
}

/// atan2(y, x) / π.
pub fn atan2pi<F: Real>(y: F, x: F) -> F {
    angle(y, x, |w| w.mul(INV_PI))
}

/// Beyond 2^this hyperbolic functions overflow, and the tangent is 1.
const FAR: i32 = 17;

/// sinh x.
pub fn sinh<F: Real>(x: F) -> F {
    quad::one(x, quick::sinh)
        .unwrap_or_else(|| odd(x, F::inf, |w| if w.below(FAR) { e::sinh(w) } else { w.scale(1 << 20) }))
}

/// cosh x.
pub fn cosh<F: Real>(x: F) -> F {
    quad::one(x, quick::cosh).unwrap_or_else(|| match x.unpack() {
        Num::Nan => x.quiet(),
        Num::Zero(_) => F::int(1),
        Num::Fin(w) if w.below(FAR) => F::from_wide(e::cosh(w)),
        _ => F::inf(false),
    })
}

/// tanh x.
pub fn tanh<F: Real>(x: F) -> F {
    quad::one(x, quick::tanh).unwrap_or_else(|| {
        odd(
            x,
            |neg| F::int(if neg { -1 } else { 1 }),
            |w| if w.below(7) { e::tanh(w) } else { Wide::ONE.negate_if(w.neg) },
        )
    })
}

/// asinh x.
pub fn asinh<F: Real>(x: F) -> F {
    quad::one(x, quick::asinh).unwrap_or_else(|| odd(x, F::inf, e::asinh))
}

/// acosh x.
pub fn acosh<F: Real>(x: F) -> F {
    quad::one(x, quick::acosh).unwrap_or_else(|| match x.unpack() {
        Num::Nan => x.quiet(),
        Num::Inf(false) => x,
        Num::Fin(w) if !w.less(&Wide::ONE) => F::from_wide(clear_zero(e::acosh(w))),
        _ => F::nan(),
    })
}

/// atanh x.
pub fn atanh<F: Real>(x: F) -> F {
    quad::one(x, quick::atanh).unwrap_or_else(|| match x.unpack() {
        Num::Nan => x.quiet(),
        Num::Zero(_) => x,
        Num::Inf(_) => F::nan(),
        Num::Fin(w) => match w.cmp_abs(&Wide::ONE) {
            core::cmp::Ordering::Less => F::from_wide(e::atanh(w)),
            core::cmp::Ordering::Equal => F::inf(w.neg),
            core::cmp::Ordering::Greater => F::nan(),
        },
    })
}
