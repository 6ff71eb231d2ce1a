//! Sine and cosine of `double`: the argument as a multiple of π/2 and a rest in two parts (Cody and Waite's reduction, or Payne and
//! Hanek's), and polynomials for the rest.

use super::pair::{parts_of_product, two_to};
use crate::abi::OutArg;

/// π/2 in two parts, of which the first has 33 bits: its product with a 20-bit integer is exact.
const HALF_PI: [f64; 2] = [1.5707963267341256, 6.077100506506192e-11];
/// π/2 in two parts of 53 bits.
const HALF_PI_PAIR: [f64; 2] = [1.5707963267948966, 6.123233995736766e-17];
/// Adding this puts the nearest whole number into the low bits.
const ROUND: f64 = 6_755_399_441_055_744.0;
/// The first bits of 2/π behind the point.
#[rustfmt::skip]
static TWO_OVER_PI: [u64; 19] = [
    0xa2f9836e4e441529, 0xfc2757d1f534ddc0, 0xdb6295993c439041, 0xfe5163abdebbc561,
    0xb7246e3a424dd2e0, 0x06492eea09d1921c, 0xfe1deb1cb129a73e, 0xe88235f52ebb4484,
    0xe99c7026b45f7e41, 0x3991d639835339f4, 0x9c845f8bbdf9283b, 0x1ff897ffde05980f,
    0xef2f118b5a0a6d1f, 0x6d367ecf27cb09b7, 0x4f463f669e5fea2d, 0x7527bac7ebe5f17b,
    0x3d0739f78a5292ea, 0x6bfb5fb11f8d5d08, 0x56033046fc7b6bab,
];

/// The coefficients of (sin r - r) / r³ and of (cos r - 1 + r²/2) / r⁴ in r², for |r| ≤ π/4, with errors below 2^-57: the best ones.
const SIN: [f64; 6] = [
    -0.16666666666666632,
    0.008333333333322408,
    -0.0001984126982980323,
    2.7557313690261618e-06,
    -2.5050757845965873e-08,
    1.5896779500577072e-10,
];
const COS: [f64; 6] = [
    0.0416666666666666,
    -0.0013888888888874116,
    2.4801587289477343e-05,
    -2.755731435087142e-07,
    2.0875723066627194e-09,
    -1.1359636717484815e-11,
];

/// An angle as `quarters` π/2 + `high` + `low`; of `quarters` the last two bits count. `low` is below the last place of `high`.
#[derive(Clone, Copy)]
pub struct Reduced {
    /// How many right angles.
    pub quarters: u32,
    /// The rest, rounded.
    pub high: f64,
    /// What that lacks.
    pub low: f64,
}

/// Whether 2^-27 ≤ |x| < 2^20.
#[inline(always)]
fn usual(x: f64) -> bool {
    const LEAST: u32 = (1023 - 27) << 20;
    ((x.to_bits() >> 32) as u32 & 0x7fff_ffff).wrapping_sub(LEAST) < 47 << 20
}

/// Reduces an angle from 2^-27 to 2^20, with an error below 2^-60 of the rest; nothing if the angle is another one, or so close to a
/// multiple of π/2 that the error counts.
#[inline(always)]
pub fn reduce_usual(x: f64) -> Option<Reduced> {
    let n = x * core::f64::consts::FRAC_2_PI + ROUND;
    let whole = n - ROUND;
    let (near, step) = (x - whole * HALF_PI[0], whole * HALF_PI[1]);
    let high = near - step;
    if !usual(x) || high * high < 16384.0 * (step * step) {
        return None;
    }
    Some(Reduced { quarters: n.to_bits() as u32, high, low: (near - high) - step })
}

/// Reduces a finite angle from 2^-27 on.
#[inline(always)]
pub fn reduce(x: f64) -> Reduced {
    reduce_usual(x).unwrap_or_else(|| reduce_any(x))
}

/// a × b in 128 bits, high word first.
fn wide_product(a: u64, b: u64) -> (u64, u64) {
    let half = |x: u64| (x >> 32, x & 0xffff_ffff);
    let ((a1, a0), (b1, b0)) = (half(a), half(b));
    let low = a0 * b0;
    let (m, n) = (a1 * b0 + (low >> 32), a0 * b1);
    let middle = (m & 0xffff_ffff) + n;
    (a1 * b1 + (m >> 32) + (middle >> 32), a.wrapping_mul(b))
}

/// The 64 bits of 2/π from bit `i` on, counted from the point.
fn bits_from(i: i32) -> u64 {
    let word = |n: i32| TWO_OVER_PI.get(n as usize).copied().unwrap_or(0);
    let shift = i as u32 & 63;
    word(i >> 6) << shift | word((i >> 6) + 1) >> 1 >> (63 - shift)
}

