//! Powers and roots of any floating type, with the special values of Annex F.

use super::elementary as e;
use super::quad::{self, power as quick};
use super::real::{Num, Real};
use super::wide::Wide;
use crate::abi::LongDouble;
use crate::algo::binary128::Quad;

/// √x.
pub fn sqrt<F: Real>(x: F) -> F {
    match x.unpack() {
        Num::Nan => x.quiet(),
        Num::Zero(_) | Num::Inf(false) => x,
        Num::Fin(w) if !w.neg => F::from_wide(w.sqrt()),
        _ => F::nan(),
    }
}

/// √x of a `long double`, by integers.
#[inline]
pub fn sqrt_long(x: LongDouble) -> LongDouble {
    Quad::from(x).sqrt().into()
}

/// 1/√x.
pub fn rsqrt<F: Real>(x: F) -> F {
    match x.unpack() {
        Num::Nan => x.quiet(),
        Num::Zero(neg) => F::inf(neg),
        Num::Inf(false) => F::zero(false),
        Num::Fin(w) if !w.neg => F::from_wide(w.sqrt().recip()),
        _ => F::nan(),
    }
}

/// ∛x.
pub fn cbrt<F: Real>(x: F) -> F {
    quad::one(x, |x| Some(quick::cbrt(x))).unwrap_or_else(|| match x.unpack() {
        Num::Nan => x.quiet(),
        Num::Fin(w) => F::from_wide(root(w.abs(), 3).negate_if(w.neg)),
        _ => x,
    })
}

/// x^(1/n), for positive x.
fn root(x: Wide, n: u64) -> Wide {
    e::exp(e::log(x).div(Wide::from_u128(false, n as u128, 0)))
}

/// √(x² + y²), infinite if one of them is, even beside a NaN.
pub fn hypot<F: Real>(x: F, y: F) -> F {
    quad::two(x, y, quick::hypot).unwrap_or_else(|| wide_hypot(x, y))
}

/// [`hypot`] in the wide arithmetic.
fn wide_hypot<F: Real>(x: F, y: F) -> F {
    match (x.unpack(), y.unpack()) {
        (Num::Inf(_), _) | (_, Num::Inf(_)) => F::inf(false),
        (Num::Nan, _) => x.quiet(),
        (_, Num::Nan) => y.quiet(),
        (Num::Fin(v), Num::Fin(w)) => F::from_wide(v.square().add(w.square()).sqrt()),
        (Num::Zero(_), Num::Fin(w)) | (Num::Fin(w), Num::Zero(_)) => F::from_wide(w.abs()),
        _ => F::zero(false),
    }
}

/// Overflow or underflow: infinite if `large`, otherwise 0.
fn extreme<F: Real>(large: bool, neg: bool) -> F {
    if large { F::inf(neg) } else { F::zero(neg) }
}

/// |base|^y for a finite base that is not 0 and a finite y that is not 0.
fn finite_power<F: Real>(base: Wide, y: Wide, neg: bool) -> F {
    let base = base.abs();
    let (whole, n) = y.round();
    if y.below(10) && whole.sub(y).is_zero() {
        let p = e::power(base, n.unsigned_abs() as u32);
        return F::from_wide(if n < 0 { p.recip() } else { p }.negate_if(neg));
    }
    let exponent = e::log(base).mul(y);
    // Far out no format has the result, nor a wide number its exponent.
    if !exponent.below(18) {
        return extreme(!exponent.neg, neg);
    }
    F::from_wide(e::exp(exponent).negate_if(neg))
}

/// x^y.
pub fn pow<F: Real>(x: F, y: F) -> F {
    quad::two(x, y, quick::pow).unwrap_or_else(|| wide_pow(x, y))
}

