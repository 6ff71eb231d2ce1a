//! Remainders of `double` and `float` by integer long division, several bits at a time.

use crate::abi::LongDouble;
use crate::algo::binary128::Quad;

/// |x| mod |y| as an integer with the exponent of y, and the low bits of the quotient: x = m × 2^d in units of y's last place,
/// where m and y have 53 bits at most, and d is not negative.
#[inline(always)]
fn divide(mut m: u64, mut d: u32, y: u64) -> (u64, u32) {
    let mut quotient = 0u32;
    loop {
        let shift = d.min(m.leading_zeros());
        m <<= shift;
        d -= shift;
        let step = m / y;
        m -= step * y;
        quotient = quotient.checked_shl(shift).unwrap_or(0).wrapping_add(step as u32);
        if d == 0 || m == 0 {
            return (m, quotient.checked_shl(d).unwrap_or(0));
        }
    }
}

macro_rules! remainders {
    ($fmod:ident, $remquo:ident, $float:ty, $bits:ty, $precision:literal) => {
        /// x - n y for the whole number n = x/y rounded towards 0, and the low bits of n, for finite x and a y that is not 0.
        #[inline(always)]
        fn $remquo(x: $float, y: $float) -> ($float, u32) {
            const FRACTION: u32 = $precision - 1;
            const HIDDEN: $bits = 1 << FRACTION;
            let parts = |bits: $bits| {
                let exponent = (bits >> FRACTION) as u32;
                let fraction = bits & (HIDDEN - 1);
                if exponent == 0 { (u64::from(fraction), 1) } else { (u64::from(fraction | HIDDEN), exponent) }
            };
            let (a, b) = (x.abs().to_bits(), y.abs().to_bits());
            if a < b {
                return (x, 0);
            }
            let ((m, mx), (n, ny)) = (parts(a), parts(b));
            let (rest, quotient) = divide(m, mx - ny, n);
            // Back to a number: up to the hidden bit, or as far as the exponent goes.
            let up = (rest.leading_zeros() - (63 - FRACTION)).min(ny - 1);
            let bits = ((rest << up) as $bits).wrapping_add(((ny - 1 - up) as $bits) << FRACTION);
            // Without a remainder the exponent counts for nothing.
            (<$float>::from_bits(if rest == 0 { 0 } else { bits }).copysign(x), quotient)
        }

        /// x mod y, with the sign of x.
        #[inline]
        pub fn $fmod(x: $float, y: $float) -> $float {
            if !(y.abs() > 0.0) || !x.is_finite() {
                return (x * y) / (x * y);
            }
            if y.is_infinite() { x } else { $remquo(x, y).0 }
        }
    };
}

remainders!(fmod, parts, f64, u64, 53);
remainders!(fmodf, parts_f, f32, u32, 24);

macro_rules! nearest {
    ($remquo:ident, $parts:ident, $float:ty) => {
        /// x - n y for the whole number n next to x/y (even if two are equally near), and the low 31 bits of n with its sign.
        #[inline]
        pub fn $remquo(x: $float, y: $float) -> ($float, i32) {
            if !(y.abs() > 0.0) || !x.is_finite() {
                return ((x * y) / (x * y), 0);
            }
            if y.is_infinite() {
                return (x, 0);
            }
            let (rest, mut quotient) = $parts(x, y);
            let (r, b) = (rest.abs(), y.abs());
            // Exact where it counts: for b/2 ≤ r ≤ b.
            let other = b - r;
            let value = if r > other || r == other && quotient & 1 != 0 {
                quotient = quotient.wrapping_add(1);
                -other
            } else {
                r
            };
            let value = if x.is_sign_negative() { -value } else { value };
            let n = (quotient & 0x7fff_ffff) as i32;
            (value, if x.is_sign_negative() != y.is_sign_negative() { -n } else { n })
        }
    };
}

nearest!(remquo, parts, f64);
nearest!(remquof, parts_f, f32);

/// x - n y for the whole number n next to x/y.
#[inline]
pub fn remainder(x: f64, y: f64) -> f64 {
    remquo(x, y).0
}

/// The same for `float`.
#[inline]
pub fn remainderf(x: f32, y: f32) -> f32 {
    remquof(x, y).0
}

/// x mod y of `long double`.
#[inline]
pub fn fmod_long(x: LongDouble, y: LongDouble) -> LongDouble {
    Quad::from(x).rem(y.into()).into()
}

