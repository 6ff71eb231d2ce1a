//! `%s %c %ls %lc`, between UTF-8 and wide characters.

use super::integer::Field;
use super::output::Output;
use super::spec::LEFT;
use crate::abi::{Errno, wchar_t};

/// The character at the front of `text` and its length in bytes; nothing if it is not well-formed UTF-8.
pub fn decode(text: &[u8]) -> Option<(u32, usize)> {
    let first = *text.first()?;
    let (len, least) = match first {
        0..=0x7f => return Some((u32::from(first), 1)),
        0xc2..=0xdf => (2, 0x80),
        0xe0..=0xef => (3, 0x800),
        0xf0..=0xf4 => (4, 0x1_0000),
        _ => return None,
    };
    let mut character = u32::from(first) & (0x7f >> len);
    for byte in text.get(1..len)? {
        if byte & 0xc0 != 0x80 {
            return None;
        }
        character = character << 6 | u32::from(byte & 0x3f);
    }
    let surrogate = (0xd800..0xe000).contains(&character);
    (character >= least && character <= 0x10_ffff && !surrogate).then_some((character, len))
}

/// The UTF-8 of a wide character and its length; nothing if it is no character.
#[inline(never)]
pub fn encode(character: u32) -> Option<([u8; 4], usize)> {
    let low = |shift: u32| 0x80 | (character >> shift) as u8 & 0x3f;
    let high = |shift: u32| (character >> shift) as u8;
    Some(match character {
        0..=0x7f => ([character as u8, 0, 0, 0], 1),
        0x80..=0x7ff => ([0xc0 | high(6), low(0), 0, 0], 2),
        0xd800..=0xdfff => return None,
        0x800..=0xffff => ([0xe0 | high(12), low(6), low(0), 0], 3),
        0x1_0000..=0x10_ffff => ([0xf0 | high(18), low(12), low(6), low(0)], 4),
        _ => return None,
    })
}

/// Writes `text`, which counts as `characters`, padded to the field's width.
pub fn put_padded(output: &mut Output<'_>, field: Field, text: &[u8], characters: usize) {
    let padding = field.width.saturating_sub(characters);
    if field.flags & LEFT == 0 {
        output.fill(b' ', padding);
        output.put_counted(text, characters);
    } else {
        output.put_counted(text, characters);
        output.fill(b' ', padding);
    }
}

/// How many bytes `characters` characters at the front of `text` take, and how many there really are. Reads no byte
/// behind them.
pub fn measure_narrow(text: &[u8], characters: usize) -> Result<(usize, usize), Errno> {
    let (mut bytes, mut count) = (0, 0);
    while count < characters && bytes < text.len() {
        bytes += decode(text.get(bytes..).unwrap_or(&[])).ok_or(Errno::ILSEQ)?.1;
        count += 1;
    }
    Ok((bytes, count))
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

    /// How many wide characters go into `max` bytes (`wide`: into `max` characters), and how many bytes and characters
    /// of output that is.
    fn measure(self, max: usize, wide: bool) -> Result<(usize, usize), Errno> {
        let (mut units, mut used) = (0, 0usize);
        while used < max {
            let character = self.get(units);
            if character == 0 {
                break;
            }
            let (_, len) = encode(character).ok_or(Errno::ILSEQ)?;
            let next = used + if wide { 1 } else { len };
            if next > max {
                break;
            }
            used = next;
            units += 1;
        }
        Ok((units, used))
    }

    /// Writes the string; precision and width count bytes, or characters for the `wide` functions.
    pub fn put(self, output: &mut Output<'_>, field: Field, wide: bool) {
        let (units, used) = match self.measure(field.precision.unwrap_or(usize::MAX), wide) {
            Ok(measured) => measured,
            Err(error) => return output.fail(error),
        };
        let padding = field.width.saturating_sub(used);
        if field.flags & LEFT == 0 {
            output.fill(b' ', padding);
        }
        for i in 0..units {
            if let Some((bytes, len)) = encode(self.get(i)) {
                output.put_counted(bytes.get(..len).unwrap_or(&[]), if wide { 1 } else { len });
            }
        }
        if field.flags & LEFT != 0 {
            output.fill(b' ', padding);
        }
    }
}
