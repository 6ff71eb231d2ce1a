//! UTF-7 (RFC 2152), and the form of it that mailboxes of IMAP have in their names (RFC 3501).

use super::types::{Bytes, Stop, Text};

/// Where a text is, read or written.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct State {
    /// Whether the form is IMAP's.
    imap: bool,
    /// Whether bytes are digits of base 64.
    digits: bool,
    /// Bits of these that make no unit yet, or no digit; and how many.
    bits: u32,
    count: u8,
    /// The first unit of a pair.
    high: u32,
}

impl State {
    /// The initial one.
    pub const fn new(imap: bool) -> Self {
        State { imap, digits: false, bits: 0, count: 0, high: 0 }
    }

    /// What starts digits.
    fn shift(self) -> u8 {
        if self.imap { b'&' } else { b'+' }
    }

    /// Whether a byte stands for itself where there are no digits.
    fn reads_directly(self, byte: u8) -> bool {
        match (self.imap, byte) {
            (true, b'&') | (false, b'+' | b'\\' | b'~') => false,
            (_, b' '..=b'~') | (false, b'\t' | b'\n' | b'\r') => true,
            _ => false,
        }
    }

    /// Whether a character is written as it is: of those that RFC 2152 leaves to the writer none is.
    fn writes_directly(self, c: u32) -> bool {
        let Ok(byte) = u8::try_from(c) else { return false };
        match byte {
            b'!'..=b'&' | b'*' | b'+' | b';'..=b'>' | b'@' | b'['..=b'`' | b'{'..=b'~' => {
                self.imap && self.reads_directly(byte)
            }
            _ => self.reads_directly(byte),
        }
    }

    fn last_digit(self) -> u8 {
        if self.imap { b',' } else { b'/' }
    }

    fn digit(self, byte: u8) -> Option<u8> {
        match byte {
            b'A'..=b'Z' => Some(byte - b'A'),
            b'a'..=b'z' => Some(byte - b'a' + 26),
            b'0'..=b'9' => Some(byte - b'0' + 52),
            b'+' => Some(62),
            _ if byte == self.last_digit() => Some(63),
            _ => None,
        }
    }

    fn digit_byte(self, digit: u8) -> u8 {
        match digit {
            0..26 => b'A' + digit,
            26..52 => b'a' + digit - 26,
            52..62 => b'0' + digit - 52,
            62 => b'+',
            _ => self.last_digit(),
        }
    }

    /// Reads a byte, or the two that stand for what starts digits.
    pub fn decode(&mut self, bytes: &[u8]) -> Result<(usize, Text), Stop> {
        let Some(&byte) = bytes.first() else { return Err(Stop::Incomplete) };
        if !self.digits && byte == self.shift() {
            return match bytes.get(1) {
                None => Err(Stop::Incomplete),
                Some(b'-') => Ok((2, Text::one(byte.into()))),
                Some(&next) if self.digit(next).is_some() => {
                    self.digits = true;
                    Ok((1, Text::NONE))
                }
                Some(_) => Err(Stop::Invalid),
            };
        }
        if !self.digits {
            return if self.reads_directly(byte) { Ok((1, Text::one(byte.into()))) } else { Err(Stop::Invalid) };
        }
        let Some(digit) = self.digit(byte) else { return self.end(byte) };
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
        let direct = !self.imap && self.reads_directly(byte);
        if self.high != 0 || self.count >= 6 || self.bits != 0 || (byte != b'-' && !direct) {
            return Err(Stop::Invalid);
        }
        *self = State::new(self.imap);
        Ok((1, if byte == b'-' { Text::NONE } else { Text::one(byte.into()) }))
    }

    /// Writes a character; every one can be.
    pub fn encode(&mut self, c: u32, out: &mut Bytes) {
        if self.writes_directly(c) {
            let byte = c as u8;
            self.end_digits(self.imap || byte == b'-' || self.digit(byte).is_some(), out);
            out.put(&[byte]);
        } else if !self.digits && c == self.shift().into() || self.imap && c == b'&'.into() {
            self.end_digits(true, out);
            out.put(&[self.shift(), b'-']);
        } else {
            if !self.digits {
                out.put(&[self.shift()]);
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
            out.put(&[self.digit_byte((self.bits >> rest) as u8 & 63)]);
            self.bits &= (1 << rest) - 1;
            self.count = rest;
        }
    }

    /// Ends digits, with a byte that says so if what follows does not.
    fn end_digits(&mut self, explicit: bool, out: &mut Bytes) {
        if !self.digits {
            return;
        }
        if self.count > 0 {
            out.put(&[self.digit_byte((self.bits << (6 - self.count)) as u8 & 63)]);
        }
        if explicit {
            out.put(b"-");
        }
        *self = State::new(self.imap);
    }

    /// Writes what ends the text.
    pub fn finish(&mut self, out: &mut Bytes) {
        self.end_digits(true, out);
    }
}
