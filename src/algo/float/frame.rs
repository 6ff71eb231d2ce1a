//! What surrounds the digits: padding, sign, `0x`.

use crate::algo::fmt::Output;
use crate::algo::fmt::spec::{LEFT, ZERO};

/// Padding, sign and prefix.
pub struct Frame<'a> {
    pub width: usize,
    pub flags: u8,
    /// The sign, and `0x`.
    pub prefix: [&'a [u8]; 2],
}

impl Frame<'_> {
    /// Writes padding, sign and what `body` writes, `len` characters.
    #[inline]
    pub fn put<'o>(&self, output: &mut Output<'o>, len: usize, body: &mut dyn FnMut(&mut Output<'o>)) {
        let all = self.prefix.iter().fold(len, |sum, part| sum.saturating_add(part.len()));
        let padding = self.width.saturating_sub(all);
        let (left, zero) = (self.flags & LEFT != 0, self.flags & ZERO != 0);
        if !left && !zero {
            output.fill(b' ', padding);
        }
        for part in self.prefix {
            output.put(part);
        }
        if !left && zero {
            output.fill(b'0', padding);
        }
        body(output);
        if left {
            output.fill(b' ', padding);
        }
    }
}
