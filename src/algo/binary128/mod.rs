//! Software binary128, C's `long double`: every operation correctly rounded, to nearest, ties to even.
//!
//! There are no exception flags and no other rounding modes: WebAssembly has none for its own types either.

mod arithmetic;
mod convert;
mod integral;
mod remainder;
mod root;
#[cfg(test)]
mod tests;
mod wide;

use core::cmp::Ordering;

pub(crate) use root::root;
pub use wide::{multiply as wide_multiply, multiply_words, shift_left, shift_right};

/// Bits of the fraction field.
pub const FRACTION_BITS: u32 = 112;
/// The exponent of the largest finite numbers; also the bias.
pub const MAX_EXPONENT: i32 = 16383;
/// The exponent of the smallest normal number.
pub const MIN_EXPONENT: i32 = -16382;

const SIGN: u128 = 1 << 127;
const IMPLICIT: u128 = 1 << FRACTION_BITS;
const FRACTION: u128 = IMPLICIT - 1;
const QUIET: u128 = 1 << 111;

/// An IEEE 754 binary128 number.
#[derive(Clone, Copy)]
#[repr(transparent)]
pub struct Quad(u128);

/// A finite number that is not zero: `±significand × 2^(exponent - 112)`, with bit 112 of the significand set.
#[derive(Clone, Copy)]
pub(crate) struct Parts {
    pub negative: bool,
    pub exponent: i32,
    pub significand: u128,
}

impl Quad {
    /// 0.
    pub const ZERO: Quad = Quad(0);
    /// 1.
    pub const ONE: Quad = Quad::power_of_two(0);
    /// 2.
    pub const TWO: Quad = Quad::power_of_two(1);
    /// 1/2.
    pub const HALF: Quad = Quad::power_of_two(-1);
    /// Infinity.
    pub const INFINITY: Quad = Quad(0x7fff << FRACTION_BITS);
    /// A quiet NaN.
    pub const NAN: Quad = Quad(0x7fff << FRACTION_BITS | QUIET);
    /// The largest finite number, `LDBL_MAX`.
    pub const MAX: Quad = Quad(Quad::INFINITY.0 - 1);
    /// The smallest normal number, `LDBL_MIN`.
    pub const MIN_POSITIVE: Quad = Quad(IMPLICIT);
    /// The smallest subnormal number, `LDBL_TRUE_MIN`.
    pub const TRUE_MIN: Quad = Quad(1);
    /// The distance from 1 to the next number, `LDBL_EPSILON`.
    pub const EPSILON: Quad = Quad::power_of_two(-112);

    /// The number with these bits.
    pub const fn from_bits(bits: u128) -> Quad {
        Quad(bits)
    }

    /// The bits.
    pub const fn to_bits(self) -> u128 {
        self.0
    }

    /// `2^exponent`, for an exponent of a normal number.
    pub const fn power_of_two(exponent: i32) -> Quad {
        Quad(((exponent + MAX_EXPONENT) as u128) << FRACTION_BITS)
    }

    /// The exponent field, 0 to 0x7fff.
    pub const fn exponent_field(self) -> i32 {
        (self.0 >> FRACTION_BITS) as i32 & 0x7fff
    }

    /// The 112 bits of the fraction field.
    pub const fn fraction_field(self) -> u128 {
        self.0 & FRACTION
    }

    /// Whether the sign bit is set (also of zeros and NaNs).
    pub const fn is_sign_negative(self) -> bool {
        self.0 & SIGN != 0
    }

    /// Whether this is not a number.
    pub const fn is_nan(self) -> bool {
        self.0 & !SIGN > Quad::INFINITY.0
    }

    /// Whether this is infinite.
    pub const fn is_infinite(self) -> bool {
        self.0 & !SIGN == Quad::INFINITY.0
    }

    /// Whether this is neither infinite nor NaN.
    pub const fn is_finite(self) -> bool {
        self.exponent_field() != 0x7fff
    }

    /// Whether this is a zero.
    pub const fn is_zero(self) -> bool {
        self.0 & !SIGN == 0
    }

    /// Whether this is a normal number.
    pub const fn is_normal(self) -> bool {
        self.exponent_field() != 0 && self.is_finite()
    }

    /// Whether this is a subnormal number.
    pub const fn is_subnormal(self) -> bool {
        self.exponent_field() == 0 && !self.is_zero()
    }

    /// The absolute value.
    pub const fn abs(self) -> Quad {
        Quad(self.0 & !SIGN)
    }

    /// The number with the other sign.
    pub const fn negate(self) -> Quad {
        Quad(self.0 ^ SIGN)
    }

    /// The magnitude of `self` with the sign of `sign`.
    pub const fn copysign(self, sign: Quad) -> Quad {
        Quad(self.0 & !SIGN | sign.0 & SIGN)
    }

    /// The next larger number (`nextafterl` towards infinity).
    pub const fn next_up(self) -> Quad {
        if self.is_nan() || self.0 == Quad::INFINITY.0 {
            self
        } else if self.is_zero() {
            Quad::TRUE_MIN
        } else if self.is_sign_negative() {
            Quad(self.0 - 1)
        } else {
            Quad(self.0 + 1)
        }
    }

