//! Functions of `float` that need less than those of `double`: one step in `double`, with an error far below the last place of a
//! `float`. Where that leaves the rounding open the function of `double` decides, so that results are as good as its.

use super::pair_exp::LN2_64TH;
use super::tables::{EXP_STEPS, LN2_PARTS, LOG_CELLS, LOG_START};
use super::{double_power, exponential, instructions, logarithm};

/// Adding this puts the nearest whole number into the low bits.
pub const ROUND: f64 = 6_755_399_441_055_744.0;

/// Rounds to `float`, if the result cannot be another one for a relative error below 2^-41.
#[inline(always)]
pub fn rounded(y: f64) -> Option<f32> {
    // How far the bits that are lost are from half of the last place.
    let lost = (y.to_bits() & 0x1fff_ffff) as u32;
    let open = lost.wrapping_sub((1 << 28) - (1 << 12)) < 1 << 13;
    // Subnormal numbers round elsewhere.
    if open || !(y.abs() >= 1.2e-38 && y.abs() < 3.4e38) { None } else { Some(y as f32) }
}

/// The same for a y that is 0 or in the range of normal numbers of `float`.
#[inline(always)]
pub fn rounded_normal(y: f64) -> Option<f32> {
    let lost = (y.to_bits() & 0x1fff_ffff) as u32;
    if lost.wrapping_sub((1 << 28) - (1 << 12)) < 1 << 13 { None } else { Some(y as f32) }
}

/// A positive `float` that is not subnormal: its exponent, -ln of the inverse in its cell, and (z × inverse - 1), exactly.
#[inline(always)]
fn parts(x: f32) -> Option<(f64, f64, f64)> {
    if x.to_bits().wrapping_sub(1 << 23) >= 0xfe << 23 {
        return None;
    }
    Some(parts_of(x.into()))
}

/// The same of a positive normal `double`; the last part is rounded.
#[inline(always)]
fn parts_of(x: f64) -> (f64, f64, f64) {
    let bits = x.to_bits();
    let offset = bits.wrapping_sub(LOG_START);
    let [inverse, high, low] = LOG_CELLS[(offset >> 45) as usize % LOG_CELLS.len()];
    let z = f64::from_bits(bits.wrapping_sub(offset & 0xfff << 52));
    (((offset as i64 >> 52) as i32).into(), high + low, z * inverse - 1.0)
}

/// ln x in `double`, for a positive normal number; with an error of some 2^-52.
#[inline(always)]
pub fn roughly_log(x: f64) -> f64 {
    let (k, value, r) = parts_of(x);
    (k * (LN2_PARTS[0] + LN2_PARTS[1]) + value) + (r + tail(r))
}

/// ln(1 + r) - r, for |r| < 2^-7.6.
#[inline(always)]
fn tail(r: f64) -> f64 {
    let s = r * r;
    s * ((r * (1.0 / 3.0) - 0.5) + s * ((r * 0.2 - 0.25) - s * (1.0 / 6.0)))
}

/// ln x.
#[inline]
pub fn log(x: f32) -> f32 {
    if let Some((k, value, r)) = parts(x)
        && let Some(y) = rounded_normal((k * (LN2_PARTS[0] + LN2_PARTS[1]) + value) + (r + tail(r)))
    {
        return y;
    }
    logarithm::log(x.into()) as f32
}

/// log2 x.
#[inline]
pub fn log2(x: f32) -> f32 {
    if let Some((k, value, r)) = parts(x)
        && let Some(y) = rounded_normal(k + (value + (r + tail(r))) * core::f64::consts::LOG2_E)
    {
        return y;
    }
    logarithm::log2(x.into()) as f32
}

/// log10 x.
#[inline]
pub fn log10(x: f32) -> f32 {
    if let Some((k, value, r)) = parts(x)
        && let Some(y) =
            rounded_normal(k * core::f64::consts::LOG10_2 + (value + (r + tail(r))) * core::f64::consts::LOG10_E)
    {
        return y;
    }
    logarithm::log10(x.into()) as f32
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
    let n = x * (64.0 * core::f64::consts::LOG2_E) + ROUND;
    let whole = n - ROUND;
    step(n, x - whole * (LN2_64TH[0] + LN2_64TH[1]))
}

/// e^x.
#[inline]
pub fn exp(x: f32) -> f32 {
    if x.abs() < 87.0
        && let Some(y) = rounded_normal(power_of_e(x.into()))
    {
        return y;
    }
    exponential::exp(x.into()) as f32
}

/// 2^x.
#[inline]
pub fn exp2(x: f32) -> f32 {
    if x.abs() < 126.0 {
        let n = 64.0 * f64::from(x) + ROUND;
        let r = (f64::from(x) - (n - ROUND) / 64.0) * core::f64::consts::LN_2;
        if let Some(y) = rounded_normal(step(n, r)) {
            return y;
        }
    }
    exponential::exp2(x.into()) as f32
}

/// x^y.
#[inline]
pub fn pow(x: f32, y: f32) -> f32 {
    if let Some((k, value, r)) = parts(x) {
        let exponent = f64::from(y) * ((k * (LN2_PARTS[0] + LN2_PARTS[1]) + value) + (r + tail(r)));
        if exponent.abs() < 87.0
            && let Some(power) = rounded_normal(power_of_e(exponent))
        {
            return power;
        }
    }
    double_power::pow(x.into(), y.into()) as f32
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
