//! Conversion between the sets whose characters are Unicode's as they stand, without a call for each character.

use super::types::{Charset, Order};
use crate::algo::utf8::{Decoded, decode_at, encode_to};

/// Such a set.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Plain {
    /// A byte for each of the first so many characters.
    Bytes(u32),
    /// UTF-8.
    Utf8,
    /// Units of two bytes, the highest byte first if set.
    Two(bool),
    /// Units of four bytes.
    Four(bool),
}

impl Plain {
    /// The set, if it is one of these; `marked` is the order of bytes where a mark decides about it.
    pub fn of(set: Charset, marked: Order) -> Option<Plain> {
        let high_first = |order| match if order == Order::Marked { marked } else { order } {
            Order::Marked => None,
            order => Some(order == Order::Big),
        };
        match set {
            Charset::Ascii => Some(Plain::Bytes(0x80)),
            Charset::Latin1 => Some(Plain::Bytes(0x100)),
            Charset::Utf8 => Some(Plain::Utf8),
            Charset::Utf16 { order, .. } => high_first(order).map(Plain::Two),
            Charset::Utf32(order) => high_first(order).map(Plain::Four),
            _ => None,
        }
    }

    /// The first character of `n` bytes and its length, if it is an ordinary one.
    ///
    /// # Safety
    /// `n` bytes must be readable.
    #[inline(always)]
    unsafe fn read(self, from: *const u8, n: usize) -> Option<(u32, usize)> {
        let short = match self {
            Plain::Bytes(_) | Plain::Utf8 => 1,
            Plain::Two(_) => 2,
            Plain::Four(_) => 4,
        };
        if n < short {
            return None;
        }
        // SAFETY: so many bytes are there.
        unsafe {
            match self {
                Plain::Bytes(limit) => Some((from.read().into(), 1)).filter(|(c, _)| *c < limit),
                Plain::Utf8 => match decode_at(from, n) {
                    Decoded::Char(c, used) => Some((c, used)),
                    _ => None,
                },
                Plain::Two(high_first) => {
                    let unit = u16::from_le_bytes(from.cast::<[u8; 2]>().read());
                    let c = u32::from(if high_first { unit.swap_bytes() } else { unit });
                    if c & 0xf800 == 0xd800 { None } else { Some((c, 2)) }
                }
                Plain::Four(high_first) => {
                    let unit = u32::from_le_bytes(from.cast::<[u8; 4]>().read());
                    let c = if high_first { unit.swap_bytes() } else { unit };
                    char::from_u32(c).map(|_| (c, 4))
                }
            }
        }
    }

    /// Stores a character, if the set has it and there is space for it; returns its length.
    ///
    /// # Safety
    /// `space` bytes must be writable.
    #[inline(always)]
    unsafe fn write(self, to: *mut u8, space: usize, c: u32) -> Option<usize> {
        // SAFETY: no more than `space` bytes are written.
        unsafe {
            match self {
                Plain::Bytes(limit) if c < limit && space >= 1 => {
                    to.write(c as u8);
                    Some(1)
                }
                Plain::Utf8 => encode_to(to, space, c).filter(|len| *len <= space),
                Plain::Two(high_first) if c < 0x1_0000 && space >= 2 => {
                    let unit = if high_first { (c as u16).swap_bytes() } else { c as u16 };
                    to.cast::<[u8; 2]>().write(unit.to_le_bytes());
                    Some(2)
                }
                Plain::Four(high_first) if space >= 4 => {
                    to.cast::<[u8; 4]>().write(if high_first { c.swap_bytes() } else { c }.to_le_bytes());
                    Some(4)
                }
                _ => None,
            }
        }
    }
}

/// Converts characters as far as both sets have them and they are complete; returns how many bytes were read and written. What stopped
/// the conversion is the caller's to find out.
///
/// # Safety
/// `n` bytes must be readable at `from`, `space` bytes writable at `to`.
pub unsafe fn run(
    source: Plain,
    target: Plain,
    from: *const u8,
    n: usize,
    to: *mut u8,
    space: usize,
) -> (usize, usize) {
    let (mut read, mut written) = (0, 0);
    // SAFETY: neither count passes the end.
    unsafe {
        while let Some((c, used)) = source.read(from.add(read), n - read) {
            let Some(len) = target.write(to.add(written), space - written, c) else { break };
            read += used;
            written += len;
        }
    }
    (read, written)
}