/// Reduces a finite angle from 2^-27 on by the bits of 2/π that count.
#[inline(never)]
pub fn reduce_any(x: f64) -> Reduced {
    let bits = x.to_bits();
    let m = bits & ((1 << 52) - 1) | 1 << 52;
    // |x| = m 2^e; bits of 2/π that make multiples of 4 are left out.
    let e = (bits >> 52) as i32 & 0x7ff;
    let first = e - 1075 - 2;
    let (carry, _) = wide_product(m, bits_from(first + 128));
    let (high, low) = wide_product(m, bits_from(first + 64));
    let (low, over) = low.overflowing_add(carry);
    let high = m.wrapping_mul(bits_from(first)).wrapping_add(high).wrapping_add(over as u64);
    // Two bits before the point; the rest is rounded to nearest.
    let quarters = ((high >> 61) + 1 >> 1) as u32;
    let (high, low) = ((high << 2 | low >> 62) as i64, low << 2);
    let sign = high >> 63;
    let (high, low) = ((high ^ sign) as u64, low ^ sign as u64);
    // Next to a multiple of π/2 the first bits are 0. 52 bits, and 64 of the rest.
    let zeros = high.leading_zeros() & 63;
    let (high, low) = (high << zeros | low >> 1 >> (63 - zeros), low << zeros);
    let unit = two_to(-64 - zeros as i32);
    let f = (high >> 12 << 12) as f64 * unit;
    let g = ((high << 52) | low >> 12) as f64 * (unit * two_to(-52));
    let (product, rest) = parts_of_product(f, HALF_PI_PAIR[0]);
    let rest = rest + (f * HALF_PI_PAIR[1] + g * HALF_PI_PAIR[0]);
    let value = product + rest;
    let negative = (sign as u64 ^ bits) & 1 << 63;
    let signed = |v: f64| f64::from_bits(v.to_bits() ^ negative);
    Reduced {
        quarters: if x < 0.0 { quarters.wrapping_neg() } else { quarters },
        high: signed(value),
        low: signed((product - value) + rest),
    }
}

/// sin (high + low), for |high| ≤ π/4.
#[inline(always)]
fn sine(high: f64, low: f64) -> f64 {
    let s = high * high;
    let q = s * s;
    let series = (SIN[0] + s * SIN[1]) + q * ((SIN[2] + s * SIN[3]) + q * (SIN[4] + s * SIN[5]));
    high + (high * s * series + (low - 0.5 * s * low))
}

/// cos (high + low), for |high| ≤ π/4.
#[inline(always)]
fn cosine(high: f64, low: f64) -> f64 {
    let s = high * high;
    let q = s * s;
    let series = (COS[0] + s * COS[1]) + q * ((COS[2] + s * COS[3]) + q * (COS[4] + s * COS[5]));
    let half = 0.5 * s;
    let one = 1.0 - half;
    one + (((1.0 - one) - half) + (q * series - high * low))
}

/// The sine of `quarters` right angles more.
#[inline(always)]
fn turned(quarters: u32, high: f64, low: f64) -> f64 {
    let value = if quarters & 1 == 0 { sine(high, low) } else { cosine(high, low) };
    f64::from_bits(value.to_bits() ^ u64::from(quarters >> 1) << 63)
}

/// Where nothing is to be reduced: infinities and NaN give NaN, tiny numbers themselves and 1.
pub fn extreme(x: f64) -> Option<(f64, f64)> {
    if x.abs() < 1.0 {
        Some((x, 1.0))
    } else if !(x.abs() < f64::INFINITY) {
        Some((x * 0.0, x * 0.0)) // NaN
    } else {
        None
    }
}

#[inline(never)]
fn unusual_sine(x: f64, more: u32) -> f64 {
    if let Some((sine, cosine)) = extreme(x) {
        return if more == 0 { sine } else { cosine };
    }
    let Reduced { quarters, high, low } = reduce_any(x);
    turned(quarters.wrapping_add(more), high, low)
}

/// sin x.
#[inline]
pub fn sin(x: f64) -> f64 {
    match reduce_usual(x) {
        Some(Reduced { quarters, high, low }) => turned(quarters, high, low),
        None => unusual_sine(x, 0),
    }
}

/// cos x.
#[inline]
pub fn cos(x: f64) -> f64 {
    match reduce_usual(x) {
        Some(Reduced { quarters, high, low }) => turned(quarters.wrapping_add(1), high, low),
        None => unusual_sine(x, 1),
    }
}

/// The sine and the cosine of an angle up to π/4 from some right angles.
#[inline(always)]
fn both(Reduced { quarters, high, low }: Reduced) -> (f64, f64) {
    let (s, c) = (sine(high, low).to_bits(), cosine(high, low).to_bits());
    let (s, c) = if quarters & 1 == 0 { (s, c) } else { (c, s) };
    let sign = |quarters: u32| u64::from(quarters >> 1) << 63;
    (f64::from_bits(s ^ sign(quarters)), f64::from_bits(c ^ sign(quarters.wrapping_add(1))))
}

/// sin x and cos x, for most x; [`sincos`] has them for all.
#[inline(always)]
pub fn usual_sincos(x: f64) -> Option<(f64, f64)> {
    reduce_usual(x).map(both)
}

/// sin x and cos x.
#[inline]
pub fn sincos(x: f64) -> (f64, f64) {
    usual_sincos(x).unwrap_or_else(|| extreme(x).unwrap_or_else(|| both(reduce_any(x))))
}

/// Stores sin x and cos x, for any x; the results of [`usual_sincos`] stay in registers, as this is a function of its own.
#[cfg_attr(not(target_arch = "wasm32"), allow(dead_code))] // for the shim
#[inline(never)]
pub(crate) fn store_sincos(x: f64, sine: OutArg<f64>, cosine: OutArg<f64>) {
    let (s, c) = sincos(x);
    sine.set(s);
    cosine.set(c);
}
