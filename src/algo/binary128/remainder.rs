//! The remainder of a division.

use super::wide::{shift_left, shift_right};
use super::{Parts, Quad};

/// Quotient and remainder of `rest × 2^step / d`, for a `rest` below `d`, whose top bit is set, and a step from 1 to 31.
#[inline(always)]
const fn divide_shifted(rest: u128, step: u32, d: u128) -> (u64, u128) {
    // From the leading words: too large by 2 at most.
    let mut digit = shift_right(rest, 96 - step) as u64 / (d >> 96) as u64;
    let low = (d as u32 as u64 * digit) as u128 + ((((d >> 32) as u32 as u64 * digit) as u128) << 32);
    let high = ((d >> 64) as u32 as u64 * digit) as u128 + ((((d >> 96) as u64 * digit) as u128) << 32) + (low >> 64);
    let (mut left, borrow) = shift_left(rest, step).overflowing_sub(high << 64 | low as u64 as u128);
    let mut over = shift_right(rest, 128 - step) as i64 - (high >> 64) as i64 - borrow as i64;
    while over < 0 {
        digit -= 1;
        let (sum, carry) = left.overflowing_add(d);
        left = sum;
        over += carry as i64;
    }
    (digit, left)
}

/// `rest × 2^shift` modulo `modulus`, whose top bit is set, and the low 64 bits of the quotient.
#[inline(always)]
const fn reduce(mut rest: u128, mut shift: i32, modulus: u128) -> (u128, u64) {
    let mut quotient = 0;
    if rest >= modulus {
        rest -= modulus;
        quotient = 1;
    }
    while shift > 0 {
        let step = if shift > 31 { 31 } else { shift as u32 };
        let (digit, left) = divide_shifted(rest, step, modulus);
        quotient = quotient << step | digit;
        rest = left;
        shift -= step as i32;
    }
    (rest, quotient)
}

impl Quad {
    /// The parts of both, or the result of `fmodl` where nothing is to be divided.
    #[inline(always)]
    const fn division(self, divisor: Quad) -> Result<(Parts, Parts), Quad> {
        if let Some(nan) = self.propagate(divisor) {
            return Err(nan);
        }
        match (self.parts(), divisor.parts()) {
            (Some(a), Some(d)) => Ok((a, d)),
            _ if self.is_infinite() || divisor.is_zero() => Err(Quad::NAN),
            _ => Err(self), // a zero, or divided by infinity
        }
    }

    /// `self - n × divisor` for the integer `n` nearest to zero that leaves less than a divisor, exactly, as `fmodl`;
    /// and the low 64 bits of the magnitude of `n`.
    pub const fn rem_quotient(self, divisor: Quad) -> (Quad, u64) {
        let (a, d) = match self.division(divisor) {
            Ok(parts) => parts,
            Err(value) => return (value, 0),
        };
        let shift = a.exponent - d.exponent;
        if shift < 0 {
            return (self, 0);
        }
        let (rest, quotient) = reduce(a.significand << 15, shift, d.significand << 15);
        (Quad::pack(a.negative, d.exponent, rest), quotient)
    }

    /// `self - n × divisor` for the integer `n` nearest to the quotient, or the even one of two, exactly, as `remquol`;
    /// and the low 64 bits of the magnitude of `n`.
    #[inline]
    pub const fn remainder_quotient(self, divisor: Quad) -> (Quad, u64) {
        let (a, d) = match self.division(divisor) {
            Ok(parts) => parts,
            Err(value) => return (value, 0),
        };
        let shift = a.exponent - d.exponent;
        if shift < -1 {
            return (self, 0);
        }
        let modulus = d.significand << 15;
        // Of less than a divisor, but for half of one more, no bit is lost.
        let (rest, quotient) =
            if shift < 0 { (a.significand << 14, 0) } else { reduce(a.significand << 15, shift, modulus) };
        let other = modulus - rest;
        if rest > other || rest == other && quotient & 1 == 1 {
            return (Quad::pack(!a.negative, d.exponent, other), quotient.wrapping_add(1));
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
