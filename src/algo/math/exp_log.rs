//! Exponentials and logarithms of any floating type, with the special values of Annex F.

use super::constants::{INV_LN2, INV_LN10, LN2, LN10};
use super::elementary as e;
use super::quad::{self, exp as quick_exp, log as quick_log};
use super::real::{Num, Real};
use super::wide::Wide;

/// Beyond 2^this every exponential overflows or vanishes.
const FAR: i32 = 17;

/// An exponential: `f` for a number that is neither special nor far out.
fn exponential<F: Real>(x: F, f: impl Fn(Wide) -> Wide) -> F {
    match x.unpack() {
        Num::Nan => x.quiet(),
        Num::Zero(_) => F::int(1),
        Num::Inf(neg) => vanish(neg),
        Num::Fin(w) if !w.below(FAR) => vanish(w.neg),
        Num::Fin(w) => F::from_wide(f(w)),
    }
}

fn vanish<F: Real>(neg: bool) -> F {
    if neg { F::zero(false) } else { F::inf(false) }
}

/// An exponential minus 1.
fn exponential_m1<F: Real>(x: F, f: impl Fn(Wide) -> Wide) -> F {
    let far = |neg| if neg { F::int(-1) } else { F::inf(false) };
    match x.unpack() {
        Num::Nan => x.quiet(),
        Num::Zero(_) => x,
        Num::Inf(neg) => far(neg),
        Num::Fin(w) if !w.below(FAR) => far(w.neg),
        Num::Fin(w) => F::from_wide(f(w)),
    }
}

/// 10^w, exact where it can be.
fn ten_to(w: Wide) -> Wide {
    let (whole, n) = w.round();
    if n.unsigned_abs() <= 110 && whole.sub(w).is_zero() {
        let p = e::power(Wide::from_i64(10), n.unsigned_abs() as u32);
        return if n < 0 { p.recip() } else { p };
    }
    e::exp(w.mul(LN10))
}

/// e^x.
pub fn exp<F: Real>(x: F) -> F {
    quad::one(x, quick_exp::exp).unwrap_or_else(|| exponential(x, e::exp))
}

/// 2^x.
pub fn exp2<F: Real>(x: F) -> F {
    quad::one(x, quick_exp::exp2).unwrap_or_else(|| {
        exponential(x, |w| {
            let (whole, n) = w.round();
            e::exp(w.sub(whole).mul(LN2)).scale(n as i32)
        })
    })
}

/// 10^x.
pub fn exp10<F: Real>(x: F) -> F {
    quad::one(x, quick_exp::exp10).unwrap_or_else(|| exponential(x, ten_to))
}

/// e^x - 1.
pub fn expm1<F: Real>(x: F) -> F {
    quad::one(x, quick_exp::expm1).unwrap_or_else(|| exponential_m1(x, e::expm1))
}

/// 2^x - 1.
pub fn exp2m1<F: Real>(x: F) -> F {
    exponential_m1(x, |w| e::expm1(w.mul(LN2)))
}

/// 10^x - 1.
pub fn exp10m1<F: Real>(x: F) -> F {
    exponential_m1(x, |w| if w.below(0) { e::expm1(w.mul(LN10)) } else { ten_to(w).sub(Wide::ONE) })
}

/// A logarithm.
fn logarithm<F: Real>(x: F, f: impl Fn(Wide) -> Wide) -> F {
    match x.unpack() {
        Num::Nan => x.quiet(),
        Num::Zero(_) => F::inf(true),
        Num::Inf(false) => x,
        Num::Fin(w) if !w.neg => F::from_wide(f(w)),
        _ => F::nan(),
    }
}

/// A logarithm of 1 + x.
fn logarithm1p<F: Real>(x: F, f: impl Fn(Wide) -> Wide) -> F {
    match x.unpack() {
        Num::Nan => x.quiet(),
        Num::Zero(_) | Num::Inf(false) => x,
        Num::Inf(true) => F::nan(),
        Num::Fin(w) => {
            let sum = w.add(Wide::ONE);
            if sum.is_zero() {
                F::inf(true)
            } else if sum.neg {
                F::nan()
            } else {
                F::from_wide(f(e::log1p(w)))
            }
        }
    }
}

/// ln x.
pub fn log<F: Real>(x: F) -> F {
    quad::one(x, quick_log::log).unwrap_or_else(|| logarithm(x, e::log))
}

/// log2 x.
pub fn log2<F: Real>(x: F) -> F {
    quad::one(x, quick_log::log2).unwrap_or_else(|| logarithm(x, e::log2))
}

/// log10 x.
pub fn log10<F: Real>(x: F) -> F {
    quad::one(x, quick_log::log10).unwrap_or_else(|| logarithm(x, |w| e::log(w).mul(INV_LN10)))
}

/// ln (1 + x).
pub fn log1p<F: Real>(x: F) -> F {
    quad::one(x, quick_log::log1p).unwrap_or_else(|| logarithm1p(x, |w| w))
}

/// log2 (1 + x).
pub fn log2p1<F: Real>(x: F) -> F {
    logarithm1p(x, |w| w.mul(INV_LN2))
}

/// log10 (1 + x).
pub fn log10p1<F: Real>(x: F) -> F {
    logarithm1p(x, |w| w.mul(INV_LN10))
}
