//! The square root.

use super::wide::{Wide, multiply, multiply_words};
use super::{FRACTION_BITS, MAX_EXPONENT, Quad};
use crate::algo::math::instructions;

impl Quad {
    /// The square root; NaN for a negative number other than -0.
    #[inline]
    pub fn sqrt(self) -> Quad {
        let Some(p) = self.parts() else {
            if let Some(nan) = self.propagate(self) {
                return nan;
            }
            return if self.is_zero() || !self.is_sign_negative() { self } else { Quad::NAN };
        };
        if p.negative {
            return Quad::NAN;
        }
        // An even exponent and a radicand of 256 bits with its leading bit at 254 or 255: the root has 128 bits.
        let odd = p.exponent & 1;
        let root = root(if odd == 0 { p.significand << 14 } else { p.significand << 15 });
        // Always a normal number, and never in the middle between two.
        let field = ((p.exponent - odd) / 2 + MAX_EXPONENT - 1) as u128;
        Quad((field << FRACTION_BITS) + (root >> 15) + (root >> 14 & 1))
    }
}

/// 2^n.
const fn power(n: i32) -> f64 {
    f64::from_bits(((n + 1023) as u64) << 52)
}

/// The root of `high × 2^128`, with bit 0 set if it is not exact: right as far as a rounding to 113 bits needs it.
#[inline(always)]
pub(crate) fn root(high: u128) -> u128 {
    // 52 bits, and the inverse of twice the root by 2^64.
    let rough = instructions::sqrt((high >> 64) as u64 as f64 * power(-64));
    let inverse = power(-65) / rough;
    let start = (((rough * power(52)) as i64).min((1 << 52) - 1) << 12) as u64;
    // Newton's iteration three times, with exact remainders: 64 bits,
    let first = start.wrapping_add(((rest(high, start) >> 16) as i64 as f64 * (inverse * power(16))) as i64 as u64);
    // 94 bits,
    let left = rest(high, first);
    let second = ((left >> 8) as i64 as f64 * (inverse * power(38))) as i64;
    let (upper, lower) = ((first >> 32) as i64 * second, (first & 0xffff_ffff) as i64 * second);
    let twice = ((upper as i128) << 33) + ((lower as i128) << 1);
    let left = (((left << 30) - twice) << 30) - (second * second) as i128;
    let known = ((first as u128) << 30).wrapping_add(second as i128 as u128);
    if left == 0 {
        return known << 34;
    }
    // and 128 with an error of two units.
    let third = ((left >> 40) as i64 as f64 * (inverse * power(44))) as i64;
    let root = (known << 34).wrapping_add(third as i128 as u128) | 1;
    // Next to the middle between two results the square of that decides.
    let below = root & 0x7fff;
    if below.wrapping_sub(0x3ffa) > 12 {
        return root;
    }
    let middle = root - below + 0x4000;
    if square_is_below(middle, high) { middle + 1 } else { middle - 1 }
}

/// Whether the square of a number is below `high × 2^128`.
#[cold]
#[inline(never)]
fn square_is_below(x: u128, high: u128) -> bool {
    multiply(x, x) < (Wide { high, low: 0 })
}

/// What the square of a root lacks.
#[inline(always)]
fn rest(high: u128, root: u64) -> i128 {
    let (upper, lower) = multiply_words(root, root);
    high.wrapping_sub((upper as u128) << 64 | lower as u128) as i128
}
