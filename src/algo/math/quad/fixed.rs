//! Fractions of 128 and 192 bits, their products, and power series in them.

use super::super::fixed::INVERSES;
use super::super::limbs::upper_half;
use crate::algo::binary128::{multiply_words, shift_right};

/// The high half of a product of two words.
#[inline(always)]
pub fn high(a: u64, b: u64) -> u64 {
    multiply_words(a, b).0
}

/// The upper half of a product, too small by less than 3 units.
#[inline(always)]
pub fn mul(a: u128, b: u128) -> u128 {
    let (a1, a0, b1, b0) = ((a >> 64) as u64, a as u64, (b >> 64) as u64, b as u64);
    let (upper, lower) = multiply_words(a1, b1);
    let (lower, first) = lower.overflowing_add(high(a1, b0));
    let (lower, second) = lower.overflowing_add(high(a0, b1));
    (u128::from(upper + u64::from(first) + u64::from(second))) << 64 | u128::from(lower)
}

/// a / b for a normalized b and a smaller a, as a fraction: off by at most 5 units.
///
/// Three digits of some 50 bits, each from what the ones before lack; for the last one that is known to 2 units, which are
/// worth 4.
#[inline(never)]
pub fn quotient(a: u128, b: u128) -> u128 {
    let (b1, b0) = ((b >> 64) as u64, b as u64);
    let inverse = (1u128 << 64) as f64 / b1 as f64;
    let digit = ((a >> 64) as u64 as f64 * inverse) as u64;
    let (upper, lower) = multiply_words(digit, b1);
    let product = (u128::from(upper) << 64 | u128::from(lower)) + u128::from(high(digit, b0));
    // Below 2^78.
    let lack = a.wrapping_sub(product) as i128;
    let second = ((lack >> 24) as i64 as f64 * inverse) as i64;
    let q = (u128::from(digit) << 64).saturating_add_signed(i128::from(second) << 24);
    let lack = a.wrapping_sub(mul(q, b)) as i64 - 1;
    q.saturating_add_signed(i128::from((lack as f64 * inverse) as i64))
}

/// A fraction of 192 bits, least significant limb first.
pub type Triple = [u64; 3];

/// a + b, modulo 1.
#[inline(always)]
pub fn add3(a: Triple, b: Triple) -> Triple {
    let (low, carry) = a[0].overflowing_add(b[0]);
    let (mid, first) = a[1].overflowing_add(b[1]);
    let (mid, second) = mid.overflowing_add(u64::from(carry));
    [low, mid, a[2].wrapping_add(b[2]).wrapping_add(u64::from(first | second))]
}

/// -a, modulo 1.
#[inline(always)]
pub fn negate3(a: Triple) -> Triple {
    add3([!a[0], !a[1], !a[2]], [1, 0, 0])
}

/// The upper half of a product, too small by less than 6 units.
#[inline(always)]
pub fn mul3(a: Triple, b: Triple) -> Triple {
    let (top, upper) = multiply_words(a[2], b[2]);
    let (first_high, first) = multiply_words(a[2], b[1]);
    let (second_high, second) = multiply_words(a[1], b[2]);
    let low = [first, second, high(a[1], b[1]), high(a[2], b[0]), high(a[0], b[2])];
    let (mut sum, mut carry) = (0u64, 0u64);
    for part in low {
        let (next, over) = sum.overflowing_add(part);
        sum = next;
        carry += u64::from(over);
    }
    // The carry is at most 4, and a product's high half leaves as much space.
    let (upper, one) = upper.overflowing_add(first_high);
    let (upper, two) = upper.overflowing_add(second_high);
    let (upper, three) = upper.overflowing_add(carry);
    [sum, upper, top + u64::from(one) + u64::from(two) + u64::from(three)]
}

/// [`mul3`] as a call, for functions with many products.
#[inline(never)]
pub fn long_product(a: Triple, b: Triple) -> Triple {
    mul3(a, b)
}

