//! Iterates over the characters of a text in the locale's encoding.

use crate::algo::utf8::{Decoded, Encoding, decode, from_byte};

/// Bytes that are no character are numbered behind all characters.
pub const NOT_A_CHAR: u32 = 0x11_0000;

/// The character at `at` and its length in bytes; nothing at the end.
#[inline]
pub fn char_at(text: &[u8], at: usize, encoding: Encoding) -> Option<(u32, usize)> {
    let rest = text.get(at..)?;
    let byte = *rest.first()?;
    if byte < 0x80 {
        return Some((byte.into(), 1));
    }
    if encoding == Encoding::Bytes {
        return Some((from_byte(byte), 1));
    }
    Some(match decode(rest) {
        Decoded::Char(c, len) => (c, len),
        _ => (NOT_A_CHAR + u32::from(byte), 1),
    })
}
