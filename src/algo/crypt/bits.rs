//! Blocks as arrays of bits, one a byte, most significant first.

/// 64 bytes, of which the lowest bits count.
pub type Bits = [u8; 64];

/// The number that the bits are.
#[inline(always)]
pub fn gather(bits: &Bits) -> u64 {
    bits.iter().fold(0, |value, &bit| value << 1 | u64::from(bit & 1))
}

/// Stores the bits of a number.
#[inline(always)]
pub fn scatter(value: u64, bits: &mut Bits) {
    bits.iter_mut().enumerate().for_each(|(at, bit)| *bit = (value >> (63 - at) & 1) as u8);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn there_and_back() {
        for value in [0, 1, 1 << 63, 0x0123_4567_89ab_cdef] {
            let mut bits = [0xff; 64];
            scatter(value, &mut bits);
            assert_eq!((gather(&bits), bits[63]), (value, (value & 1) as u8));
        }
    }
}
