//! Sine, cosine, tangent and the angle of a point, of `float`, as in [`super::float`]: one step in `double` with a relative error below 2^-42.

use super::constants::ATAN_16THS_PAIRS;
use super::float::{ROUND, below, by_double, rounded, rounded_normal};
use super::instructions::sqrt;
use super::{arc_tangent, double_trig};
use core::f64::consts::{FRAC_PI_2, PI};

/// π/2: its first 33 bits, and the rest.
const HALF_PI: [f64; 2] = [1.5707963267341256, 6.077100506506192e-11];

/// The coefficients of (sin r - r) / r³ and of (cos r - 1) / r² in r², with errors of the sine and the cosine below 2^-37 and 2^-33: the best ones.
const SIN: [f64; 4] = [-0.1666666664078664, 0.008333329303629603, -0.00019839311877331396, 2.7181178716350854e-06];
const COS: [f64; 4] = [-0.4999999969435057, 0.0416666203429499, -0.0013886681199442434, 2.4383525054494586e-05];
/// Of (asin r - r) / r³ for |r| ≤ 1/2, with an error below 2^-35 of the arc sine, and of (atan r - r) / r³ for |r| ≤ 1/32, below 2^-37.
const ASIN: [f64; 7] = [
    0.1666666718025853,
    0.0749994889772124,
    0.04465997212318521,
    0.03011252589837031,
    0.024604708772170213,
    0.007509483371266866,
    0.034646316557031466,
];
const ATAN: [f64; 2] = [-0.3333332745979315, 0.19980573790029155];

/// Beyond this, and for infinities and NaN, the functions of `double` decide.
const MOST: f32 = 4096.0;

/// x as n π/2 + r, for |x| < [`MOST`]: the product with the first part is exact. The bits of n stand in the lowest ones of the first result.
#[inline(always)]
fn reduce(x: f32) -> (u64, f64) {
    let x = f64::from(x);
    let n = x * core::f64::consts::FRAC_2_PI + ROUND;
    let whole = n - ROUND;
    (n.to_bits(), (x - whole * HALF_PI[0]) - whole * HALF_PI[1])
}

/// sin r, for |r| ≤ π/4.
#[inline(always)]
fn sine(r: f64) -> f64 {
    let s = r * r;
    r + r * s * ((SIN[0] + s * SIN[1]) + s * s * (SIN[2] + s * SIN[3]))
}

/// cos r, for |r| ≤ π/4.
#[inline(always)]
fn cosine(r: f64) -> f64 {
    let s = r * r;
    1.0 + s * ((COS[0] + s * COS[1]) + s * s * (COS[2] + s * COS[3]))
}

/// sin (r + n π/2).
#[inline(always)]
fn turned(n: u64, r: f64) -> f64 {
    let value = if n & 1 == 0 { sine(r) } else { cosine(r) };
    if n & 2 == 0 { value } else { -value }
}

/// Whether an angle is reduced here: from 2^-100 on, so that results are normal numbers.
#[inline(always)]
fn usual(x: f32) -> bool {
    const LEAST: u32 = (127 - 100) << 23;
    (x.to_bits() & 0x7fff_ffff).wrapping_sub(LEAST) < MOST.to_bits() - LEAST
}

/// sin x.
#[inline]
pub fn sin(x: f32) -> f32 {
    if usual(x) {
        let (n, r) = reduce(x);
        if let Some(y) = rounded_normal::<20>(turned(n, r)) {
            return y;
        }
    }
    by_double(x, double_trig::sin, &[(0x46199998, 0xbeb1fa5d), (0xc6199998, 0x3eb1fa5d)])
}

/// cos x.
#[inline]
pub fn cos(x: f32) -> f32 {
    if below(x, MOST) {
        let (n, r) = reduce(x);
        if let Some(y) = rounded_normal::<20>(turned(n.wrapping_add(1), r)) {
            return y;
        }
    }
    by_double(x.abs(), double_trig::cos, &[(0x5f18b878, 0x3f7f14bb), (0x6115cb11, 0x3f78142f)])
}