/// x - n y of `long double` for the whole number n next to x/y (even if two are equally near), and the low 31 bits of n with its sign.
#[inline]
pub fn remquo_long(x: LongDouble, y: LongDouble) -> (LongDouble, i32) {
    let (rest, quotient) = Quad::from(x).remainder_quotient(y.into());
    let n = (quotient & 0x7fff_ffff) as i32;
    (rest.into(), if (x.hi ^ y.hi) >> 63 != 0 { -n } else { n })
}

#[cfg(test)]
mod tests {
    use super::super::arithmetic;
    use super::super::real::Real;
    use super::*;
    use crate::algo::oracle::Random;

    #[test]
    fn remainders_of_long_doubles_agree() {
        let mut random = Random::new();
        let same = |a: LongDouble, b: LongDouble| a.to_bits() == b.to_bits() || a.is_nan() && b.is_nan();
        for i in 0..20_000 {
            let mut wide = || u128::from(random.next()) << 64 | u128::from(random.next());
            let (a, b) = (wide(), wide());
            let fields = 0x7fff_u128 << 112;
            let (a, b) = match i % 5 {
                // Any bits; exponents that are close; few bits, so that halves and whole multiples occur; subnormal numbers.
                0 => (a, b & !(fields >> 7) | a & fields >> 7),
                1 => (a, b & !fields | (a & fields).wrapping_sub((b % 140) << 112) & fields),
                2 => (a & 0xffff_f000 << 96, a & 0xffff_0000 << 96 ^ (b & 0x0003_8000) << 96),
                3 => (a & !fields, b & !(fields | 0xffff << 96)),
                _ => (a & !fields | 0x4003 << 112, b & !fields | (0x4000 + (b & 3)) << 112),
            };
            let (x, y) = (LongDouble::from_bits(a), LongDouble::from_bits(b));
            assert!(same(fmod_long(x, y), arithmetic::fmod(x, y)), "fmodl({a:x}, {b:x})");
            let ((got, n), (exact, m)) = (remquo_long(x, y), arithmetic::remquo(x, y));
            assert!(
                same(got, exact) && n == m,
                "remquol({a:x}, {b:x}) = {:x} {n}, not {:x} {m}",
                got.to_bits(),
                exact.to_bits()
            );
        }
    }

    #[test]
    fn remainders_agree_with_the_wide_arithmetic() {
        let mut random = Random::new();
        for i in 0..20_000 {
            let (a, b) = (random.next(), random.next());
            // Any bits; exponents that are close; few bits, so that halves and whole multiples occur; subnormal numbers.
            let (x, y) = match i % 4 {
                0 => (a, b),
                1 => (a, b & !(0x7ff << 52) | (a & 0x7ff << 52).wrapping_sub((b % 70) << 52) & 0x7ff << 52),
                2 => ((a % 4096) as f64 as u64, 0),
                _ => (a & 0x807f_ffff_ffff_ffff, b & 0x800f_ffff_ffff_ffff),
            };
            let (x, y) = if i % 4 == 2 {
                ((a % 4096) as f64 * 0.25, ((b % 64) as f64 - 32.0) * 0.5)
            } else {
                (f64::from_bits(x), f64::from_bits(y))
            };
            let same = |a: f64, b: f64| a.to_bits() == b.to_bits() || a.is_nan() && b.is_nan();
            assert!(same(fmod(x, y), arithmetic::fmod(x, y)), "fmod({x:e}, {y:e}) = {:e}", fmod(x, y));
            let ((got, n), (exact, m)) = (remquo(x, y), arithmetic::remquo(x, y));
            assert!(same(got, exact) && n == m, "remquo({x:e}, {y:e}) = {got:e} {n}, not {exact:e} {m}");
            let (x, y) =
                if i % 4 == 2 { (x as f32, y as f32) } else { (f32::from_bits(a as u32), f32::from_bits(b as u32)) };
            let same = |a: f32, b: f32| a.to_bits() == b.to_bits() || a.is_nan() && b.is_nan();
            assert!(same(fmodf(x, y), arithmetic::fmod(x, y)), "fmodf({x:e}, {y:e})");
            let ((got, n), (exact, m)) = (remquof(x, y), arithmetic::remquo(x, y));
            assert!(same(got, exact) && n == m, "remquof({x:e}, {y:e}) = {got:e} {n}, not {exact:e} {m}");
        }
    }
}
