//! Operations on the representation: rounding to integers, exponents, neighbours, order, NaN payloads.

use super::arithmetic;
use super::real::{Num, Real};
use super::wide::Wide;

/// The value of `FP_ILOGB0` and `FP_ILOGBNAN`.
pub const ILOGB_NONE: i32 = i32::MIN;

/// A direction of rounding to an integer; the values are those of `FP_INT_UPWARD` and its siblings.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Direction {
    /// Towards +∞.
    Up = 0,
    /// Towards -∞.
    Down = 1,
    /// Towards 0.
    Zero = 2,
    /// To nearest, halfway cases away from 0.
    NearestAway = 3,
    /// To nearest, halfway cases to even.
    NearestEven = 4,
}

/// x rounded to an integer, with its sign.
pub fn round_to<F: Real>(x: F, direction: Direction) -> F {
    let bits = x.raw() & !F::sign();
    if bits >= F::infinity() {
        return if x.is_nan() { x.quiet() } else { x };
    }
    let neg = x.is_negative();
    let exponent = (bits >> (F::PRECISION - 1)) as i32 - (F::TOP as i32 >> 1);
    if exponent >= F::PRECISION as i32 - 1 || bits == 0 {
        return x;
    }
    let sign = x.raw() & F::sign();
    if exponent < 0 {
        let up = match direction {
            Direction::Up => !neg,
            Direction::Down => neg,
            Direction::Zero => false,
            Direction::NearestAway => exponent == -1,
            Direction::NearestEven => exponent == -1 && bits & ((1 << (F::PRECISION - 1)) - 1) != 0,
        };
        return F::from_raw(sign | if up { F::int(1).raw() } else { 0 });
    }
    let drop = F::PRECISION - 1 - exponent as u32;
    let unit = 1u128 << drop;
    let rest = bits & (unit - 1);
    // With exponent 0 the bit above the fraction is the implicit one, which is set: 1 is odd.
    let odd = exponent == 0 || bits & unit != 0;
    let up = match direction {
        Direction::Up => !neg && rest != 0,
        Direction::Down => neg && rest != 0,
        Direction::Zero => false,
        Direction::NearestAway => rest >= unit / 2,
        Direction::NearestEven => rest > unit / 2 || rest == unit / 2 && odd,
    };
    F::from_raw(sign | (bits - rest + if up { unit } else { 0 }))
}

/// x rounded to an `i64`, clamped to its range; 0 for a NaN.
pub fn to_i64<F: Real>(x: F, direction: Direction) -> i64 {
    match round_to(x, direction).unpack() {
        Num::Nan | Num::Zero(_) => 0,
        Num::Inf(neg) => saturated(neg),
        Num::Fin(w) if w.exp >= 64 => saturated(w.neg),
        Num::Fin(w) => w.round().1,
    }
}

fn saturated(neg: bool) -> i64 {
    if neg { i64::MIN } else { i64::MAX }
}

/// x rounded to an integer, if that fits in `width` bits, `signed` or not; otherwise NaN.
pub fn fromfp<F: Real>(x: F, direction: u32, width: u32, signed: bool) -> F {
    let direction = match direction {
        0 => Direction::Up,
        1 => Direction::Down,
        2 => Direction::Zero,
        3 => Direction::NearestAway,
        _ => Direction::NearestEven,
    };
    let whole = round_to(x, direction);
    match whole.unpack() {
        _ if width == 0 => F::nan(),
        Num::Nan => whole,
        Num::Inf(_) => F::nan(),
        Num::Zero(_) => whole,
        Num::Fin(w) => {
            let magnitude_bits = (width - signed as u32).min(1 << 20) as i32;
            // -2^(width-1) fits as well.
            let lowest = signed
                && w.neg
                && w.exp == magnitude_bits + 1
                && w.m[..7].iter().all(|limb| *limb == 0)
                && w.m[7] == 1 << 31;
            if w.neg && !signed || w.exp > magnitude_bits && !lowest { F::nan() } else { whole }
        }
    }
}

/// The fraction of x and its integral part, both with the sign of x.
pub fn modf<F: Real>(x: F) -> (F, F) {
    let whole = round_to(x, Direction::Zero);
    match x.unpack() {
        Num::Nan => (whole, whole),
        Num::Inf(neg) => (F::zero(neg), whole),
        _ => {
            let rest: F = arithmetic::sub(x, whole);
            (F::from_raw(rest.raw() & !F::sign() | x.raw() & F::sign()), whole)
        }
    }
}

