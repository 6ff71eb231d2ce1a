//! Functions of `float` that need less than those of `double`: one step in `double`, with an error far below the last place of a
//! `float`. Where that leaves the rounding open the function of `double` decides, so that results are as good as its.

use super::pair_exp::LN2_64TH;
use super::tables::{EXP_STEPS, LOG_CELLS, LOG_START};
use super::{double_power, exponential, instructions, logarithm};
use core::f64::consts::{LN_2, LOG2_E, LOG10_2, LOG10_E};

/// Adding this puts the nearest whole number into the low bits.
pub const ROUND: f64 = 6_755_399_441_055_744.0;

/// Whether a relative error of 2^(`WIDTH` - 53) may change what y is rounded to: the bits that are lost are about half of the last place.
#[inline(always)]
fn open<const WIDTH: u32>(y: f64) -> bool {
    (y.to_bits() as u32).wrapping_sub((1 << 28) - (1 << WIDTH)) & (0x1fff_ffff & !((2 << WIDTH) - 1)) == 0
}

/// Rounds to `float`, if the result cannot be another one for a relative error below 2^(`WIDTH` - 53).
#[inline(always)]
pub fn rounded<const WIDTH: u32>(y: f64) -> Option<f32> {
    // Subnormal numbers round elsewhere.
    let exponent = (y.to_bits() >> 52) as u32 & 0x7ff;
    if open::<WIDTH>(y) || exponent.wrapping_sub(1023 - 126) >= 254 { None } else { Some(y as f32) }
}

/// The same for a y that is 0 or in the range of normal numbers of `float`.
#[inline(always)]
pub fn rounded_normal<const WIDTH: u32>(y: f64) -> Option<f32> {
    if open::<WIDTH>(y) { None } else { Some(y as f32) }
}

/// Of a positive `float` that is not subnormal: its exponent, -ln of the inverse in its cell in two parts, and (z × inverse - 1), exactly.
#[inline(always)]
fn parts(x: f32) -> Option<(f64, [f64; 2], f64)> {
    let bits = x.to_bits();
    if bits.wrapping_sub(1 << 23) >= 0xfe << 23 {
        return None;
    }
    let offset = bits.wrapping_sub((LOG_START - (896 << 52) >> 29) as u32);
    let [inverse, _, high, low, _] = LOG_CELLS[(offset >> 16) as usize % LOG_CELLS.len()];
    let z = f32::from_bits(bits.wrapping_sub(offset & 0x1ff << 23));
    Some(((offset as i32 >> 23).into(), [high, low], f64::from(z) * inverse - 1.0))
}

/// ln x, for a positive normal `double`, with a relative error below 2^-34 outside (127/128, 129/128), where it is 2^-53 absolutely as well.
#[inline(always)]
pub fn roughly_log(x: f64) -> f64 {
    let bits = x.to_bits();
    let offset = bits.wrapping_sub(LOG_START);
    let [inverse, _, value, ..] = LOG_CELLS[(offset >> 45) as usize % LOG_CELLS.len()];
    let z = f64::from_bits(bits.wrapping_sub(offset & 0xfff << 52));
    let k: f64 = ((offset as i64 >> 52) as i32).into();
    let r = z * inverse - 1.0;
    ((k * LN_2 + value) + r) + short_tail(r, 1.0)
}

/// ln(1 + r) - r for |r| < 2^-7.6, with an error below 2^-35 of r, times `scale`.
#[inline(always)]
fn short_tail(r: f64, scale: f64) -> f64 {
    let s = r * r;
    s * ((SHORT_LOG[0] * scale + r * (SHORT_LOG[1] * scale)) + s * (SHORT_LOG[2] * scale))
}

/// ln x.
#[inline]
pub fn log(x: f32) -> f32 {
    if let Some((k, [value, _], r)) = parts(x)
        && let Some(y) = rounded_normal::<19>(((k * LN_2 + value) + r) + short_tail(r, 1.0))
    {
        return y;
    }
    by_double(
        x,
        logarithm::log,
        &[
            (0x3c413d3a, 0xc08e158f),
            (0x41178feb, 0x400fe5e7),
            (0x4c5d65a5, 0x418f034b),
            (0x65d890d3, 0x4254d1f9),
            (0x6f31a8ec, 0x42845a89),
        ],
    )
}

/// log2 x.
#[inline]
pub fn log2(x: f32) -> f32 {
    if let Some((k, [value, _], r)) = parts(x)
        && let Some(y) = rounded_normal::<19>((k + (value + r) * LOG2_E) + short_tail(r, LOG2_E))
    {
        return y;
    }
    by_double(x, logarithm::log2, &[])
}

/// log10 x.
#[inline]
pub fn log10(x: f32) -> f32 {
    if let Some((k, [value, _], r)) = parts(x)
        && let Some(y) = rounded_normal::<19>((k * LOG10_2 + (value + r) * LOG10_E) + short_tail(r, LOG10_E))
    {
        return y;
    }
    by_double(x, logarithm::log10, &[(0x0efeee7a, 0xc1e99d23)])
}

/// The rounded result of a function of `double`, but where that is rounded twice: there the bits of x and of the result.
///
/// Part of the function, which calls nothing then: a function that does checks the stack first.
#[inline(always)]
pub fn by_double(x: f32, f: impl Fn(f64) -> f64, others: &[(u32, u32)]) -> f32 {
    for (bits, result) in others {
        if x.to_bits() == *bits {
            return f32::from_bits(*result);
        }
    }
    f(x.into()) as f32
}

