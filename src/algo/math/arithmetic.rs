//! Sums, products, quotients and remainders that round once: the operands may be wider than the result.

use super::real::{Num, Real};
use super::wide::Wide;

/// The value of a format that may be rounded to another one.
fn convert<T: Real>(x: Num) -> T {
    match x {
        Num::Nan => T::nan(),
        Num::Inf(neg) => T::inf(neg),
        Num::Zero(neg) => T::zero(neg),
        Num::Fin(w) => T::from_wide(w),
    }
}

/// x in another format.
pub fn narrow<F: Real, T: Real>(x: F) -> T {
    convert(x.unpack())
}

/// The sum of two operands taken apart.
fn sum<T: Real>(x: Num, y: Num) -> T {
    match (x, y) {
        (Num::Nan, _) | (_, Num::Nan) => T::nan(),
        (Num::Inf(a), Num::Inf(b)) => {
            if a == b {
                T::inf(a)
            } else {
                T::nan()
            }
        }
        (Num::Inf(a), _) | (_, Num::Inf(a)) => T::inf(a),
        (Num::Zero(a), Num::Zero(b)) => T::zero(a && b),
        (Num::Zero(_), other) | (other, Num::Zero(_)) => convert(other),
        (Num::Fin(v), Num::Fin(w)) => {
            let s = v.add(w);
            T::from_wide(if s.is_zero() { Wide::ZERO } else { s })
        }
    }
}

/// The product of two operands taken apart.
fn product(x: Num, y: Num) -> Num {
    let neg = |n: &Num| match n {
        Num::Nan => false,
        Num::Inf(neg) | Num::Zero(neg) => *neg,
        Num::Fin(w) => w.neg,
    };
    let sign = neg(&x) != neg(&y);
    match (x, y) {
        (Num::Nan, _) | (_, Num::Nan) | (Num::Inf(_), Num::Zero(_)) | (Num::Zero(_), Num::Inf(_)) => Num::Nan,
        (Num::Inf(_), _) | (_, Num::Inf(_)) => Num::Inf(sign),
        (Num::Zero(_), _) | (_, Num::Zero(_)) => Num::Zero(sign),
        (Num::Fin(v), Num::Fin(w)) => Num::Fin(v.mul(w)),
    }
}

/// x + y.
pub fn add<F: Real, T: Real>(x: F, y: F) -> T {
    sum(x.unpack(), y.unpack())
}

/// x - y.
pub fn sub<F: Real, T: Real>(x: F, y: F) -> T {
    if y.is_nan() { T::nan() } else { sum(x.unpack(), F::from_raw(y.raw() ^ F::sign()).unpack()) }
}

/// x × y.
pub fn mul<F: Real, T: Real>(x: F, y: F) -> T {
    convert(product(x.unpack(), y.unpack()))
}

/// x ÷ y.
pub fn div<F: Real, T: Real>(x: F, y: F) -> T {
    let inverse = match y.unpack() {
        Num::Zero(neg) => Num::Inf(neg),
        Num::Inf(neg) => Num::Zero(neg),
        Num::Fin(w) => {
            if let Num::Fin(v) = x.unpack() {
                return T::from_wide(v.div(w));
            }
            Num::Fin(w)
        }
        other => other,
    };
    convert(product(x.unpack(), inverse))
}

/// √x.
pub fn sqrt<F: Real, T: Real>(x: F) -> T {
    match x.unpack() {
        Num::Fin(w) => {
            if w.neg {
                T::nan()
            } else {
                T::from_wide(w.sqrt())
            }
        }
        Num::Inf(true) => T::nan(),
        other => convert(other),
    }
}

/// x × y + z, rounded once.
pub fn fma<F: Real, T: Real>(x: F, y: F, z: F) -> T {
    sum(product(x.unpack(), y.unpack()), z.unpack())
}

