//! Elementary functions of wide numbers: textbook series behind a reduction of the argument.
//!
//! Each is accurate to some 240 bits of its result, zeros of the function included where the argument has at most 113
//! bits. Callers keep arguments within the functions' domains and away from exponents that overflow.

use super::constants::{ATAN_16THS, INV_LN2, LN2, LOG_16THS, PI, TWO_OVER_PI};
use super::fixed;
use super::wide::Wide;
use core::cmp::Ordering;

/// x as `(k, r)` with x = k ln 2 + r and |r| ≤ ln 2 / 2.
fn split_ln2(x: Wide) -> (i32, Wide) {
    let k = super::pair::nearest(x.to_f64() * core::f64::consts::LOG2_E) as i32;
    (k, x.sub(LN2.mul_small(k.unsigned_abs()).negate_if(k < 0)))
}

/// e^x.
pub fn exp(x: Wide) -> Wide {
    let (k, r) = split_ln2(x);
    fixed::expm1(r).add(Wide::ONE).scale(k)
}

/// e^x - 1.
pub fn expm1(x: Wide) -> Wide {
    if x.below(-1) { fixed::expm1(x) } else { exp(x).sub(Wide::ONE) }
}

/// 2 atanh(s), for small s: the logarithm of (1+s)/(1-s).
fn log_ratio(s: Wide) -> Wide {
    s.mul(fixed::inverse_tanh_ratio(s.square())).scale(1)
}

/// ln x, as `(k, r)` with ln x = k ln 2 + r, where k is 0 for x near 1.
pub fn log_parts(x: Wide) -> (i32, Wide) {
    // m in [0.7, 1.4]; the next 16th n/16 of 1/m brings it within 5% of 1.
    let low = x.m[7] < 0xb504_f334;
    let k = x.exp - low as i32;
    let m = x.scale(-k);
    let n = (16.0 / m.to_f64() + 0.5) as u32;
    let n = n.clamp(11, 23);
    let m = m.mul_small(n).scale(-4);
    let r = log_ratio(m.sub(Wide::ONE).div(m.add(Wide::ONE)));
    let step = match LOG_16THS.get(n as usize - 11) {
        Some(step) => step.negate_if(n > 16),
        None => Wide::ZERO,
    };
    (k, r.add(step))
}

/// ln x, for positive x.
pub fn log(x: Wide) -> Wide {
    let (k, r) = log_parts(x);
    LN2.mul_small(k.unsigned_abs()).negate_if(k < 0).add(r)
}

/// log2 x, for positive x.
pub fn log2(x: Wide) -> Wide {
    let (k, r) = log_parts(x);
    Wide::from_i64(k as i64).add(r.mul(INV_LN2))
}

/// ln(1 + x), for x > -1.
pub fn log1p(x: Wide) -> Wide {
    if x.below(-4) { log_ratio(x.div(x.add(Wide::from_i64(2)))) } else { log(x.add(Wide::ONE)) }
}

/// x^n by squaring: exact as long as the result has no more than 256 bits.
pub fn power(x: Wide, mut n: u32) -> Wide {
    let mut result = Wide::ONE;
    let mut square = x;
    loop {
        if n & 1 != 0 {
            result = result.mul(square);
        }
        n >>= 1;
        if n == 0 {
            return result;
        }
        square = square.square();
    }
}

/// sin x and cos x, for |x| < 1.
fn sin_cos_small(x: Wide) -> (Wide, Wide) {
    let square = x.square();
    (x.mul(fixed::sine_ratio(square)), fixed::cosine(square))
}

/// sin and cos of r + quadrant × π/2.
fn turn(quadrant: u32, r: Wide) -> (Wide, Wide) {
    let (s, c) = sin_cos_small(r);
    match quadrant & 3 {
        0 => (s, c),
        1 => (c, s.negate()),
        2 => (s.negate(), c.negate()),
        _ => (c.negate(), s),
    }
}

/// sin of r + quadrant × π/2: one of the two series.
fn sine(quadrant: u32, r: Wide) -> Wide {
    let square = r.square();
    let value = if quadrant & 1 == 0 { r.mul(fixed::sine_ratio(square)) } else { fixed::cosine(square) };
    value.negate_if(quadrant & 2 != 0)
}

/// sin x, for any x whose significand has at most 128 bits.
pub fn sin(x: Wide) -> Wide {
    let (quadrant, r) = reduce(x.abs());
    sine(quadrant, r).negate_if(x.neg)
}

/// cos x, for any x whose significand has at most 128 bits.
pub fn cos(x: Wide) -> Wide {
    let (quadrant, r) = reduce(x.abs());
    sine(quadrant + 1, r)
}

/// x as `(n, r)` with πx = n π/2 + r.
fn half_turns(x: Wide) -> (u32, Wide) {
    let (whole, n) = x.scale(1).round();
    (n as u32, x.sub(whole.scale(-1)).mul(PI))
}

/// sin πx; an exact zero where it belongs.
pub fn sin_pi(x: Wide) -> Wide {
    let (quadrant, r) = half_turns(x);
    sine(quadrant, r)
}

/// cos πx; an exact zero where it belongs.
pub fn cos_pi(x: Wide) -> Wide {
    let (quadrant, r) = half_turns(x);
    sine(quadrant.wrapping_add(1), r)
}

/// sin x and cos x, for any x whose significand has at most 128 bits.
pub fn sin_cos(x: Wide) -> (Wide, Wide) {
    let (quadrant, r) = reduce(x.abs());
    let (s, c) = turn(quadrant, r);
    (s.negate_if(x.neg), c)
}

/// sin πx and cos πx; exact zeros where they belong.
pub fn sin_cos_pi(x: Wide) -> (Wide, Wide) {
    let (quadrant, r) = half_turns(x);
    turn(quadrant, r)
}