/// 2^(n/64) e^r, where n has [`ROUND`] added.
#[inline(always)]
fn step(n: f64, r: f64) -> f64 {
    let n = n.to_bits();
    let (bits, _) = EXP_STEPS[n as usize % 64];
    let scale = f64::from_bits(bits.wrapping_add(n << 46));
    let s = r * r;
    scale + scale * (r + s * ((0.5 + r * (1.0 / 6.0)) + s * (1.0 / 24.0)))
}

/// e^x for |x| < 600, with a relative error of |x| 2^-52.
#[inline(always)]
pub fn power_of_e(x: f64) -> f64 {
    let n = x * (64.0 * LOG2_E) + ROUND;
    let whole = n - ROUND;
    step(n, x - whole * (LN2_64TH[0] + LN2_64TH[1]))
}

/// Adding this puts the nearest whole number of 64ths into the low bits.
const ROUND_TO_64THS: f64 = ROUND / 64.0;

/// 2^x rounded, for a result in the range of normal numbers. The relative error before is below 2^-37; `WIDTH` counts the one of x as well.
#[inline(always)]
fn power_of_two<const WIDTH: u32>(x: f64) -> Option<f32> {
    let n = x + ROUND_TO_64THS;
    let r = x - (n - ROUND_TO_64THS);
    let n = n.to_bits();
    let (bits, _) = EXP_STEPS[n as usize % 64];
    let scale = f64::from_bits(bits.wrapping_add(n << 46));
    let y = scale * ((POWER[0] + r * POWER[1]) + r * r * (POWER[2] + r * POWER[3]));
    rounded_normal::<WIDTH>(y)
}

/// Whether |x| is below `limit`, a positive number.
#[inline(always)]
pub fn below(x: f32, limit: f32) -> bool {
    // Not by a mask, of which the compiler makes an operation on floating-point numbers.
    x.to_bits() << 1 < limit.to_bits() << 1
}

/// e^x.
#[inline]
pub fn exp(x: f32) -> f32 {
    if below(x, 87.0)
        && let Some(y) = power_of_two::<16>(f64::from(x) * LOG2_E)
    {
        return y;
    }
    by_double(x, exponential::exp, &[])
}

/// 2^x.
#[inline]
pub fn exp2(x: f32) -> f32 {
    if below(x, 126.0)
        && let Some(y) = power_of_two::<16>(x.into())
    {
        return y;
    }
    by_double(x, exponential::exp2, &[(0x3b429d37, 0x3f804385), (0xbcf3a937, 0x3f7ac6b1)])
}

/// A polynomial for (ln(1 + r) - r) / r², in the same way.
const SHORT_LOG: [f64; 3] = [-0.49999999993056427, 0.333337714478798, -0.2500082466035101];

/// A polynomial for 2^r.
const POWER: [f64; 4] = [0.9999999999955168, 0.6931471805574593, 0.24022709429032255, 0.055504230796908624];

/// A polynomial for (log2(1 + r) - r / ln 2) / r², with an error below 2^-44 of log2(1 + r).
const LOG2_TAIL: [f64; 4] = [-0.7213475203915245, 0.4808983468677751, -0.3606817419139331, 0.28854806760759943];

/// x^y: the logarithm to base 2 has a relative error below 2^-44, and that of the power is 87 times as large.
#[inline]
pub fn pow(x: f32, y: f32) -> f32 {
    if let Some((k, [high, low], r)) = parts(x) {
        let (s, c) = (r * r, &LOG2_TAIL);
        let tail = s * ((c[0] + r * c[1]) + s * (c[2] + r * c[3]));
        let exponent = f64::from(y) * ((k + ((high + low) + r) * LOG2_E) + tail);
        if (exponent.to_bits() >> 32) as u32 & 0x7fff_ffff < (126f64.to_bits() >> 32) as u32
            && let Some(power) = power_of_two::<17>(exponent)
        {
            return power;
        }
    }
    pow_by_double(x, y)
}

#[cold]
#[inline(never)]
fn pow_by_double(x: f32, y: f32) -> f32 {
    double_power::pow(x.into(), y.into()) as f32
}

/// The coefficients of (erf x) / x in x², for |x| < 1, with an error below 2^-34.8: the best ones.
pub const ERF: [f64; 8] = [
    1.1283791670580308,
    -0.3761263843472855,
    0.11283781975174115,
    -0.026865400095563114,
    0.005220945560169372,
    -0.0008482830401184473,
    0.00011256957268513509,
    -9.641537936810746e-06,
];

/// erf x.
#[inline]
pub fn erf(x: f32) -> f32 {
    const LEAST: u32 = f32::MIN_POSITIVE.to_bits();
    if (x.to_bits() & 0x7fff_ffff).wrapping_sub(LEAST) < 1f32.to_bits() - LEAST {
        let wide = f64::from(x);
        let s = wide * wide;
        if let Some(y) = rounded_normal::<19>(wide * polynomial(&ERF, s)) {
            return y;
        }
    }
    by_double(x, libm::erf, &[])
}

/// The polynomial with these coefficients: pairs of terms, and pairs of those, so that the processor works on several at once.
#[inline(always)]
pub fn polynomial(c: &[f64; 8], x: f64) -> f64 {
    let square = x * x;
    let low = (c[0] + x * c[1]) + square * (c[2] + x * c[3]);
    let high = (c[4] + x * c[5]) + square * (c[6] + x * c[7]);
    low + square * square * high
}

/// √(x² + y²): the squares are exact, and nothing overflows.
#[inline]
pub fn hypot(x: f32, y: f32) -> f32 {
    let (a, b) = (f64::from(x), f64::from(y));
    if a.is_infinite() || b.is_infinite() {
        return f32::INFINITY;
    }
    instructions::sqrt(a * a + b * b) as f32
}
