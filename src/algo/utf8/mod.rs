//! Multibyte characters: UTF-8, or single bytes in the `C` locale.
//!
//! In the `C` locale a byte above 127 is the character 0xDF00 + byte, as musl and wasi-libc have it: a lone surrogate,
//! which no text contains, so that every string of bytes converts to wide characters and back.

pub mod strings;
pub mod units;

/// The result of decoding the start of some bytes.
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
    // SAFETY: so many bytes are readable.
    unsafe { decode_call(bytes.as_ptr(), bytes.len()) }
}

/// [`decode_at`] out of line, for callers that come here rarely.
///
/// # Safety
/// As there.
#[inline(always)]
pub unsafe fn decode_call(s: *const u8, n: usize) -> Decoded {
    // SAFETY: the same contract.
    let word = unsafe { decode_in_word(s, n) };
    match (word >> 32) as usize {
        0 if word == 0 => Decoded::Incomplete,
        0 => Decoded::Invalid,
        used => Decoded::Char(word as u32, used),
    }
}

/// [`decode_at`] in one register: the character, above it how many bytes it takes; 0 for an incomplete one, 1 for none.
///
/// # Safety
/// As there.
#[inline(never)]
unsafe fn decode_in_word(s: *const u8, n: usize) -> u64 {
    // SAFETY: the same contract.
    match unsafe { decode_at(s, n) } {
        Decoded::Char(c, used) => u64::from(c) | (used as u64) << 32,
        Decoded::Incomplete => 0,
        Decoded::Invalid => 1,
    }
}

/// As [`decode`], of at most `n` bytes at `s`. No byte is read behind the character, or behind the first that is wrong.
///
/// # Safety
/// `n` bytes must be readable at `s`, or those up to a 0.
#[inline(always)]
pub unsafe fn decode_at(s: *const u8, n: usize) -> Decoded {
    // SAFETY: not behind the `n` bytes; a 0 continues no character, so that nothing is read behind it.
    let byte = |i: usize| unsafe { u32::from(s.add(i).read()) };
    // What a byte that continues a character adds: less than 64.
    let tail = |i: usize| byte(i) ^ 0x80;
    if n == 0 {
        return Decoded::Incomplete;
    }
    let lead = byte(0);
    if lead < 0x80 {
        return Decoded::Char(lead, 1);
    }
    if !(0xc2..0xf5).contains(&lead) {
        return Decoded::Invalid;
    }
    if n == 1 {
        return Decoded::Incomplete;
    }
    let second = tail(1);
    if second >= 64 {
        return Decoded::Invalid;
    }
    if lead < 0xe0 {
        return Decoded::Char((lead & 0x1f) << 6 | second, 2);
    }
    let start = (lead & 0xf) << 6 | second;
    // Overlong forms and surrogates; overlong forms and what is behind Unicode's end.
    let wrong = if lead < 0xf0 { start < 0x20 || start & !0x1f == 0x360 } else { !(0x10..0x110).contains(&start) };
    if wrong {
        return Decoded::Invalid;
    }
    if n == 2 {
        return Decoded::Incomplete;
    }
    let third = tail(2);
    if third >= 64 {
        return Decoded::Invalid;
    }
    let start = start << 6 | third;
    if lead < 0xf0 {
        return Decoded::Char(start, 3);
    }
    if n == 3 {
        return Decoded::Incomplete;
    }
    let fourth = tail(3);
    if fourth >= 64 { Decoded::Invalid } else { Decoded::Char(start << 6 | fourth, 4) }
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

/// Stores a character in UTF-8 if it takes at most `space` bytes; returns how many it takes. `to` may be null: then nothing is stored.
///
/// # Safety
/// `to` must be null or have space for `space` bytes.
#[inline(always)]
pub unsafe fn encode_to(to: *mut u8, space: usize, c: u32) -> Option<usize> {
    let space = if to.is_null() { 0 } else { space };
    let tail = |shift: u32| (0x80 | c >> shift & 0x3f) as u8;
    // SAFETY: not null, and as many bytes as are written.
    unsafe {
        if c < 0x80 {
            if space >= 1 {
                to.write(c as u8);
            }
            Some(1)
        } else if c < 0x800 {
            if space >= 2 {
                to.cast::<[u8; 2]>().write([0xc0 | (c >> 6) as u8, tail(0)]);
            }
            Some(2)
        } else if c < 0x1_0000 {
            if c & 0xf800 == 0xd800 {
                return None;
            }
            if space >= 3 {
                to.cast::<[u8; 3]>().write([0xe0 | (c >> 12) as u8, tail(6), tail(0)]);
            }
            Some(3)
        } else if c < 0x11_0000 {
            if space >= 4 {
                to.cast::<[u8; 4]>().write([0xf0 | (c >> 18) as u8, tail(12), tail(6), tail(0)]);
            }
            Some(4)
        } else {
            None
        }
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

    /// As [`encode_to`].
    ///
    /// # Safety
    /// As there.
    #[inline(always)]
    pub unsafe fn encode_to(self, to: *mut u8, space: usize, c: u32) -> Option<usize> {
        let c = if self == Encoding::Utf8 || c < 0x80 {
            c
        } else {
            let byte = to_byte(c)?;
            if !to.is_null() && space > 0 {
                // SAFETY: not null, so that there is space for a byte.
                unsafe { to.write(byte) }
            }
            return Some(1);
        };
        // SAFETY: the same contract.
        unsafe { encode_to(to, space, c) }
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
        let mut joined = self.input & ((1 << (8 * kept)) - 1);
        let mut len = kept;
        while len < 4
            && let Some(byte) = bytes.get(len - kept)
        {
            joined |= u32::from(*byte) << (8 * len);
            len += 1;
        }
        let text = joined.to_le_bytes();
        let decoded = decode(text.get(..len).unwrap_or(&text));
        match decoded {
            Decoded::Char(c, used) => {
                self.input = 0;
                Decoded::Char(c, used.saturating_sub(kept))
            }
            Decoded::Incomplete => {
                self.input = if len == 0 { 0 } else { joined | (len as u32) << 24 };
                Decoded::Incomplete
            }
            Decoded::Invalid => Decoded::Invalid,
        }
    }
}

#[cfg(test)]
mod tests;
