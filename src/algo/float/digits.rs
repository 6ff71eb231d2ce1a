//! Binary to decimal, rounded to significant digits or to digits after the point.

use super::exact;
use super::powers::{log10_of_power_of_two, power_of_five, power_of_ten, small_power_of_five};
use super::types::{Binary, Digits, Want};
use crate::algo::binary128::{multiply_words, wide_multiply};
use crate::algo::fmt::integer::decimal;
use core::cmp::Ordering;

/// Calls `then` with the digits of `number`, correctly rounded. The longest digits live on the stack of this call.
pub fn with_digits<R>(number: Binary, want: Want, then: &mut dyn FnMut(Digits<'_>) -> R) -> R {
    let mut text = [0; 24];
    match quick(number, want, &mut text) {
        Some(digits) => then(digits),
        None => exact::with_digits(number, want, then),
    }
}

/// `number × 10^places`: an integer, the first 64 bits of the fraction, and how much larger that may be. Without an error its last
/// bit is also set for bits behind it.
struct Scaled {
    integer: u64,
    fraction: u64,
    error: u64,
}

/// The digits by one multiplication, if there are at most 17 and the error leaves no doubt about the last.
#[inline]
pub fn quick(number: Binary, want: Want, text: &mut [u8; 24]) -> Option<Digits<'_>> {
    // The decimal exponent, or one less.
    let estimate = log10_of_power_of_two(number.exponent + 127);
    let mut places = match want {
        Want::Significant(n) if n <= 17 => n as i32 - 1 - estimate,
        Want::Fraction(n) if n <= 400 && n as i32 + estimate < 17 => n as i32,
        _ => return None,
    };
    // At most 18 digits before the point.
    let Scaled { mut integer, fraction, error } = match exactly(number, places) {
        Some(scaled) => scaled,
        None => approximately(number, places)?,
    };
    let rest = match want {
        // One digit too many: the exponent was estimated too low.
        Want::Significant(n) if integer >= power_of_ten(n) => {
            places -= 1;
            let tenth = integer / 10;
            let last = integer - 10 * tenth;
            integer = tenth;
            compare_tenth(last, fraction, error)
        }
        _ => compare(fraction, error),
    };
    let up = match rest? {
        Ordering::Less => false,
        Ordering::Equal => integer & 1 == 1,
        Ordering::Greater => true,
    };
    integer += u64::from(up);
    if integer == 0 {
        return Some(Digits { text: &[], exponent: 0 });
    }
    let start = decimal(integer, text);
    let text = text.get(start..)?;
    Some(Digits { text, exponent: text.len() as i32 - 1 - places })
}

/// A fraction, and one half; nothing if the error leaves that open.
#[inline]
fn compare(fraction: u64, error: u64) -> Option<Ordering> {
    const HALF: u64 = 1 << 63;
    match fraction {
        HALF if error == 0 => Some(Ordering::Equal),
        0..=HALF if HALF - fraction <= error => None,
        0..=HALF => Some(Ordering::Less),
        _ => Some(Ordering::Greater),
    }
}

/// A tenth of a digit and a fraction, and one half.
#[inline]
fn compare_tenth(digit: u64, fraction: u64, error: u64) -> Option<Ordering> {
    match digit {
        5 if fraction == 0 && error == 0 => Some(Ordering::Equal),
        5 if fraction == 0 => None,
        5.. => Some(Ordering::Greater),
        4 if fraction.checked_add(error).is_none() => None,
        _ => Some(Ordering::Less),
    }
}

/// What a double and few places make: both factors have 64 bits, so that the product has no error.
#[inline]
fn exactly(number: Binary, places: i32) -> Option<Scaled> {
    let factor = small_power_of_five(places)?;
    let shift = -(number.exponent + 64 + places);
    if number.significand as u64 != 0 || shift <= 0 {
        return None;
    }
    let (high, low) = multiply_words((number.significand >> 64) as u64, factor);
    Some(if shift <= 64 {
        let up = 64 - shift as u32;
        Scaled { integer: high << up | low >> 1 >> (63 - up), fraction: low << up, error: 0 }
    } else if shift < 128 {
        let down = shift as u32 - 64;
        Scaled { integer: high >> down, fraction: high << (64 - down) | u64::from(low != 0), error: 0 }
    } else {
        Scaled { integer: 0, fraction: 0, error: 0 } // the product is below 2^126
    })
}

/// What a power of five to 128 bits makes; nothing for an integer of more than 64 bits.
fn approximately(Binary { significand, exponent }: Binary, places: i32) -> Option<Scaled> {
    let power = power_of_five(places);
    let product = wide_multiply(significand, power.significand);
    let shift = -(exponent + power.binary_exponent + places + 128);
    if !(64..128).contains(&shift) {
        // Less than 2^-1, and far from 1/2, rounds to 0.
        return if shift > 130 { Some(Scaled { integer: 0, fraction: 0, error: 0 }) } else { None };
    }
    // In words, as a shift of 128 bits is a call. `below` is the word that lies `shift` bits below `high`.
    let shift = shift as u32 - 64;
    let below = |high: u64, low: u64| high << 1 << (63 - shift) | low >> shift;
    let [third, second, first] = [(product.low >> 64) as u64, product.high as u64, (product.high >> 64) as u64];
    let (mut fraction, mut error) = (below(first, second), u64::from(power.error));
    if error == 0 {
        fraction |= u64::from(below(second, 0) | third | product.low as u64 != 0);
    } else {
        error += 2; // what is cut off of the product and of the fraction
    }
    Some(Scaled { integer: first >> shift, fraction, error })
}