/// [`pow`] in the wide arithmetic.
fn wide_pow<F: Real>(x: F, y: F) -> F {
    let (px, py) = (x.unpack(), y.unpack());
    // 1^y and x^0 are 1, even for a NaN.
    if let Num::Zero(_) = py {
        return F::int(1);
    }
    let one = F::int(1).raw();
    if x.raw() == one {
        return x;
    }
    let (whole, odd) = match py {
        Num::Fin(w) => w.integer(),
        _ => (true, false),
    };
    let neg = x.is_negative() && odd;
    match (px, py) {
        (Num::Nan, _) => x.quiet(),
        (_, Num::Nan) => y.quiet(),
        (Num::Fin(w), Num::Inf(down)) => match w.cmp_abs(&Wide::ONE) {
            core::cmp::Ordering::Equal => F::int(1),
            order => extreme(order.is_gt() != down, false),
        },
        (Num::Zero(_), _) => extreme(y.is_negative(), neg),
        (Num::Inf(_), _) => extreme(!y.is_negative(), neg),
        (Num::Fin(v), Num::Fin(_)) if v.neg && !whole => F::nan(),
        (Num::Fin(v), Num::Fin(w)) => finite_power(v, w, neg),
        _ => F::int(1),
    }
}

/// x^n.
pub fn pown<F: Real>(x: F, n: i64) -> F {
    let neg = x.is_negative() && n & 1 != 0;
    match x.unpack() {
        _ if n == 0 => F::int(1),
        Num::Nan => x.quiet(),
        Num::Zero(_) => extreme(n < 0, neg),
        Num::Inf(_) => extreme(n > 0, neg),
        Num::Fin(w) => finite_power(w, Wide::from_i64(n), neg),
    }
}

/// x^y as e^(y ln x): for x not negative, and without a value where y ln x has none.
pub fn powr<F: Real>(x: F, y: F) -> F {
    let (px, py) = (x.unpack(), y.unpack());
    match (px, py) {
        (Num::Nan, _) => x.quiet(),
        (_, Num::Nan) => y.quiet(),
        (Num::Fin(w), _) if w.neg => F::nan(),
        (Num::Inf(true), _) | (Num::Zero(_) | Num::Inf(_), Num::Zero(_)) => F::nan(),
        (Num::Fin(_), Num::Inf(_)) if x.raw() == F::int(1).raw() => F::nan(),
        (Num::Zero(_), _) => extreme(y.is_negative(), false),
        _ => pow(x, y),
    }
}

/// The n-th root of x.
pub fn rootn<F: Real>(x: F, n: i64) -> F {
    let odd = n & 1 != 0;
    match x.unpack() {
        Num::Nan => x.quiet(),
        _ if n == 0 => F::nan(),
        Num::Zero(neg) => extreme(n < 0, neg && odd),
        Num::Inf(true) if !odd => F::nan(),
        Num::Inf(neg) => extreme(n > 0, neg),
        Num::Fin(w) if w.neg && !odd => F::nan(),
        Num::Fin(w) => {
            let r = match n.unsigned_abs() {
                1 => w.abs(),
                2 => w.abs().sqrt(),
                m => root(w.abs(), m),
            };
            F::from_wide(if n < 0 { r.recip() } else { r }.negate_if(w.neg))
        }
    }
}

/// (1 + x)^n.
pub fn compoundn<F: Real>(x: F, n: i64) -> F {
    match x.unpack() {
        Num::Inf(true) => F::nan(),
        Num::Fin(w) if w.add(Wide::ONE).neg && !w.add(Wide::ONE).is_zero() => F::nan(),
        _ if n == 0 => F::int(1),
        Num::Nan => x.quiet(),
        Num::Zero(_) => F::int(1),
        Num::Inf(false) => extreme(n > 0, false),
        Num::Fin(w) => {
            let base = w.add(Wide::ONE);
            if base.is_zero() {
                return extreme(n < 0, false);
            }
            let logarithm = e::log1p(w).mul(Wide::from_i64(n));
            if n.unsigned_abs() <= 1024 || !logarithm.below(17) {
                return finite_power(base, Wide::from_i64(n), false);
            }
            F::from_wide(e::exp(logarithm))
        }
    }
}