/// tan x.
#[inline]
pub fn tan(x: f32) -> f32 {
    if usual(x) {
        let (n, r) = reduce(x);
        let (s, c) = (sine(r), cosine(r));
        let (s, c) = if n & 1 == 0 { (s, c) } else { (-c, s) };
        if let Some(y) = rounded_normal::<20>(s / c) {
            return y;
        }
    }
    by_double(x, libm::tan, &[])
}

/// asin r, for |r| ≤ 1/2 and its square s.
#[inline(always)]
fn arc_sine(r: f64, s: f64) -> f64 {
    let q = s * s;
    let (low, high) = ((ASIN[0] + s * ASIN[1]) + q * (ASIN[2] + s * ASIN[3]), (ASIN[4] + s * ASIN[5]) + q * ASIN[6]);
    r + r * s * (low + q * q * high)
}

/// acos |x|, for 1/2 ≤ |x| ≤ 1: twice an arc sine.
#[inline(always)]
fn near_one(x: f64) -> f64 {
    let s = 0.5 - 0.5 * x.abs();
    2.0 * arc_sine(sqrt(s), s)
}

/// arcsin x.
#[inline]
pub fn asin(x: f32) -> f32 {
    let wide = f64::from(x);
    let value = if below(x, 0.5) { arc_sine(wide, wide * wide) } else { (FRAC_PI_2 - near_one(wide)).copysign(wide) };
    match rounded::<18>(value) {
        Some(y) => y,
        None => by_double(x, libm::asin, &[]),
    }
}

/// arccos x.
#[inline]
pub fn acos(x: f32) -> f32 {
    let wide = f64::from(x);
    let value = if below(x, 0.5) {
        FRAC_PI_2 - arc_sine(wide, wide * wide)
    } else {
        let angle = near_one(wide);
        if x < 0.0 { PI - angle } else { angle }
    };
    match rounded::<18>(value) {
        Some(y) => y,
        None => by_double(x, libm::acos, &[(0x39826222, 0x3fc907b5)]),
    }
}

/// arctan x: from the next 16th of |x| or of its inverse, as [`arc_tangent`] does.
#[inline]
pub fn atan(x: f32) -> f32 {
    let wide = f64::from(x);
    let a = wide.abs();
    let steep = a > 1.0;
    let a = if steep { 1.0 / a } else { a };
    let (index, c) = arc_tangent::next_16th(a);
    let angle = from_16th(index, (a - c) / (1.0 + c * a));
    let angle = if steep { FRAC_PI_2 - angle } else { angle };
    match rounded::<18>(angle.copysign(wide)) {
        Some(y) => y,
        None => by_double(x, libm::atan, &[(0x3d8d6b23, 0x3d8d31c3), (0xbd8d6b23, 0xbd8d31c3)]),
    }
}

/// The arc tangent of a 16th plus that of t.
#[inline(always)]
fn from_16th(index: usize, t: f64) -> f64 {
    let s = t * t;
    ATAN_16THS_PAIRS.get(index).map_or(0.0, |step| step.hi) + (t + t * s * (ATAN[0] + s * ATAN[1]))
}

/// The angle of the point (x, y), in [-π, π]: from the next 16th of the quotient, as [`arc_tangent`] does.
#[inline]
pub fn atan2(y: f32, x: f32) -> f32 {
    let (b, a) = (f64::from(x).abs(), f64::from(y).abs());
    let steep = a > b;
    let (n, d) = if steep { (b, a) } else { (a, b) };
    // Zeros, infinities and NaN fail here.
    if n > 0.0 && d < f64::INFINITY {
        let (index, c) = arc_tangent::next_16th(n / d);
        let angle = from_16th(index, (n - c * d) / (d + c * n));
        let angle = if steep { FRAC_PI_2 - angle } else { angle };
        let angle = if x < 0.0 { PI - angle } else { angle };
        if let Some(angle) = rounded::<18>(angle.copysign(y.into())) {
            return angle;
        }
    }
    arc_tangent::atan2(y.into(), x.into()) as f32
}
