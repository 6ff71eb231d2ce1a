//! Sine, cosine, tangent and the angle of a point, of `float`, as in [`super::float`]: one step in `double` with a relative error below 2^-42.

use super::constants::ATAN_16THS_PAIRS;
use super::float::{ROUND, below, by_double, polynomial, rounded, rounded_normal};
use super::instructions::sqrt;
use super::{arc_tangent, double_trig};
use core::f64::consts::{FRAC_PI_2, PI};

/// π/2: its first 33 bits, and the rest.
const HALF_PI: [f64; 2] = [1.5707963267341256, 6.077100506506192e-11];

/// The coefficients of (sin r - r) / r³ and of (cos r - 1) / r² in r², with errors of the sine and the cosine below 2^-37 and 2^-33: the best ones.
const SIN: [f64; 4] = [-0.1666666664078664, 0.008333329303629603, -0.00019839311877331396, 2.7181178716350854e-06];
const COS: [f64; 4] = [-0.4999999969435057, 0.0416666203429499, -0.0013886681199442434, 2.4383525054494586e-05];
/// The coefficients of (asin r) / r in r², for |r| ≤ 1/2, with errors below 2^-35.9 and 2^-59: the best ones.
const ASIN: [f64; 8] = [
    0.9999999999845406,
    0.1666666743586409,
    0.07499937293632981,
    0.044662252143026424,
    0.03008974070328861,
    0.024725991172829004,
    0.007181879094486828,
    0.034999416494084466,
];
const LONG_ASIN: [f64; 14] = [
    1.0,
    0.1666666666666681,
    0.07499999999963011,
    0.04464285718004297,
    0.030381942496497352,
    0.022372220083696777,
    0.017351531027332168,
    0.013981698535479993,
    0.011392313200244662,
    0.010814629796205177,
    0.00358461935308313,
    0.021987399763445714,
    -0.02137556711970964,
    0.03285348383303416,
];
/// Of (atan r - r) / r³ for |r| ≤ 1/32, with an error below 2^-37 of the arc tangent.
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

/// `start` + `slope` × (arcsin r) / r, where s = r²; `others` are the bits of the x for which even the long polynomial rounds to another
/// number, and that.
#[inline(always)]
fn arc(x: f32, [start, slope, s]: [f64; 3], others: &[(u32, u32)]) -> f32 {
    rounded_normal::<18>(start + slope * polynomial(&ASIN, s)).unwrap_or_else(|| {
        for (bits, other) in others {
            if x.to_bits() == *bits {
                return f32::from_bits(*other);
            }
        }
        long_arc(start, slope, s)
    })
}

#[inline(always)]
fn long_arc(start: f64, slope: f64, s: f64) -> f32 {
    (start + slope * LONG_ASIN.iter().rev().fold(0.0, |sum, c| sum * s + c)) as f32
}

/// From `lines`, for positive and for negative numbers, where s = (1 - |x|) / 2: the factor of x in s, that of r, and the start.
#[inline(always)]
fn steep_line(x: f32, lines: &'static [[f64; 3]; 2]) -> [f64; 3] {
    let [half, factor, start] = lines[(x.to_bits() >> 31) as usize];
    let s = f64::from(x) * half + 0.5;
    [start, sqrt(s) * factor, s]
}

/// arcsin x.
#[inline]
pub fn asin(x: f32) -> f32 {
    static STEEP: [[f64; 3]; 2] = [[-0.5, -2.0, FRAC_PI_2], [0.5, 2.0, -FRAC_PI_2]];
    if below(x, 0.5) {
        let wide = f64::from(x);
        return arc(x, [-0.0, wide, wide * wide], &[]);
    }
    arc(x, steep_line(x, &STEEP), &[])
}

/// arccos x.
#[inline]
pub fn acos(x: f32) -> f32 {
    static STEEP: [[f64; 3]; 2] = [[-0.5, 2.0, 0.0], [0.5, -2.0, PI]];
    const OTHERS: [(u32, u32); 2] = [(0x39826222, 0x3fc907b5), (0x328885a3, 0x3fc90fdb)];
    if below(x, 0.5) {
        let wide = f64::from(x);
        return arc(x, [FRAC_PI_2, -wide, wide * wide], &OTHERS);
    }
    arc(x, steep_line(x, &STEEP), &OTHERS)
}

/// Of (atan t - t) / t³ for |t| ≤ 1/16, with an error below 2^-41.9 of the arc tangent.
const LONG_ATAN: [f64; 3] = [-0.3333333321254789, 0.19999812239938622, -0.14202688568303204];

/// arctan x: from the middle c of the piece that |x| is in, atan |x| - atan c = atan (|x| - c) / (1 + c |x|).
#[inline]
pub fn atan(x: f32) -> f32 {
    if let Some([c, middle, _]) = arc_tangent::middle((x.to_bits() >> 21 & 0x3ff) + (1023 - 127) * 4) {
        let a = f64::from(x.abs());
        let t = (a - c) / (a * c + 1.0);
        let s = t * t;
        let angle = middle + (t + t * s * ((LONG_ATAN[0] + s * LONG_ATAN[1]) + s * s * LONG_ATAN[2]));
        if let Some(y) = rounded_normal::<12>(angle) {
            return f32::from_bits(y.to_bits() | x.to_bits() & 1 << 31);
        }
    }
    atan_by_double(x)
}

/// The same from 16 on, and where the rounding is open.
#[cold]
#[inline(never)]
fn atan_by_double(x: f32) -> f32 {
    by_double(x, arc_tangent::atan, &[(0x3d8d6b23, 0x3d8d31c3), (0xbd8d6b23, 0xbd8d31c3)])
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
