//! Character sets and the conversion between them.

mod accents;
mod chinese;
mod cns;
mod cp932;
mod direct;
pub mod east_asian;
mod grid;
mod index;
mod iso2022_jp;
mod jisx0213;
mod korean;
mod names;
mod packed;
mod reverse;
mod shift;
mod single_byte;
mod state;
mod tscii;
mod types;
mod utf7;

use direct::Plain;
use east_asian::East;
pub use names::find;
use reverse::Reverse;
use shift::{KOREAN_HEADER, Shift};
use single_byte::{NONE, Table};
use state::{Sets, State};
use types::{BACKSLASH, Bytes, OVERLINE, TILDE, YEN};
pub use types::{Charset, Missing, Order, Stop};

use super::utf8::{self, Decoded};
use crate::abi::Errno;

/// A conversion from one set to another.
pub struct Converter {
    from: Charset,
    to: Charset,
    missing: Missing,
    /// The byte order from the mark; `Marked` before the first character.
    order: Order,
    /// The last escape sequence that was read, or written.
    read: Shift,
    wrote: Shift,
    /// The same for sets that have more of it.
    read_state: State,
    wrote_state: State,
    /// What these need.
    sets: Sets,
    /// Whether what a text starts with was written.
    started: bool,
    /// The characters of the bytes in sets of single bytes.
    tables: Tables,
    /// The pairs of bytes of the characters to write.
    reverse: Reverse,
}

#[derive(Clone, Copy)]
struct Tables {
    from: Table,
    to: Table,
}

/// How the bytes of a unit of two and of four make a number.
type Units = (fn([u8; 2]) -> u16, fn([u8; 4]) -> u32);

fn units(order: Order) -> Units {
    match order {
        Order::Little => (u16::from_le_bytes, u32::from_le_bytes),
        Order::Big | Order::Marked => (u16::from_be_bytes, u32::from_be_bytes),
    }
}

