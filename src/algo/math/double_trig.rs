//! Sine and cosine of `double`: the argument as a multiple of π/32 and a rest in two parts (Cody and Waite's reduction, or Payne and
//! Hanek's), a table of sines of the multiples, and polynomials for the rest.

use super::pair::{Pair, parts_of_product, top_half, two_to};
use crate::abi::OutArg;

/// π/2 in two parts of 53 bits.
const HALF_PI: [f64; 2] = [1.5707963267948966, 6.123233995736766e-17];
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

/// π/32 in three parts, of which the first two have 29 bits: their products with a 24-bit integer are exact.
const STEP: [f64; 3] = [0.09817477036267519, 6.200584858929992e-11, 1.407338608847636e-19];

/// The coefficients of (sin r - r) / r³ and of (cos r - 1) / r² in r², for |r| ≤ π/64, with errors below 2^-60: the best ones.
const SIN: [f64; 3] = [-0.16666666666665958, 0.008333333315484442, -0.00019839993149809904];
const COS: [f64; 4] = [-0.5, 0.04166666666666547, -0.0013888888865404775, 2.480015730687602e-05];

/// The sines of the multiples of π/32 up to π/2 in two parts, of which the first has 26 bits.
#[rustfmt::skip]
const QUARTER: [(f64, f64); 17] = [
    (0.0, 0.0), (0.09801713936030865, 9.69251954838434e-10),
    (0.19509031996130943, 2.0548188348648863e-09), (0.2902846708893776, 6.365084773642052e-09),
    (0.3826834261417389, 6.223350880126897e-09), (0.4713967368006706, 2.532702477709075e-11),
    (0.5555702298879623, 3.1316398834342372e-09), (0.6343932747840881, 9.379557363449547e-09),
    (0.7071067690849304, 1.210161710447897e-08), (0.7730104476213455, 5.741391440791375e-09),
    (0.8314696103334427, 1.969102549090507e-09), (0.881921261548996, 2.7993590580330692e-09),
    (0.9238795191049576, 1.3406329175561778e-08), (0.9569403231143951, 1.2617813723334235e-08),
    (0.9807852655649185, 1.4838311931059775e-08), (0.9951847195625305, 7.109666368666712e-09),
    (1.0, 0.0),
];
/// The sines of all multiples of π/32 around the circle.
static SINES: [(f64, f64); 64] = {
    let mut all = [(0.0, 0.0); 64];
    let mut n = 0;
    while n <= 16 {
        let (high, low) = QUARTER[n];
        all[n] = (high, low);
        all[32 - n] = (high, low);
        if n > 0 {
            all[32 + n] = (-high, -low);
            all[64 - n] = (-high, -low);
        }
        n += 1;
    }
    all
};

/// An angle as `quarters` π/2 + `high` + `low`; of `quarters` the last two bits count. `low` is below the last place of `high`.
struct Reduced {
    quarters: u32,
    high: f64,
    low: f64,
}

/// An angle as `steps` π/32 + `high` + `low`, where the rest is up to π/64; of `steps` the last six bits count.
struct Angle {
    steps: u32,
    high: f64,
    low: f64,
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
fn reduce_any(x: f64) -> Reduced {
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
    let (product, rest) = parts_of_product(f, HALF_PI[0]);
    let rest = rest + (f * HALF_PI[1] + g * HALF_PI[0]);
    let value = product + rest;
    let negative = (sign as u64 ^ bits) & 1 << 63;
    let signed = |v: f64| f64::from_bits(v.to_bits() ^ negative);
    Reduced {
        quarters: if x < 0.0 { quarters.wrapping_neg() } else { quarters },
        high: signed(value),
        low: signed((product - value) + rest),
    }
}

/// The angle of a number below 2^20 and a small rest: Cody and Waite's reduction, of which only the last step rounds. That is below 2^-38.
#[inline(always)]
fn angle(x: f64, rest: f64) -> Angle {
    let n = x * (16.0 * core::f64::consts::FRAC_2_PI) + ROUND;
    let whole = n - ROUND;
    let (near, step) = (x - whole * STEP[0], whole * STEP[1]);
    let high = near - step;
    Angle { steps: n.to_bits() as u32, high, low: ((near - high) - step) - (whole * STEP[2] - rest) }
}

/// The angle of a number below 2^20, with an error below 2^-60 of the rest; nothing if it is another one, or so close to a multiple of π/32
/// that the error counts.
#[inline(always)]
fn usual_angle(x: f64) -> Option<Angle> {
    const LEAST: f64 = 1.0 / (1 << 30) as f64;
    let angle = angle(x, 0.0);
    if x.abs() < (1 << 20) as f64 && angle.high.abs() >= LEAST { Some(angle) } else { None }
}

/// The angle of a finite number from 2^-27 on.
#[inline(never)]
fn any_angle(x: f64) -> Angle {
    let Reduced { quarters, high, low } = reduce_any(x);
    let Angle { steps, high, low } = angle(high, low);
    Angle { steps: quarters.wrapping_mul(16).wrapping_add(steps), high, low }
}

/// What the sines of all sums of a multiple of π/32 with one rest have in common.
struct Rest {
    /// The first half of the bits of r, and what that lacks.
    top: f64,
    low: f64,
    /// sin r - r and cos r - 1.
    sine: f64,
    cosine: f64,
}

impl Angle {
    #[inline(always)]
    fn rest(&self) -> Rest {
        let (r, top) = (self.high + self.low, top_half(self.high));
        let s = r * r;
        Rest {
            top,
            low: (self.high - top) + self.low,
            sine: r * s * ((SIN[0] + s * SIN[1]) + s * s * SIN[2]),
            cosine: s * ((COS[0] + s * COS[1]) + s * s * (COS[2] + s * COS[3])),
        }
    }

