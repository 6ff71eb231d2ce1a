//! Roots, the fused product and sum, and whole numbers of `double`: fast where libm works bit by bit.

use super::instructions::{rint, trunc};
use super::pair::{Pair, two_to};

/// Whether products and sums of such numbers neither overflow nor lose bits to underflow: 2^-400 ≤ |x| < 2^400.
pub fn moderate(x: f64) -> bool {
    let exponent = (x.to_bits() >> 52 & 0x7ff) as i32;
    (1023 - 400..1023 + 400).contains(&exponent)
}

/// √(x² + y²), within 0.51 ulp.
pub fn hypot(x: f64, y: f64) -> f64 {
    let (a, b) = (x.abs(), y.abs());
    if moderate(a) && moderate(b) {
        return Pair::product(a, a).add(Pair::product(b, b)).sqrt().hi;
    }
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

/// ∛x, within 0.51 ulp.
pub fn cbrt(x: f64) -> f64 {
    if x == 0.0 || !x.is_finite() {
        return x;
    }
    // x = m × 2^3n with m in [1/8, 1)
    let (m, exponent) = frexp(x.abs());
    let n = exponent.div_euclid(3) + (exponent.rem_euclid(3) != 0) as i32;
    let m = m * two_to(exponent - 3 * n);
    // A quadratic guess, good to 2%, and Halley's iterations, which treble the correct digits.
    let mut y = 0.3825 + m * (1.019 - m * 0.407);
    for _ in 0..3 {
        let cube = y * y * y;
        y *= (cube + 2.0 * m) / (2.0 * cube + m);
    }
    let rest = Pair::product(y, y).times(y).negate().plus(m);
    (y + rest.hi / (3.0 * y * y)).copysign(x) * two_to(n)
}

/// a + b rounded to odd: towards the neighbour whose last bit is set, unless the sum is exact.
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
pub fn fmaf(x: f32, y: f32, z: f32) -> f32 {
    let (product, z) = (x as f64 * y as f64, z as f64);
    let sum = product + z;
    if sum.is_finite() && sum != 0.0 { odd_sum(product, z) as f32 } else { sum as f32 }
}

/// The nearest whole number, halfway cases away from 0.
pub fn round(x: f64) -> f64 {
    let whole = trunc(x);
    if (x - whole).abs() >= 0.5 { whole + 1f64.copysign(x) } else { whole }
}

/// The nearest `i64`, halfway cases to even; clamped, 0 for a NaN.
pub fn to_nearest(x: f64) -> i64 {
    rint(x) as i64
}

/// The nearest `i64`, halfway cases away from 0; clamped, 0 for a NaN.
pub fn to_nearest_away(x: f64) -> i64 {
    round(x) as i64
}

/// The fraction of x and its integral part, both with the sign of x.
pub fn modf(x: f64) -> (f64, f64) {
    let whole = trunc(x);
    if x.is_infinite() { (0f64.copysign(x), x) } else { ((x - whole).copysign(x), whole) }
}

/// The exponent of x as a number; -∞ for 0.
pub fn logb(x: f64) -> f64 {
    if x == 0.0 {
        f64::NEG_INFINITY
    } else if x.is_finite() {
        libm::ilogb(x) as f64
    } else {
        x.abs()
    }
}

/// x as m × 2^n with |m| in [1/2, 1).
pub fn frexp(x: f64) -> (f64, i32) {
    if x == 0.0 || !x.is_finite() {
        return (x, 0);
    }
    let subnormal = x.abs() < f64::MIN_POSITIVE;
    let bits = if subnormal { x * two_to(64) } else { x }.to_bits();
    let n = (bits >> 52 & 0x7ff) as i32 - 1022 - if subnormal { 64 } else { 0 };
    (f64::from_bits(bits & !(0x7ff << 52) | 1022 << 52), n)
}

/// x × 2^n.
pub fn scalbn(x: f64, n: i32) -> f64 {
    let exponent = (x.to_bits() >> 52 & 0x7ff) as i32;
    let new = exponent.saturating_add(n);
    if exponent != 0 && exponent != 0x7ff && (1..0x7ff).contains(&new) {
        return f64::from_bits(x.to_bits() & !(0x7ff << 52) | (new as u64) << 52);
    }
    libm::scalbn(x, n.clamp(-10_000, 10_000))
}