/// a shifted left by n bits, fewer than 192.
#[inline(always)]
pub fn shift_left3(a: Triple, n: u32) -> Triple {
    let a = match n / 64 {
        0 => a,
        1 => [0, a[0], a[1]],
        _ => [0, 0, a[0]],
    };
    let n = n % 64;
    let up = |high: u64, low: u64| high << n | low >> 1 >> (63 - n);
    [up(a[0], 0), up(a[1], a[0]), up(a[2], a[1])]
}

/// a shifted right by n bits.
#[inline(always)]
pub fn shift_right3(a: Triple, n: u32) -> Triple {
    let a = match n / 64 {
        0 => a,
        1 => [a[1], a[2], 0],
        2 => [a[2], 0, 0],
        _ => [0, 0, 0],
    };
    let n = n % 64;
    let down = |high: u64, low: u64| low >> n | high << 1 << (63 - n);
    [down(a[1], a[0]), down(a[2], a[1]), down(0, a[2])]
}

/// The zeros before the first bit that is set.
#[inline(always)]
pub fn leading_zeros3(a: Triple) -> u32 {
    if a[2] != 0 {
        a[2].leading_zeros()
    } else if a[1] != 0 {
        64 + a[1].leading_zeros()
    } else {
        128 + a[0].leading_zeros()
    }
}

/// The upper 128 bits.
#[inline(always)]
pub fn top(a: Triple) -> u128 {
    u128::from(a[2]) << 64 | u128::from(a[1])
}

/// c_0 ± x (c_1 ± x (c_2 ± …)) up to c_`last`, in units of 2^-127, for coefficients from 0 to 1 in the same units and x a
/// fraction of at most 1/2: off by less than 4 (1 + 2x) units, 1 fewer if c_0 is exact. Terms that lie 68 bits below the first one are
/// computed in words.
#[inline(always)]
pub fn horner(x: u128, minus: bool, last: u32, coefficient: impl Fn(u32) -> u128) -> u128 {
    let short = 68 / x.leading_zeros().max(1) + 1;
    let mut k = last;
    let (mut word, upper) = (0u64, (x >> 64) as u64);
    while k >= short {
        let (c, part) = ((coefficient(k) >> 64) as u64, high(upper, word));
        word = if minus { c.wrapping_sub(part) } else { c.wrapping_add(part) };
        k -= 1;
    }
    let mut sum = u128::from(word) << 64;
    loop {
        let (c, part) = (coefficient(k), mul(x, sum));
        sum = if minus { c.wrapping_sub(part) } else { c.wrapping_add(part) };
        if k == 0 {
            return sum;
        }
        k -= 1;
    }
}

/// The sum of (±x)^k / (`first` + k `step`)!, as [`horner`].
#[inline(never)]
pub fn factorial_sum(x: u128, minus: bool, first: u32, step: u32) -> u128 {
    let zeros = x.leading_zeros();
    let inverse = |n: u32| INVERSES.get(n as usize).map_or(0, upper_half);
    // x^k / n! is below 2^-128 where k × zeros and the zeros of 1/n! together are above that.
    let mut last = 0;
    while last * zeros + inverse(first + last * step).leading_zeros() < 130 && last < 34 {
        last += 1;
    }
    horner(x, minus, last, |k| inverse(first + k * step))
}

/// The fraction `0.m × 2^exp`, for an `exp` that is not positive.
#[inline(always)]
pub fn fraction(m: u128, exp: i32) -> u128 {
    if exp > -128 { shift_right(m, exp.unsigned_abs()) } else { 0 }
}

/// `0.p × 2^exp` as the integer below and the fraction above it; nothing if it may have more than 17 bits before the
/// point. Too small by at most a unit.
#[inline(always)]
pub fn split(neg: bool, p: Triple, exp: i32) -> Option<(i32, u128)> {
    let (n, f) = match exp {
        1..=17 => ((p[2] >> (64 - exp)) as i32, top(shift_left3(p, exp as u32))),
        -127..=0 => (0, shift_right(top(p), exp.unsigned_abs())),
        18.. => return None,
        _ => (0, 0),
    };
    Some(if neg { (-1 - n, !f) } else { (n, f) })
}

/// A fraction of 128 bits in 192.
#[inline(always)]
pub fn triple(a: u128) -> Triple {
    [0, a as u64, (a >> 64) as u64]
}
