//! ISO-2022-CN (RFC 1922): ASCII, and behind escape sequences, line by line, the pairs of GB 2312 and of CNS 11643.

use super::super::utf8::Decoded;
use super::cns;
use super::east_asian::{self, East};
use super::types::{Bytes, Stop, Text};

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
    pub fn decode(&mut self, bytes: &[u8]) -> Result<(usize, Text), Stop> {
        match *bytes {
            [ESCAPE, ..] => self.escape(bytes),
            [SHIFT_OUT, ..] if self.set == 0 => Err(Stop::Invalid),
            [byte @ (SHIFT_OUT | SHIFT_IN), ..] => {
                self.shifted = byte == SHIFT_OUT;
                Ok((1, Text::NONE))
            }
            [b'\n', ..] => {
                *self = State::default();
                Ok((1, Text::one(b'\n'.into())))
            }
            [byte @ (0..=0x20 | 0x7f), ..] => Ok((1, Text::one(byte.into()))),
            [byte @ ..0x80, ..] if !self.shifted => Ok((1, Text::one(byte.into()))),
            [0x21..0x7f] => Err(Stop::Incomplete),
            [lead @ 0x21..0x7f, trail, ..] => {
                let c = match self.set {
                    b'A' => gb2312(lead, trail),
                    _ => cns::index(0x21, lead, trail).and_then(cns::character),
                };
                c.map(|c| (2, Text::one(c))).ok_or(Stop::Invalid)
            }
            _ => Err(Stop::Invalid),
        }
    }

    fn escape(&mut self, bytes: &[u8]) -> Result<(usize, Text), Stop> {
        for sequence in SELECT {
            if bytes.starts_with(sequence) {
                match sequence.last() {
                    Some(b'H') => self.second = true,
                    set => self.set = set.copied().unwrap_or(0),
                }
                return Ok((sequence.len(), Text::NONE));
            }
            if sequence.starts_with(bytes) {
                return Err(Stop::Incomplete);
            }
        }
        match *bytes {
            [_, b'N', lead, trail, ..] if self.second => {
                let c = cns::index(0x21, lead, trail).and_then(|index| cns::character(PLANE + index));
                c.map(|c| (4, Text::one(c))).ok_or(Stop::Invalid)
            }
            [_, b'N'] | [_, b'N', _] if self.second => Err(Stop::Incomplete),
            _ => Err(Stop::Invalid),
        }
    }

    /// Writes a character with what must stand before it; nothing if no set has it.
    pub fn encode(&mut self, c: u32, out: &mut Bytes) -> Option<()> {
        if let Ok(byte @ ..0x80) = u8::try_from(c) {
            if self.shifted {
                out.put(&[SHIFT_IN]);
            }
            self.shifted = false;
            if byte == b'\n' {
                *self = State::default();
            }
            out.put(&[byte]);
            return Some(());
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
                out.put(b"\x1b$*H");
                self.second = true;
            }
            out.put(&[ESCAPE, b'N']);
        } else {
            if self.set != set {
                out.put(&[ESCAPE, b'$', b')', set]);
                self.set = set;
            }
            if !self.shifted {
                out.put(&[SHIFT_OUT]);
                self.shifted = true;
            }
        }
        out.put(&bytes);
        Some(())
    }

    /// Back to ASCII.
    pub fn finish(&mut self, out: &mut Bytes) {
        if core::mem::take(self).shifted {
            out.put(&[SHIFT_IN]);
        }
    }
}

fn gb2312(lead: u8, trail: u8) -> Option<u32> {
    cns::index(0x21, lead, trail)?;
    match east_asian::decode(East::EucCn, &[lead | 0x80, trail | 0x80]) {
        Decoded::Char(c, 2) => Some(c),
        _ => None,
    }
}
