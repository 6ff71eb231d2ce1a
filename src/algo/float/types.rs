//! Intermediate forms between text and binary.

use crate::algo::binary128::Parts;

/// A positive binary number: `significand × 2^exponent`, with the top bit of the significand set.
#[derive(Clone, Copy, Debug)]
pub struct Binary {
    /// At least `2^127`.
    pub significand: u128,
    /// The power of two that its last bit stands for.
    pub exponent: i32,
}

impl Binary {
    /// A finite double that is not 0, without its sign.
    #[inline]
    pub fn from_f64(value: f64) -> Binary {
        let bits = value.to_bits() & !(1 << 63);
        let (field, fraction) = ((bits >> 52) as i32, bits & ((1 << 52) - 1));
        let significand = if field == 0 { fraction } else { fraction | 1 << 52 };
        let zeros = significand.leading_zeros();
        Binary {
            significand: u128::from(significand << (zeros & 63)) << 64,
            exponent: field.max(1) - 1075 - 64 - zeros as i32,
        }
    }

    /// A finite `long double` that is not 0, without its sign.
    #[inline]
    pub(crate) fn from_parts(parts: Parts) -> Binary {
        Binary { significand: parts.significand << 15, exponent: parts.exponent - 127 }
    }
}

/// How much of a number is wanted.
#[derive(Clone, Copy, Debug)]
pub enum Want {
    /// This many significant digits, at least one.
    Significant(usize),
    /// The digits up to this many behind the point.
    Fraction(usize),
}

/// Decimal digits: `d.ddd… × 10^exponent`, all zeros behind those in `text`. No digits at all are the number zero.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Digits<'a> {
    /// The digits, the first not 0.
    pub text: &'a [u8],
    /// The power of ten that the first stands for; 0 if there is none.
    pub exponent: i32,
}

/// A decimal number as it was found in a text: `±digits × 10^exponent`.
#[derive(Clone, Copy, Debug)]
pub struct Decimal {
    /// The first 19 significant digits, or all if there are fewer.
    pub first: u64,
    /// The next 19.
    pub second: u64,
    /// How many these are.
    pub second_len: u32,
    /// The first significant digit in the text. The digits may contain a radix point.
    pub text: *const u8,
    /// How many significant digits there are.
    pub len: usize,
    /// The power of ten that the last digit of the text stands for.
    pub exponent: i64,
}
