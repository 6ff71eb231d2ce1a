//! Sum, difference, product, quotient and fused multiply-add.

use super::wide::{Wide, divide, multiply};
use super::{Parts, Quad};

/// `value >> n`, with bit 0 set if any bit that is not zero was lost.
const fn shift_right_sticky(value: u128, n: u32) -> u128 {
    match n {
        0 => value,
        1..=127 => value >> n | (value << (128 - n) != 0) as u128,
        _ => (value != 0) as u128,
    }
}

impl Quad {
    /// `self + other`.
    pub const fn plus(self, other: Quad) -> Quad {
        let (a, b) = match (self.parts(), other.parts()) {
            (Some(a), Some(b)) => (a, b),
            _ => return self.plus_special(other),
        };
        let (large, small) = if a.exponent > b.exponent || a.exponent == b.exponent && a.significand >= b.significand {
            (a, b)
        } else {
            (b, a)
        };
        // 14 bits below the last one and a free bit above the first.
        let high = large.significand << 14;
        let low = shift_right_sticky(small.significand << 14, (large.exponent - small.exponent) as u32);
        if large.negative == small.negative {
            return Quad::pack(large.negative, large.exponent + 1, high + low);
        }
        // Exact cancellation gives +0.
        let difference = high - low;
        Quad::pack(large.negative && difference != 0, large.exponent + 1, difference)
    }

    const fn plus_special(self, other: Quad) -> Quad {
        if let Some(nan) = self.propagate(other) {
            return nan;
        }
        if self.is_infinite() {
            return if other.is_infinite() && self.0 != other.0 { Quad::NAN } else { self };
        }
        if other.is_infinite() {
            return other;
        }
        // One of them is a zero; of two zeros the result is negative if both are.
        if self.is_zero() && other.is_zero() {
            return Quad(self.0 & other.0);
        }
        if self.is_zero() { other } else { self }
    }

    /// `self - other`.
    pub const fn minus(self, other: Quad) -> Quad {
        self.plus(if other.is_nan() { other } else { other.negate() })
    }

    /// `self × other`.
    pub const fn times(self, other: Quad) -> Quad {
        let (a, b) = match (self.parts(), other.parts()) {
            (Some(a), Some(b)) => (a, b),
            _ => {
                if let Some(nan) = self.propagate(other) {
                    return nan;
                }
                let sign = Quad(self.0 ^ other.0);
                return if !self.is_infinite() && !other.is_infinite() {
                    Quad::ZERO.copysign(sign)
                } else if self.is_zero() || other.is_zero() {
                    Quad::NAN
                } else {
                    Quad::INFINITY.copysign(sign)
                };
            }
        };
        let product = multiply(a.significand << 15, b.significand << 15);
        Quad::pack(a.negative != b.negative, a.exponent + b.exponent + 1, product.high_sticky())
    }

    /// `self / other`.
    pub const fn divided_by(self, other: Quad) -> Quad {
        let (a, b) = match (self.parts(), other.parts()) {
            (Some(a), Some(b)) => (a, b),
            _ => {
                if let Some(nan) = self.propagate(other) {
                    return nan;
                }
                let sign = Quad(self.0 ^ other.0);
                return if self.is_infinite() && other.is_infinite() || self.is_zero() && other.is_zero() {
                    Quad::NAN
                } else if self.is_infinite() || other.is_zero() {
                    Quad::INFINITY.copysign(sign)
                } else {
                    Quad::ZERO.copysign(sign)
                };
            }
        };
        // The dividend must have a smaller high half than the divisor.
        let (quotient, rest) = divide(Wide { high: a.significand << 14, low: 0 }, b.significand << 15);
        Quad::pack(a.negative != b.negative, a.exponent - b.exponent, quotient | (rest != 0) as u128)
    }

    /// `self × factor + addend`, rounded once.
    pub const fn times_plus(self, factor: Quad, addend: Quad) -> Quad {
        let (a, b) = match (self.parts(), factor.parts()) {
            (Some(a), Some(b)) => (a, b),
            _ => return self.times(factor).plus(addend),
        };
        let c = match addend.parts() {
            Some(c) => c,
            // 0 must not round the product twice: an exact product plus 0 is the rounded product.
            None if addend.is_zero() => return self.times(factor),
            None => return addend.plus(Quad::ZERO),
        };
        let product = multiply(a.significand << 14, b.significand << 15);
        let product = (a.negative != b.negative, a.exponent + b.exponent, product);
        fused(product, c)
    }
}

/// `±p × 2^(exponent - 253) + c`, for a product whose leading bit is 253 or 254.
const fn fused((negative, exponent, p): (bool, i32, Wide), c: Parts) -> Quad {
    // The addend's leading bit is put at 253 as well, with 140 free bits below it.
    let addend = Wide { high: c.significand << 13, low: 0 };
    let shift = exponent - c.exponent;
    let (top, p, addend) = if shift >= 0 {
        (exponent, p, addend.shift_right_sticky(shift as u32))
    } else {
        (c.exponent, p.shift_right_sticky(shift.unsigned_abs()), addend)
    };
    let (negative, sum) = if negative == c.negative {
        (negative, p.add(addend))
    } else if p.high > addend.high || p.high == addend.high && p.low >= addend.low {
        let difference = p.subtract(addend);
        (negative && !(difference.high == 0 && difference.low == 0), difference)
    } else {
        (c.negative, addend.subtract(p))
    };
    if sum.high == 0 && sum.low == 0 {
        return Quad::ZERO;
    }
    let zeros = sum.leading_zeros();
    Quad::pack(negative, top + 2 - zeros as i32, sum.shift_left(zeros).high_sticky())
}

impl core::ops::Add for Quad {
    type Output = Quad;

    fn add(self, other: Quad) -> Quad {
        self.plus(other)
    }
}

impl core::ops::Sub for Quad {
    type Output = Quad;

    fn sub(self, other: Quad) -> Quad {
        self.minus(other)
    }
}

impl core::ops::Mul for Quad {
    type Output = Quad;

    fn mul(self, other: Quad) -> Quad {
        self.times(other)
    }
}

impl core::ops::Div for Quad {
    type Output = Quad;

    fn div(self, other: Quad) -> Quad {
        self.divided_by(other)
    }
}
