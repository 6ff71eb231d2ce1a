//! Conversion specifications: from `%` to the conversion letter.

use super::cursor::Cursor;
use crate::abi::{Errno, c_long, small};

pub use super::unit::{Length, Unit};

/// `-`: pad on the right.
pub const LEFT: u32 = 1;
/// `+`: a sign also before what is not negative.
pub const PLUS: u32 = 2;
/// Space: a space where `+` puts a plus.
pub const SPACE: u32 = 4;
/// `#`: the alternative form.
pub const ALTERNATIVE: u32 = 8;
/// `0`: pad with zeros behind the sign.
pub const ZERO: u32 = 16;

/// How many numbered arguments are supported. POSIX asks for `NL_ARGMAX` (9).
pub const POSITIONS: usize = 64;

/// A width or precision that is not there; one that stands in the format is a number from 0 on.
pub const ABSENT: i32 = -1;
/// A width or precision `*`: the next argument. Argument number N (`*N$`) is `NEXT - N`.
pub const NEXT: i32 = -2;

/// Takes an argument in order.
pub const IN_ORDER: u32 = 1;
/// Takes an argument by its number.
pub const BY_NUMBER: u32 = 2;
/// What every specification is.
pub const ANY: u32 = 4;

/// A conversion specification. Its numbers are words: what WebAssembly computes with.
#[derive(Clone, Copy, Debug)]
pub struct Spec {
    /// The flags.
    pub flags: u32,
    /// The conversion's letter; `C` and `S` have become `c` and `s` with length `l`.
    pub conversion: u8,
    /// The length modifier.
    pub length: Length,
    /// The number of the argument, from 1; 0 for the next one.
    pub position: u32,
    /// The minimum field width.
    pub width: i32,
    /// The precision.
    pub precision: i32,
    /// How arguments are taken: [`IN_ORDER`], [`BY_NUMBER`], both or not at all; and [`ANY`].
    pub takes: u32,
}

/// A number that does not fit an `int`.
const TOO_LARGE: i32 = i32::MIN;

/// The width or precision that stands here: a number, `*` or `*N$`; [`ABSENT`] if there is none, [`TOO_LARGE`].
#[inline(always)]
fn amount<U: Unit>(cursor: &mut Cursor<'_, U>) -> i32 {
    match cursor.peek() {
        b'0'..=b'9' => digits(cursor),
        b'*' => {
            cursor.at += 1;
            if matches!(cursor.peek(), b'1'..=b'9') { numbered_star(cursor) } else { NEXT }
        }
        _ => ABSENT,
    }
}

/// The number whose first digit is next, or [`TOO_LARGE`].
#[inline(never)]
fn digits<U: Unit>(cursor: &mut Cursor<'_, U>) -> i32 {
    cursor.digits_here().map_or(TOO_LARGE, |number| number as i32)
}

/// Behind a `*`, where a digit is next.
#[cold]
#[small]
#[inline(never)]
fn numbered_star<U: Unit>(cursor: &mut Cursor<'_, U>) -> i32 {
    let start = cursor.at;
    let number = digits(cursor);
    if number == TOO_LARGE {
        return number;
    }
    if cursor.eat(b'$') {
        return NEXT - number.min(POSITIONS as i32 + 1);
    }
    cursor.at = start;
    NEXT
}

/// The specification at the front of `format` (behind the `%`) and its length. `EINVAL` for none that C defines.
#[inline(always)]
pub fn parse<U: Unit>(format: &[U]) -> Result<(Spec, usize), Errno> {
    let mut cursor = Cursor::new(format);
    let mut spec = Spec {
        flags: 0,
        conversion: 0,
        length: Length::Int,
        position: 0,
        width: ABSENT,
        precision: ABSENT,
        takes: ANY,
    };
    // A number at the start is the argument's or, without flags, the width.
    if matches!(cursor.peek(), b'1'..=b'9') {
        spec.width = digits(&mut cursor);
        if cursor.eat(b'$') {
            spec.position = spec.width as u32;
            spec.width = ABSENT;
        }
    }
    if spec.width == ABSENT {
        loop {
            spec.flags |= match cursor.peek() {
                b'-' => LEFT,
                b'+' => PLUS,
                b' ' => SPACE,
                b'#' => ALTERNATIVE,
                b'0' => ZERO,
                b'\'' => 0, // the C locale groups no thousands
                _ => break,
            };
            cursor.at += 1;
        }
        spec.width = amount(&mut cursor);
    }
    if cursor.eat(b'.') {
        spec.precision = amount(&mut cursor);
        if spec.precision == ABSENT {
            spec.precision = 0;
        }
    }
    spec.conversion = cursor.peek();
    if !matches!(spec.conversion, b'd' | b's' | b'x') {
        spec.length = cursor.length()?;
        spec.conversion = cursor.peek();
    }
    cursor.at += 1;
    if matches!(spec.conversion, b'C' | b'S') {
        spec.conversion |= 0x20;
        spec.length = Length::Long;
    }
    if spec.width.min(spec.precision) < ABSENT || spec.position != 0 {
        spec.check()?;
    }
    match spec.conversion {
        b'%' | b'm' => spec.position = 0,
        _ => spec.takes |= if spec.position == 0 { IN_ORDER } else { BY_NUMBER },
    }
    Ok((spec, cursor.at))
}

impl Spec {
    /// Notes how `*` takes arguments. Errors: `EOVERFLOW`; `EINVAL` for the number of an argument that there cannot be.
    #[cold]
    #[small]
    #[inline(never)]
    fn check(&mut self) -> Result<(), Errno> {
        let (low, position) = (self.width.min(self.precision), self.position as i32);
        if low == TOO_LARGE || position < 0 {
            return Err(Errno::OVERFLOW);
        }
        if low < NEXT - POSITIONS as i32 || position > POSITIONS as i32 {
            return Err(Errno::INVAL);
        }
        if low < NEXT {
            self.takes |= BY_NUMBER;
        }
        if self.width == NEXT || self.precision == NEXT {
            self.takes |= IN_ORDER;
        }
        Ok(())
    }

    /// The size of the slot that the argument takes; 0 for a conversion without one, nothing for an unknown letter.
    #[small]
    pub fn slot(&self) -> Option<usize> {
        // Sets of letters: a table of all of them would be longer.
        let letter = self.conversion;
        Some(if matches!(letter | 0x20, b'a' | b'e' | b'f' | b'g') {
            if self.length == Length::LongDouble { 16 } else { 8 }
        } else if matches!(letter, b'd' | b'i' | b'o' | b'u' | b'x' | b'X' | b'b' | b'B') {
            match self.length {
                Length::Long => size_of::<c_long>(),
                Length::LongLong | Length::LongDouble => 8,
                _ => 4,
            }
        } else if matches!(letter, b's' | b'p' | b'n') {
            size_of::<usize>()
        } else if letter == b'c' {
            4
        } else if matches!(letter, b'%' | b'm') {
            0
        } else {
            return None;
        })
    }
}