    /// The next smaller number.
    pub const fn next_down(self) -> Quad {
        self.negate().next_up().negate()
    }

    /// The exponent of a finite number that is not zero, as of `ilogbl`; nothing for the others.
    pub const fn exponent(self) -> Option<i32> {
        match self.parts() {
            Some(parts) => Some(parts.exponent),
            None => None,
        }
    }

    /// A fraction in [1/2, 1) and the exponent that makes it `self`; zeros, infinities and NaNs as they are with 0.
    pub const fn frexp(self) -> (Quad, i32) {
        match self.parts() {
            Some(p) => {
                let half = ((MAX_EXPONENT - 1) as u128) << FRACTION_BITS;
                (Quad(self.0 & SIGN | half | p.significand & FRACTION), p.exponent + 1)
            }
            None => (self, 0),
        }
    }

    /// `self × 2^n`, rounded once.
    pub const fn scalbn(self, n: i32) -> Quad {
        match self.parts() {
            Some(p) => Quad::pack(p.negative, p.exponent.saturating_add(n), p.significand << 15),
            None => self,
        }
    }

    /// The comparison of C's relational operators; nothing if a NaN takes part.
    pub const fn compare(self, other: Quad) -> Option<Ordering> {
        if self.is_nan() || other.is_nan() {
            return None;
        }
        let (a, b) = (self.ordered(), other.ordered());
        Some(if a < b {
            Ordering::Less
        } else if a > b {
            Ordering::Greater
        } else {
            Ordering::Equal
        })
    }

    /// An integer that is ordered as the number; both zeros are 0.
    const fn ordered(self) -> i128 {
        let magnitude = (self.0 & !SIGN) as i128;
        if self.is_sign_negative() { -magnitude } else { magnitude }
    }

    /// The parts of a finite number that is not zero.
    pub(crate) const fn parts(self) -> Option<Parts> {
        let (field, fraction) = (self.exponent_field(), self.fraction_field());
        if field == 0x7fff || self.is_zero() {
            return None;
        }
        let negative = self.is_sign_negative();
        if field != 0 {
            return Some(Parts { negative, exponent: field - MAX_EXPONENT, significand: IMPLICIT | fraction });
        }
        let shift = fraction.leading_zeros() - 15;
        Some(Parts { negative, exponent: MIN_EXPONENT - shift as i32, significand: shift_left(fraction, shift) })
    }

    /// `±significand × 2^(exponent - 127)`, rounded; bit 0 of the significand may stand for any lower bits that are
    /// not all zero.
    pub(crate) const fn pack(negative: bool, exponent: i32, significand: u128) -> Quad {
        let sign = (negative as u128) << 127;
        if significand == 0 {
            return Quad(sign);
        }
        let shift = significand.leading_zeros();
        let significand = shift_left(significand, shift);
        let exponent = exponent.saturating_sub(shift as i32);
        if exponent > MAX_EXPONENT {
            return Quad(sign | Quad::INFINITY.0);
        }
        // A subnormal loses bits; the field of the result is then 0, and rounding up to 1 comes out right by itself.
        let (field, dropped) = if exponent < MIN_EXPONENT {
            (0u128, 15 + MIN_EXPONENT.saturating_sub(exponent) as u32)
        } else {
            ((exponent + MAX_EXPONENT - 1) as u128, 15)
        };
        if dropped > 128 {
            return Quad(sign);
        }
        let (kept, rest) = if dropped == 128 {
            (0, significand)
        } else {
            (shift_right(significand, dropped), shift_left(significand, 128 - dropped))
        };
        let up = rest > SIGN || rest == SIGN && kept & 1 == 1;
        // The implicit bit adds one to a normal number's field, a carry another.
        Quad(sign | ((field << FRACTION_BITS) + kept + up as u128))
    }

    /// The NaN that an operation on `self` and `other` gives, if one of them is NaN.
    pub(crate) const fn propagate(self, other: Quad) -> Option<Quad> {
        if self.is_nan() {
            Some(Quad(self.0 | QUIET))
        } else if other.is_nan() {
            Some(Quad(other.0 | QUIET))
        } else {
            None
        }
    }
}

impl PartialEq for Quad {
    fn eq(&self, other: &Quad) -> bool {
        self.compare(*other) == Some(Ordering::Equal)
    }
}

impl PartialOrd for Quad {
    fn partial_cmp(&self, other: &Quad) -> Option<Ordering> {
        self.compare(*other)
    }
}

impl core::ops::Neg for Quad {
    type Output = Quad;

    fn neg(self) -> Quad {
        self.negate()
    }
}

impl From<crate::abi::LongDouble> for Quad {
    fn from(value: crate::abi::LongDouble) -> Quad {
        Quad(value.to_bits())
    }
}

impl From<Quad> for crate::abi::LongDouble {
    fn from(value: Quad) -> Self {
        crate::abi::LongDouble::from_bits(value.0)
    }
}
