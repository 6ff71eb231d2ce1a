//! `%d %i %u %o %x %X %b %B %p`.

use super::output::Output;
use super::spec::{ALTERNATIVE, LEFT, PLUS, SPACE, ZERO};
use core::mem::MaybeUninit;

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

/// The most decimal digits that 64 bits have.
pub const DECIMAL_MAX: usize = 20;

/// Writes the decimal digits of `value` at the end of `digits`, which must have space for [`DECIMAL_MAX`] of them or, if the value has
/// 32 bits, for ten; returns where they begin. Zero has one digit.
#[inline]
pub fn decimal(value: u64, digits: &mut [u8]) -> usize {
    if digits.len() < if value > u64::from(u32::MAX) { DECIMAL_MAX } else { 10 } {
        return digits.len();
    }
    let range = digits.as_mut_ptr_range();
    // SAFETY: there is space for so many digits.
    unsafe { decimal_before(value, range.end) }.addr() - range.start.addr()
}

/// Writes the decimal digits of `value` in front of `end`; returns where they begin.
///
/// # Safety
/// The bytes before `end` must be writable: [`DECIMAL_MAX`], or ten if `value` has 32 bits.
#[inline(never)]
unsafe fn decimal_before(mut value: u64, end: *mut u8) -> *mut u8 {
    let mut at = end;
    // SAFETY: each step writes two of at most 20 digits; `PAIRS` has as many pairs as there are numbers below 100.
    let mut pair = |n: u32| unsafe {
        at = at.sub(2);
        at.cast::<[u8; 2]>().write(PAIRS.as_ptr().add(n as usize).read());
    };
    while value > u64::from(u32::MAX) {
        let rest = value / 100_000_000;
        let low = (value - rest * 100_000_000) as u32;
        value = rest;
        let (high, low) = (low / 10_000, low % 10_000);
        pair(low % 100);
        pair(low / 100);
        pair(high % 100);
        pair(high / 100);
    }
    // With 32 bits a division by a constant is a product.
    let mut value = value as u32;
    while value >= 100 {
        pair(value % 100);
        value /= 100;
    }
    if value >= 10 {
        pair(value);
        return at;
    }
    // SAFETY: as above, and this is the first digit.
    unsafe {
        at = at.sub(1);
        at.write(b'0' + value as u8);
    }
    at
}

/// Writes the digits of `value` in base `1 << shift` in front of `end`, letters with the bits `case`; returns where they begin.
///
/// # Safety
/// 64 bytes before `end` must be writable.
#[inline(never)]
unsafe fn power_of_two(mut value: u64, shift: u32, case: u8, end: *mut u8) -> *mut u8 {
    static DIGITS: [u8; 16] = *b"0123456789ABCDEF";
    let mut at = end;
    loop {
        // SAFETY: 64 bits have at most 64 digits, and each is below 16.
        unsafe {
            at = at.sub(1);
            at.write(DIGITS.as_ptr().add((value as u32 & ((1 << shift) - 1)) as usize).read() | case);
        }
        value >>= shift;
        if value == 0 {
            return at;
        }
    }
}

/// Writes an `int` as `%d` does, or if it is not `negative` as `%u` does.
pub fn put_int(output: &mut Output<'_>, value: i32, negative: bool) {
    let mut digits = [MaybeUninit::<u8>::uninit(); 12];
    let end: *mut u8 = digits.as_mut_ptr_range().end.cast();
    let magnitude = if negative { value.unsigned_abs() } else { value as u32 };
    // SAFETY: the digits of 32 bits and a sign fit.
    unsafe {
        let mut at = decimal_before(magnitude.into(), end);
        if negative {
            at = at.sub(1);
            at.write(b'-');
        }
        output.put(core::slice::from_raw_parts(at, end.offset_from_unsigned(at)));
    }
}

/// Flags, width and precision as the arguments have settled them.
#[derive(Clone, Copy)]
pub struct Field {
    /// The flags.
    pub flags: u32,
    /// The minimum width; 0 if there is none.
    pub width: usize,
    /// The precision, if there is one.
    pub precision: Option<usize>,
}

/// Zeros that fit before the digits of [`put_integer`], with a prefix.
const SPARE: usize = 24;

/// Writes `value`, with the bits of an `i64` for the signed conversions.
pub fn put_integer(output: &mut Output<'_>, field: Field, conversion: u8, value: u64) {
    let mut text = [MaybeUninit::<u8>::uninit(); 2 + SPARE + 64];
    let end: *mut u8 = text.as_mut_ptr_range().end.cast();
    let flags = field.flags;
    let mut magnitude = value;
    // The characters of the sign or prefix, the last one first.
    let mut prefix = [0u8; 2];
    let shift = match conversion {
        b'd' | b'i' => {
            if (value as i64) < 0 {
                magnitude = value.wrapping_neg();
                prefix[0] = b'-';
            } else if flags & PLUS != 0 {
                prefix[0] = b'+';
            } else if flags & SPACE != 0 {
                prefix[0] = b' ';
            }
            0
        }
        b'u' => 0,
        b'o' => 3,
        _ => {
            if flags & ALTERNATIVE != 0 && value != 0 {
                prefix = [conversion, b'0'];
            }
            if conversion | 0x20 == b'b' { 1 } else { 4 }
        }
    };
    let prefix_len = usize::from(prefix[0] != 0) + usize::from(prefix[1] != 0);
    // SAFETY: 64 bytes before the end are in the array.
    let mut at = unsafe {
        if shift == 0 { decimal_before(magnitude, end) } else { power_of_two(magnitude, shift, conversion & 0x20, end) }
    };
    if magnitude == 0 && field.precision == Some(0) {
        at = end;
    }
    let digits = end.addr() - at.addr();
    let mut zeros = 0;
    if let Some(precision) = field.precision {
        zeros = precision.saturating_sub(digits);
    } else if flags & (ZERO | LEFT) == ZERO {
        zeros = field.width.saturating_sub(digits + prefix_len);
    }
    // A zero is the prefix of %o, unless there is one.
    if conversion == b'o' && flags & ALTERNATIVE != 0 && zeros == 0 && (digits == 0 || value != 0) {
        zeros = 1;
    }
    let padding = field.width.saturating_sub(prefix_len.saturating_add(zeros).saturating_add(digits));
    if flags & LEFT == 0 {
        output.fill(b' ', padding);
    }
    let many = zeros > SPARE;
    // SAFETY: a prefix and so many zeros fit before 64 digits; all bytes from `at` on are written.
    unsafe {
        let mut digits = core::slice::from_raw_parts(at, digits);
        for _ in 0..if many { 0 } else { zeros } {
            at = at.sub(1);
            at.write(b'0');
        }
        for letter in prefix {
            if letter != 0 {
                at = at.sub(1);
                at.write(letter);
            }
        }
        if many {
            output.put(core::slice::from_raw_parts(at, prefix_len));
            output.fill(b'0', zeros);
        } else {
            digits = core::slice::from_raw_parts(at, end.offset_from_unsigned(at));
        }
        output.put(digits);
    }
    if flags & LEFT != 0 {
        output.fill(b' ', padding);
    }
}