/// x, not negative, as `(quadrant, r)` with x = (4 k + quadrant) π/2 + r and |r| ≤ π/4: Payne and Hanek's method.
fn reduce(x: Wide) -> (u32, Wide) {
    if x.below(-1) {
        return (0, x);
    }
    // x = M × 2^e with an M of 4 limbs. The bits of 2/π before number `start` only add multiples of 4 to M × 2/π.
    let e = x.exp - 128;
    let start = (e - 2).max(0) as usize;
    let mut window = [0u32; 20]; // least significant first
    let (limb, shift) = (start / 32, start % 32);
    for (i, word) in window.iter_mut().rev().enumerate() {
        let two = |j: usize| TWO_OVER_PI.get(limb + i + j).copied().unwrap_or(0) as u64;
        *word = ((two(0) << 32 | two(1)) << shift >> 32) as u32;
    }
    let mut product = [0u32; 24];
    for i in 0..4 {
        let mut carry = 0u64;
        for j in 0..20 {
            carry += x.m[i + 4] as u64 * window[j] as u64 + product[i + j] as u64;
            product[i + j] = carry as u32;
            carry >>= 32;
        }
        product[i + 20] = carry as u32;
    }
    // The binary point stands `point` bits above the lowest one: keep what is below, two bits above are the quadrant.
    let point = (640 + start as i32 - e) as usize;
    let bit = |n: usize| product.get(n / 32).is_some_and(|limb| limb >> (n % 32) & 1 != 0);
    let mut quadrant = bit(point) as u32 + 2 * bit(point + 1) as u32;
    let above_half = bit(point - 1);
    let mut fraction = product;
    for (i, limb) in fraction.iter_mut().enumerate() {
        if above_half {
            *limb = !*limb;
        }
        if 32 * i >= point {
            *limb = 0;
        } else if 32 * i + 32 > point {
            *limb &= (1 << (point % 32)) - 1;
        }
    }
    if above_half {
        quadrant += 1;
    }
    // The complement lacks one unit in the last place, far below what counts.
    let r = Wide::normalized(above_half, 32 * 24 - point as i32, fraction);
    (quadrant, r.mul(PI).scale(-1))
}

/// atan x.
pub fn atan(x: Wide) -> Wide {
    atan2(x, Wide::ONE)
}

/// The angle of the point (x, y), not the origin, in [-π, π].
pub fn atan2(y: Wide, x: Wide) -> Wide {
    let steep = y.cmp_abs(&x) == Ordering::Greater;
    let (n, d) = if steep { (x.abs(), y.abs()) } else { (y.abs(), x.abs()) };
    let mut angle = atan_unit(if d.cmp_abs(&Wide::ONE).is_eq() { n } else { n.div(d) });
    if steep {
        angle = PI.scale(-1).sub(angle);
    }
    if x.neg {
        angle = PI.sub(angle);
    }
    angle.negate_if(y.neg)
}

/// atan z, for z in [0, 1].
fn atan_unit(z: Wide) -> Wide {
    let n = z.scale(4).round().1 as u32;
    let step = ATAN_16THS.get((n as usize).wrapping_sub(1)).copied().unwrap_or(Wide::ZERO);
    let z = if n == 0 {
        z
    } else {
        // tan(a - b) from tan a and tan b = n/16
        let c = Wide::from_i64(n as i64).scale(-4);
        z.sub(c).div(Wide::ONE.add(z.mul(c)))
    };
    step.add(z.mul(fixed::arc_tangent_ratio(z.square())))
}

/// asin x, for |x| ≤ 1.
pub fn asin(x: Wide) -> Wide {
    atan2(x, other_leg(x))
}

/// acos x, for |x| ≤ 1.
pub fn acos(x: Wide) -> Wide {
    atan2(other_leg(x), x)
}

/// √(1 - x²).
fn other_leg(x: Wide) -> Wide {
    Wide::ONE.sub(x).mul(Wide::ONE.add(x)).sqrt()
}

/// sinh x and cosh x.
pub fn sinh_cosh(x: Wide) -> (Wide, Wide) {
    let t = expm1(x.abs());
    let e = t.add(Wide::ONE);
    let s = t.add(t.div(e)).scale(-1);
    (s.negate_if(x.neg), e.add(e.recip()).scale(-1))
}

/// sinh x.
pub fn sinh(x: Wide) -> Wide {
    let a = x.abs();
    let twice = if a.below(-1) {
        let t = fixed::expm1(a);
        t.add(t.div(t.add(Wide::ONE)))
    } else {
        let e = exp(a);
        e.sub(e.recip())
    };
    twice.scale(-1).negate_if(x.neg)
}

/// cosh x.
pub fn cosh(x: Wide) -> Wide {
    let e = exp(x.abs());
    e.add(e.recip()).scale(-1)
}

/// tanh x.
pub fn tanh(x: Wide) -> Wide {
    let t = expm1(x.abs().scale(1));
    t.div(t.add(Wide::from_i64(2))).negate_if(x.neg)
}

/// asinh x.
pub fn asinh(x: Wide) -> Wide {
    let a = x.abs();
    let square = a.square();
    let root = square.add(Wide::ONE).sqrt();
    log1p(a.add(square.div(root.add(Wide::ONE)))).negate_if(x.neg)
}

/// acosh x, for x ≥ 1.
pub fn acosh(x: Wide) -> Wide {
    let t = x.sub(Wide::ONE);
    log1p(t.add(t.mul(t.add(Wide::from_i64(2))).sqrt()))
}

/// atanh x, for |x| < 1.
pub fn atanh(x: Wide) -> Wide {
    log1p(x.scale(1).div(Wide::ONE.sub(x))).scale(-1)
}
