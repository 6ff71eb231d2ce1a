//! Rounding to an integer.

use super::{FRACTION, FRACTION_BITS, MAX_EXPONENT, Quad, SIGN};

impl Quad {
    /// The number without its fraction, and what was cut off as a 128-bit fraction of one (bit 0 sticky).
    const fn split(self) -> (Quad, u128) {
        let exponent = self.exponent_field() - MAX_EXPONENT;
        if exponent >= FRACTION_BITS as i32 {
            return (self, 0);
        }
        if exponent < 0 {
            let whole = Quad(self.0 & SIGN);
            let magnitude = self.0 & !SIGN;
            // Only 1/2 and above matter: everything smaller is the same "a little".
            let rest = match exponent {
                -1 => (self.fraction_field() | 1 << FRACTION_BITS) << 15,
                _ => (magnitude != 0) as u128,
            };
            return (whole, rest);
        }
        let mask = FRACTION >> exponent;
        (Quad(self.0 & !mask), (self.0 & mask) << (16 + exponent))
    }

    /// The next integer away from zero, from a number without fraction.
    const fn away(self) -> Quad {
        let exponent = self.exponent_field() - MAX_EXPONENT;
        if exponent < 0 {
            return Quad::ONE.copysign(self);
        }
        // A carry into the exponent is as it should be.
        Quad(self.0 + (1 << (FRACTION_BITS as i32 - exponent)))
    }

    /// Rounded towards zero.
    pub const fn trunc(self) -> Quad {
        self.split().0
    }

    /// Rounded down.
    pub const fn floor(self) -> Quad {
        match self.split() {
            (whole, 0) => whole,
            (whole, _) if self.is_sign_negative() => whole.away(),
            (whole, _) => whole,
        }
    }

    /// Rounded up.
    pub const fn ceil(self) -> Quad {
        self.negate().floor().negate()
    }

    /// Rounded to the nearest integer, halves away from zero.
    pub const fn round(self) -> Quad {
        let (whole, rest) = self.split();
        if rest >= 1 << 127 { whole.away() } else { whole }
    }

    /// Rounded to the nearest integer, halves to the even one.
    pub const fn round_even(self) -> Quad {
        let (whole, rest) = self.split();
        let exponent = whole.exponent_field() - MAX_EXPONENT;
        let odd = match exponent {
            ..0 => false,
            0 => true, // one
            _ if exponent <= FRACTION_BITS as i32 => whole.0 >> (FRACTION_BITS as i32 - exponent) & 1 == 1,
            _ => false,
        };
        if rest > 1 << 127 || rest == 1 << 127 && odd { whole.away() } else { whole }
    }
}
