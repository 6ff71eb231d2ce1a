//! `%d %i %u %o %x %X %b %B %p`.

use super::output::Output;
use super::spec::{ALTERNATIVE, LEFT, PLUS, SPACE, ZERO};
use crate::abi::small;

/// The decimal digits of 0 to 99, in pairs.
static PAIRS: [[u8; 2]; 100] = {
    let mut pairs = [[0; 2]; 100];
    let mut n = 0;
    while n < 100 {
        pairs[n] = [b'0' + (n / 10) as u8, b'0' + (n % 10) as u8];
        n += 1;
    }
    pairs
};

/// Writes the two digits of `n` (below 100) at `at`.
#[inline]
pub fn place_pair(digits: &mut [u8], at: usize, n: u32) {
    // As arrays, for one load and one store: a copy of slices is a call.
    if let Some(to) = digits.get_mut(at..at + 2).and_then(|to| <&mut [u8; 2]>::try_from(to).ok())
        && let Some(from) = PAIRS.get(n as usize)
    {
        *to = *from;
    }
}

/// Writes the decimal digits of `value` at the end of `digits`; returns where they begin. Zero has one digit.
#[inline(never)]
pub fn decimal(mut value: u64, digits: &mut [u8]) -> usize {
    let mut at = digits.len();
    while value > u64::from(u32::MAX) {
        at -= 2;
        place_pair(digits, at, (value % 100) as u32);
        value /= 100;
    }
    // With 32 bits a division by a constant is a product.
    let mut value = value as u32;
    while value >= 100 {
        at -= 2;
        place_pair(digits, at, value % 100);
        value /= 100;
    }
    if value >= 10 {
        at -= 2;
        place_pair(digits, at, value);
    } else {
        at -= 1;
        if let Some(to) = digits.get_mut(at) {
            *to = b'0' + value as u8;
        }
    }
    at
}

/// Writes the digits of `value` in base `1 << shift` at the end of `digits`; returns where they begin.
#[inline(never)]
fn power_of_two(mut value: u64, shift: u32, letters: u8, digits: &mut [u8]) -> usize {
    let mut at = digits.len();
    while at > 0 {
        at -= 1;
        let digit = value as u8 & ((1 << shift) - 1);
        if let Some(to) = digits.get_mut(at) {
            *to = if digit < 10 { b'0' + digit } else { letters + digit };
        }
        value >>= shift;
        if value == 0 {
            break;
        }
    }
    at
}

/// Writes an `int` as `%d` does, or if it is not `negative` as `%u` does.
pub fn put_int(output: &mut Output<'_>, value: i32, negative: bool) {
    let mut digits = [0u8; 12];
    let magnitude = if negative { value.unsigned_abs() } else { value as u32 };
    let mut at = decimal(u64::from(magnitude), &mut digits);
    if negative {
        at -= 1;
        if let Some(sign) = digits.get_mut(at) {
            *sign = b'-';
        }
    }
    output.put(digits.get(at..).unwrap_or(&[]));
}

/// Flags, width and precision as the arguments have settled them.
#[derive(Clone, Copy)]
pub struct Field {
    /// The flags.
    pub flags: u8,
    /// The minimum width; 0 if there is none.
    pub width: usize,
    /// The precision, if there is one.
    pub precision: Option<usize>,
}

/// Writes `value`, with the bits of an `i64` for the signed conversions.
pub fn put_integer(output: &mut Output<'_>, field: Field, conversion: u8, value: u64) {
    // Not a byte more: eight words are cleared by eight stores, nine by a call.
    let mut text = [0u8; 64];
    let mut magnitude = value;
    let mut prefix: &[u8] = b"";
    let alternative = field.flags & ALTERNATIVE != 0 && value != 0;
    let mut at = match conversion {
        b'd' | b'i' => {
            if (value as i64) < 0 {
                magnitude = value.wrapping_neg();
                prefix = b"-";
            } else if field.flags & PLUS != 0 {
                prefix = b"+";
            } else if field.flags & SPACE != 0 {
                prefix = b" ";
            }
            decimal(magnitude, &mut text)
        }
        b'u' => decimal(magnitude, &mut text),
        b'o' => power_of_two(magnitude, 3, 0, &mut text),
        b'b' | b'B' => {
            if alternative {
                prefix = if conversion == b'b' { b"0b" } else { b"0B" };
            }
            power_of_two(magnitude, 1, 0, &mut text)
        }
        _ => {
            if alternative {
                prefix = if conversion == b'x' { b"0x" } else { b"0X" };
            }
            let letters = if conversion == b'x' { b'a' - 10 } else { b'A' - 10 };
            power_of_two(magnitude, 4, letters, &mut text)
        }
    };
    if magnitude == 0 && field.precision == Some(0) {
        at = text.len();
    }
    let mut zeros = 0;
    let digits = text.len() - at;
    if let Some(precision) = field.precision {
        zeros = precision.saturating_sub(digits);
    } else if field.flags & (ZERO | LEFT) == ZERO {
        zeros = field.width.saturating_sub(digits + prefix.len());
    }
    if conversion == b'o' && field.flags & ALTERNATIVE != 0 && zeros == 0 && text.get(at) != Some(&b'0') {
        zeros = 1;
    }
    let padding = field.width.saturating_sub(prefix.len().saturating_add(zeros).saturating_add(digits));
    if field.flags & LEFT == 0 {
        output.fill(b' ', padding);
    }
    if zeros + prefix.len() == 0 {
        // Nothing before the digits.
    } else if zeros + prefix.len() <= at {
        // Most often there is space before the digits, and all of it is one piece.
        at = prepend(&mut text, at, zeros, prefix);
    } else {
        output.put(prefix);
        output.fill(b'0', zeros);
    }
    output.put(text.get(at..).unwrap_or(&[]));
    if field.flags & LEFT != 0 {
        output.fill(b' ', padding);
    }
}

/// Writes `zeros` zeros and before them the prefix in front of `at`; returns where they begin.
#[inline(never)]
#[small]
fn prepend(text: &mut [u8], mut at: usize, zeros: usize, prefix: &[u8]) -> usize {
    for i in 0..zeros + prefix.len() {
        at -= 1;
        let letter = if i < zeros { Some(&b'0') } else { prefix.get(prefix.len() - 1 - (i - zeros)) };
        if let (Some(to), Some(letter)) = (text.get_mut(at), letter) {
            *to = *letter;
        }
    }
    at
}
