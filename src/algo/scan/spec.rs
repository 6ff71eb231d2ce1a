//! Conversion specifications of the scanf families.

use crate::abi::{Errno, c_int, wchar_t};
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
    fn code(self) -> u32 {
        u32::from(self)
    }

    #[inline]
    fn is_space(code: u32) -> bool {
        code == 32 || code.wrapping_sub(9) < 5
    }
}

impl ScanUnit for wchar_t {
    #[inline]
    fn code(self) -> u32 {
        // What is no character at all becomes another number that is none.
        (self as u32).min(0x7fff_ffff)
    }

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
    /// The maximum field width, if there is one.
    pub width: Option<usize>,
    /// The length modifier.
    pub length: Length,
    /// The conversion's letter; `C` and `S` have become `c` and `s` with length `l`, `p` has the length of a pointer.
    pub conversion: u8,
}

struct Cursor<'a, U> {
    format: &'a [U],
    at: usize,
}

impl<U: Unit> Cursor<'_, U> {
    fn peek(&self) -> u8 {
        self.format.get(self.at).map_or(0, |u| u.ascii())
    }

    fn eat(&mut self, byte: u8) -> bool {
        let there = self.peek() == byte;
        self.at += usize::from(there);
        there
    }

    /// The number that stands here; 0 if there is none, `INT_MAX` for all that is larger.
    fn digits(&mut self) -> usize {
        let mut value = 0u64;
        while self.peek().is_ascii_digit() {
            value = (value * 10 + u64::from(self.peek() - b'0')).min(c_int::MAX as u64);
            self.at += 1;
        }
        value as usize
    }
}

/// The specification at the front of `format` (behind the `%`) and its length, without the set of a `%[`.
pub fn parse<U: Unit>(format: &[U]) -> Result<(Spec, usize), Errno> {
    let mut cursor = Cursor { format, at: 0 };
    let (mut position, mut width) = (0, cursor.digits());
    if width != 0 && cursor.eat(b'$') {
        (position, width) = (width, 0);
    }
    let mut suppressed = false;
    if width == 0 {
        suppressed = cursor.eat(b'*');
        while cursor.eat(b'\'') {} // the C locale groups no thousands
        width = cursor.digits();
    }
    let allocate = cursor.eat(b'm');
    let first = cursor.peek();
    cursor.at += 1;
    const SIZE: Length = if size_of::<usize>() == 4 { Length::Int } else { Length::LongLong };
    let mut length = match first {
        b'h' if cursor.eat(b'h') => Length::Char,
        b'h' => Length::Short,
        b'l' if cursor.eat(b'l') => Length::LongLong,
        b'l' => Length::Long,
        b'j' | b'q' => Length::LongLong,
        b'z' | b't' => SIZE,
        b'L' => Length::LongDouble,
        b'w' => {
            // The fast types have 8, 32, 32 and 64 bits.
            let fast = cursor.eat(b'f');
            match cursor.digits() {
                8 => Length::Char,
                16 if !fast => Length::Short,
                16 | 32 => Length::Int,
                64 => Length::LongLong,
                _ => return Err(Errno::INVAL),
            }
        }
        _ => {
            cursor.at -= 1;
            Length::Int
        }
    };
    let mut conversion = cursor.peek();
    cursor.at += 1;
    match conversion {
        b'C' | b'S' => {
            conversion |= 0x20;
            length = Length::Long;
        }
        b'p' => length = SIZE,
        _ => {}
    }
    let width = if width == 0 { None } else { Some(width) };
    Ok((Spec { suppressed, allocate, position, width, length, conversion }, cursor.at))
}
