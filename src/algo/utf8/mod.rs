//! Multibyte characters: UTF-8, or single bytes in the `C` locale.
//!
//! In the `C` locale a byte above 127 is the character 0xDF00 + byte, as musl and wasi-libc have it: a lone surrogate,
//! which no text contains, so that every string of bytes converts to wide characters and back.

pub mod strings;
pub mod units;

/// What stands at the start of some bytes.
#[derive(Clone, Copy, PartialEq, Eq)]
#[cfg_attr(test, derive(Debug))]
pub enum Decoded {
    /// A character, and how many bytes it takes.
    Char(u32, usize),
    /// The start of a character.
    Incomplete,
    /// No character.
    Invalid,
}

/// The first character in UTF-8, without overlong forms and surrogates. An error shows at the earliest possible byte.
pub fn decode(bytes: &[u8]) -> Decoded {
    let [lead, rest @ ..] = bytes else { return Decoded::Incomplete };
    // The number of bytes that follow, the bits in the lead, and the bounds of the second byte.
    let (count, bits, low, high) = match lead {
        0..=0x7f => return Decoded::Char((*lead).into(), 1),
        0xc2..=0xdf => (1, lead & 0x1f, 0x80, 0xbf),
        0xe0 => (2, 0, 0xa0, 0xbf),
        0xed => (2, 0xd, 0x80, 0x9f),
        0xe1..=0xef => (2, lead & 0xf, 0x80, 0xbf),
        0xf0 => (3, 0, 0x90, 0xbf),
        0xf1..=0xf3 => (3, lead & 7, 0x80, 0xbf),
        0xf4 => (3, 4, 0x80, 0x8f),
        _ => return Decoded::Invalid,
    };
    let mut c = u32::from(bits);
    for i in 0..count {
        let Some(&byte) = rest.get(i) else { return Decoded::Incomplete };
        let (low, high) = if i == 0 { (low, high) } else { (0x80, 0xbf) };
        if byte < low || byte > high {
            return Decoded::Invalid;
        }
        c = c << 6 | u32::from(byte & 0x3f);
    }
    Decoded::Char(c, count + 1)
}

/// How many bytes at the start of malformed text begin a character that never comes; at least 1.
pub fn malformed_len(bytes: &[u8]) -> usize {
    let incomplete = |len: &usize| bytes.get(..*len).is_some_and(|start| decode(start) == Decoded::Incomplete);
    (1..4).take_while(incomplete).count().max(1)
}

/// A character in UTF-8, and how many bytes it takes; nothing for a surrogate and for what is behind Unicode's end.
pub fn encode(c: u32) -> Option<([u8; 4], usize)> {
    let tail = |shift: u32| (0x80 | c >> shift & 0x3f) as u8;
    match c {
        0..0x80 => Some(([c as u8, 0, 0, 0], 1)),
        0x80..0x800 => Some(([0xc0 | (c >> 6) as u8, tail(0), 0, 0], 2)),
        0xd800..0xe000 => None,
        0x800..0x1_0000 => Some(([0xe0 | (c >> 12) as u8, tail(6), tail(0), 0], 3)),
        0x1_0000..0x11_0000 => Some(([0xf0 | (c >> 18) as u8, tail(12), tail(6), tail(0)], 4)),
        _ => None,
    }
}

/// How bytes stand for characters.
#[derive(Clone, Copy, PartialEq, Eq)]
#[cfg_attr(test, derive(Debug))]
pub enum Encoding {
    /// One byte is one character.
    Bytes,
    /// UTF-8.
    Utf8,
}

/// The character that a byte stands for where one byte is one character.
pub const fn from_byte(byte: u8) -> u32 {
    if byte < 0x80 { byte as u32 } else { 0xdf00 | byte as u32 }
}

/// The byte that stands for a character where one byte is one character.
pub const fn to_byte(c: u32) -> Option<u8> {
    if c < 0x80 || c >= 0xdf80 && c <= 0xdfff { Some(c as u8) } else { None }
}

impl Encoding {
    /// The first character.
    pub fn decode(self, bytes: &[u8]) -> Decoded {
        match self {
            Encoding::Utf8 => decode(bytes),
            Encoding::Bytes => bytes.first().map_or(Decoded::Incomplete, |byte| Decoded::Char(from_byte(*byte), 1)),
        }
    }

    /// A character as bytes, and how many they are.
    pub fn encode(self, c: u32) -> Option<([u8; 4], usize)> {
        match self {
            Encoding::Utf8 => encode(c),
            Encoding::Bytes => to_byte(c).map(|byte| ([byte, 0, 0, 0], 1)),
        }
    }
}

/// C's `mbstate_t`. All zero is the initial state.
#[derive(Clone, Copy, PartialEq, Eq, Default)]
#[cfg_attr(test, derive(Debug))]
#[repr(C)]
pub struct State {
    /// What was read of a character that is not complete: up to 3 bytes, the first lowest, their number in the highest
    /// byte. For `c16rtomb`: a high surrogate.
    input: u32,
    /// What is still to be delivered: up to 3 bytes, the first lowest, their number in the highest byte. For `mbrtoc16`:
    /// a low surrogate.
    output: u32,
}

impl State {
    /// The initial state.
    pub const INITIAL: State = State { input: 0, output: 0 };

    /// Whether nothing is pending.
    pub fn is_initial(self) -> bool {
        self == Self::INITIAL
    }

    /// The next character of which the state and `bytes` are the start; for `Char` with how many of `bytes` it took. What
    /// is incomplete moves into the state.
    pub fn next(&mut self, bytes: &[u8], encoding: Encoding) -> Decoded {
        if encoding == Encoding::Bytes {
            return match bytes.first() {
                Some(byte) => Decoded::Char(from_byte(*byte), 1),
                None => Decoded::Incomplete,
            };
        }
        if self.input == 0
            && let [byte @ 0..0x80, ..] = bytes
        {
            return Decoded::Char((*byte).into(), 1);
        }
        let kept = (self.input >> 24).min(3) as usize;
        let [a, b, c, _] = self.input.to_le_bytes();
        let mut joined = [a, b, c, 0];
        let mut len = kept;
        for (to, from) in joined.iter_mut().skip(kept).zip(bytes) {
            *to = *from;
            len += 1;
        }
        let decoded = decode(joined.get(..len).unwrap_or(&joined));
        match decoded {
            Decoded::Char(c, used) => {
                self.input = 0;
                Decoded::Char(c, used.saturating_sub(kept))
            }
            Decoded::Incomplete => {
                self.input = if len == 0 { 0 } else { u32::from_le_bytes(joined) | (len as u32) << 24 };
                Decoded::Incomplete
            }
            Decoded::Invalid => Decoded::Invalid,
        }
    }
}

#[cfg(test)]
mod tests;
