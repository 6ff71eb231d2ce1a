//! The form of UTF-7 that names of IMAP's mailboxes have (RFC 3501, 5.1.3).
//!
//! UTF-7 itself (RFC 2152) is not there: its text passes for ASCII wherever somebody looks for quotes and brackets.

use super::types::{Bytes, Stop, Text};

/// Where a text is, read or written.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct State {
    /// Whether bytes are digits of base 64.
    digits: bool,
    /// Bits of these that make no unit yet, or no digit; and how many.
    bits: u32,
    count: u8,
    /// The first unit of a pair.
    high: u32,
}

/// What starts digits.
const SHIFT: u8 = b'&';

/// Whether a byte stands for itself where there are no digits.
fn is_direct(byte: u8) -> bool {
    matches!(byte, b' '..=b'~') && byte != SHIFT
}

impl State {
    /// The initial one.
    pub const fn new() -> Self {
        State { digits: false, bits: 0, count: 0, high: 0 }
    }

    /// Reads a byte, or the two that stand for what starts digits.
    pub fn decode(&mut self, bytes: &[u8]) -> Result<(usize, Text), Stop> {
        let Some(&byte) = bytes.first() else { return Err(Stop::Incomplete) };
        if !self.digits && byte == SHIFT {
            return match bytes.get(1) {
                None => Err(Stop::Incomplete),
                Some(b'-') => Ok((2, Text::one(byte.into()))),
                Some(&next) if digit(next).is_some() => {
                    self.digits = true;
                    Ok((1, Text::NONE))
                }
                Some(_) => Err(Stop::Invalid),
            };
        }
        if !self.digits {
            return if is_direct(byte) { Ok((1, Text::one(byte.into()))) } else { Err(Stop::Invalid) };
        }
        let Some(digit) = digit(byte) else { return self.end(byte) };
        self.bits = self.bits << 6 | u32::from(digit);
        self.count += 6;
        let Some(rest) = self.count.checked_sub(16) else { return Ok((1, Text::NONE)) };
        let unit = self.bits >> rest & 0xffff;
        self.bits &= (1 << rest) - 1;
        self.count = rest;
        let c = match (self.high, unit) {
            (0, 0xd800..0xdc00) => {
                self.high = unit;
                return Ok((1, Text::NONE));
            }
            (0, 0xdc00..0xe000) => return Err(Stop::Invalid),
            (0, c) => c,
            (high, 0xdc00..0xe000) => 0x1_0000 + ((high & 0x3ff) << 10 | unit & 0x3ff),
            _ => return Err(Stop::Invalid),
        };
        self.high = 0;
        Ok((1, Text::one(c)))
    }

    /// The byte behind the digits, of which none may be left but zeros that fill the last one.
    fn end(&mut self, byte: u8) -> Result<(usize, Text), Stop> {
        if self.high != 0 || self.count >= 6 || self.bits != 0 || byte != b'-' {
            return Err(Stop::Invalid);
        }
        *self = State::new();
        Ok((1, Text::NONE))
    }

    /// Writes a character; every one can be.
    pub fn encode(&mut self, c: u32, out: &mut Bytes) {
        if c == SHIFT.into() {
            self.end_digits(out);
            out.put(&[SHIFT, b'-']);
        } else if let Some(byte) = u8::try_from(c).ok().filter(|&byte| is_direct(byte)) {
            self.end_digits(out);
            out.put(&[byte]);
        } else {
            if !self.digits {
                out.put(&[SHIFT]);
                self.digits = true;
            }
            if let Some(rest) = c.checked_sub(0x1_0000) {
                self.unit(0xd800 | rest >> 10, out);
                self.unit(0xdc00 | rest & 0x3ff, out);
            } else {
                self.unit(c, out);
            }
        }
    }

    fn unit(&mut self, unit: u32, out: &mut Bytes) {
        self.bits = self.bits << 16 | unit;
        self.count += 16;
        while let Some(rest) = self.count.checked_sub(6) {
            out.put(&[digit_byte((self.bits >> rest) as u8 & 63)]);
            self.bits &= (1 << rest) - 1;
            self.count = rest;
        }
    }

    /// Ends digits.
    fn end_digits(&mut self, out: &mut Bytes) {
        if !self.digits {
            return;
        }
        if self.count > 0 {
            out.put(&[digit_byte((self.bits << (6 - self.count)) as u8 & 63)]);
        }
        out.put(b"-");
        *self = State::new();
    }

    /// Writes what ends the text.
    pub fn finish(&mut self, out: &mut Bytes) {
        self.end_digits(out);
    }
}

fn digit(byte: u8) -> Option<u8> {
    match byte {
        b'A'..=b'Z' => Some(byte - b'A'),
        b'a'..=b'z' => Some(byte - b'a' + 26),
        b'0'..=b'9' => Some(byte - b'0' + 52),
        b'+' => Some(62),
        b',' => Some(63),
        _ => None,
    }
}

fn digit_byte(digit: u8) -> u8 {
    match digit {
        0..26 => b'A' + digit,
        26..52 => b'a' + digit - 26,
        52..62 => b'0' + digit - 52,
        62 => b'+',
        _ => b',',
    }
}
