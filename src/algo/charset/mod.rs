//! Character sets and the conversion between them.

#[rustfmt::skip] // rows of sixteen
mod code_pages;
pub mod east_asian;
mod names;
#[rustfmt::skip] // rows of sixteen
mod tables;

use east_asian::East;
pub use names::find;
use tables::Upper;

use super::utf8::{self, Decoded};

/// A way to write characters as bytes.
#[derive(Clone, Copy)]
pub enum Charset {
    /// ASCII.
    Ascii,
    /// ISO 8859-1: the first 256 characters.
    Latin1,
    /// ASCII, and a table for the bytes from 128 on.
    Upper(&'static Upper),
    /// UTF-8.
    Utf8,
    /// UTF-16, or UCS-2 where there are no pairs.
    Utf16 {
        /// The order of the bytes.
        order: Order,
        /// Whether a character may take two units.
        pairs: bool,
    },
    /// UTF-32.
    Utf32(Order),
    /// ASCII and pairs of bytes.
    East(East),
    /// ISO-2022-JP, where escape sequences say what the bytes behind them stand for.
    Iso2022Jp,
    /// The letters of JIS X 0201: ASCII but for two.
    Roman,
}

/// What the bytes in ISO-2022-JP stand for, as the last escape sequence says.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Shift {
    Ascii,
    Roman,
    Pairs,
}

impl Shift {
    const ALL: [(Shift, &[u8; 3]); 4] =
        [(Shift::Ascii, b"\x1b(B"), (Shift::Roman, b"\x1b(J"), (Shift::Pairs, b"\x1b$B"), (Shift::Pairs, b"\x1b$@")];

    fn escape(self) -> &'static [u8; 3] {
        Shift::ALL.iter().find(|(shift, _)| *shift == self).map_or(b"\x1b(B", |(_, escape)| escape)
    }

    /// What the present one must become for a character that has so many bytes.
    fn to_write(self, c: u32, len: usize) -> Shift {
        match (len, c) {
            (2.., _) => Shift::Pairs,
            (_, YEN | OVERLINE) => Shift::Roman,
            // Lines end in ASCII.
            (_, 0x0a | 0x0d | BACKSLASH | TILDE) => Shift::Ascii,
            _ if self == Shift::Roman => Shift::Roman,
            _ => Shift::Ascii,
        }
    }
}

/// Where JIS X 0201 differs from ASCII: the characters that it has, and those whose places they take.
const YEN: u32 = 0xa5;
const OVERLINE: u32 = 0x203e;
const BACKSLASH: u32 = 0x5c;
const TILDE: u32 = 0x7e;

/// The order of bytes in a unit.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Order {
    /// The lowest first.
    Little,
    /// The highest first.
    Big,
    /// As the byte order mark at the start says, else the highest first. Written: the highest first, without a mark.
    Marked,
}

/// What becomes of a character that the target does not have.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Missing {
    /// An asterisk takes its place.
    Replace,
    /// It is left out (`//IGNORE`, `//NON_IDENTICAL_DISCARD`).
    Discard,
}

/// Why a conversion stopped before the end.
#[derive(Clone, Copy, PartialEq, Eq)]
#[cfg_attr(test, derive(Debug))]
pub enum Stop {
    /// Bytes that are no character.
    Invalid,
    /// The start of a character.
    Incomplete,
    /// No room for the next character.
    Full,
}

/// A conversion from one set to another.
#[derive(Clone, Copy)]
pub struct Converter {
    from: Charset,
    to: Charset,
    missing: Missing,
    /// What the byte order mark said; `Marked` before the first character.
    order: Order,
    /// The last escape sequence that was read, or written.
    read: Shift,
    wrote: Shift,
}

/// How the bytes of a unit of two and of four make a number.
type Units = (fn([u8; 2]) -> u16, fn([u8; 4]) -> u32);

fn units(order: Order) -> Units {
    match order {
        Order::Little => (u16::from_le_bytes, u32::from_le_bytes),
        Order::Big | Order::Marked => (u16::from_be_bytes, u32::from_be_bytes),
    }
}

