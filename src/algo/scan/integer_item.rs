//! `%d %i %u %o %x %X %b %p`.

use super::input::{Input, NONE};
use super::spec::ScanUnit;
use crate::abi::small;

/// An integer of the input, with the bits that go into the object.
pub struct Integer {
    /// The value, modulo 2^64.
    pub value: u64,
    /// Whether it was cut to the range of 64 bits.
    pub out_of_range: bool,
}

/// Values below this may be multiplied by any base and take another digit. (Wasm has no multiplication that tells of an
/// overflow.)
pub const BASE_LIMIT: u64 = u64::MAX / 36 - 1;

/// The base and signedness of a conversion; base 0 lets a prefix decide.
#[small]
pub fn base_of(conversion: u8) -> (u32, bool) {
    match conversion {
        b'd' => (10, true),
        b'i' => (0, true),
        b'o' => (8, false),
        b'x' | b'X' | b'p' => (16, false),
        b'b' | b'B' => (2, false),
        _ => (10, false),
    }
}

/// The value of a digit or letter; 36 and more for what is neither.
#[inline]
pub fn digit_value(code: u32) -> u32 {
    let digit = code.wrapping_sub(u32::from(b'0'));
    let letter = (code | 0x20).wrapping_sub(u32::from(b'a'));
    if digit < 10 {
        digit
    } else if letter < 26 && code < 128 {
        letter + 10
    } else {
        36
    }
}

/// Reads an integer; `None` if the input is not one.
pub fn read<U: ScanUnit>(input: &mut Input<'_, U>, conversion: u8) -> Option<Integer> {
    let (mut base, signed) = base_of(conversion);
    if conversion == b'p' && input.peek() == u32::from(b'(') {
        return take_nil(input).then_some(Integer { value: 0, out_of_range: false });
    }
    let sign = input.peek();
    let negative = sign == u32::from(b'-');
    if negative || sign == u32::from(b'+') {
        input.skip(1);
    }
    let mut any = false;
    if matches!(base, 0 | 2 | 16) && input.peek() == u32::from(b'0') {
        input.skip(1);
        any = true;
        if base != 2 && input.eat(b'x') {
            (base, any) = (16, false);
        } else if base != 16 && input.eat(b'b') {
            (base, any) = (2, false);
        } else if base == 0 {
            base = 8;
        }
    }
    if base == 0 {
        base = 10;
    }
    let (mut value, mut over) = (0u64, false);
    while input.peek() != NONE {
        let mut taken = 0;
        let at_hand = input.at_hand();
        for unit in at_hand {
            let digit = digit_value(unit.code());
            if digit >= base {
                break;
            }
            taken += 1;
            over |= value >= BASE_LIMIT && !fits_digit(value, base, digit);
            value = value.wrapping_mul(base.into()).wrapping_add(digit.into());
        }
        input.skip(taken);
        any |= taken != 0;
        if taken < at_hand.len() {
            break;
        }
    }
    any.then(|| clamp(value, over, negative, signed))
}

/// Takes what %p writes for a null pointer.
#[cold]
#[small]
#[inline(never)]
fn take_nil<U: ScanUnit>(input: &mut Input<'_, U>) -> bool {
    b"(nil)".iter().all(|letter| {
        let there = input.peek() == u32::from(*letter);
        if there {
            input.advance();
        }
        there
    })
}

/// Whether `value × base + digit` has 64 bits.
#[small]
pub fn fits_digit(value: u64, base: u32, digit: u32) -> bool {
    value <= (u64::MAX - u64::from(digit)) / u64::from(base)
}

/// The value with its sign, as `strtoimax` and `strtoumax` give it.
#[small]
fn clamp(value: u64, over: bool, negative: bool, signed: bool) -> Integer {
    let limit = if !signed {
        u64::MAX
    } else if negative {
        1 << 63
    } else {
        i64::MAX as u64
    };
    if over || value > limit {
        return Integer { value: limit, out_of_range: true };
    }
    Integer { value: if negative { value.wrapping_neg() } else { value }, out_of_range: false }
}