/// `(significand, exponent)` of a finite number: an integer times a power of 2.
fn integer_parts<F: Real>(x: F) -> (u128, i32) {
    let bits = x.raw() & !F::sign();
    let hidden = 1 << (F::PRECISION - 1);
    let biased = (bits >> (F::PRECISION - 1)) as i32;
    if biased == 0 { (bits, 1) } else { (bits & (hidden - 1) | hidden, biased) }
}

/// The number `m × 2^exp` counted as [`integer_parts`] does.
fn from_parts<F: Real>(neg: bool, m: u128, exp: i32) -> F {
    F::from_wide(Wide::from_u128(neg, m, exp + 1 - (F::TOP as i32 >> 1) - F::PRECISION as i32))
}

/// |x| mod |y| and the low bits of the quotient, for finite operands and y not 0; with the exponent of both.
fn modulo<F: Real>(x: F, y: F) -> (u128, u32, i32) {
    let (mut m, mut ex) = integer_parts(x);
    let (d, mut ey) = integer_parts(y);
    let mut q = 0u32;
    // Keep the remainder as an integer on the scale of the divisor.
    if ex < ey {
        let gap = ey - ex;
        if gap > 126 - F::PRECISION as i32 && F::PRECISION > 64 || gap > 60 {
            return (m, 0, ex);
        }
        // Scale the divisor up instead.
        let d = d << gap;
        ey = ex;
        return (m % d, (m / d) as u32, ey);
    }
    if m >= d {
        q = (m / d) as u32;
        m %= d;
    }
    while ex > ey {
        m <<= 1;
        q <<= 1;
        if m >= d {
            m -= d;
            q |= 1;
        }
        ex -= 1;
        if m == 0 {
            q = if ex - ey < 32 { q << (ex - ey) } else { 0 };
            break;
        }
    }
    (m, q, ey)
}

/// The result for operands without a remainder: an operand's NaN, or the NaN of an invalid operation.
fn no_remainder<F: Real>(x: F, y: F) -> Option<F> {
    match (x.unpack(), y.unpack()) {
        (Num::Nan, _) => Some(x.quiet()),
        (_, Num::Nan) => Some(y.quiet()),
        (Num::Inf(_), _) | (_, Num::Zero(_)) => Some(F::nan()),
        (Num::Zero(_), _) | (_, Num::Inf(_)) => Some(x),
        _ => None,
    }
}

/// x mod y, with the sign of x.
pub fn fmod<F: Real>(x: F, y: F) -> F {
    if let Some(result) = no_remainder(x, y) {
        return result;
    }
    let (m, _, exp) = modulo(x, y);
    if m == 0 { F::zero(x.is_negative()) } else { from_parts(x.is_negative(), m, exp) }
}

/// x - n y for the integer n next to x/y (even if two are equally near), and the low bits of n.
pub fn remquo<F: Real>(x: F, y: F) -> (F, i32) {
    if let Some(result) = no_remainder(x, y) {
        return (result, 0);
    }
    let (m, q, exp) = modulo(x, y);
    let (mut rest, mut n) = (Wide::ZERO, q);
    if m != 0 {
        let (d, ey) = integer_parts(y);
        rest = Wide::from_u128(false, m, exp);
        let divisor = Wide::from_u128(false, d, ey);
        let twice = rest.scale(1).cmp_abs(&divisor);
        if twice.is_gt() || twice.is_eq() && n & 1 != 0 {
            rest = rest.sub(divisor);
            n = n.wrapping_add(1);
        }
    }
    let n = (n & 0x7fff_ffff) as i32;
    let n = if x.is_negative() != y.is_negative() { -n } else { n };
    let rest = rest.scale(1 - (F::TOP as i32 >> 1) - F::PRECISION as i32);
    (
        F::from_wide(if rest.is_zero() {
            Wide { neg: x.is_negative(), ..rest }
        } else {
            rest.negate_if(x.is_negative())
        }),
        n,
    )
}
