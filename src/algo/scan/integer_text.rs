//! `strtol` and its family.

use super::integer_item::{BASE_LIMIT, digit_value, fits_digit};
use super::spec::ScanUnit;
use crate::abi::{Errno, c_int};

/// The range of an integer type.
#[derive(Clone, Copy)]
pub struct Range {
    /// The largest value.
    pub max: u64,
    /// The magnitude of the smallest value of a signed type; 0 for an unsigned one, where a minus sign negates the
    /// value modulo the type's size.
    pub min: u64,
}

impl Range {
    /// A signed type of this many bits.
    pub const fn signed(bits: u32) -> Range {
        Range { max: (1 << (bits - 1)) - 1, min: 1 << (bits - 1) }
    }

    /// An unsigned type of this many bits.
    pub const fn unsigned(bits: u32) -> Range {
        Range { max: u64::MAX >> (64 - bits), min: 0 }
    }
}

/// An integer found at the front of a text.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct IntegerText {
    /// The value; a negative one modulo 2^64.
    pub value: u64,
    /// How many units it takes, with the white space before it; 0 if there is no integer.
    pub len: usize,
    /// `EINVAL` for no integer or an impossible base, `ERANGE` for a value cut to the range.
    pub error: Option<Errno>,
}

/// The decimal number at the front of `text`, behind white space; 0 if there is none, the nearest one if it does not fit.
///
/// # Safety
/// `text` must point to a terminated string.
#[inline(always)]
pub unsafe fn decimal(text: *const u8) -> i32 {
    /// Behind every number that fits, and far below what ten times is too large for the type.
    const FAR: u64 = 1 << 40;
    let mut at = text;
    // SAFETY: every byte read follows one that is not the terminator.
    unsafe {
        while matches!(at.read(), b' ' | b'\t'..=b'\r') {
            at = at.add(1);
        }
        let negative = at.read() == b'-';
        if negative || at.read() == b'+' {
            at = at.add(1);
        }
        let mut value = 0u64;
        'number: while value < FAR {
            // Four more digits do not overflow either.
            for _ in 0..4 {
                let digit = u32::from(at.read()).wrapping_sub(u32::from(b'0'));
                if digit > 9 {
                    break 'number;
                }
                value = value * 10 + u64::from(digit);
                at = at.add(1);
            }
        }
        let limit = i32::MAX as u64 + u64::from(negative);
        let value = if value > limit { limit } else { value };
        if negative { (value as i32).wrapping_neg() } else { value as i32 }
    }
}

/// The value of a hexadecimal digit.
#[inline(always)]
fn hexadecimal(c: u32) -> Option<u32> {
    /// A bit for each digit, counted from `0` on.
    const DIGITS: u64 = 0x3ff | 0x3f << 17 | 0x3f << 49;
    let from_zero = c.wrapping_sub(u32::from(b'0'));
    let is_digit = from_zero < 55 && DIGITS >> from_zero & 1 != 0;
    is_digit.then_some((c & 15) + 9 * (c >> 6)) // bit 6 of letters only
}

/// The integer at the front of `text`, behind white space, in `base`. With base 0 a prefix decides; `0x` may also stand
/// before base 16 and, as C23 adds, `0b` before base 2.
///
/// # Safety
/// `text` must point to a terminated string.
pub unsafe fn parse_integer<U: ScanUnit>(text: *const U, base: c_int, range: Range) -> IntegerText {
    // SAFETY: every unit read follows one that is not the terminator.
    let at = |i: usize| unsafe { text.add(i).read() }.code();
    let none = IntegerText { value: 0, len: 0, error: Some(Errno::INVAL) };
    if base == 1 || !(0..=36).contains(&base) {
        return none;
    }
    let mut base = base as u32;
    let mut len = 0;
    while U::is_space(at(len)) {
        len += 1;
    }
    let negative = at(len) == u32::from(b'-');
    if negative || at(len) == u32::from(b'+') {
        len += 1;
    }
    if at(len) == u32::from(b'0') && matches!(base, 0 | 2 | 16) {
        let prefix = match digit_value(at(len + 1)) {
            33 => 16,
            11 => 2,
            _ => 0,
        };
        // Without a digit behind it, a prefix is a zero and a letter.
        if prefix != 0 && (base == 0 || base == prefix) && digit_value(at(len + 2)) < prefix {
            base = prefix;
            len += 2;
        } else if base == 0 {
            base = 8;
        }
    }
    if base == 0 {
        base = 10;
    }
    let start = len;
    let (mut value, mut over) = (0u64, false);
    // The digits that cannot overflow, in the usual bases.
    if base == 10 {
        while len - start < 19 {
            let digit = at(len).wrapping_sub(u32::from(b'0'));
            if digit > 9 {
                break;
            }
            value = value * 10 + u64::from(digit);
            len += 1;
        }
    } else if base == 16 {
        while len - start < 16 {
            let Some(digit) = hexadecimal(at(len)) else { break };
            value = value << 4 | u64::from(digit);
            len += 1;
        }
    }
    loop {
        let digit = digit_value(at(len));
        if digit >= base {
            break;
        }
        len += 1;
        // Far below the limit no product can overflow.
        over |= value >= BASE_LIMIT && !fits_digit(value, base, digit);
        value = value.wrapping_mul(base.into()).wrapping_add(digit.into());
    }
    if len == start {
        return none;
    }
    let signed = range.min != 0;
    let limit = if negative && signed { range.min } else { range.max };
    let over = over || value > limit;
    if over {
        value = limit;
    }
    // An unsigned value out of range is the largest, whatever its sign.
    if negative && (signed || !over) {
        value = value.wrapping_neg();
    }
    IntegerText { value, len, error: if over { Some(Errno::RANGE) } else { None } }
}
