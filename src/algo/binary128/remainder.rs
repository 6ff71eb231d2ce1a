//! The remainder of a division.

use super::Quad;
use super::wide::{Wide, divide};

impl Quad {
    /// `self - n × divisor` for the integer `n` nearest to zero that leaves less than a divisor, exactly, as `fmodl`;
    /// and the low 64 bits of the magnitude of `n`.
    pub const fn rem_quotient(self, divisor: Quad) -> (Quad, u64) {
        if let Some(nan) = self.propagate(divisor) {
            return (nan, 0);
        }
        let (a, d) = match (self.parts(), divisor.parts()) {
            (Some(a), Some(d)) => (a, d),
            _ if self.is_infinite() || divisor.is_zero() => return (Quad::NAN, 0),
            _ => return (self, 0), // a zero, or divided by infinity
        };
        let mut shift = a.exponent - d.exponent;
        if shift < 0 {
            return (self, 0);
        }
        let modulus = d.significand << 15;
        let mut rest = a.significand << 15;
        let mut quotient = 0;
        if rest >= modulus {
            rest -= modulus;
            quotient = 1;
        }
        while shift > 0 {
            let step = if shift > 128 { 128 } else { shift as u32 };
            // rest × 2^step as a dividend.
            let dividend = Wide { high: 0, low: rest }.shift_left(step);
            let (digits, left) = divide(dividend, modulus);
            quotient = (if step >= 64 { 0 } else { quotient << step }) | digits as u64;
            rest = left;
            shift -= step as i32;
        }
        (Quad::pack(a.negative, d.exponent, rest), quotient)
    }

    /// `fmodl`.
    pub const fn rem(self, divisor: Quad) -> Quad {
        self.rem_quotient(divisor).0
    }
}

impl core::ops::Rem for Quad {
    type Output = Quad;

    fn rem(self, divisor: Quad) -> Quad {
        self.rem_quotient(divisor).0
    }
}
