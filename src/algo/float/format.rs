//! The binary formats, and rounding to them.

use crate::abi::small;
use crate::algo::binary128::{shift_left, shift_right};

/// A binary interchange format of IEEE 754.
#[derive(Clone, Copy)]
pub struct Format {
    /// Bits of the significand, with the leading one.
    pub precision: u32,
    /// The exponent of the largest numbers; also the bias.
    pub max_exponent: i32,
    /// The most significant digits that the exact decimal form of a value halfway between two numbers has.
    pub digits: usize,
    /// Values of `10^max_decimal` and more overflow.
    pub max_decimal: i32,
    /// Values below `10^min_decimal` underflow to zero.
    pub min_decimal: i32,
    /// The bits of infinity.
    pub infinity: u128,
    /// The bits of the smallest normal number.
    pub smallest_normal: u128,
}

/// `float`.
pub const BINARY32: Format = Format {
    precision: 24,
    max_exponent: 127,
    digits: 114,
    max_decimal: 39,
    min_decimal: -46,
    infinity: 0xff << 23,
    smallest_normal: 1 << 23,
};
/// `double`.
pub const BINARY64: Format = Format {
    precision: 53,
    max_exponent: 1023,
    digits: 768,
    max_decimal: 309,
    min_decimal: -324,
    infinity: 0x7ff << 52,
    smallest_normal: 1 << 52,
};
/// `long double`.
pub const BINARY128: Format = Format {
    precision: 113,
    max_exponent: 16383,
    digits: 11_564,
    max_decimal: 4933,
    min_decimal: -4966,
    infinity: 0x7fff << 112,
    smallest_normal: 1 << 112,
};

/// A positive number on the way to a format: between `significand × 2^(exponent - 127)` and `(significand + error) ×
/// 2^(exponent - 127)`, exactly the former if `error` is 0. The top bit of the significand is set.
#[derive(Clone, Copy, Debug)]
pub struct Extended {
    pub significand: u128,
    pub exponent: i32,
    pub error: u128,
}

/// The result of rounding.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Rounded {
    /// The bits of the result's magnitude, and whether it differs from the number.
    Sure(u128, bool),
    /// The number is within its error of halfway between `below` and the next: `(2 below + 1) × 2^(ulp - 1)`, where the
    /// last bit of `below` stands for `2^ulp`. The bits of `below` as a result, and its significand.
    Open { bits: u128, below: u128, ulp: i32 },
}

impl Format {
    /// The bits of a quiet NaN.
    #[small]
    pub fn nan(&self) -> u128 {
        self.infinity | self.smallest_normal >> 1
    }

    /// The sign bit.
    #[small]
    pub fn sign(&self) -> u128 {
        // All bits of the exponent field, and one more.
        self.infinity + self.smallest_normal
    }

    /// Rounds to the nearest number, ties to even, if the error allows.
    #[small]
    pub fn round(&self, number: Extended) -> Rounded {
        let min_exponent = 1 - self.max_exponent;
        if number.exponent > self.max_exponent {
            return Rounded::Sure(self.infinity, true);
        }
        let mut dropped = 128 - self.precision;
        let mut field = 0;
        if number.exponent < min_exponent {
            dropped += (min_exponent - number.exponent) as u32;
        } else {
            field = shift_left((number.exponent - min_exponent) as u128, self.precision - 1);
        }
        let ulp = number.exponent - 127 + dropped as i32;
        // Below a quarter of the smallest number.
        if dropped > 129 {
            return Rounded::Sure(0, true);
        }
        let below = if dropped >= 128 { 0 } else { shift_right(number.significand, dropped) };
        let bits = field + below;
        let open = Rounded::Open { bits, below, ulp };
        if dropped == 129 {
            // Half of the smallest number lies just outside of 128 bits.
            return if number.significand.checked_add(number.error).is_none() { open } else { Rounded::Sure(0, true) };
        }
        let half = shift_left(1, dropped - 1);
        let rest = number.significand & (half | (half - 1));
        if number.error == 0 {
            let up = rest > half || rest == half && bits & 1 == 1;
            return Rounded::Sure(bits + u128::from(up), rest != 0);
        }
        if rest > half {
            Rounded::Sure(bits + 1, true)
        } else if half - rest > number.error {
            Rounded::Sure(bits, true)
        } else {
            open
        }
    }
}
