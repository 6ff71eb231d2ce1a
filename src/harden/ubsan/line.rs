//! A line of a report, written to standard error as one piece.

use crate::harden::report::{Decimal, say};

const SIZE: usize = 512;

/// A line under construction. What does not fit is dropped.
pub struct Line {
    bytes: [u8; SIZE],
    len: usize,
}

impl Line {
    /// Empty.
    pub fn new() -> Self {
        Line { bytes: [0; SIZE], len: 0 }
    }

    /// Adds text.
    pub fn put(&mut self, text: &[u8]) {
        // One byte stays for the newline.
        for (to, byte) in self.bytes.iter_mut().take(SIZE - 1).skip(self.len).zip(text) {
            *to = *byte;
            self.len += 1;
        }
    }

    /// Adds a decimal number.
    pub fn number(&mut self, number: u64) {
        self.put(Decimal::new(number).bytes());
    }

    /// Adds a hexadecimal number.
    pub fn hex(&mut self, number: u128) {
        self.put(b"0x");
        let digits = (128 - number.leading_zeros()).div_ceil(4).max(1);
        for at in (0..digits).rev() {
            let digit = (number >> (4 * at)) as u8 & 15;
            self.put(&[digit + if digit < 10 { b'0' } else { b'a' - 10 }]);
        }
    }

    /// Writes the line.
    pub fn end(&mut self) {
        if let Some(newline) = self.bytes.get_mut(self.len) {
            *newline = b'\n';
        }
        say(&[self.bytes.get(..self.len + 1).unwrap_or(&[])]);
    }
}