/// x as m × 2^e with |m| in [1/2, 1).
pub fn frexp<F: Real>(x: F) -> (F, i32) {
    match x.unpack() {
        Num::Fin(w) => (F::from_wide(Wide { exp: 0, ..w }), w.exp),
        Num::Nan => (x.quiet(), 0),
        _ => (x, 0),
    }
}

/// x × 2^n.
pub fn scalbn<F: Real>(x: F, n: i64) -> F {
    match x.unpack() {
        Num::Fin(w) => F::from_wide(w.scale(n.clamp(-100_000, 100_000) as i32)),
        Num::Nan => x.quiet(),
        _ => x,
    }
}

/// x × 2^n for an n that is a floating-point number, and must be an integer.
pub fn scalb<F: Real>(x: F, n: F) -> F {
    if x.is_nan() || n.is_nan() {
        return if x.is_nan() { x.quiet() } else { n.quiet() };
    }
    match n.unpack() {
        Num::Inf(neg) => match (x.unpack(), neg) {
            (Num::Zero(_), false) | (Num::Inf(_), true) => F::nan(),
            (_, false) => F::inf(x.is_negative()),
            (_, true) => F::zero(x.is_negative()),
        },
        Num::Fin(w) if !w.integer().0 => F::nan(),
        _ => scalbn(x, to_i64(n, Direction::Zero)),
    }
}

/// The exponent of x as a number.
pub fn logb<F: Real>(x: F) -> F {
    match x.unpack_exponent() {
        Some(n) => F::int(n),
        None if x.is_nan() => x.quiet(),
        None => F::inf(x.raw() & !F::sign() == 0),
    }
}

/// The exponent of x; [`ILOGB_NONE`] for 0 and NaN, the largest integer for infinities.
pub fn ilogb<F: Real>(x: F) -> i32 {
    match x.unpack_exponent() {
        Some(n) => n,
        None if x.raw() & !F::sign() == F::infinity() => i32::MAX,
        None => ILOGB_NONE,
    }
}

/// x scaled to [1, 2) in magnitude.
pub fn significand<F: Real>(x: F) -> F {
    match x.unpack() {
        Num::Fin(w) => F::from_wide(Wide { exp: 1, ..w }),
        Num::Nan => x.quiet(),
        _ => x,
    }
}

/// The least number above x.
pub fn nextup<F: Real>(x: F) -> F {
    let bits = x.raw();
    if x.is_nan() {
        x.quiet()
    } else if bits & !F::sign() == 0 {
        F::from_raw(1)
    } else if x.is_negative() {
        F::from_raw(bits - 1)
    } else {
        F::from_raw((bits + 1).min(F::infinity()))
    }
}

/// -x.
pub fn negate<F: Real>(x: F) -> F {
    F::from_raw(x.raw() ^ F::sign())
}

/// |x|.
pub fn abs<F: Real>(x: F) -> F {
    F::from_raw(x.raw() & !F::sign())
}

/// |x| with the sign of y.
pub fn copysign<F: Real>(x: F, y: F) -> F {
    F::from_raw(x.raw() & !F::sign() | y.raw() & F::sign())
}

/// The greatest number below x.
pub fn nextdown<F: Real>(x: F) -> F {
    if x.is_nan() { x.quiet() } else { negate(nextup(negate(x))) }
}

/// The neighbour of x in the direction of y, which may be of a wider format.
pub fn nexttoward<F: Real, G: Real>(x: F, y: G) -> F {
    if x.is_nan() {
        return x.quiet();
    }
    if y.is_nan() {
        return F::nan();
    }
    let here: G = arithmetic::narrow(x);
    if order(here) == order(y) {
        return arithmetic::narrow(y);
    }
    if order(here) < order(y) { nextup(x) } else { nextdown(x) }
}

/// The neighbour of x in the direction of y.
pub fn nextafter<F: Real>(x: F, y: F) -> F {
    if y.is_nan() && !x.is_nan() { y.quiet() } else { nexttoward(x, y) }
}

/// An integer that orders numbers as their values: the same for both zeros.
fn order<F: Real>(x: F) -> i128 {
    let magnitude = (x.raw() & !F::sign()) as i128;
    if x.is_negative() { -magnitude } else { magnitude }
}

/// An integer that orders everything: -NaN < -∞ < … < -0 < +0 < … < +∞ < +NaN.
fn total<F: Real>(x: F) -> i128 {
    let magnitude = (x.raw() & !F::sign()) as i128;
    if x.is_negative() { -1 - magnitude } else { magnitude }
}

