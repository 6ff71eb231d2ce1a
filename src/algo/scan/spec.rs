//! Conversion specifications of the scanf families.

use crate::abi::{Errno, c_int, small, wchar_t};
use crate::algo::fmt::cursor::Cursor;
use crate::algo::fmt::spec::{Length, Unit};

/// A unit of input: a byte or a wide character.
pub trait ScanUnit: Unit {
    /// The unit as a number; never `u32::MAX`.
    fn code(self) -> u32;

    /// Whether the unit with this number is white space.
    fn is_space(code: u32) -> bool;
}

impl ScanUnit for u8 {
    #[inline]
    #[small]
    fn code(self) -> u32 {
        u32::from(self)
    }

    #[inline]
    #[small]
    fn is_space(code: u32) -> bool {
        code == 32 || code.wrapping_sub(9) < 5
    }
}

impl ScanUnit for wchar_t {
    #[inline]
    #[small]
    fn code(self) -> u32 {
        // Minus one becomes another number that is no character.
        if self == -1 { 0x7fff_ffff } else { self as u32 }
    }

    #[small]
    fn is_space(code: u32) -> bool {
        // Unicode's white space, without what does not break lines.
        matches!(code, 9..=13 | 32 | 0x85 | 0x1680 | 0x2000..=0x2006 | 0x2008..=0x200a | 0x2028 | 0x2029 | 0x205f | 0x3000)
    }
}

/// A conversion specification.
#[derive(Clone, Copy)]
pub struct Spec {
    /// `*`: nothing is stored.
    pub suppressed: bool,
    /// `m`: memory for the text is allocated.
    pub allocate: bool,
    /// The number of the argument, from 1; 0 for the next one.
    pub position: usize,
    /// The maximum field width; 0 for none.
    pub width: usize,
    /// The length modifier.
    pub length: Length,
    /// The conversion's letter; `C` and `S` have become `c` and `s` with length `l`, `p` has the length of a pointer.
    pub conversion: u8,
}

/// The number that stands here; 0 if there is none, `INT_MAX` for all that is larger.
#[inline]
fn digits<U: Unit>(cursor: &mut Cursor<'_, U>) -> usize {
    cursor.number().unwrap_or(c_int::MAX as u32) as usize
}

/// The letters from `[` to `z`, a bit each, that are a whole specification and mean what they say.
const PLAIN: u32 = {
    let (mut bits, mut at, letters) = (0, 0, b"[abcdefginosux");
    while at < letters.len() {
        bits |= 1 << (letters[at] - b'[');
        at += 1;
    }
    bits
};

/// So many digits of a width are read here; more of them could be too large a number.
const SHORT: usize = 9;

/// The specification at the front of `format` (behind the `%`) and its length, without the set of a `%[`. Most are a letter, perhaps with a
/// width: where the format goes on then does not depend on what was stored.
#[inline(always)]
pub fn parse<U: Unit>(format: &[U]) -> Result<(Spec, usize), Errno> {
    let unit = |at: usize| format.get(at).map_or(0, |unit| unit.ascii());
    let (mut at, mut width) = (0, 0);
    while at < SHORT && unit(at).wrapping_sub(b'0') < 10 {
        width = 10 * width + usize::from(unit(at) - b'0');
        at += 1;
    }
    let conversion = unit(at);
    let bit = conversion.wrapping_sub(b'[');
    if bit < 32 && PLAIN >> bit & 1 != 0 {
        return Ok((
            Spec { suppressed: false, allocate: false, position: 0, width, length: Length::Int, conversion },
            at + 1,
        ));
    }
    parse_long(format)
}

#[inline(never)]
fn parse_long<U: Unit>(format: &[U]) -> Result<(Spec, usize), Errno> {
    let mut cursor = Cursor::new(format);
    let (mut position, mut width) = (0, digits(&mut cursor));
    if width != 0 && cursor.eat(b'$') {
        (position, width) = (width, 0);
    }
    let mut suppressed = false;
    if width == 0 {
        suppressed = cursor.eat(b'*');
        while cursor.peek() == b'\'' {
            cursor.at += 1; // the C locale groups no thousands
        }
        width = digits(&mut cursor);
    }
    let allocate = cursor.eat(b'm');
    let mut length = cursor.length()?;
    let mut conversion = cursor.take();
    match conversion {
        b'C' | b'S' => {
            conversion |= 0x20;
            length = Length::Long;
        }
        b'p' => length = if size_of::<usize>() == 4 { Length::Int } else { Length::LongLong },
        _ => {}
    }
    Ok((Spec { suppressed, allocate, position, width, length, conversion }, cursor.at))
}