/// The first character.
fn decode(set: Charset, bytes: &[u8]) -> Decoded {
    let Some(&first) = bytes.first() else { return Decoded::Incomplete };
    let byte = u32::from(first);
    match set {
        Charset::Utf8 => utf8::decode(bytes),
        Charset::Ascii if first < 0x80 => Decoded::Char(byte, 1),
        Charset::Ascii => Decoded::Invalid,
        Charset::Latin1 => Decoded::Char(byte, 1),
        Charset::Upper(table) => match first.checked_sub(0x80).and_then(|i| table.get(usize::from(i))) {
            None => Decoded::Char(byte, 1),
            Some(0) => Decoded::Invalid,
            Some(c) => Decoded::Char((*c).into(), 1),
        },
        Charset::Utf16 { order, pairs } => decode_utf16(order, pairs, bytes),
        Charset::East(set) => east_asian::decode(set, bytes),
        // With an escape sequence in force, `source` says which set it is.
        Charset::Iso2022Jp => decode(Charset::Ascii, bytes),
        Charset::Roman => match decode(Charset::Ascii, bytes) {
            Decoded::Char(BACKSLASH, len) => Decoded::Char(YEN, len),
            Decoded::Char(TILDE, len) => Decoded::Char(OVERLINE, len),
            other => other,
        },
        Charset::Utf32(order) => match bytes.first_chunk() {
            None => Decoded::Incomplete,
            Some(unit) => match units(order).1(*unit) {
                c if char::from_u32(c).is_some() => Decoded::Char(c, 4),
                _ => Decoded::Invalid,
            },
        },
    }
}

fn decode_utf16(order: Order, pairs: bool, bytes: &[u8]) -> Decoded {
    let unit = |at: usize| bytes.get(at..)?.first_chunk().map(|unit| u32::from(units(order).0(*unit)));
    match (unit(0), unit(2)) {
        (None, _) => Decoded::Incomplete,
        (Some(c), _) if c & 0xf800 != 0xd800 => Decoded::Char(c, 2),
        (Some(high @ 0xd800..0xdc00), low) if pairs => match low {
            None => Decoded::Incomplete,
            Some(low @ 0xdc00..0xe000) => Decoded::Char(0x1_0000 + ((high & 0x3ff) << 10 | low & 0x3ff), 4),
            Some(_) => Decoded::Invalid,
        },
        _ => Decoded::Invalid,
    }
}

/// A character as at most four bytes, and how many they are; nothing if the set does not have it.
fn encode(set: Charset, c: u32) -> Option<([u8; 4], usize)> {
    let one = |byte: u8| Some(([byte, 0, 0, 0], 1));
    let turned = |order: Order, mut unit: [u8; 4], len: usize| {
        if order == Order::Little {
            unit.get_mut(..len)?.reverse();
        }
        Some((unit, len))
    };
    match set {
        Charset::Utf8 => utf8::encode(c),
        Charset::Ascii | Charset::Upper(_) if c < 0x80 => one(c as u8),
        Charset::Latin1 if c < 0x100 => one(c as u8),
        Charset::Ascii | Charset::Latin1 => None,
        Charset::East(set) => east_asian::encode(set, c),
        Charset::Iso2022Jp | Charset::Roman if c == YEN => one(BACKSLASH as u8),
        Charset::Iso2022Jp | Charset::Roman if c == OVERLINE => one(TILDE as u8),
        Charset::Roman => encode(Charset::Ascii, c),
        Charset::Iso2022Jp => east_asian::encode(if c < 0x80 { East::EucJp } else { East::Jis }, c),
        Charset::Upper(table) => one(table.iter().position(|here| u32::from(*here) == c)? as u8 | 0x80),
        Charset::Utf32(order) => turned(order, c.to_be_bytes(), 4),
        Charset::Utf16 { order, .. } if c < 0x1_0000 => turned(order, [(c >> 8) as u8, c as u8, 0, 0], 2),
        Charset::Utf16 { pairs: false, .. } => None,
        Charset::Utf16 { order, .. } => {
            let (high, low) = (0xd800 | (c - 0x1_0000) >> 10, 0xdc00 | c & 0x3ff);
            let ([a, b, ..], _) = turned(order, [(high >> 8) as u8, high as u8, 0, 0], 2)?;
            let ([c, d, ..], _) = turned(order, [(low >> 8) as u8, low as u8, 0, 0], 2)?;
            Some(([a, b, c, d], 4))
        }
    }
}

impl Converter {
    /// The conversion from one set to another.
    pub fn new(from: Charset, to: Charset, missing: Missing) -> Self {
        Converter { from, to, missing, order: Order::Marked, read: Shift::Ascii, wrote: Shift::Ascii }
    }

