//! Sine, cosine, tangent and the angle of a point, of `float`, as in [`super::float`]: one step in `double` with a relative error below 2^-42.

use super::arc_tangent;
use super::constants::ATAN_16THS_PAIRS;
use super::float::{ROUND, rounded};

/// π/2: its first 33 bits, and the rest.
const HALF_PI: [f64; 2] = [1.5707963267341256, 6.077100506506192e-11];

/// The coefficients of (sin r - r) / r³ and of (cos r - 1) / r² in r², with an error of 2^-45 and of 2^-51: interpolated at Chebyshev's points.
const SIN: [f64; 5] =
    [-0.1666666666666387, 0.008333333331070208, -0.00019841266908222604, 2.75559882793587e-06, -2.480539088444234e-08];
const COS: [f64; 6] = [
    -0.49999999999999967,
    0.04166666666663075,
    -0.0013888888882100912,
    2.480158260933305e-05,
    -2.755585259166149e-07,
    2.066529458321723e-09,
];

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
    let q = s * s;
    r + r * s * ((SIN[0] + s * SIN[1]) + q * ((SIN[2] + s * SIN[3]) + q * SIN[4]))
}

/// cos r, for |r| ≤ π/4.
#[inline(always)]
fn cosine(r: f64) -> f64 {
    let s = r * r;
    let q = s * s;
    1.0 + s * ((COS[0] + s * COS[1]) + q * ((COS[2] + s * COS[3]) + q * (COS[4] + s * COS[5])))
}

/// sin (r + n π/2).
#[inline(always)]
fn turned(n: u64, r: f64) -> f64 {
    let value = if n & 1 == 0 { sine(r) } else { cosine(r) };
    if n & 2 == 0 { value } else { -value }
}

/// sin x.
#[inline]
pub fn sin(x: f32) -> f32 {
    if x.abs() < MOST {
        let (n, r) = reduce(x);
        if let Some(y) = rounded(turned(n, r)) {
            return y;
        }
    }
    libm::sin(x.into()) as f32
}

/// cos x.
#[inline]
pub fn cos(x: f32) -> f32 {
    if x.abs() < MOST {
        let (n, r) = reduce(x);
        if let Some(y) = rounded(turned(n.wrapping_add(1), r)) {
            return y;
        }
    }
    libm::cos(x.into()) as f32
}

/// tan x.
#[inline]
pub fn tan(x: f32) -> f32 {
    if x.abs() < MOST {
        let (n, r) = reduce(x);
        let (s, c) = (sine(r), cosine(r));
        if let Some(y) = rounded(if n & 1 == 0 { s / c } else { -c / s }) {
            return y;
        }
    }
    libm::tan(x.into()) as f32
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
        let t = (n - c * d) / (d + c * n);
        let s = t * t;
        let step = ATAN_16THS_PAIRS.get(index).map_or(0.0, |step| step.hi);
        let angle = step + (t - t * s * (1.0 / 3.0 - s * (0.2 - s * (1.0 / 7.0))));
        let angle = if steep { core::f64::consts::FRAC_PI_2 - angle } else { angle };
        let angle = if x < 0.0 { core::f64::consts::PI - angle } else { angle };
        if let Some(angle) = rounded(angle.copysign(y.into())) {
            return angle;
        }
    }
    arc_tangent::atan2(y.into(), x.into()) as f32
}
