//! `%s %c %ls %lc`, between bytes and wide characters.

use super::integer::Field;
use super::output::Output;
use super::spec::LEFT;
use crate::abi::{Errno, c_char, wchar_t};
use crate::algo::utf8::{Decoded, Encoding, State};

/// The most bytes that [`pack`] makes.
pub const PACKED_MAX: usize = 7;

/// A wide character as the wide functions pass it to their sink: as UTF-8, but of any value of `wchar_t`. What Unicode ends
/// before has a lead of its own.
pub fn pack(c: u32) -> ([u8; PACKED_MAX], usize) {
    let tail = |shift: u32| 0x80 | (c >> shift) as u8 & 0x3f;
    let lead = |mark: u8, shift: u32| mark | (c >> shift) as u8;
    match c {
        0..0x80 => ([c as u8, 0, 0, 0, 0, 0, 0], 1),
        0x80..0x800 => ([lead(0xc0, 6), tail(0), 0, 0, 0, 0, 0], 2),
        0x800..0x1_0000 => ([lead(0xe0, 12), tail(6), tail(0), 0, 0, 0, 0], 3),
        0x1_0000..0x20_0000 => ([lead(0xf0, 18), tail(12), tail(6), tail(0), 0, 0, 0], 4),
        _ => ([0xff, tail(30), tail(24), tail(18), tail(12), tail(6), tail(0)], 7),
    }
}

/// The character at the front of what [`pack`] made, and its length; at least 1.
pub fn unpack(text: &[u8]) -> (u32, usize) {
    let first = text.first().copied().unwrap_or(0);
    let (len, bits) = match first {
        0..0x80 => return (first.into(), 1),
        0x80..0xe0 => (2, first & 0x1f),
        0xe0..0xf0 => (3, first & 0xf),
        0xf0..0xff => (4, first & 7),
        0xff => (7, 0),
    };
    let tail = text.get(1..len).unwrap_or(&[]);
    (tail.iter().fold(bits.into(), |c: u32, byte| c << 6 | u32::from(byte & 0x3f)), len)
}

/// Writes a wide character as one of the wide functions.
pub fn put_packed(output: &mut Output<'_>, c: u32) {
    let (bytes, len) = pack(c);
    output.put_counted(bytes.get(..len).unwrap_or(&[]), 1);
}

/// Writes what `body` writes, which counts as `characters`, padded to the field's width.
fn pad(output: &mut Output<'_>, field: Field, characters: usize, body: &mut dyn FnMut(&mut Output<'_>)) {
    let padding = field.width.saturating_sub(characters);
    if field.flags & LEFT == 0 {
        output.fill(b' ', padding);
    }
    body(output);
    if field.flags & LEFT != 0 {
        output.fill(b' ', padding);
    }
}

/// Writes `text`, which counts as `characters`, padded to the field's width.
pub fn put_padded(output: &mut Output<'_>, field: Field, text: &[u8], characters: usize) {
    let padding = field.width.saturating_sub(characters);
    if field.flags & LEFT == 0 {
        output.fill(b' ', padding);
    }
    output.put_counted(text, characters);
    if field.flags & LEFT != 0 {
        output.fill(b' ', padding);
    }
}

/// A string of bytes that a wide function writes, read up to a terminator or to what a precision lets through.
#[derive(Clone, Copy)]
pub struct NarrowText(*const c_char, Encoding);

impl NarrowText {
    /// The string at `text`.
    ///
    /// # Safety
    /// `text` must point to a terminated string, or to as many characters as will be asked for.
    pub unsafe fn new(text: *const c_char, encoding: Encoding) -> Self {
        NarrowText(text, encoding)
    }

    /// Calls `body` with each of the first `max` characters; returns how many there are. Errors: `EILSEQ`.
    fn each(self, max: usize, body: &mut dyn FnMut(u32)) -> Result<usize, Errno> {
        let (mut state, mut count, mut at) = (State::INITIAL, 0, self.0.cast::<u8>());
        while count < max {
            // SAFETY: neither the terminator nor the last character was passed, as the constructor's caller expects.
            match state.next(&[unsafe { at.read() }], self.1) {
                Decoded::Char(0, _) => break,
                Decoded::Char(c, _) => {
                    body(c);
                    count += 1;
                }
                Decoded::Incomplete => {}
                Decoded::Invalid => return Err(Errno::ILSEQ),
            }
            at = at.wrapping_add(1);
        }
        Ok(count)
    }

    /// Writes the string; precision and width count characters.
    pub fn put(self, output: &mut Output<'_>, field: Field) -> Result<(), Errno> {
        let max = field.precision.unwrap_or(usize::MAX);
        let count = self.each(max, &mut |_| {})?;
        pad(output, field, count, &mut |output| _ = self.each(count, &mut |c| put_packed(output, c)));
        Ok(())
    }
}

/// A wide character as bytes.
#[inline(always)]
fn narrow(c: u32, encoding: Encoding) -> Option<([u8; 4], usize)> {
    if c < 0x80 { Some(([c as u8, 0, 0, 0], 1)) } else { encoding.encode(c) }
}

/// A wide string: an array of wide characters, read up to a terminator or to what a precision lets through.
#[derive(Clone, Copy)]
pub struct WideText(*const wchar_t);

impl WideText {
    /// The string at `text`.
    ///
    /// # Safety
    /// `text` must point to a terminated wide string, or to as many wide characters as will be asked for.
    pub unsafe fn new(text: *const wchar_t) -> Self {
        WideText(text)
    }

    fn get(self, index: usize) -> u32 {
        // SAFETY: callers stop at the terminator or at the precision, as the constructor's caller expects.
        unsafe { self.0.add(index).read() as u32 }
    }

    /// Writes the string as it is, for the wide functions.
    pub fn put_wide(self, output: &mut Output<'_>, field: Field) {
        let (mut len, max) = (0, field.precision.unwrap_or(usize::MAX));
        while len < max && self.get(len) != 0 {
            len += 1;
        }
        pad(output, field, len, &mut |output| (0..len).for_each(|i| put_packed(output, self.get(i))));
    }

    /// How many wide characters go into `max` bytes, and how many bytes they are.
    fn measure(self, max: usize, encoding: Encoding) -> Result<(usize, usize), Errno> {
        let (mut units, mut used) = (0, 0usize);
        while used < max {
            let character = self.get(units);
            if character == 0 {
                break;
            }
            let len = narrow(character, encoding).ok_or(Errno::ILSEQ)?.1;
            if used + len > max {
                break;
            }
            used += len;
            units += 1;
        }
        Ok((units, used))
    }

    /// Writes the string in bytes; precision and width count these.
    pub fn put_narrow(self, output: &mut Output<'_>, field: Field, encoding: Encoding) -> Result<(), Errno> {
        let (units, used) = self.measure(field.precision.unwrap_or(usize::MAX), encoding)?;
        pad(output, field, used, &mut |output| {
            for i in 0..units {
                let (bytes, len) = narrow(self.get(i), encoding).unwrap_or(([0; 4], 0));
                output.put(bytes.get(..len).unwrap_or(&[]));
            }
        });
        Ok(())
    }
}
