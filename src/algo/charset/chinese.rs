//! ISO-2022-CN (RFC 1922): ASCII, and behind escape sequences, line by line, the pairs of GB 2312 and of CNS 11643.

use super::super::utf8::Decoded;
use super::cns;
use super::east_asian::{self, East};
use super::types::Stop;

/// The cells of a plane of CNS 11643.
const PLANE: usize = 94 * 94;

/// The designations in effect. There are none initially, and after each end of line.
#[derive(Clone, Copy, PartialEq, Eq, Default)]
pub struct State {
    /// Whether bytes stand for pairs.
    shifted: bool,
    /// The set of these: 0 none, else the last byte of its escape sequence, `A` or `G`.
    set: u8,
    /// Whether a single shift leads to plane 2.
    second: bool,
}

const SHIFT_OUT: u8 = 0x0e;
const SHIFT_IN: u8 = 0x0f;
const ESCAPE: u8 = 0x1b;
/// The sequences that designate GB 2312, plane 1 and plane 2 of CNS 11643.
const SELECT: [&[u8]; 3] = [b"\x1b$)A", b"\x1b$)G", b"\x1b$*H"];

impl State {
    /// Reads a character, or what changes the state; how many bytes that is, and the character if there is one.
    pub fn decode(&mut self, bytes: &[u8]) -> Result<(usize, Option<u32>), Stop> {
        match *bytes {
            [ESCAPE, ..] => self.escape(bytes),
            [SHIFT_OUT, ..] if self.set == 0 => Err(Stop::Invalid),
            [byte @ (SHIFT_OUT | SHIFT_IN), ..] => {
                self.shifted = byte == SHIFT_OUT;
                Ok((1, None))
            }
            [b'\n', ..] => {
                *self = State::default();
                Ok((1, Some(b'\n'.into())))
            }
            [byte @ (0..=0x20 | 0x7f), ..] => Ok((1, Some(byte.into()))),
            [byte @ ..0x80, ..] if !self.shifted => Ok((1, Some(byte.into()))),
            [0x21..0x7f] => Err(Stop::Incomplete),
            [lead @ 0x21..0x7f, trail, ..] => {
                let c = match self.set {
                    b'A' => gb2312(lead, trail),
                    _ => cns::index(0x21, lead, trail).and_then(cns::character),
                };
                c.map(|c| (2, Some(c))).ok_or(Stop::Invalid)
            }
            _ => Err(Stop::Invalid),
        }
    }

    fn escape(&mut self, bytes: &[u8]) -> Result<(usize, Option<u32>), Stop> {
        for sequence in SELECT {
            if bytes.starts_with(sequence) {
                match sequence.last() {
                    Some(b'H') => self.second = true,
                    set => self.set = set.copied().unwrap_or(0),
                }
                return Ok((sequence.len(), None));
            }
            if sequence.starts_with(bytes) {
                return Err(Stop::Incomplete);
            }
        }
        match *bytes {
            [_, b'N', lead, trail, ..] if self.second => {
                let c = cns::index(0x21, lead, trail).and_then(|index| cns::character(PLANE + index));
                c.map(|c| (4, Some(c))).ok_or(Stop::Invalid)
            }
            [_, b'N'] | [_, b'N', _] if self.second => Err(Stop::Incomplete),
            _ => Err(Stop::Invalid),
        }
    }

    /// Writes a character with what must stand before it; returns how many bytes, nothing if no set has it.
    pub fn encode(&mut self, c: u32, out: &mut [u8; 12]) -> Option<usize> {
        let mut len = 0;
        let mut put = |bytes: &[u8]| {
            for byte in bytes {
                if let Some(to) = out.get_mut(len) {
                    *to = *byte;
                    len += 1;
                }
            }
        };
        if let Ok(byte @ ..0x80) = u8::try_from(c) {
            if self.shifted {
                put(&[SHIFT_IN]);
            }
            self.shifted = false;
            if byte == b'\n' {
                *self = State::default();
            }
            put(&[byte]);
            return Some(len);
        }
        let pair = |cell: usize| [(cell % PLANE / 94) as u8 + 0x21, (cell % 94) as u8 + 0x21];
        let (set, bytes) = match east_asian::encode(East::EucCn, c) {
            Some(([lead, trail, ..], _)) => (b'A', [lead & 0x7f, trail & 0x7f]),
            None => match cns::cell(c)? {
                cell @ ..PLANE => (b'G', pair(cell)),
                cell => (b'H', pair(cell)),
            },
        };
        if set == b'H' {
            if !self.second {
                put(b"\x1b$*H");
                self.second = true;
            }
            put(&[ESCAPE, b'N']);
        } else {
            if self.set != set {
                put(&[ESCAPE, b'$', b')', set]);
                self.set = set;
            }
            if !self.shifted {
                put(&[SHIFT_OUT]);
                self.shifted = true;
            }
        }
        put(&bytes);
        Some(len)
    }

    /// Back to ASCII; returns how many bytes that takes.
    pub fn finish(&mut self, out: &mut [u8; 12]) -> usize {
        let shifted = core::mem::take(self).shifted;
        if let Some(to) = out.first_mut() {
            *to = SHIFT_IN;
        }
        usize::from(shifted)
    }
}

fn gb2312(lead: u8, trail: u8) -> Option<u32> {
    cns::index(0x21, lead, trail)?;
    match east_asian::decode(East::EucCn, &[lead | 0x80, trail | 0x80]) {
        Decoded::Char(c, 2) => Some(c),
        _ => None,
    }
}
