//! Roots, the fused product and sum, and whole numbers of `double`: fast where libm works bit by bit.

use super::instructions::{rint, trunc};
use super::pair::{Pair, parts_of_square, two_to};

/// Whether products and sums of such numbers neither overflow nor lose bits to underflow: 2^-400 ≤ |x| < 2^400.
#[inline]
pub fn moderate(x: f64) -> bool {
    let exponent = (x.to_bits() >> 52 & 0x7ff) as i32;
    (1023 - 400..1023 + 400).contains(&exponent)
}

/// √(x² + y²), within 0.51 ulp: the rounded root, corrected by what its square lacks.
#[inline]
pub fn hypot(x: f64, y: f64) -> f64 {
    let (a, b) = (x.abs(), y.abs());
    if moderate(a) && moderate(b) {
        let (a, b) = if a > b { (a, b) } else { (b, a) };
        let h = super::instructions::sqrt(a * a + b * b);
        let ((root, root_low), (first, first_low), (second, second_low)) =
            (parts_of_square(h), parts_of_square(a), parts_of_square(b));
        // h² - a² - b², from differences of numbers that are close to each other.
        let excess = ((root - first) - second) + ((root_low - first_low) - second_low);
        return h - excess / (2.0 * h);
    }
    far_hypot(a, b)
}

/// The same for numbers whose squares overflow or lose bits, and for NaN.
#[inline(never)]
fn far_hypot(a: f64, b: f64) -> f64 {
    if a == f64::INFINITY || b == f64::INFINITY {
        return f64::INFINITY;
    }
    if !(a > 0.0 && b > 0.0) {
        return a + b;
    }
    let (large, small) = if a > b { (a, b) } else { (b, a) };
    let exponent = libm::ilogb(large);
    if exponent - libm::ilogb(small) > 60 {
        return large + small;
    }
    scalbn(hypot(scalbn(large, -exponent), scalbn(small, -exponent)), exponent)
}

/// 2^(k/3) for k = 0, 1, 2, and 0.
const CUBE_ROOTS: [f64; 4] = [1.0, 1.2599210498948732, 1.5874010519681994, 0.0];

/// ∛m within 2^-16.7, for m from 1 to 2: the best polynomial of degree 4.
#[inline(always)]
fn rough_root(m: f64) -> f64 {
    let square = m * m;
    (0.5069793899706478 + 0.7181539058400683 * m)
        + square * ((0.08609133595770975 * m - 0.3006115292151655) - 0.01060389519392316 * square)
}

/// ∛x, within 0.501 ulp: from 17 bits of it, whose cube is exact.
#[inline]
pub fn cbrt(x: f64) -> f64 {
    let mut bits = x.abs().to_bits();
    let mut bias = 340;
    if bits.wrapping_sub(1 << 52) >= 0x7fe << 52 {
        // Zero, infinity and NaN are their own roots.
        if x == 0.0 || !x.is_finite() {
            return x;
        }
        bits = (x.abs() * (1u64 << 54) as f64).to_bits();
        bias -= 18;
    }
    // |x| = 2^3n a, where a = 2^k m with m in [1, 2).
    let exponent = (bits >> 52) as u32 + 2049 - 1023;
    let n = exponent / 3;
    let k = exponent - 3 * n;
    let m = f64::from_bits(bits & !(0x7ff << 52) | 0x3ff << 52);
    let a = f64::from_bits(m.to_bits() + (u64::from(k) << 52));
    // 17 bits of ∛a.
    let guess = rough_root(m) * CUBE_ROOTS[k as usize % 4];
    let t = f64::from_bits((guess.to_bits() + (1 << 35)) & !0xf_ffff_ffff);
    let cube = t * t * t;
    let d = (a - cube) / cube;
    let root = t + t * (d * (1.0 / 3.0) - d * d * (1.0 / 9.0 - d * (5.0 / 81.0)));
    root * f64::from_bits((u64::from(n) + bias) << 52 | x.to_bits() & 1 << 63)
}