    /// The sine and the cosine of the multiple of π/32 and `more` steps, as in the table.
    #[inline(always)]
    fn multiple(&self, more: u32) -> ((f64, f64), (f64, f64)) {
        let index = self.steps.wrapping_add(more) as usize;
        (SINES[index % 64], SINES[(index + 16) % 64])
    }
}

impl Rest {
    /// The sine of the rest and a multiple c with this sine and cosine, in two parts: sin c + cos c sin r + sin c (cos r - 1), where the
    /// product of the first halves of cos c and r is exact. The second part may have 2^-8 of the first one; its error is below 2^-62 of that.
    #[inline(always)]
    fn plus(&self, (sine, sine_low): (f64, f64), (cosine, cosine_low): (f64, f64)) -> (f64, f64) {
        let product = cosine * self.top;
        let high = sine + product;
        let small = (cosine + cosine_low) * (self.low + self.sine)
            + (cosine_low * self.top + (sine_low + (sine + sine_low) * self.cosine));
        (high, ((sine - high) + product) + small)
    }
}

/// The sine of the angle and `more` steps.
#[inline(always)]
fn sine(angle: &Angle, more: u32) -> f64 {
    let (sine, cosine) = angle.multiple(more);
    let (high, low) = angle.rest().plus(sine, cosine);
    high + low
}

/// Where nothing is to be reduced: infinities and NaN give NaN, tiny numbers themselves and 1.
pub fn extreme(x: f64) -> Option<(f64, f64)> {
    if x.abs() < 1.0 / (1 << 27) as f64 {
        Some((x, 1.0))
    } else if !(x.abs() < f64::INFINITY) {
        Some((x * 0.0, x * 0.0)) // NaN
    } else {
        None
    }
}

#[inline(never)]
fn unusual_sine(x: f64, more: u32) -> f64 {
    match extreme(x) {
        Some((sine, cosine)) => {
            if more == 0 {
                sine
            } else {
                cosine
            }
        }
        None => sine(&any_angle(x), more),
    }
}

/// sin x.
#[inline]
pub fn sin(x: f64) -> f64 {
    match usual_angle(x) {
        Some(angle) => sine(&angle, 0),
        None => unusual_sine(x, 0),
    }
}

/// cos x.
#[inline]
pub fn cos(x: f64) -> f64 {
    match usual_angle(x) {
        Some(angle) => sine(&angle, 16),
        None => unusual_sine(x, 16),
    }
}

/// The sine and the cosine of an angle, in two parts each as [`Rest::plus`] has them.
#[inline(always)]
fn both(angle: &Angle) -> ((f64, f64), (f64, f64)) {
    let (rest, (sine, cosine)) = (angle.rest(), angle.multiple(0));
    (rest.plus(sine, cosine), rest.plus(cosine, (-sine.0, -sine.1)))
}

/// sin x and cos x in two parts each, for most x.
#[inline(always)]
pub fn usual_parts(x: f64) -> Option<((f64, f64), (f64, f64))> {
    usual_angle(x).map(|angle| both(&angle))
}

/// The same for any finite x from 2^-27 on.
#[inline(always)]
pub fn any_parts(x: f64) -> ((f64, f64), (f64, f64)) {
    both(&any_angle(x))
}

/// sin x and cos x as pairs, for a finite x from 2^-27 on.
#[inline(always)]
pub fn pairs(x: f64) -> (Pair, Pair) {
    let ((sine, sine_low), (cosine, cosine_low)) = usual_parts(x).unwrap_or_else(|| any_parts(x));
    (Pair { hi: sine, lo: sine_low }, Pair { hi: cosine, lo: cosine_low })
}

/// The sums of the parts.
#[inline(always)]
fn rounded((sine, cosine): ((f64, f64), (f64, f64))) -> (f64, f64) {
    (sine.0 + sine.1, cosine.0 + cosine.1)
}

/// sin x and cos x, for most x; [`sincos`] has them for all.
#[inline(always)]
pub fn usual_sincos(x: f64) -> Option<(f64, f64)> {
    usual_parts(x).map(rounded)
}

/// sin x and cos x.
#[inline]
pub fn sincos(x: f64) -> (f64, f64) {
    usual_sincos(x).unwrap_or_else(|| extreme(x).unwrap_or_else(|| rounded(any_parts(x))))
}

/// Stores sin x and cos x, for any x; the results of [`usual_sincos`] stay in registers, as this is a function of its own.
#[cfg_attr(not(target_arch = "wasm32"), allow(dead_code))] // for the shim
#[inline(never)]
pub(crate) fn store_sincos(x: f64, sine: OutArg<f64>, cosine: OutArg<f64>) {
    let (s, c) = sincos(x);
    sine.set(s);
    cosine.set(c);
}
