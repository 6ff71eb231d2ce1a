//! The conversions of `<uchar.h>`, where one character may be several units of UTF-8 or UTF-16.

use super::{Decoded, Encoding, State, encode, from_byte, to_byte};

/// A unit that a conversion delivers, and what the C function returns with it.
#[derive(Clone, Copy, PartialEq, Eq)]
#[cfg_attr(test, derive(Debug))]
pub enum Unit {
    /// A unit, and how many bytes were read for it.
    Read(u32, usize),
    /// One more unit of the character that was read before.
    More(u32),
    /// The bytes are the start of a character.
    Incomplete,
    /// The bytes are no character.
    Invalid,
}

const HIGH: core::ops::Range<u32> = 0xd800..0xdc00;
const LOW: core::ops::Range<u32> = 0xdc00..0xe000;

/// The next unit of UTF-16.
pub fn next_utf16(state: &mut State, bytes: &[u8], encoding: Encoding) -> Unit {
    if state.output != 0 {
        return Unit::More(core::mem::take(&mut state.output));
    }
    match state.next(bytes, encoding) {
        Decoded::Char(c, used) if c >= 0x1_0000 => {
            state.output = LOW.start | c & 0x3ff;
            Unit::Read(HIGH.start + ((c - 0x1_0000) >> 10), used)
        }
        other => of_char(other),
    }
}

/// The next unit of UTF-8.
pub fn next_utf8(state: &mut State, bytes: &[u8], encoding: Encoding) -> Unit {
    if state.output != 0 {
        let (unit, count) = (state.output & 0xff, state.output >> 24);
        state.output = if count > 1 { state.output >> 8 & 0xffff | (count - 1) << 24 } else { 0 };
        return Unit::More(unit);
    }
    match state.next(bytes, encoding) {
        Decoded::Char(c, used) => match encode(c) {
            Some(([lead, a, b, c], len)) => {
                state.output = if len > 1 { u32::from_le_bytes([a, b, c, len as u8 - 1]) } else { 0 };
                Unit::Read(lead.into(), used)
            }
            // A byte that is no character, in the `C` locale.
            None => Unit::Invalid,
        },
        other => of_char(other),
    }
}

fn of_char(decoded: Decoded) -> Unit {
    match decoded {
        Decoded::Char(c, used) => Unit::Read(c, used),
        Decoded::Incomplete => Unit::Incomplete,
        Decoded::Invalid => Unit::Invalid,
    }
}

/// The bytes that a unit completes, none if it is the start of a character; nothing for what is no character.
pub type Completed = Option<([u8; 4], usize)>;

/// The bytes of the character that a unit of UTF-16 completes.
pub fn from_utf16(state: &mut State, unit: u16, encoding: Encoding) -> Completed {
    let unit = u32::from(unit);
    let high = core::mem::take(&mut state.input);
    if high != 0 {
        return if LOW.contains(&unit) {
            encoding.encode(0x1_0000 + ((high & 0x3ff) << 10 | unit & 0x3ff))
        } else {
            None
        };
    }
    if HIGH.contains(&unit) {
        state.input = unit;
        return Some(([0; 4], 0));
    }
    encoding.encode(unit)
}

/// The bytes of the character that a unit of UTF-8 completes.
pub fn from_utf8(state: &mut State, unit: u8, encoding: Encoding) -> Completed {
    match state.next(&[unit], Encoding::Utf8) {
        Decoded::Char(c, _) => encoding.encode(c),
        Decoded::Incomplete => Some(([0; 4], 0)),
        Decoded::Invalid => {
            *state = State::INITIAL;
            None
        }
    }
}

const _: () = assert!(matches!(to_byte(from_byte(0xff)), Some(0xff)));
