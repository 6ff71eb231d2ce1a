//! The syntax of numbers: `strtod` and its family.

use super::decimal::to_binary;
use super::format::{Extended, Format, Rounded};
use super::types::Decimal;
use crate::abi::small;
use crate::algo::binary128::shift_left;

/// A number found at the front of a text.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Parsed {
    /// The bits, in the format asked for.
    pub bits: u128,
    /// How many bytes it takes, with the white space before it; 0 if there is no number.
    pub len: usize,
    /// Whether it overflowed, or underflowed to a subnormal number or zero that is not exact.
    pub out_of_range: bool,
}

/// A position in a terminated text.
#[derive(Clone, Copy, PartialEq)]
struct Cursor(*const u8);

impl Cursor {
    fn byte(self) -> u8 {
        // SAFETY: never moved past the terminator, as each step follows a byte that is not 0.
        unsafe { self.0.read() }
    }

    fn step(&mut self) {
        self.0 = self.0.wrapping_add(1);
    }

    fn lower(self) -> u8 {
        self.byte() | 0x20
    }

    fn digit(self) -> Option<u8> {
        let digit = self.byte().wrapping_sub(b'0');
        if digit < 10 { Some(digit) } else { None }
    }

    fn hexadecimal_digit(self) -> Option<u8> {
        let letter = self.lower().wrapping_sub(b'a');
        self.digit().or(if letter < 6 { Some(letter + 10) } else { None })
    }

    /// Moves behind `word` (in lower case) if it stands here.
    fn word(&mut self, word: &[u8]) -> bool {
        let mut at = *self;
        for letter in word {
            if at.lower() != *letter {
                return false;
            }
            at.step();
        }
        *self = at;
        true
    }

    /// Moves behind an exponent if a whole one stands here: its letter, a sign, digits. Far too large ones are cut.
    fn exponent(&mut self, letter: u8) -> i64 {
        let mut at = *self;
        if at.lower() != letter {
            return 0;
        }
        at.step();
        let negative = at.byte() == b'-';
        if negative || at.byte() == b'+' {
            at.step();
        }
        if at.digit().is_none() {
            return 0;
        }
        let mut value = 0i64;
        while let Some(digit) = at.digit() {
            value = (value * 10 + i64::from(digit)).min(1 << 40);
            at.step();
        }
        *self = at;
        if negative { -value } else { value }
    }
}

/// The number at the front of `text`, behind white space.
///
/// # Safety
/// `text` must point to a terminated string.
pub unsafe fn parse(text: *const u8, format: &Format) -> Parsed {
    let mut at = Cursor(text);
    while at.byte() == b' ' || at.byte().wrapping_sub(9) < 5 {
        at.step();
    }
    let negative = at.byte() == b'-';
    if negative || at.byte() == b'+' {
        at.step();
    }
    let number = match at.lower() {
        b'i' => infinity(&mut at, format),
        b'n' => nan(&mut at, format),
        _ if at.byte() == b'0' => hexadecimal(&mut at, format).or_else(|| decimal(&mut at, format)),
        _ => decimal(&mut at, format),
    };
    let Some((bits, inexact)) = number else {
        return Parsed { bits: 0, len: 0, out_of_range: false };
    };
    let out_of_range = inexact && (bits == format.infinity || bits < format.smallest_normal);
    let bits = bits | if negative { format.sign() } else { 0 };
    Parsed { bits, len: at.0.addr() - text.addr(), out_of_range }
}

#[small]
#[inline(never)]
fn infinity(at: &mut Cursor, format: &Format) -> Option<(u128, bool)> {
    at.word(b"inf").then(|| {
        at.word(b"inity");
        (format.infinity, false)
    })
}

