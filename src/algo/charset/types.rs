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
    /// ISO-2022-CN, with sets for each line.
    Iso2022Cn,
    /// ISO-2022-KR, where a byte each switches to pairs and back.
    Iso2022Kr,
    /// The letters of JIS X 0201: ASCII but for two.
    Roman,
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
