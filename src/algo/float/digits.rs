//! Binary to decimal, rounded to significant digits or to digits after the point.

use super::exact;
use super::powers::{log10_of_power_of_two, power_of_five};
use super::types::{Binary, Digits, Want};
use crate::algo::binary128::wide_multiply;
use crate::algo::fmt::integer::decimal;

/// Calls `then` with the digits of `number`, correctly rounded. The longest digits live on the stack of this call.
pub fn with_digits<R>(number: Binary, want: Want, then: &mut dyn FnMut(Digits<'_>) -> R) -> R {
    let mut text = [0; 24];
    match quick(number, want, &mut text) {
        Some(digits) => then(digits),
        None => exact::with_digits(number, want, then),
    }
}

/// The digits by one multiplication of 128 bits, if there are at most 17 and the error leaves no doubt about the last.
pub fn quick(number: Binary, want: Want, text: &mut [u8; 24]) -> Option<Digits<'_>> {
    let Binary { significand, exponent } = number;
    // The decimal exponent, or one less.
    let estimate = log10_of_power_of_two(exponent + 127);
    let places = match want {
        Want::Significant(n) if n <= 17 => n as i32 - 1 - estimate,
        Want::Fraction(n) if n <= 400 && n as i32 + estimate < 17 => n as i32,
        _ => return None,
    };
    // significand × 2^exponent × 10^places
    let power = power_of_five(places);
    let product = wide_multiply(significand, power.significand);
    let shift = -(exponent + power.binary_exponent + places + 128);
    if !(64..128).contains(&shift) {
        // Less than 2^-1, and far from 1/2, rounds to 0; an integer of more than 64 bits is not handled here.
        return if shift > 130 { Some(Digits { text: &[], exponent: 0 }) } else { None };
    }
    // In words, as a shift of 128 bits is a call. `below` is the word that lies `shift` bits below `high`.
    let shift = shift as u32 - 64;
    let below = |high: u64, low: u64| high << 1 << (63 - shift) | low >> shift;
    let wide = |high: u64, low: u64| u128::from(high) << 64 | u128::from(low);
    let [third, second, first] = [(product.low >> 64) as u64, product.high as u64, (product.high >> 64) as u64];
    let mut integer = first >> shift;
    let fraction = wide(below(first, second), below(second, third));
    let exact = power.error == 0 && below(third, 0) | product.low as u64 == 0;
    let error = u64::from(power.error);
    let error = if exact { 0 } else { wide(error >> shift, below(error, 0)) + 2 };
    // One digit too many if the exponent was estimated too low.
    let limit = match want {
        Want::Significant(n) => 10u64.pow(n as u32),
        Want::Fraction(_) => u64::MAX,
    };
    let mut places = places;
    if integer >= limit {
        places -= 1;
        let last = integer % 10;
        integer /= 10;
        let up = match last {
            0..4 => false,
            4 if fraction.checked_add(error).is_some() => false,
            5 if fraction > 0 => true,
            5 if error == 0 => integer & 1 == 1,
            6.. => true,
            _ => return None,
        };
        integer += u64::from(up);
    } else {
        const HALF: u128 = 1 << 127;
        let up = if fraction > HALF {
            true
        } else if fraction == HALF && error == 0 {
            integer & 1 == 1
        } else if HALF - fraction > error {
            false
        } else {
            return None;
        };
        integer += u64::from(up);
    }
    if integer == 0 {
        return Some(Digits { text: &[], exponent: 0 });
    }
    let start = decimal(integer, text);
    let text = text.get(start..)?;
    Some(Digits { text, exponent: text.len() as i32 - 1 - places })
}
