//! What the three floating-point formats share, and their conversion to wide numbers.

use super::wide::Wide;
use crate::abi::LongDouble;

/// A floating-point number, taken apart.
#[derive(Clone, Copy)]
pub enum Num {
    /// Not a number.
    Nan,
    /// ±∞, negative if set.
    Inf(bool),
    /// ±0, negative if set.
    Zero(bool),
    /// Anything else.
    Fin(Wide),
}

/// One of C's real floating types.
pub trait Real: Copy {
    /// Bits of the significand, the implicit one included.
    const PRECISION: u32;
    /// The exponent field of infinities.
    const TOP: u32;

    /// The bits.
    fn raw(self) -> u128;
    /// The number with these bits.
    fn from_raw(bits: u128) -> Self;

    /// The sign bit.
    fn sign() -> u128 {
        (Self::TOP as u128 + 1) << (Self::PRECISION - 1)
    }

    /// +∞.
    fn infinity() -> u128 {
        (Self::TOP as u128) << (Self::PRECISION - 1)
    }

    /// Whether the sign bit is set.
    fn is_negative(self) -> bool {
        self.raw() & Self::sign() != 0
    }

    /// Whether this is a NaN.
    fn is_nan(self) -> bool {
        self.raw() & !Self::sign() > Self::infinity()
    }

    /// A NaN as an operation returns it: quiet.
    fn quiet(self) -> Self {
        Self::from_raw(self.raw() | 1 << (Self::PRECISION - 2))
    }

    /// The NaN that stands for "no such result".
    fn nan() -> Self {
        Self::from_raw(Self::infinity()).quiet()
    }

    /// ±∞.
    fn inf(neg: bool) -> Self {
        Self::from_raw(Self::infinity() | if neg { Self::sign() } else { 0 })
    }

    /// ±0.
    fn zero(neg: bool) -> Self {
        Self::from_raw(if neg { Self::sign() } else { 0 })
    }

    /// The small integer `n`.
    fn int(n: i32) -> Self {
        let size = n.unsigned_abs();
        if size == 0 || size >> (Self::PRECISION - 1).min(31) != 0 {
            return Self::from_wide(Wide::from_i64(n as i64));
        }
        // The hidden bit adds 1 to the exponent's field.
        let exponent = size.ilog2();
        let field = u128::from(exponent + (Self::TOP >> 1) - 1) << (Self::PRECISION - 1);
        let bits = field + (u128::from(size) << (Self::PRECISION - 1 - exponent));
        Self::from_raw(bits | if n < 0 { Self::sign() } else { 0 })
    }

    /// The number, taken apart.
    fn unpack(self) -> Num {
        let bits = self.raw() & !Self::sign();
        let neg = self.is_negative();
        if bits == 0 {
            return Num::Zero(neg);
        }
        if bits >= Self::infinity() {
            return if bits == Self::infinity() { Num::Inf(neg) } else { Num::Nan };
        }
        let hidden = 1 << (Self::PRECISION - 1);
        let biased = (bits >> (Self::PRECISION - 1)) as i32;
        let fraction = bits & (hidden - 1);
        let lowest = 2 - (Self::TOP as i32 >> 1) - Self::PRECISION as i32;
        if biased == 0 {
            Num::Fin(Wide::from_u128(neg, fraction, lowest))
        } else {
            Num::Fin(Wide::from_u128(neg, fraction | hidden, lowest + biased - 1))
        }
    }

    /// The exponent n of a finite number that is not 0: 2^n ≤ |x| < 2^(n+1).
    #[inline]
    fn unpack_exponent(self) -> Option<i32> {
        let bits = self.raw() & !Self::sign();
        let (biased, bias) = ((bits >> (Self::PRECISION - 1)) as i32, Self::TOP as i32 >> 1);
        if biased == 0 && bits != 0 {
            return Some(bits.ilog2() as i32 - (Self::PRECISION as i32 - 1) + 1 - bias);
        }
        if biased == 0 || biased == Self::TOP as i32 { None } else { Some(biased - bias) }
    }

    /// The nearest number of this format, halfway cases to even; 0 keeps the sign of `w`.
    fn from_wide(w: Wide) -> Self {
        let sign = if w.neg { Self::sign() } else { 0 };
        if w.is_zero() {
            return Self::from_raw(sign);
        }
        let smallest = 2 - (Self::TOP as i32 >> 1); // exponent of the smallest normal number
        if w.exp > smallest + Self::TOP as i32 {
            return Self::inf(w.neg);
        }
        // The bits that are kept: fewer than usual for a subnormal result.
        let keep = Self::PRECISION as i32 - (smallest - w.exp).max(0);
        if keep < 0 {
            return Self::from_raw(sign);
        }
        let high = (w.m[7] as u128) << 96 | (w.m[6] as u128) << 64 | (w.m[5] as u128) << 32 | w.m[4] as u128;
        let sticky = w.m[0] | w.m[1] | w.m[2] | w.m[3] != 0;
        let drop = 128 - keep as u32;
        let kept = if drop == 128 { 0 } else { high >> drop };
        let half = 1u128 << (drop - 1);
        let rest = if drop == 128 { high } else { high & ((half << 1) - 1) };
        let up = rest > half || rest == half && (sticky || kept & 1 != 0);
        // The hidden bit and a carry out of the fraction both add to the exponent field as they should.
        let biased = (w.exp - smallest).max(0) as u128;
        let bits = (biased << (Self::PRECISION - 1)) + kept + up as u128;
        Self::from_raw(bits.min(Self::infinity()) | sign)
    }
}

impl Real for f32 {
    const PRECISION: u32 = 24;
    const TOP: u32 = 0xff;
    fn raw(self) -> u128 {
        self.to_bits() as u128
    }
    fn from_raw(bits: u128) -> Self {
        f32::from_bits(bits as u32)
    }
}

impl Real for f64 {
    const PRECISION: u32 = 53;
    const TOP: u32 = 0x7ff;
    fn raw(self) -> u128 {
        self.to_bits() as u128
    }
    fn from_raw(bits: u128) -> Self {
        f64::from_bits(bits as u64)
    }
}

impl Real for LongDouble {
    const PRECISION: u32 = 113;
    const TOP: u32 = 0x7fff;
    fn raw(self) -> u128 {
        self.to_bits()
    }
    fn from_raw(bits: u128) -> Self {
        LongDouble::from_bits(bits)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn there_and_back() {
        let cases = [1.0, -1.5, 5e-324, 2.2250738585072014e-308, 2.225073858507201e-308, f64::MAX, 0.1, -1e300, 1e-320];
        for x in cases {
            let Num::Fin(w) = x.unpack() else { panic!("{x}") };
            assert_eq!(f64::from_wide(w), x);
            assert_eq!(f32::from_wide(w), x as f32, "{x}");
            let Num::Fin(l) = LongDouble::from_wide(w).unpack() else { panic!("{x}") };
            assert_eq!(f64::from_wide(l), x);
        }
        for x in [1e-45f32, 1.1754944e-38, f32::MAX, 1.0] {
            let Num::Fin(w) = x.unpack() else { panic!("{x}") };
            assert_eq!(f32::from_wide(w), x);
        }
        for x in [7.1e-46, 7.0e-46, 3.4028235677973366e38, 3.4028235677973362e38, 1.00000005960464477539] {
            let Num::Fin(w) = x.unpack() else { panic!("{x}") };
            assert_eq!(f32::from_wide(w), x as f32, "{x}");
        }
        assert_eq!(f64::int(3), 3.0);
        assert!(f64::nan().is_nan() && f64::inf(true) < 0.0);
    }
}