    /// Back to the initial state, which `put` may have to be told in an escape sequence.
    pub fn reset(&mut self, put: &mut dyn FnMut(&[u8]) -> bool) -> Result<(), Stop> {
        if self.wrote != Shift::Ascii && !put(Shift::Ascii.escape()) {
            return Err(Stop::Full);
        }
        *self = Self::new(self.from, self.to, self.missing);
        Ok(())
    }

    /// Forgets where it stands, without a word to anybody.
    pub fn forget_all(&mut self) {
        *self = Self::new(self.from, self.to, self.missing);
    }

    /// The set to read: with a mark at the start, in the order of bytes that it says. Also how long the mark is.
    fn source(&mut self, bytes: &[u8]) -> (Charset, usize) {
        let wide = match self.from {
            Charset::Utf16 { order: Order::Marked, .. } => false,
            Charset::Utf32(Order::Marked) => true,
            Charset::Iso2022Jp if self.read == Shift::Pairs => return (Charset::East(East::Jis), 0),
            Charset::Iso2022Jp if self.read == Shift::Roman => return (Charset::Roman, 0),
            other => return (other, 0),
        };
        let mut mark = 0;
        if self.order == Order::Marked {
            let (little, big): (&[u8], &[u8]) =
                if wide { (&[0xff, 0xfe, 0, 0], &[0, 0, 0xfe, 0xff]) } else { (&[0xff, 0xfe], &[0xfe, 0xff]) };
            let start = bytes.get(..little.len()).unwrap_or(b"");
            if start.iter().eq(little) {
                (self.order, mark) = (Order::Little, little.len());
            } else if !start.is_empty() {
                self.order = Order::Big;
                mark = if start.iter().eq(big) { big.len() } else { 0 };
            }
        }
        let pairs = matches!(self.from, Charset::Utf16 { pairs: true, .. });
        let set = if wide { Charset::Utf32(self.order) } else { Charset::Utf16 { order: self.order, pairs } };
        (set, mark)
    }

    /// Converts one character at the start of `bytes`, and gives its bytes to `put`, which says whether there was room.
    /// Returns how many bytes were read, and whether the character was replaced or left out.
    pub fn step(&mut self, bytes: &[u8], put: &mut dyn FnMut(&[u8]) -> bool) -> Result<(usize, bool), Stop> {
        if matches!((self.from, bytes), (Charset::Iso2022Jp, [0x1b, ..])) {
            let sequence = bytes.first_chunk::<3>().ok_or(Stop::Incomplete)?;
            let known = Shift::ALL.iter().find(|(_, escape)| *escape == sequence);
            self.read = known.ok_or(Stop::Invalid)?.0;
            return Ok((3, false));
        }
        let (set, mark) = self.source(bytes);
        if mark != 0 {
            return Ok((mark, false));
        }
        let (c, used) = match decode(set, bytes) {
            Decoded::Char(c, used) => (c, used),
            Decoded::Incomplete => return Err(Stop::Incomplete),
            Decoded::Invalid => return Err(Stop::Invalid),
        };
        let asterisk = u32::from(b'*');
        let (written, encoded, replaced) = match (encode(self.to, c), self.missing) {
            (Some(encoded), _) => (c, Some(encoded), false),
            (None, Missing::Replace) => (asterisk, encode(self.to, asterisk), true),
            (None, Missing::Discard) => (c, None, true),
        };
        if let Some((bytes, len)) = encoded
            && !self.write(written, bytes.get(..len).unwrap_or(b""), put)
        {
            return Err(Stop::Full);
        }
        Ok((used, replaced))
    }

    /// Gives the bytes of a character to `put`, in ISO-2022-JP behind an escape sequence if the last one was another.
    fn write(&mut self, c: u32, bytes: &[u8], put: &mut dyn FnMut(&[u8]) -> bool) -> bool {
        let shift = self.wrote.to_write(c, bytes.len());
        if !matches!(self.to, Charset::Iso2022Jp) || shift == self.wrote {
            return put(bytes);
        }
        let mut joined = [0; 5];
        let parts = shift.escape().iter().chain(bytes);
        joined.iter_mut().zip(parts).for_each(|(to, from)| *to = *from);
        let written = put(joined.get(..3 + bytes.len()).unwrap_or(b""));
        if written {
            self.wrote = shift;
        }
        written
    }
}

#[cfg(test)]
mod differential;
#[cfg(test)]
mod tests;
