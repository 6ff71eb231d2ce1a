//! C's `long double`.

/// `long double`: IEEE binary128. C passes it as two `u64` arguments (low word first) and returns it by value in this
/// shape; the arithmetic is in `algo::binary128`.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[repr(C, align(16))]
pub struct LongDouble {
    /// The low 64 bits of the fraction.
    pub lo: u64,
    /// Sign, 15 bits of exponent and the high 48 bits of the fraction.
    pub hi: u64,
}

impl LongDouble {
    /// The value with these 128 bits.
    pub const fn from_bits(bits: u128) -> Self {
        LongDouble { lo: bits as u64, hi: (bits >> 64) as u64 }
    }

    /// The 128 bits.
    pub const fn to_bits(self) -> u128 {
        (self.hi as u128) << 64 | self.lo as u128
    }
}

/// A `long double` argument, which C passes in two halves.
#[inline(always)]
pub fn real(lo: u64, hi: u64) -> LongDouble {
    LongDouble { lo, hi }
}
