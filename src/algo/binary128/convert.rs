//! Conversions from and to the other arithmetic types.

use super::{FRACTION_BITS, MAX_EXPONENT, Quad};

impl Quad {
    /// The value of a `double`, exactly.
    pub const fn from_f64(value: f64) -> Quad {
        let bits = value.to_bits();
        Quad::widen((bits >> 63) as u128, (bits >> 52) as i32 & 0x7ff, bits & ((1 << 52) - 1), 52, 0x7ff)
    }

    /// The value of a `float`, exactly.
    pub const fn from_f32(value: f32) -> Quad {
        let bits = value.to_bits();
        Quad::widen((bits >> 31) as u128, (bits >> 23) as i32 & 0xff, (bits & 0x7f_ffff) as u64, 23, 0xff)
    }

    const fn widen(sign: u128, field: i32, fraction: u64, fraction_bits: u32, max_field: i32) -> Quad {
        let bias = max_field / 2;
        let sign = sign << 127;
        let widened = (fraction as u128) << (FRACTION_BITS - fraction_bits);
        if field == max_field {
            let quiet = if fraction == 0 { 0 } else { Quad::NAN.0 };
            return Quad(sign | Quad::INFINITY.0 | widened | quiet);
        }
        if field != 0 {
            return Quad(sign | ((field - bias + MAX_EXPONENT) as u128) << FRACTION_BITS | widened);
        }
        Quad::pack(sign != 0, 127 + 1 - bias - fraction_bits as i32, fraction as u128)
    }

    /// The nearest `double`.
    pub const fn to_f64(self) -> f64 {
        f64::from_bits(self.narrow(52, 0x7ff))
    }

    /// The nearest `float`.
    pub const fn to_f32(self) -> f32 {
        f32::from_bits(self.narrow(23, 0xff) as u32)
    }

    /// The bits of the nearest number in a smaller format.
    const fn narrow(self, fraction_bits: u32, max_field: i32) -> u64 {
        let bias = max_field / 2;
        let sign = (self.is_sign_negative() as u64) << (if fraction_bits == 52 { 63 } else { 31 });
        let infinity = (max_field as u64) << fraction_bits;
        if self.is_nan() {
            let payload = (self.fraction_field() >> (FRACTION_BITS - fraction_bits)) as u64;
            return sign | infinity | payload | 1 << (fraction_bits - 1);
        }
        let p = match self.parts() {
            Some(p) if p.exponent > bias => return sign | infinity,
            None if self.is_infinite() => return sign | infinity,
            None => return sign,
            Some(p) => p,
        };
        let (field, below) =
            if p.exponent < 1 - bias { (0, 1 - bias - p.exponent) } else { (p.exponent + bias - 1, 0) };
        let dropped = FRACTION_BITS - fraction_bits + below as u32;
        if dropped > 113 {
            return sign;
        }
        let kept = (p.significand >> dropped) as u64;
        let rest = p.significand << (128 - dropped);
        let up = rest > 1 << 127 || rest == 1 << 127 && kept & 1 == 1;
        sign | (((field as u64) << fraction_bits) + kept + up as u64)
    }

    /// The value of an unsigned integer, rounded if it has more than 113 bits.
    pub const fn from_u128(value: u128) -> Quad {
        Quad::pack(false, 127, value)
    }

    /// The value of a signed integer, rounded if it has more than 113 bits.
    pub const fn from_i128(value: i128) -> Quad {
        Quad::pack(value < 0, 127, value.unsigned_abs())
    }

    /// The value of an unsigned integer.
    pub const fn from_u64(value: u64) -> Quad {
        Quad::pack(false, 127, value as u128)
    }

    /// The value of a signed integer.
    pub const fn from_i64(value: i64) -> Quad {
        Quad::pack(value < 0, 127, value.unsigned_abs() as u128)
    }

    /// The value of a signed integer.
    pub const fn from_i32(value: i32) -> Quad {
        Quad::from_i64(value as i64)
    }

    /// The integer part, or the nearest number that fits; 0 for NaN.
    pub const fn to_u128(self) -> u128 {
        let p = match self.parts() {
            None if self.is_infinite() && !self.is_sign_negative() => return u128::MAX,
            None => return 0,
            Some(p) => p,
        };
        if p.negative || p.exponent < 0 {
            0
        } else if p.exponent > 127 {
            u128::MAX
        } else {
            p.significand << 15 >> (127 - p.exponent)
        }
    }

    /// The integer part, or the nearest number that fits; 0 for NaN.
    pub const fn to_i128(self) -> i128 {
        let magnitude = self.abs().to_u128();
        if self.is_sign_negative() {
            if magnitude > i128::MAX as u128 { i128::MIN } else { -(magnitude as i128) }
        } else if magnitude > i128::MAX as u128 {
            i128::MAX
        } else {
            magnitude as i128
        }
    }

    /// The integer part, or the nearest number that fits; 0 for NaN.
    pub const fn to_u64(self) -> u64 {
        let value = self.to_u128();
        if value > u64::MAX as u128 { u64::MAX } else { value as u64 }
    }

    /// The integer part, or the nearest number that fits; 0 for NaN.
    pub const fn to_i64(self) -> i64 {
        let value = self.to_i128();
        if value > i64::MAX as i128 {
            i64::MAX
        } else if value < i64::MIN as i128 {
            i64::MIN
        } else {
            value as i64
        }
    }

    /// The integer part, or the nearest number that fits; 0 for NaN.
    pub const fn to_i32(self) -> i32 {
        let value = self.to_i64();
        if value > i32::MAX as i64 {
            i32::MAX
        } else if value < i32::MIN as i64 {
            i32::MIN
        } else {
            value as i32
        }
    }
}