/// Whether x comes before y or is y, in the total order.
pub fn totalorder<F: Real>(x: F, y: F) -> bool {
    total(x) <= total(y)
}

/// The larger of two numbers; -0 is below +0. A NaN is the result, or, if `ignore_nan`, only if both are.
pub fn maximum<F: Real>(x: F, y: F, ignore_nan: bool) -> F {
    match (x.is_nan(), y.is_nan()) {
        (true, false) if ignore_nan => y,
        (false, true) if ignore_nan => x,
        (true, _) => x.quiet(),
        (_, true) => y.quiet(),
        _ if total(x) < total(y) => y,
        _ => x,
    }
}

/// The smaller of two numbers, as [`maximum`] takes them.
pub fn minimum<F: Real>(x: F, y: F, ignore_nan: bool) -> F {
    match (x.is_nan(), y.is_nan()) {
        (false, false) if total(x) > total(y) => y,
        (false, false) => x,
        _ => maximum(x, y, ignore_nan),
    }
}

/// The one of larger magnitude, or the larger one if the magnitudes are equal.
pub fn maximum_mag<F: Real>(x: F, y: F, ignore_nan: bool) -> F {
    match (x.is_nan(), y.is_nan()) {
        (false, false) if order(abs(x)) > order(abs(y)) => x,
        (false, false) if order(abs(x)) < order(abs(y)) => y,
        _ => maximum(x, y, ignore_nan),
    }
}

/// The one of smaller magnitude, or the smaller one if the magnitudes are equal.
pub fn minimum_mag<F: Real>(x: F, y: F, ignore_nan: bool) -> F {
    match (x.is_nan(), y.is_nan()) {
        (false, false) if order(abs(x)) < order(abs(y)) => x,
        (false, false) if order(abs(x)) > order(abs(y)) => y,
        _ => minimum(x, y, ignore_nan),
    }
}

/// x - y if that is positive, otherwise +0.
pub fn fdim<F: Real>(x: F, y: F) -> F {
    match (x.is_nan(), y.is_nan()) {
        (true, _) => x.quiet(),
        (_, true) => y.quiet(),
        _ if order(x) <= order(y) => F::zero(false),
        _ => arithmetic::sub(x, y),
    }
}

/// Whether x is finite.
pub fn is_finite<F: Real>(x: F) -> bool {
    x.raw() & !F::sign() < F::infinity()
}

/// Whether x is not a number.
pub fn is_nan<F: Real>(x: F) -> bool {
    x.is_nan()
}

/// Bits of a NaN's payload.
fn payload_mask<F: Real>() -> u128 {
    (1 << (F::PRECISION - 2)) - 1
}

/// The payload of a NaN as a number, -1 for what is no NaN.
pub fn getpayload<F: Real>(x: F) -> F {
    if x.is_nan() { F::from_wide(Wide::from_u128(false, x.raw() & payload_mask::<F>(), 0)) } else { F::int(-1) }
}

/// The NaN, quiet or signalling, with a payload; nothing if that is not an integer that fits (or would make an infinity).
pub fn setpayload<F: Real>(payload: F, signalling: bool) -> Option<F> {
    let n = match payload.unpack() {
        Num::Zero(false) => 0,
        Num::Fin(w) if !w.neg && w.integer().0 && w.exp <= F::PRECISION as i32 - 2 => {
            let high = (w.m[7] as u128) << 96 | (w.m[6] as u128) << 64 | (w.m[5] as u128) << 32 | w.m[4] as u128;
            high >> (128 - w.exp)
        }
        _ => return None,
    };
    let bits = F::infinity() | n;
    if signalling { (n != 0).then(|| F::from_raw(bits)) } else { Some(F::from_raw(bits).quiet()) }
}

/// The quiet NaN that a tag names: an integer as `strtoull` reads it with base 0, or nothing.
pub fn tagged_nan<F: Real>(tag: &[u8]) -> F {
    let (base, digits) = match tag {
        [b'0', b'x' | b'X', rest @ ..] => (16, rest),
        [b'0', rest @ ..] => (8, rest),
        _ => (10, tag),
    };
    let mut n = 0u128;
    for c in digits {
        match (*c as char).to_digit(base) {
            Some(digit) => n = n.wrapping_mul(base as u128).wrapping_add(digit as u128),
            None => return F::nan(),
        }
    }
    F::from_raw(F::infinity() | n & payload_mask::<F>()).quiet()
}
