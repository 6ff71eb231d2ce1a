//! Error, gamma and Bessel functions of any floating type, with the special values of Annex F.

use super::quad::{self, special as quick};
use super::real::{Num, Real};
use super::wide::Wide;
use super::{bessel, erf_gamma};

/// erf x.
pub fn erf<F: Real>(x: F) -> F {
    quad::one(x, quick::erf).unwrap_or_else(|| wide_erf(x))
}

/// [`erf`] in the wide arithmetic.
fn wide_erf<F: Real>(x: F) -> F {
    match x.unpack() {
        Num::Nan => x.quiet(),
        Num::Zero(_) => x,
        Num::Fin(w) if w.below(3) || w.abs().less(&Wide::from_f64(9.5)) => F::from_wide(erf_gamma::erf(w)),
        _ => F::int(if x.is_negative() { -1 } else { 1 }),
    }
}

/// erfc x = 1 - erf x.
pub fn erfc<F: Real>(x: F) -> F {
    quad::one(x, quick::erfc).unwrap_or_else(|| wide_erfc(x))
}

/// [`erfc`] in the wide arithmetic.
fn wide_erfc<F: Real>(x: F) -> F {
    match x.unpack() {
        Num::Nan => x.quiet(),
        Num::Zero(_) => F::int(1),
        Num::Fin(w) if w.below(7) => F::from_wide(erf_gamma::erfc(w)),
        _ if x.is_negative() => F::int(2),
        _ => F::zero(false),
    }
}

/// Γ(x).
pub fn tgamma<F: Real>(x: F) -> F {
    quad::one(x, quick::tgamma).unwrap_or_else(|| wide_tgamma(x))
}

/// [`tgamma`] in the wide arithmetic.
fn wide_tgamma<F: Real>(x: F) -> F {
    match x.unpack() {
        Num::Nan => x.quiet(),
        Num::Zero(neg) => F::inf(neg),
        Num::Inf(false) => x,
        Num::Inf(true) => F::nan(),
        Num::Fin(w) => match w.integer() {
            (true, _) if w.neg => F::nan(),
            (whole, _) if !w.below(11) => {
                if w.neg && !whole {
                    // The sign of sin πx, with Γ(1-x) positive.
                    let (floor_odd, up) = parity(w);
                    F::zero(floor_odd != up)
                } else {
                    F::inf(false)
                }
            }
            _ => F::from_wide(erf_gamma::gamma(w)),
        },
    }
}

/// Whether the integer next to w is odd, and whether that one lies above w: their difference is the sign of sin πw.
fn parity(w: Wide) -> (bool, bool) {
    let (whole, n) = w.round();
    (n & 1 != 0, w.less(&whole))
}

/// ln |Γ(x)|, and the sign of Γ(x) as 1 or -1.
pub fn lgamma<F: Real>(x: F) -> (F, i32) {
    quad::one(x, quick::lgamma).map_or_else(|| wide_lgamma(x), |value| (value, 1))
}

/// [`lgamma`] in the wide arithmetic.
fn wide_lgamma<F: Real>(x: F) -> (F, i32) {
    match x.unpack() {
        Num::Nan => (x.quiet(), 1),
        Num::Zero(neg) => (F::inf(false), if neg { -1 } else { 1 }),
        Num::Inf(_) => (F::inf(false), 1),
        Num::Fin(w) => {
            let (whole, _) = w.integer();
            if whole && w.neg {
                return (F::inf(false), 1);
            }
            if whole && w.below(2) && w.sub(Wide::from_i64(3)).neg {
                return (F::zero(false), 1);
            }
            if !w.neg && !w.below(F::TOP as i32 / 2 + 1) {
                return (F::inf(false), 1);
            }
            let (value, neg) = erf_gamma::log_gamma(w);
            (F::from_wide(value), if neg { -1 } else { 1 })
        }
    }
}

/// J_n(x).
pub fn jn<F: Real>(n: i32, x: F) -> F {
    let flip = (n < 0) != x.is_negative() && n & 1 != 0;
    match x.unpack() {
        Num::Nan => x.quiet(),
        Num::Inf(_) => F::zero(false),
        Num::Zero(_) if n == 0 => F::int(1),
        Num::Zero(_) => F::zero(flip),
        Num::Fin(w) => {
            let value = bessel::jn(n.unsigned_abs(), w.abs());
            F::from_wide(value.negate_if(flip))
        }
    }
}

/// Y_n(x).
pub fn yn<F: Real>(n: i32, x: F) -> F {
    let flip = n < 0 && n & 1 != 0;
    match x.unpack() {
        Num::Nan => x.quiet(),
        Num::Zero(_) => F::inf(!flip),
        Num::Inf(false) => F::zero(false),
        Num::Fin(w) if !w.neg => F::from_wide(bessel::yn(n.unsigned_abs(), w).negate_if(flip)),
        _ => F::nan(),
    }
}
