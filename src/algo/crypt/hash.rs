//! The text form of a hash.

/// The digits of 6 bits.
pub const DIGITS: &[u8; 64] = b"./0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

/// The longest result, and more.
pub const LONGEST: usize = 128;

/// A growing text; what does not fit is dropped.
pub struct Hash {
    bytes: [u8; LONGEST],
    len: usize,
}

impl Hash {
    /// An empty text.
    pub fn new() -> Self {
        Hash { bytes: [0; LONGEST], len: 0 }
    }

    /// Appends bytes.
    pub fn push(&mut self, bytes: &[u8]) {
        for &byte in bytes {
            if let Some(slot) = self.bytes.get_mut(self.len) {
                *slot = byte;
                self.len += 1;
            }
        }
    }

    /// Appends a decimal number.
    pub fn push_number(&mut self, number: u32) {
        if number > 9 {
            self.push_number(number / 10);
        }
        self.push(&[b'0' + (number % 10) as u8]);
    }

    /// Three bytes as four digits of 6 bits, or fewer.
    pub fn push_digits(&mut self, [a, b, c]: [u8; 3], count: u32) {
        let value = u32::from(a) << 16 | u32::from(b) << 8 | u32::from(c);
        for i in 0..count {
            self.push(&[DIGITS[(value >> (6 * i)) as usize & 63]]);
        }
    }

    /// The text.
    pub fn as_bytes(&self) -> &[u8] {
        self.bytes.get(..self.len).unwrap_or(&[])
    }
}
