//! What surrounds the digits: padding, sign, `0x`.

use crate::algo::fmt::Output;
use crate::algo::fmt::spec::{LEFT, ZERO};

/// Padding, sign and prefix.
pub struct Frame<'a> {
    pub width: usize,
    pub flags: u32,
    /// The sign, and `0x`.
    pub prefix: [&'a [u8]; 2],
}

impl Frame<'_> {
    fn padding(&self, len: usize) -> usize {
        let all = self.prefix.iter().fold(len, |sum, part| sum.saturating_add(part.len()));
        self.width.saturating_sub(all)
    }

    /// Writes what stands before the number, which has `len` characters.
    pub fn begin(&self, output: &mut Output<'_>, len: usize) {
        let padding = self.padding(len);
        if self.flags & (LEFT | ZERO) == 0 {
            output.fill(b' ', padding);
        }
        for part in self.prefix {
            if !part.is_empty() {
                output.put(part);
            }
        }
        if self.flags & (LEFT | ZERO) == ZERO {
            output.fill(b'0', padding);
        }
    }

    /// Writes what stands behind it.
    pub fn end(&self, output: &mut Output<'_>, len: usize) {
        if self.flags & LEFT != 0 {
            output.fill(b' ', self.padding(len));
        }
    }
}
