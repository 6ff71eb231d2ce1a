//! The fast step of `long double`'s functions: 128-bit significands with a proved bound of the error.
//!
//! A [`Ball`] is a number and how far the exact one may be off. Every operation keeps account of that, so that a function
//! needs no analysis of its own beyond that of its series. A result is rounded only where the whole ball rounds to the
//! same number; elsewhere (one time in a thousand or so, and for results that are subnormal or overflow) the function
//! gives nothing, and the wide arithmetic of [`super::wide`] decides.

pub mod exp;
mod fixed;
pub mod hyperbolic;
pub mod log;
pub mod power;
pub mod special;
mod tables;
#[cfg(test)]
mod tests;
pub mod trig;

use super::real::Real;
use crate::algo::binary128::{multiply_words, root, shift_left, shift_right};
use fixed::{mul, quotient};

/// `±0.m × 2^exp`, where the top bit of `m` is set, with an error of at most `error` units of the last bit of `m`.
#[derive(Clone, Copy)]
pub struct Ball {
    /// Whether the number is negative.
    pub neg: bool,
    /// The exponent: the magnitude is in `[2^(exp-1), 2^exp)`.
    pub exp: i32,
    /// The significand.
    pub m: u128,
    /// The error's bound, in units of `2^(exp - 128)`.
    pub error: u32,
}

/// The error of a number of which nothing is known.
const UNKNOWN: u32 = 1 << 24;

impl Ball {
    /// 1.
    pub const ONE: Ball = Ball { neg: false, exp: 1, m: 1 << 127, error: 0 };

    /// A normal number; nothing for all others.
    #[inline]
    pub fn of<F: Real>(x: F) -> Option<Ball> {
        let bits = x.raw() & !F::sign();
        let biased = (bits >> (F::PRECISION - 1)) as i32;
        if biased == 0 || biased == F::TOP as i32 {
            return None;
        }
        let smallest = 2 - (F::TOP as i32 >> 1);
        let m = shift_left(bits, 128 - F::PRECISION) | 1 << 127;
        Some(Ball { neg: x.is_negative(), exp: smallest + biased - 1, m, error: 0 })
    }

    /// The nearest number of a format; nothing if it may be either of two, or is not normal.
    #[inline]
    pub fn round<F: Real>(self) -> Option<F> {
        let drop = 128 - F::PRECISION;
        let biased = self.exp - (2 - (F::TOP as i32 >> 1));
        if biased < 0 || biased > F::TOP as i32 - 3 || self.error >= UNKNOWN {
            return None;
        }
        let half = 1u128 << (drop - 1);
        let rest = self.m & (half + (half - 1));
        let up = rest > half;
        let distance = if up { rest - half } else { half - rest };
        if distance <= u128::from(self.error) {
            return None;
        }
        // The hidden bit and a carry out of the fraction both add to the exponent's field as they should.
        let bits = ((biased as u128) << (F::PRECISION - 1)) + shift_right(self.m, drop) + u128::from(up);
        Some(F::from_raw(bits | if self.neg { F::sign() } else { 0 }))
    }

    /// `m × 2^(exp - 128)` for an `m` in any state, whose last bit is the unit of the error.
    #[inline(never)]
    pub fn normalized(neg: bool, exp: i32, m: u128, error: u32) -> Ball {
        let zeros = m.leading_zeros();
        if zeros > 100 || error >= UNKNOWN {
            return Ball { neg, exp, m: 1 << 127, error: UNKNOWN };
        }
        let error = (u64::from(error) << (zeros & 31)).min(u64::from(UNKNOWN)) as u32;
        let error = if zeros > 31 && error != 0 { UNKNOWN } else { error };
        Ball { neg, exp: exp - zeros as i32, m: shift_left(m, zeros), error }
    }

    /// The number with the sign changed if `change`.
    #[inline]
    pub fn negate_if(self, change: bool) -> Ball {
        Ball { neg: self.neg != change, ..self }
    }

    /// The magnitude.
    #[inline]
    pub fn abs(self) -> Ball {
        Ball { neg: false, ..self }
    }

