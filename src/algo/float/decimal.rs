//! Decimal digits to binary, by way of 128-bit approximations.

use super::compare::compare_with_halfway;
use super::format::{Extended, Format, Rounded};
use super::powers::{power_of_five, power_of_ten};
use super::types::Decimal;
use crate::algo::binary128::{multiply_words, shift_left, wide_multiply};
use core::cmp::Ordering;

/// The bits of the nearest number, and whether it differs from the decimal one.
pub fn to_binary(decimal: &Decimal, format: &Format) -> (u128, bool) {
    let magnitude = decimal.exponent.saturating_add(decimal.len as i64);
    if decimal.first == 0 || magnitude <= i64::from(format.min_decimal) {
        return (0, decimal.first != 0);
    }
    if magnitude > i64::from(format.max_decimal) {
        return (format.infinity, true);
    }
    let mut significand = u128::from(decimal.first);
    let mut cut = 0;
    if decimal.len > 19 {
        let (high, low) = multiply_words(decimal.first, power_of_ten(decimal.second_len as usize));
        significand = (u128::from(high) << 64 | u128::from(low)) + u128::from(decimal.second);
        cut = decimal.len - 19 - decimal.second_len as usize;
    }
    let exponent = (decimal.exponent + cut as i64) as i32;
    match format.round(approximate(significand, exponent, cut != 0)) {
        Rounded::Sure(bits, inexact) => (bits, inexact),
        Rounded::Open { bits, below, ulp } => {
            let (up, inexact) = match compare_with_halfway(decimal, format, 2 * below + 1, ulp - 1) {
                Ordering::Less => (false, true),
                Ordering::Equal => (bits & 1 == 1, true),
                Ordering::Greater => (true, true),
            };
            (bits + u128::from(up), inexact)
        }
    }
}

/// `digits × 10^exponent`, or up to one more digit if some were cut off.
fn approximate(digits: u128, exponent: i32, cut: bool) -> Extended {
    let zeros = digits.leading_zeros();
    let power = power_of_five(exponent);
    let product = wide_multiply(shift_left(digits, zeros), power.significand);
    let mut error = u128::from(power.error) + if cut { shift_left(1, zeros) } else { 0 };
    let binary = power.binary_exponent + exponent - zeros as i32 + 128 + 127;
    let shift = product.high.leading_zeros(); // 0 or 1
    let significand = if shift == 0 { product.high } else { product.high << 1 | product.low >> 127 };
    if error != 0 || shift_left(product.low, shift) != 0 {
        error = shift_left(error, shift) + 2;
    }
    Extended { significand, exponent: binary - shift as i32, error }
}
