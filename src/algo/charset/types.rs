//! Types shared by the converters.

use super::east_asian::East;

/// A way to write characters as bytes.
#[derive(Clone, Copy)]
pub enum Charset {
    /// ASCII.
    Ascii,
    /// ISO 8859-1: the first 256 characters.
    Latin1,
    /// A character for each byte: the number of a table.
    Single(u8),
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
    /// ISO-2022-KR, where a byte each switches to pairs and back.
    Iso2022Kr,
    /// The letters of JIS X 0201: ASCII but for two.
    Roman,
    /// A set where bytes have a meaning by what came before.
    Stateful(Stateful),
}

/// A set with more of a state than a [`Shift`](super::shift::Shift).
#[derive(Clone, Copy)]
pub enum Stateful {
    /// ISO-2022-CN, with sets for each line.
    Iso2022Cn,
    /// ISO-2022-JP with further sets.
    Iso2022Jp {
        /// ISO-2022-JP-3, with JIS X 0213; else ISO-2022-JP-2, with Chinese, Korean, Greek and Western letters.
        third: bool,
    },
    /// EUC-JISX0213 or Shift_JISX0213, where a mark may follow a letter.
    Jisx0213 {
        /// Whether it is the latter.
        shift: bool,
    },
    /// TSCII, where some vowels stand before their consonants.
    Tscii,
    /// The UTF-7 of IMAP's mailboxes, where digits of base 64 stand for characters.
    Utf7Imap,
}

/// The characters in which JIS X 0201 differs from ASCII, and those that they replace.
pub const YEN: u32 = 0xa5;
pub const OVERLINE: u32 = 0x203e;
pub const BACKSLASH: u32 = 0x5c;
pub const TILDE: u32 = 0x7e;

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

/// How to handle a character that the target lacks.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Missing {
    /// An asterisk replaces it.
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
    /// No space for the next character.
    Full,
}

/// The characters that some bytes stand for: mostly one.
#[derive(Clone, Copy)]
pub struct Text {
    chars: [u32; 4],
    len: usize,
}

impl Text {
    /// Of bytes that change the state.
    pub const NONE: Text = Text { chars: [0; 4], len: 0 };

    /// One character.
    pub const fn one(c: u32) -> Text {
        Text { chars: [c, 0, 0, 0], len: 1 }
    }

    /// Two.
    pub const fn two(a: u32, b: u32) -> Text {
        Text { chars: [a, b, 0, 0], len: 2 }
    }

    /// Three.
    pub const fn three(a: u32, b: u32, c: u32) -> Text {
        Text { chars: [a, b, c, 0], len: 3 }
    }

    /// With one more, of at most four.
    pub fn with(mut self, c: u32) -> Text {
        if let Some(to) = self.chars.get_mut(self.len) {
            *to = c;
            self.len += 1;
        }
        self
    }

    /// The characters.
    pub fn get(&self) -> &[u32] {
        self.chars.get(..self.len).unwrap_or(&[])
    }
}

/// Bytes that are written together or not at all.
pub struct Bytes {
    bytes: [u8; 64],
    len: usize,
}

impl Bytes {
    /// None yet.
    pub const fn new() -> Bytes {
        Bytes { bytes: [0; 64], len: 0 }
    }

    /// Adds some: no step makes more than fit.
    pub fn put(&mut self, bytes: &[u8]) {
        for byte in bytes {
            if let Some(to) = self.bytes.get_mut(self.len) {
                *to = *byte;
                self.len += 1;
            }
        }
    }

    /// What was added.
    pub fn get(&self) -> &[u8] {
        self.bytes.get(..self.len).unwrap_or(b"")
    }
}