    /// The number times `2^n`.
    #[inline]
    pub fn scale(self, n: i32) -> Ball {
        Ball { exp: self.exp + n, ..self }
    }

    /// `self × b`: 2 units for the product, 1 for the product of the errors.
    #[inline(never)]
    pub fn mul(self, b: Ball) -> Ball {
        let error = (self.error + b.error + 3).min(UNKNOWN);
        // The product is in [1/4, 1), and too small by less than 3 units.
        let (m, neg, exp) = (mul(self.m, b.m) + 1, self.neg != b.neg, self.exp + b.exp);
        if m >> 127 == 0 {
            Ball { neg, exp: exp - 1, m: m << 1, error: 2 * error }
        } else {
            Ball { neg, exp, m, error }
        }
    }

    /// `self + b`: 1 unit for the bits of the smaller one that are lost, and 1 for those of its error.
    #[inline(never)]
    pub fn add(self, b: Ball) -> Ball {
        let (large, small) = if self.exp > b.exp || self.exp == b.exp && self.m >= b.m { (self, b) } else { (b, self) };
        let distance = (large.exp - small.exp) as u32;
        let low = if distance > 127 { 0 } else { shift_right(small.m, distance) };
        let lost = u32::from(small.m.trailing_zeros() < distance) + u32::from(small.error != 0);
        // What is not known does not become known by being small.
        let of_small = if small.error < UNKNOWN { small.error >> distance.min(31) } else { UNKNOWN };
        let error = (large.error + of_small + lost).min(UNKNOWN);
        if large.neg != small.neg {
            return Ball::normalized(large.neg, large.exp, large.m - low, error);
        }
        let (sum, carry) = large.m.overflowing_add(low);
        if carry {
            let error = if error < UNKNOWN { (error + 1 + (sum as u32 & 1)) >> 1 } else { UNKNOWN };
            Ball { m: sum >> 1 | 1 << 127, exp: large.exp + 1, error, ..large }
        } else {
            Ball { m: sum, error, ..large }
        }
    }

    /// `self × n / 16`, for `n` from 1 to 16: exact if the significand ends in 5 zeros.
    #[inline(never)]
    pub fn sixteenths(self, n: u32) -> Ball {
        let (high, low) = ((self.m >> 69) as u64, (self.m >> 5) as u64);
        let (carry, low) = multiply_words(low, u64::from(n));
        let m = u128::from(high * u64::from(n) + carry) << 64 | u128::from(low);
        let inexact = u32::from(self.m as u32 & 31 != 0 || self.error != 0);
        Ball::normalized(self.neg, self.exp + 1, m, ((self.error >> 5) + inexact) * n + inexact)
    }

    /// `self ÷ b`: what the relative errors come to, 5 units for the quotient and 1 for a bit of the dividend.
    #[inline(never)]
    pub fn div(self, b: Ball) -> Ball {
        let shift = i32::from(self.m >> 64 >= b.m >> 64);
        let m = quotient(self.m >> shift, b.m);
        Ball::normalized(self.neg != b.neg, self.exp - b.exp + shift, m, (2 * (self.error + b.error + 3)).min(UNKNOWN))
    }

    /// `√self`, of the magnitude: half the relative error, 9 units for the root and 1 for a bit that is lost.
    #[inline(never)]
    pub fn sqrt(self) -> Ball {
        let odd = self.exp & 1;
        let m = root(self.m >> odd);
        Ball { neg: false, exp: (self.exp + odd) >> 1, m, error: self.error + 10 }
    }

    /// `self - b`.
    #[inline]
    pub fn sub(self, b: Ball) -> Ball {
        self.add(b.negate_if(true))
    }
}

/// The function `f` of x, rounded, where the fast step can.
#[inline]
pub fn one<F: Real>(x: F, f: impl Fn(Ball) -> Option<Ball>) -> Option<F> {
    f(Ball::of(x)?)?.round()
}

/// The function `f` of two numbers, rounded, where the fast step can.
#[inline]
pub fn two<F: Real>(x: F, y: F, f: impl Fn(Ball, Ball) -> Option<Ball>) -> Option<F> {
    f(Ball::of(x)?, Ball::of(y)?)?.round()
}
