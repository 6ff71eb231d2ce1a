//! Unsigned integers of 256 bits, as far as binary128 needs them.

/// `high × 2^128 + low`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub struct Wide {
    /// The upper 128 bits.
    pub high: u128,
    /// The lower 128 bits.
    pub low: u128,
}

/// The high and the low half of a product. Of 32-bit pieces: wasm has no wider product, and a call for one would pass
/// its result through memory. (LLVM makes that call of what it recognises as the high half; with a signed piece it does not.)
#[inline(always)]
pub const fn multiply_words(a: u64, b: u64) -> (u64, u64) {
    const LOW: u64 = u32::MAX as u64;
    let (a1, a0, b1, b0) = (a as i64 >> 32, a & LOW, b >> 32, b & LOW);
    let mid = a1.wrapping_mul(b0 as i64) + (a0 * b0 >> 32) as i64;
    let other = a0 * b1 + (mid as u64 & LOW);
    let high = a1.wrapping_mul(b1 as i64) + (mid >> 32) + (other >> 32) as i64;
    // What the sign took.
    let sign = (a as i64 >> 63) as u64 & b;
    ((high as u64).wrapping_add(sign), a.wrapping_mul(b))
}

/// The product of two integers.
pub const fn multiply(a: u128, b: u128) -> Wide {
    let (a1, a0, b1, b0) = ((a >> 64) as u64, a as u64, (b >> 64) as u64, b as u64);
    let (high, low) = multiply_words(a1, b1);
    let (mid_high, mid_low) = multiply_words(a1, b0);
    let (low, carry) = low.overflowing_add(mid_high);
    let mut wide = Wide { high: ((high + carry as u64) as u128) << 64 | low as u128, low: (mid_low as u128) << 64 };
    if a0 != 0 {
        // Numbers of 64 bits, shifted up, do without these.
        let (mid_high, mid_low) = multiply_words(a0, b1);
        let (high, low) = multiply_words(a0, b0);
        wide = wide.add(Wide { high: mid_high as u128, low: (mid_low as u128) << 64 });
        wide = wide.add(Wide { high: 0, low: (high as u128) << 64 | low as u128 });
    }
    wide
}

/// `value << n` for n below 128, in words: as one operation it is a call.
#[inline(always)]
pub const fn shift_left(value: u128, n: u32) -> u128 {
    let (high, low) = ((value >> 64) as u64, value as u64);
    if n >= 64 {
        ((low << (n - 64)) as u128) << 64
    } else {
        ((high << n | low >> 1 >> (63 - n)) as u128) << 64 | (low << n) as u128
    }
}

/// `value >> n` for n below 128, in words.
#[inline(always)]
pub const fn shift_right(value: u128, n: u32) -> u128 {
    let (high, low) = ((value >> 64) as u64, value as u64);
    if n >= 64 {
        (high >> (n - 64)) as u128
    } else {
        ((high >> n) as u128) << 64 | (low >> n | high << 1 << (63 - n)) as u128
    }
}

impl Wide {
    /// The sum, modulo 2^256.
    pub const fn add(self, other: Wide) -> Wide {
        let (low, carry) = self.low.overflowing_add(other.low);
        Wide { high: self.high.wrapping_add(other.high).wrapping_add(carry as u128), low }
    }

    /// The difference, modulo 2^256.
    pub const fn subtract(self, other: Wide) -> Wide {
        let (low, borrow) = self.low.overflowing_sub(other.low);
        Wide { high: self.high.wrapping_sub(other.high).wrapping_sub(borrow as u128), low }
    }

    /// `self << n` for `n` below 256.
    pub const fn shift_left(self, n: u32) -> Wide {
        match n {
            0 => self,
            1..=127 => Wide { high: self.high << n | self.low >> (128 - n), low: self.low << n },
            _ => Wide { high: self.low << (n - 128), low: 0 },
        }
    }

    /// `self >> n`, with bit 0 set if any bit that is not zero was lost.
    pub const fn shift_right_sticky(self, n: u32) -> Wide {
        let (shifted, lost) = match n {
            0 => return self,
            1..=127 => {
                (Wide { high: self.high >> n, low: self.high << (128 - n) | self.low >> n }, self.low << (128 - n) != 0)
            }
            128 => (Wide { high: 0, low: self.high }, self.low != 0),
            129..=255 => (Wide { high: 0, low: self.high >> (n - 128) }, self.low != 0 || self.high << (256 - n) != 0),
            _ => (Wide { high: 0, low: 0 }, self.low != 0 || self.high != 0),
        };
        Wide { high: shifted.high, low: shifted.low | lost as u128 }
    }

    /// How many zero bits lead.
    pub const fn leading_zeros(self) -> u32 {
        if self.high != 0 { self.high.leading_zeros() } else { 128 + self.low.leading_zeros() }
    }

    /// The high half, with bit 0 set if the low half is not zero.
    pub const fn high_sticky(self) -> u128 {
        self.high | (self.low != 0) as u128
    }
}

/// Quotient and remainder of `n / d`, for a `d` with its top bit set and `n.high < d`. Four digits of 32 bits, each
/// estimated from the leading words (Knuth, volume 2, 4.3.1).
pub const fn divide(n: Wide, d: u128) -> (u128, u128) {
    let d_top = (d >> 96) as u64;
    let (mut rest, mut quotient) = (n.high, 0u128);
    let mut step = 0;
    while step < 4 {
        let next = (n.low >> (96 - 32 * step)) as u32;
        let mut digit = (rest >> 64) as u64 / d_top;
        if digit > u32::MAX as u64 {
            digit = u32::MAX as u64;
        }
        // rest × 2^32 + next - digit × d, modulo 2^128, with the lost top 32 bits in `over`.
        let product_low = (d as u64 as u128) * digit as u128;
        let product_high = (d >> 64) * digit as u128 + (product_low >> 64);
        let product = product_high << 64 | product_low & u64::MAX as u128;
        let (low, borrow) = (rest << 32 | next as u128).overflowing_sub(product);
        let mut over = (rest >> 96) as i64 - (product_high >> 64) as i64 - borrow as i64;
        rest = low;
        while over < 0 {
            digit -= 1;
            let (sum, carry) = rest.overflowing_add(d);
            rest = sum;
            over += carry as i64;
        }
        quotient = quotient << 32 | digit as u128;
        step += 1;
    }
    (quotient, rest)
}
