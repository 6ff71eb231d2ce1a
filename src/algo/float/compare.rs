//! The slow path of parsing: compares the decimal number with a halfway value, exactly.

use super::format::Format;
use super::types::Decimal;
use crate::abi::small;
use core::cmp::Ordering;

/// An integer of many limbs of 32 bits, least significant first, in a fixed array: a limb that does not fit is dropped,
/// which the sizes below rule out.
struct Big<'a> {
    limbs: &'a mut [u32],
    len: usize,
}

impl Big<'_> {
    /// `self × factor + addend`.
    #[small]
    fn multiply_add(&mut self, factor: u32, addend: u32) {
        let mut carry = u64::from(addend);
        for limb in self.limbs.iter_mut().take(self.len) {
            let sum = u64::from(*limb) * u64::from(factor) + carry;
            *limb = sum as u32;
            carry = sum >> 32;
        }
        if carry != 0
            && let Some(limb) = self.limbs.get_mut(self.len)
        {
            *limb = carry as u32;
            self.len += 1;
        }
    }

    #[small]
    fn multiply_power_of_five(&mut self, mut exponent: u32) {
        const STEP: u32 = 13;
        while exponent >= STEP {
            self.multiply_add(5u32.pow(STEP), 0);
            exponent -= STEP;
        }
        self.multiply_add(5u32.pow(exponent), 0);
    }

    #[small]
    fn set(&mut self, value: u128) {
        self.len = 0;
        let mut rest = value;
        for (i, limb) in self.limbs.iter_mut().take(4).enumerate() {
            *limb = rest as u32;
            if *limb != 0 {
                self.len = i + 1;
            }
            rest >>= 32;
        }
    }

    /// Appends the decimal digits of the text, at most `max`; whether a digit other than 0 was left out.
    #[small]
    fn read(&mut self, decimal: &Decimal, max: usize) -> bool {
        let (mut chunk, mut scale) = (0u32, 1u32);
        let (mut text, mut seen) = (decimal.text, 0);
        self.len = 0;
        while seen < decimal.len {
            // SAFETY: the text has `decimal.len` digits and a point from here on.
            let byte = unsafe { text.read() };
            text = text.wrapping_add(1);
            if byte == b'.' {
                continue;
            }
            if seen >= max {
                if byte != b'0' {
                    self.multiply_add(scale, chunk);
                    return true;
                }
            } else {
                chunk = chunk * 10 + u32::from(byte - b'0');
                scale *= 10;
                if scale == 1_000_000_000 {
                    self.multiply_add(scale, chunk);
                    (chunk, scale) = (0, 1);
                }
            }
            seen += 1;
        }
        self.multiply_add(scale, chunk);
        false
    }

    #[small]
    fn compare(&self, other: &Big<'_>, shift: u32, other_shift: u32) -> Ordering {
        let bits = |big: &Big<'_>| match big.limbs.get(..big.len) {
            Some([.., top]) => 32 * big.len as u32 - top.leading_zeros(),
            _ => 0,
        };
        let (a, b) = (bits(self) + shift, bits(other) + other_shift);
        if a != b {
            return a.cmp(&b);
        }
        // 32 bits at a time from the top one down, without shifting either in memory.
        let mut position = a;
        while position > 0 {
            position = position.saturating_sub(32);
            let order = self.bits_at(position, shift).cmp(&other.bits_at(position, other_shift));
            if order != Ordering::Equal {
                return order;
            }
        }
        Ordering::Equal
    }

    /// The 32 bits from `position` on of `self << shift`.
    #[small]
    fn bits_at(&self, position: u32, shift: u32) -> u32 {
        let limb = |i: i32| {
            if i < 0 {
                0
            } else {
                u64::from(self.limbs.get(..self.len).and_then(|l| l.get(i as usize)).copied().unwrap_or(0))
            }
        };
        let from = position as i32 - shift as i32;
        let index = from >> 5;
        ((limb(index + 1) << 32 | limb(index)) >> (from & 31)) as u32
    }
}

/// Compares the decimal number with `half × 2^exponent`, a value halfway between two numbers of the format.
#[small]
pub fn compare_with_halfway(decimal: &Decimal, format: &Format, half: u128, exponent: i32) -> Ordering {
    if format.digits <= 768 { small(decimal, format, half, exponent) } else { large(decimal, format, half, exponent) }
}

/// Of `float` and `double`: 768 digits, or 5^1092 times 54 bits, are below 84 limbs.
#[inline(never)]
#[small]
fn small(decimal: &Decimal, format: &Format, half: u128, exponent: i32) -> Ordering {
    compare(decimal, format, half, exponent, &mut [0; 88], &mut [0; 88])
}

/// Of binary128: 11,564 digits, or 5^16530 times 114 bits, are below 1,210 limbs.
#[inline(never)]
#[small]
fn large(decimal: &Decimal, format: &Format, half: u128, exponent: i32) -> Ordering {
    compare(decimal, format, half, exponent, &mut [0; 1216], &mut [0; 1216])
}

#[small]
fn compare(
    decimal: &Decimal,
    format: &Format,
    half: u128,
    exponent: i32,
    left: &mut [u32],
    right: &mut [u32],
) -> Ordering {
    let (mut left, mut right) = (Big { limbs: left, len: 0 }, Big { limbs: right, len: 0 });
    // No halfway value has more digits than `format.digits`: what comes behind them can only break a tie.
    let more = left.read(decimal, format.digits);
    let power = (decimal.exponent + decimal.len.saturating_sub(format.digits) as i64) as i32;
    right.set(half);
    if power >= 0 {
        left.multiply_power_of_five(power as u32);
    } else {
        right.multiply_power_of_five(power.unsigned_abs());
    }
    // left × 2^power against right × 2^exponent.
    let shift = power - exponent;
    let (left_shift, right_shift) = if shift >= 0 { (shift as u32, 0) } else { (0, shift.unsigned_abs()) };
    match left.compare(&right, left_shift, right_shift) {
        Ordering::Equal if more => Ordering::Greater,
        order => order,
    }
}
