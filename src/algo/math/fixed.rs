//! Power series in fractions of 256 bits: no term has an exponent, and no sum is normalized.
//!
//! A term that is multiplied by x^n later needs as many bits less as x^n has zeros behind the point.

use super::constants::STIRLING;
use super::limbs::{columns, leading_zeros, shift_right, upper_columns};
use super::wide::{LIMBS, Wide};

/// From 0 to 1, in units of 2^-256, least significant limb first.
type Fraction = [u32; LIMBS];
/// From 0 to 2, in units of 2^-255.
pub(super) type Sum = [u32; LIMBS];

/// How many inverse factorials have a bit that counts.
const FACTORIALS: usize = 58;

/// 1/n!.
pub(super) static INVERSES: [Sum; FACTORIALS] = inverse_factorials();

const fn inverse_factorials() -> [Sum; FACTORIALS] {
    let mut out = [ONE; FACTORIALS];
    let mut n = 2;
    while n < FACTORIALS {
        out[n] = divided(out[n - 1], n as u64, 0);
        n += 1;
    }
    out
}

/// 1/(2n + 1).
pub(super) static ODD_INVERSES: [Sum; 256 / 9 + 1] = odd_inverses();

const fn odd_inverses() -> [Sum; 256 / 9 + 1] {
    let mut out = [ONE; 256 / 9 + 1];
    let mut n = 1;
    while n < out.len() {
        out[n] = divided(ONE, 2 * n as u64 + 1, 0);
        n += 1;
    }
    out
}

/// 1.
const ONE: Sum = [0, 0, 0, 0, 0, 0, 0, 1 << 31];

/// a / n, of which the limbs from `from` on count.
const fn divided(mut a: Sum, n: u64, from: usize) -> Sum {
    let (mut i, mut rest) = (LIMBS, 0);
    while i > from {
        i -= 1;
        rest = rest << 32 | a[i] as u64;
        a[i] = (rest / n) as u32;
        rest %= n;
    }
    a
}

/// A number below 1 as a fraction.
fn fraction(x: &Wide) -> Fraction {
    let mut m = x.m;
    if x.exp < 0 {
        shift_right(&mut m, x.exp.unsigned_abs().min(255));
    }
    m
}

/// The product of a and b.
#[inline(always)]
fn product(a: &Sum, b: &Fraction) -> Sum {
    let mut carry = 0u64;
    let [_, p0, p1, p2, p3, p4, p5, p6] = upper_columns!([a b carry]);
    [p0, p1, p2, p3, p4, p5, p6, carry as u32]
}

/// The product where the lower halves do not count.
#[inline(always)]
fn short_product(a: &Sum, b: &Fraction) -> Sum {
    let mut carry = 0u64;
    #[rustfmt::skip]
    let [_, p0, p1, p2] = columns!([a b carry]
        (4 7, 5 6, 6 5, 7 4)
        (5 7, 6 6, 7 5)
        (6 7, 7 6)
        (7 7)
    );
    [0, 0, 0, 0, p0, p1, p2, carry as u32]
}

/// c_0 ± x (c_1 ± x (c_2 ± …)), up to c_`last`; of c_n = `coefficient(n, from)` the limbs from `from` on count.
#[inline(always)]
fn horner(x: &Fraction, minus: bool, last: usize, coefficient: impl Fn(usize, usize) -> Sum) -> Sum {
    let zeros = leading_zeros(x) as usize;
    let mut sum = [0; LIMBS];
    let mut n = last + 1;
    while n > 0 {
        n -= 1;
        let from = n * zeros / 32;
        let part = if from < LIMBS / 2 { product(&sum, x) } else { short_product(&sum, x) };
        sum = sum_of(coefficient(n, from), &part, minus);
    }
    sum
}