/// A `float` as 2^3n 2^k m with m in [1, 2): the bits of m as a `double`, k, and 2^n with the sign. Subnormal ones are not in `double`.
#[inline(always)]
fn thirds(x: f32) -> (u64, usize, f64) {
    let bits = f64::from(x).to_bits();
    let top = (bits >> 52) as u32;
    let exponent = (top & 0x7ff) + 2049 - 1023;
    let n = exponent / 3;
    let scale = f64::from_bits(u64::from((top & 0x800) + n + 340) << 52);
    (bits & !(0xfff << 52) | 0x3ff << 52, (exponent - 3 * n) as usize, scale)
}

/// ∛x, correctly rounded: from 17 bits of it one step that has 49.
#[inline]
pub fn cbrtf(x: f32) -> f32 {
    if (x.to_bits() & 0x7fff_ffff).wrapping_sub(1) >= 0x7f80_0000 - 1 {
        // Zero, infinity and NaN are their own roots.
        return x;
    }
    let (m, k, scale) = thirds(x);
    let a = f64::from_bits(m + ((k as u64) << 52));
    let t = rough_root(f64::from_bits(m)) * CUBE_ROOTS[k % 4];
    let cube = t * t * t;
    // Halley's step.
    let root = t + t * ((a - cube) / (a + (cube + cube)));
    (root * scale) as f32
}

/// a + b rounded to odd: towards the neighbour whose last bit is set, unless the sum is exact.
#[inline]
fn odd_sum(a: f64, b: f64) -> f64 {
    let s = Pair::sum(a, b);
    let bits = s.hi.to_bits();
    if s.lo == 0.0 || bits & 1 != 0 {
        return s.hi;
    }
    // The exact sum lies away from 0 if the rest has the sign of the sum.
    f64::from_bits(if (s.lo > 0.0) == (s.hi > 0.0) { bits + 1 } else { bits - 1 })
}

/// x × y + z, rounded once (Boldo and Melquiond's method).
#[inline]
pub fn fma(x: f64, y: f64, z: f64) -> f64 {
    if !(moderate(x) && moderate(y) && moderate(z)) {
        return libm::fma(x, y, z);
    }
    let product = Pair::product(x, y);
    let low = Pair::sum(z, product.lo);
    let high = Pair::sum(product.hi, low.hi);
    high.hi + odd_sum(high.lo, low.lo)
}

/// x × y + z, rounded once: the product is exact in `double`, and the sum is rounded to odd on the way.
#[inline]
pub fn fmaf(x: f32, y: f32, z: f32) -> f32 {
    let (product, z) = (x as f64 * y as f64, z as f64);
    let sum = product + z;
    // Only halfway between two numbers of `float` can the first rounding matter; subnormal ones have less bits.
    if sum.to_bits() as u32 & 0x1fff_ffff != 1 << 28 && sum.abs() >= f64::from(f32::MIN_POSITIVE) {
        return sum as f32;
    }
    if sum.is_finite() && sum != 0.0 { odd_sum(product, z) as f32 } else { sum as f32 }
}

/// The nearest whole number, halfway cases away from 0.
#[inline]
pub fn round(x: f64) -> f64 {
    let whole = trunc(x);
    if (x - whole).abs() >= 0.5 { whole + 1f64.copysign(x) } else { whole }
}

/// Adding this puts the nearest whole number into the low bits.
const ROUND: f64 = 6_755_399_441_055_744.0;

/// The nearest `i64`, halfway cases to even; clamped, 0 for a NaN.
#[inline]
pub fn to_nearest(x: f64) -> i64 {
    if x.abs() < (1u64 << 51) as f64 {
        return (x + ROUND).to_bits().wrapping_sub(ROUND.to_bits()) as i64;
    }
    rint(x) as i64
}

/// The nearest `i32`, halfway cases to even, if x is within its range and not close to the ends.
#[inline]
pub fn to_nearest_i32(x: f64) -> Option<i32> {
    if x.abs() < 2_147_483_647.0 { Some((x + ROUND).to_bits() as i32) } else { None }
}

/// The nearest `i32`, halfway cases to even, if |x| is below 2^31.
#[inline]
pub fn float_to_nearest_i32(x: f32) -> Option<i32> {
    if x.to_bits() & 0x7fff_ffff < (127 + 31) << 23 { Some((f64::from(x) + ROUND).to_bits() as i32) } else { None }
}