#[small]
#[inline(never)]
fn nan(at: &mut Cursor, format: &Format) -> Option<(u128, bool)> {
    if !at.word(b"nan") {
        return None;
    }
    // What stands in the parentheses may choose a NaN; here there is one quiet NaN.
    let mut end = *at;
    if end.byte() == b'(' {
        end.step();
        while end.byte().is_ascii_alphanumeric() || end.byte() == b'_' {
            end.step();
        }
        if end.byte() == b')' {
            end.step();
            *at = end;
        }
    }
    Some((format.nan(), false))
}

/// A number with `0x`; nothing if no digit follows that, which leaves the 0.
#[small]
#[inline(never)]
fn hexadecimal(at: &mut Cursor, format: &Format) -> Option<(u128, bool)> {
    let mut here = *at;
    here.step();
    if here.lower() != b'x' {
        return None;
    }
    here.step();
    let (mut significand, mut sticky, mut exponent) = (0u128, false, 0i64);
    let (mut any, mut point) = (false, false);
    loop {
        if let Some(digit) = here.hexadecimal_digit() {
            any = true;
            if significand >> 120 == 0 {
                significand = significand << 4 | u128::from(digit);
                exponent -= if point { 4 } else { 0 };
            } else {
                sticky |= digit != 0;
                exponent += if point { 0 } else { 4 };
            }
        } else if here.byte() == b'.' && !point {
            point = true;
        } else {
            break;
        }
        here.step();
    }
    if !any {
        return None;
    }
    exponent += here.exponent(b'p');
    *at = here;
    if significand == 0 {
        return Some((0, false));
    }
    let zeros = significand.leading_zeros();
    // There are at least four free bits below the digits if any were left out.
    let number = Extended {
        significand: shift_left(significand, zeros) | u128::from(sticky),
        exponent: (exponent + 127 - i64::from(zeros)).clamp(-100_000, 100_000) as i32,
        error: 0,
    };
    match format.round(number) {
        Rounded::Sure(bits, inexact) => Some((bits, inexact || sticky)),
        Rounded::Open { .. } => None, // not without an error
    }
}

fn decimal(at: &mut Cursor, format: &Format) -> Option<(u128, bool)> {
    let mut here = *at;
    let mut point = false;
    let mut any = false;
    let mut exponent = 0i64;
    // Zeros before the first significant digit.
    loop {
        match here.byte() {
            b'0' => {
                any = true;
                exponent -= i64::from(point);
            }
            b'.' if !point => point = true,
            _ => break,
        }
        here.step();
    }
    let text = here.0;
    let (mut first, mut second, mut len) = (0u64, 0u64, 0usize);
    loop {
        if let Some(digit) = here.digit() {
            let digit = u64::from(digit);
            if len < 19 {
                first = first * 10 + digit;
            } else if len < 38 {
                second = second * 10 + digit;
            }
            len += 1;
            exponent -= i64::from(point);
        } else if here.byte() == b'.' && !point {
            point = true;
        } else {
            break;
        }
        here.step();
    }
    let second_len = len.clamp(19, 38) as u32 - 19;
    let mut number = Decimal { first, second, second_len, text, len, exponent: 0 };
    if !any && number.len == 0 {
        return None;
    }
    number.exponent = exponent + here.exponent(b'e');
    *at = here;
    Some(exact_in_double(&number, format).unwrap_or_else(|| to_binary(&number, format)))
}

/// Small numbers times or divided by a small power of ten, all of them exact in `double`: one rounding (Clinger).
fn exact_in_double(number: &Decimal, format: &Format) -> Option<(u128, bool)> {
    static POWERS: [f64; 23] = [
        1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19,
        1e20, 1e21, 1e22,
    ];
    if number.first >> 53 != 0 || number.len > 19 || format.precision != 53 {
        return None;
    }
    let power = *POWERS.get(usize::try_from(number.exponent.unsigned_abs()).ok()?)?;
    let value = number.first as f64;
    let value = if number.exponent < 0 { value / power } else { value * power };
    Some((u128::from(value.to_bits()), false)) // neither huge nor tiny: whether it is exact does not matter
}