/// a ± b.
#[inline(always)]
fn sum_of(mut a: Sum, b: &Sum, minus: bool) -> Sum {
    let flip = if minus { u32::MAX } else { 0 };
    let mut carry = u64::from(minus);
    let mut i = 0;
    while i < LIMBS {
        carry += u64::from(a[i]) + u64::from(b[i] ^ flip);
        a[i] = carry as u32;
        carry >>= 32;
        i += 1;
    }
    a
}

/// The sum of (±x)^k / (`first` + k `step`)!, for x from 0 to 1.
#[inline(never)]
fn factorial_sum(x: &Fraction, minus: bool, first: usize, step: usize) -> Sum {
    let last = last_factorial(x, first, step);
    horner(x, minus, last, |n, _| INVERSES.get(first + n * step).copied().unwrap_or([0; LIMBS]))
}

/// The first k for which x^k / (`first` + k `step`)! does not count.
fn last_factorial(x: &Fraction, first: usize, step: usize) -> usize {
    let zeros = leading_zeros(x) as usize;
    let mut k = 0;
    while INVERSES.get(first + k * step).is_some_and(|c| k * zeros + (leading_zeros(c) as usize) < 256) {
        k += 1;
    }
    k
}

/// The sum of (±x)^k / (2k + 1), for x below 2^-9.
#[inline(never)]
fn odd_sum(x: &Fraction, minus: bool) -> Sum {
    let last = 256 / leading_zeros(x).max(9) as usize;
    horner(x, minus, last, |n, _| ODD_INVERSES.get(n).copied().unwrap_or([0; LIMBS]))
}

fn wide(sum: Sum) -> Wide {
    Wide::normalized(false, 1, sum)
}

/// e^x - 1, for |x| < 1/2.
pub fn expm1(x: Wide) -> Wide {
    // As many halvings, undone by e^2r - 1 = 2 (e^r - 1) + (e^r - 1)².
    let halvings = (x.exp + 6).clamp(0, 6);
    let r = fraction(&x.scale(-halvings));
    let sum = factorial_sum(&r, x.neg, 1, 1);
    if halvings == 0 {
        return x.mul(wide(sum));
    }
    let mut value = product(&sum, &r);
    for _ in 0..halvings {
        let twice = sum_of(value, &value, false);
        // As a fraction, this has half the value.
        value = sum_of(twice, &product(&value, &twice), x.neg);
    }
    wide(value).negate_if(x.neg)
}

/// (sin x) / x from x², below 1.
pub fn sine_ratio(square: Wide) -> Wide {
    wide(factorial_sum(&fraction(&square), true, 1, 2))
}

/// cos x from x², below 1.
pub fn cosine(square: Wide) -> Wide {
    wide(factorial_sum(&fraction(&square), true, 0, 2))
}

/// (atan x) / x from x², below 2^-9.
pub fn arc_tangent_ratio(square: Wide) -> Wide {
    wide(odd_sum(&fraction(&square), true))
}

/// (artanh x) / x from x², below 2^-9.
pub fn inverse_tanh_ratio(square: Wide) -> Wide {
    wide(odd_sum(&fraction(&square), false))
}

/// (erf x) / x × √π/2 from x², below 1: the sum of (-x²)^k / (k! (2k + 1)).
pub fn erf_ratio(square: Wide) -> Wide {
    let x = fraction(&square);
    let last = last_factorial(&x, 0, 1);
    wide(horner(&x, true, last, |n, from| {
        divided(INVERSES.get(n).copied().unwrap_or([0; LIMBS]), 2 * n as u64 + 1, from)
    }))
}

/// What Stirling's series is multiplied by 1/x for, from 1/x², for x ≥ 40.
pub fn stirling(square: Wide) -> Wide {
    // 1024 / x² is below 1, and so are the coefficients divided by as many powers of 1024.
    let x = fraction(&square.scale(10));
    let last = (STIRLING.len() - 1).min(256 / leading_zeros(&x).max(1) as usize);
    wide(horner(&x, true, last, |n, _| STIRLING.get(n).map_or([0; LIMBS], |c| fraction(&c.scale(-10 * n as i32 - 1)))))
}