/// The first character; `table` is that of a set of single bytes.
fn decode(set: Charset, table: &Table, bytes: &[u8]) -> Decoded {
    let Some(&first) = bytes.first() else { return Decoded::Incomplete };
    let byte = u32::from(first);
    match set {
        Charset::Utf8 => utf8::decode(bytes),
        Charset::Ascii if first < 0x80 => Decoded::Char(byte, 1),
        // The latter do not come here.
        Charset::Ascii | Charset::Stateful(_) => Decoded::Invalid,
        Charset::Latin1 => Decoded::Char(byte, 1),
        Charset::Single(number) => match table.get(usize::from(first)) {
            None | Some(&NONE) if number >= accents::FIRST => accents::decode(number, bytes),
            None | Some(&NONE) => Decoded::Invalid,
            Some(c) => Decoded::Char((*c).into(), 1),
        },
        Charset::Utf16 { order, pairs } => decode_utf16(order, pairs, bytes),
        Charset::East(set) => east_asian::decode(set, bytes),
        // With an escape sequence in force, `source` says which set it is.
        Charset::Iso2022Jp | Charset::Iso2022Kr => decode(Charset::Ascii, table, bytes),
        Charset::Roman => match decode(Charset::Ascii, table, bytes) {
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
fn encode(set: Charset, table: &Table, c: u32) -> Option<([u8; 4], usize)> {
    let one = |byte: u8| Some(([byte, 0, 0, 0], 1));
    let turned = |order: Order, mut unit: [u8; 4], len: usize| {
        if order == Order::Little {
            unit.get_mut(..len)?.reverse();
        }
        Some((unit, len))
    };
    match set {
        Charset::Utf8 => utf8::encode(c),
        Charset::Ascii if c < 0x80 => one(c as u8),
        Charset::Latin1 if c < 0x100 => one(c as u8),
        // The latter do not come here.
        Charset::Ascii | Charset::Latin1 | Charset::Stateful(_) => None,
        Charset::East(set) => east_asian::encode(set, c),
        Charset::Iso2022Jp | Charset::Roman if c == YEN => one(BACKSLASH as u8),
        Charset::Iso2022Jp | Charset::Roman if c == OVERLINE => one(TILDE as u8),
        Charset::Roman => encode(Charset::Ascii, table, c),
        Charset::Iso2022Jp => east_asian::encode(if c < 0x80 { East::EucJp } else { East::Jis }, c),
        Charset::Iso2022Kr => east_asian::encode(if c < 0x80 { East::EucKr } else { East::Ks }, c),
        Charset::Single(_) if c >= NONE.into() => None,
        // Code page 1132 has the letter k twice; in every set of EBCDIC this is the one.
        Charset::Single(_) if c == 'k' as u32 && table[0x92] == c as u16 => one(0x92),
        Charset::Single(number) => match table.iter().position(|here| u32::from(*here) == c) {
            Some(byte) => one(byte as u8),
            None if number >= accents::FIRST => accents::encode(c).map(|(accent, letter)| ([accent, letter, 0, 0], 2)),
            None => None,
        },
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
    /// The conversion from one set to another, without what [`prepare`](Self::prepare) does: a converter is large, and best made where it stays.
    pub const fn unprepared(from: Charset, to: Charset, missing: Missing) -> Self {
        Converter {
            from,
            to,
            missing,
            order: Order::Marked,
            read: Shift::Ascii,
            wrote: Shift::Ascii,
            read_state: State::None,
            wrote_state: State::None,
            sets: Sets::new(),
            started: false,
            tables: Tables { from: [0; 256], to: [0; 256] },
            reverse: Reverse::new(),
        }
    }

    /// Fills the tables that only some sets need. Errors: `ENOMEM`.
    pub fn prepare(&mut self) -> Result<(), Errno> {
        self.forget_all();
        for (set, table) in [(self.from, &mut self.tables.from), (self.to, &mut self.tables.to)] {
            if let Charset::Single(number) = set {
                *table = [NONE; 256];
                single_byte::fill(table, number);
            }
        }
        self.sets.fill(self.from, self.to)
    }

    /// The conversion from one set to another.
    #[cfg(test)]
    pub fn new(from: Charset, to: Charset, missing: Missing) -> Self {
        let mut converter = Self::unprepared(from, to, missing);
        converter.prepare().unwrap();
        converter
    }

    /// Back to the initial state, which `put` may have to be told in an escape sequence.
    pub fn reset(&mut self, put: &mut dyn FnMut(&[u8]) -> bool) -> Result<(), Stop> {
        let mut rest = self.read_state;
        self.pass_all(rest.rest().get(), put)?;
        self.read_state = rest;
        let (mut state, mut bytes) = (self.wrote_state, Bytes::new());
        state.finish(&self.sets, &mut bytes);
        if !bytes.get().is_empty() && !put(bytes.get()) {
            return Err(Stop::Full);
        }
        if self.wrote != Shift::Ascii && !put(Shift::Ascii.sequence(self.to)) {
            return Err(Stop::Full);
        }
        self.forget_all();
        Ok(())
    }

    /// Back to the initial state without a word to anybody.
    pub fn forget_all(&mut self) {
        (self.order, self.read, self.wrote, self.started) = (Order::Marked, Shift::Ascii, Shift::Ascii, false);
        (self.read_state, self.wrote_state) = (State::of(self.from), State::of(self.to));
    }

    /// The set to read: with a mark at the start, in the order of bytes that it says. Also how long the mark is.
    fn source(&mut self, bytes: &[u8]) -> (Charset, usize) {
        let wide = match self.from {
            Charset::Utf16 { order: Order::Marked, .. } => false,
            Charset::Utf32(Order::Marked) => true,
            Charset::Iso2022Jp if self.read == Shift::Pairs => return (Charset::East(East::Jis), 0),
            Charset::Iso2022Jp if self.read == Shift::Roman => return (Charset::Roman, 0),
            Charset::Iso2022Kr if self.read == Shift::Pairs => return (Charset::East(East::Ks), 0),
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

    /// Converts what needs no decision at the start of `n` bytes; returns how many bytes were read and written.
    ///
    /// # Safety
    /// `n` bytes must be readable at `from`, `space` bytes writable at `to`.
    pub unsafe fn run(&self, from: *const u8, n: usize, to: *mut u8, space: usize) -> (usize, usize) {
        match (Plain::of(self.from, self.order), Plain::of(self.to, Order::Big)) {
            // SAFETY: the same contract.
            (Some(source), Some(target)) => unsafe { direct::run(source, target, from, n, to, space) },
            _ => (0, 0),
        }
    }

    /// Converts one character at the start of `bytes`, and gives its bytes to `put`, which says whether it fitted.
    /// Returns how many bytes were read, and whether the character was replaced or left out.
    pub fn step(&mut self, bytes: &[u8], put: &mut dyn FnMut(&[u8]) -> bool) -> Result<(usize, bool), Stop> {
        if let Some(switched) = self.read.read(self.from, bytes) {
            return switched.map(|len| (len, false));
        }
        let (set, mark) = self.source(bytes);
        if mark != 0 {
            return Ok((mark, false));
        }
        if !matches!(self.read_state, State::None) {
            return self.step_stateful(bytes, put);
        }
        let (c, used) = match decode(set, &self.tables.from, bytes) {
            Decoded::Char(c, used) => (c, used),
            Decoded::Incomplete => return Err(Stop::Incomplete),
            Decoded::Invalid => return Err(Stop::Invalid),
        };
        self.pass(c, put).map(|replaced| (used, replaced))
    }

    /// [`step`](Self::step) from a set with a state, which changes only once the characters were written.
    fn step_stateful(&mut self, bytes: &[u8], put: &mut dyn FnMut(&[u8]) -> bool) -> Result<(usize, bool), Stop> {
        let mut state = self.read_state;
        let (used, text) = state.decode(&self.sets, bytes)?;
        let replaced = self.pass_all(text.get(), put)?;
        self.read_state = state;
        Ok((used, replaced))
    }

    /// [`pass`](Self::pass) for some characters, together or not at all.
    fn pass_all(&mut self, text: &[u32], put: &mut dyn FnMut(&[u8]) -> bool) -> Result<bool, Stop> {
        match text {
            [] => return Ok(false),
            [c] => return self.pass(*c, put),
            _ => {}
        }
        let before = (self.wrote, self.started, self.wrote_state);
        let (mut bytes, mut replaced) = (Bytes::new(), false);
        for c in text {
            replaced |= self.pass(*c, &mut |more| {
                bytes.put(more);
                true
            })?;
        }
        if !bytes.get().is_empty() && !put(bytes.get()) {
            (self.wrote, self.started, self.wrote_state) = before;
            return Err(Stop::Full);
        }
        Ok(replaced)
    }

    /// A character in the set to write.
    fn encode(&mut self, c: u32) -> Option<([u8; 4], usize)> {
        match self.to {
            Charset::East(set) => self.reverse.encode(set, c),
            Charset::Iso2022Jp if c >= 0x80 && !matches!(c, YEN | OVERLINE) => self.reverse.encode(East::Jis, c),
            Charset::Iso2022Kr if c >= 0x80 => self.reverse.encode(East::Ks, c),
            other => encode(other, &self.tables.to, c),
        }
    }

    /// Writes a character, or what replaces it; whether that was necessary.
    fn pass(&mut self, c: u32, put: &mut dyn FnMut(&[u8]) -> bool) -> Result<bool, Stop> {
        let asterisk = u32::from(b'*');
        if !matches!(self.wrote_state, State::None) {
            let (mut state, mut bytes) = (self.wrote_state, Bytes::new());
            let replaced = state.encode(&self.sets, c, &mut bytes).is_none();
            if replaced && self.missing == Missing::Replace {
                state.encode(&self.sets, asterisk, &mut bytes);
            }
            if !bytes.get().is_empty() && !put(bytes.get()) {
                return Err(Stop::Full);
            }
            self.wrote_state = state;
            return Ok(replaced);
        }
        let (written, encoded, replaced) = match (self.encode(c), self.missing) {
            (Some(encoded), _) => (c, Some(encoded), false),
            (None, Missing::Replace) => (asterisk, encode(self.to, &self.tables.to, asterisk), true),
            (None, Missing::Discard) => (c, None, true),
        };
        if let Some((bytes, len)) = encoded
            && !self.write(written, bytes.get(..len).unwrap_or(b""), put)
        {
            return Err(Stop::Full);
        }
        Ok(replaced)
    }

    /// Gives the bytes of a character to `put`, behind what must be written before them.
    fn write(&mut self, c: u32, bytes: &[u8], put: &mut dyn FnMut(&[u8]) -> bool) -> bool {
        if !matches!(self.to, Charset::Iso2022Jp | Charset::Iso2022Kr) {
            return put(bytes);
        }
        let shift = self.wrote.to_write(self.to, c, bytes.len());
        let korean = matches!(self.to, Charset::Iso2022Kr);
        let header = if korean && !self.started { KOREAN_HEADER } else { b"" };
        let sequence = if shift == self.wrote { b"" } else { shift.sequence(self.to) };
        let mut joined = [0; 8];
        let parts = header.iter().chain(sequence).chain(bytes);
        joined.iter_mut().zip(parts).for_each(|(to, from)| *to = *from);
        let written = put(joined.get(..header.len() + sequence.len() + bytes.len()).unwrap_or(b""));
        if written {
            (self.wrote, self.started) = (shift, true);
        }
        written
    }
}

#[cfg(test)]
mod differential;
#[cfg(test)]
mod stateful_tests;
#[cfg(test)]
mod tests;