/// The nearest `i64`, halfway cases away from 0; clamped, 0 for a NaN.
#[inline]
pub fn to_nearest_away(x: f64) -> i64 {
    round(x) as i64
}

/// The fraction of x and its integral part, both with the sign of x.
#[inline]
pub fn modf(x: f64) -> (f64, f64) {
    let whole = trunc(x);
    // Infinities are whole as well.
    let rest = if whole == x { 0.0 } else { x - whole };
    (rest.copysign(x), whole)
}

/// The exponent of x as a number; -∞ for 0.
#[inline]
pub fn logb(x: f64) -> f64 {
    if let Some(exponent) = normal_exponent(x.to_bits()) {
        (exponent as i32 - 1023).into()
    } else if x == 0.0 {
        f64::NEG_INFINITY
    } else if x.is_finite() {
        libm::ilogb(x) as f64
    } else {
        x.abs()
    }
}

/// The exponent's bits of a number that is neither 0 nor subnormal, infinite or NaN.
#[inline(always)]
fn normal_exponent(bits: u64) -> Option<u32> {
    let exponent = (bits >> 52) as u32 & 0x7ff;
    if exponent.wrapping_sub(1) < 0x7fe { Some(exponent) } else { None }
}

/// The exponent of x.
#[inline]
pub fn ilogb(x: f64) -> i32 {
    normal_exponent(x.to_bits()).map_or_else(|| libm::ilogb(x), |exponent| exponent as i32 - 1023)
}

/// The same for `float`.
#[inline]
pub fn ilogbf(x: f32) -> i32 {
    let exponent = x.to_bits() >> 23 & 0xff;
    if exponent.wrapping_sub(1) < 0xfe { exponent as i32 - 127 } else { libm::ilogbf(x) }
}

/// x as m × 2^n with |m| in [1/2, 1).
#[inline]
pub fn frexp(x: f64) -> (f64, i32) {
    let parts = |bits: u64, exponent: u32| (f64::from_bits(bits & !(0x7ff << 52) | 1022 << 52), exponent as i32 - 1022);
    if let Some(exponent) = normal_exponent(x.to_bits()) {
        return parts(x.to_bits(), exponent);
    }
    let bits = (x * two_to(64)).to_bits();
    match normal_exponent(bits) {
        Some(exponent) => {
            let (m, n) = parts(bits, exponent);
            (m, n - 64)
        }
        None => (x, 0),
    }
}

/// x × 2^n, for any n.
#[inline]
pub fn scalbn(mut x: f64, mut n: i32) -> f64 {
    // If the power is a normal number, one multiplication rounds once.
    if (n as u32).wrapping_add(1022) >= 2046 {
        core::hint::cold_path();
        n = n.clamp(-3000, 3000);
        while n > 1023 {
            x *= two_to(1023);
            n -= 1023;
        }
        // Only the last product rounds, but for numbers that become 0 in any case.
        while n < -1022 {
            x *= two_to(-969);
            n += 969;
        }
    }
    x * two_to(n)
}

/// The same for `float`: exact in `double`, and rounded once.
#[inline]
pub fn scalbnf(x: f32, n: i32) -> f32 {
    (f64::from(x) * two_to(n.clamp(-500, 500))) as f32
}

macro_rules! next_after {
    ($(#[$doc:meta])* $name:ident, $float:ty, $signed:ty) => {
        $(#[$doc])*
        #[inline]
        pub fn $name(x: $float, y: $float) -> $float {
            // The next number above t, which is not -0: the bits grow away from 0.
            let above = |t: $float| {
                let bits = t.to_bits() as $signed;
                bits.wrapping_add(bits >> (<$signed>::BITS - 1) | 1)
            };
            if x < y {
                <$float>::from_bits(above(x + 0.0) as _)
            } else if x > y {
                -<$float>::from_bits(above(0.0 - x) as _)
            } else if x == y {
                y
            } else {
                x + y
            }
        }
    };
}

next_after! {
    /// The number next to x in the direction of y.
    nextafter, f64, i64
}
next_after! {
    /// The same for `float`.
    nextafterf, f32, i32
}
