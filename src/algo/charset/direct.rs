//! Conversion between the sets whose characters are Unicode's as they stand, without a call for each character.

use super::types::{Charset, Order};
use crate::algo::text::word::{HIGHS, WORD, load};
use crate::algo::utf8::{Decoded, decode_at, encode_to};

/// Such a set.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Plain {
    /// A byte for each of the first so many characters.
    Bytes(u32),
    /// UTF-8.
    Utf8,
    /// Units of two bytes, the highest byte first if set, and whether two of them may make a character.
    Two(bool, bool),
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
            Charset::Utf16 { order, pairs } => high_first(order).map(|first| Plain::Two(first, pairs)),
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
        if n < self.shortest() {
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
                Plain::Two(high_first, pairs) => {
                    let unit = |at: usize| {
                        let unit = u16::from_le_bytes(from.add(at).cast::<[u8; 2]>().read());
                        u32::from(if high_first { unit.swap_bytes() } else { unit })
                    };
                    let c = unit(0);
                    if c & 0xf800 != 0xd800 {
                        return Some((c, 2));
                    }
                    if !pairs || c & 0x400 != 0 || n < 4 {
                        return None;
                    }
                    let low = unit(2);
                    let is_pair = low & 0xfc00 == 0xdc00;
                    is_pair.then_some((0x1_0000 + ((c & 0x3ff) << 10 | low & 0x3ff), 4))
                }
                Plain::Four(high_first) => {
                    let unit = u32::from_le_bytes(from.cast::<[u8; 4]>().read());
                    let c = if high_first { unit.swap_bytes() } else { unit };
                    char::from_u32(c).map(|_| (c, 4))
                }
            }
        }
    }

    /// The bytes of the shortest character.
    #[inline(always)]
    fn shortest(self) -> usize {
        match self {
            Plain::Bytes(_) | Plain::Utf8 => 1,
            Plain::Two(..) => 2,
            Plain::Four(_) => 4,
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
                Plain::Two(high_first, pairs) => {
                    let unit = |at: usize, c: u32| {
                        let unit = if high_first { (c as u16).swap_bytes() } else { c as u16 };
                        to.add(at).cast::<[u8; 2]>().write(unit.to_le_bytes());
                    };
                    if c < 0x1_0000 && space >= 2 {
                        unit(0, c);
                        return Some(2);
                    }
                    if c < 0x1_0000 || !pairs || space < 4 {
                        return None;
                    }
                    unit(0, 0xd800 | (c - 0x1_0000) >> 10);
                    unit(2, 0xdc00 | c & 0x3ff);
                    Some(4)
                }
                Plain::Four(high_first) if space >= 4 => {
                    to.cast::<[u8; 4]>().write(if high_first { c.swap_bytes() } else { c }.to_le_bytes());
                    Some(4)
                }
                _ => None,
            }
        }
    }

    /// Stores eight characters of ASCII.
    ///
    /// # Safety
    /// Space for them must be writable.
    #[inline(always)]
    unsafe fn write_ascii(self, to: *mut u8, word: u64) {
        let byte = |i: usize| (word >> (8 * i)) as u8;
        // SAFETY: this function's contract.
        unsafe {
            match self {
                Plain::Bytes(_) | Plain::Utf8 => to.cast::<[u8; 8]>().write(word.to_le_bytes()),
                Plain::Two(high_first, _) => {
                    for (at, half) in [(0, word & 0xffff_ffff), (8, word >> 32)] {
                        // Each byte into a unit of its own.
                        let pairs = (half | half << 16) & 0x0000_ffff_0000_ffff;
                        let units = (pairs | pairs << 8) & 0x00ff_00ff_00ff_00ff;
                        let units = if high_first { units << 8 } else { units };
                        to.add(at).cast::<[u8; 8]>().write(units.to_le_bytes());
                    }
                }
                Plain::Four(high_first) => {
                    for i in 0..8 {
                        let c = u32::from(byte(i));
                        let unit = if high_first { c.swap_bytes() } else { c };
                        to.add(4 * i).cast::<[u8; 4]>().write(unit.to_le_bytes());
                    }
                }
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
    use Plain::{Bytes, Four, Two, Utf8};
    // SAFETY: the same contract. Apart for the pairs of sets that are most common.
    unsafe {
        match (source, target) {
            (Utf8, Two(high_first, pairs)) => each(Utf8, Two(high_first, pairs), from, n, to, space),
            (Utf8, Four(high_first)) => each(Utf8, Four(high_first), from, n, to, space),
            (Utf8, Bytes(limit)) => each(Utf8, Bytes(limit), from, n, to, space),
            (Two(high_first, pairs), Utf8) => each(Two(high_first, pairs), Utf8, from, n, to, space),
            (Bytes(limit), Utf8) => each(Bytes(limit), Utf8, from, n, to, space),
            _ => each(source, target, from, n, to, space),
        }
    }
}

/// [`run`], compiled for the sets that the caller names.
///
/// # Safety
/// As there.
#[inline(always)]
unsafe fn each(source: Plain, target: Plain, from: *const u8, n: usize, to: *mut u8, space: usize) -> (usize, usize) {
    let of_bytes = matches!(source, Plain::Utf8 | Plain::Bytes(_));
    let (mut read, mut written) = (0, 0);
    // SAFETY: neither count passes the end.
    unsafe {
        loop {
            if of_bytes && n - read >= WORD && space - written >= WORD * target.shortest() {
                let word = load(from.add(read));
                if word & HIGHS == 0 {
                    target.write_ascii(to.add(written), word);
                    (read, written) = (read + WORD, written + WORD * target.shortest());
                    continue;
                }
            }
            // As many characters as a word of ASCII has, before the next look for one.
            for _ in 0..WORD {
                let Some((c, used)) = source.read(from.add(read), n - read) else { return (read, written) };
                let Some(len) = target.write(to.add(written), space - written, c) else { return (read, written) };
                (read, written) = (read + used, written + len);
            }
        }
    }
}
