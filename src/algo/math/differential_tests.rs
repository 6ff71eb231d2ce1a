//! The functions of `double` that do not use the wide arithmetic against those of `long double` that do, at random
//! arguments. `FUZZ_CASES=n` sets how many (for each function and kind of argument).

use super::arithmetic::{self, narrow};
use super::bits::{self, Direction};
use super::real::{Num, Real};
use super::{
    arc_sine, arc_tangent, double, double_basic, double_power, double_trig, exp_log, exponential, float,
    float_hyperbolic, float_trig, hyperbolic, logarithm, piecewise, power, special, tangent, trig,
};
use crate::abi::LongDouble;
use crate::algo::oracle::Random;

impl Random {
    /// In [0, 1).
    fn unit(&mut self) -> f64 {
        (self.next() >> 11) as f64 / (1u64 << 53) as f64
    }

    /// An argument of one of several kinds: any bits, of moderate size, close to 1, or close to a multiple of π/2 or π/32.
    fn argument(&mut self, kind: u32) -> f64 {
        let sign = if self.next() & 1 == 0 { 1.0 } else { -1.0 };
        match kind {
            0 => f64::from_bits(self.next()),
            1 => sign * self.unit() * 2f64.powi((self.next() % 12) as i32 - 4),
            2 => sign * (1.0 + (self.unit() - 0.5) * 2f64.powi(-((self.next() % 50) as i32))),
            _ => {
                let step = std::f64::consts::FRAC_PI_2 * [1.0, 1.0 / 16.0][self.next() as usize % 2];
                sign * step * (self.next() % (1 << (self.next() % 30))) as f64
            }
        }
    }
}

fn cases() -> u32 {
    std::env::var("FUZZ_CASES").ok().and_then(|n| n.parse().ok()).unwrap_or(300)
}

/// The error of `got` in ulps of `double`; 0 if both are special in the same way.
fn error(got: f64, exact: LongDouble) -> f64 {
    let rounded: f64 = narrow(exact);
    match (got.unpack(), exact.unpack()) {
        (Num::Fin(g), Num::Fin(e)) => {
            let ulp = e.exp.max(-1021) - 53;
            g.sub(e).abs().scale(-ulp).to_f64()
        }
        // What overflowed may be a neighbour of the largest number, which has no ulp above it.
        (Num::Inf(_), Num::Fin(_)) if rounded.is_infinite() || rounded.abs() == f64::MAX => 0.5,
        (Num::Zero(_), Num::Fin(e)) => e.abs().scale(1074).to_f64(),
        _ if got.is_nan() && rounded.is_nan() || got.to_bits() == rounded.to_bits() => 0.0,
        _ => f64::INFINITY,
    }
}

fn check(name: &str, fast: fn(f64) -> f64, exact: fn(LongDouble) -> LongDouble) {
    let mut random = Random(0x9e37_79b9_7f4a_7c15);
    let (mut worst, mut at) = (0.0, 0.0);
    for i in 0..4 * cases() {
        let x = random.argument(i % 4);
        let e = error(fast(x), exact(narrow(x)));
        if !(e <= worst) {
            (worst, at) = (e, x);
        }
    }
    println!("{name:8} largest error {worst:.3} ulp at {at:e}");
    assert!(worst <= 1.0, "{name}({at:e}) is off by {worst} ulp");
}

fn check2(name: &str, fast: fn(f64, f64) -> f64, exact: fn(LongDouble, LongDouble) -> LongDouble) {
    let mut random = Random(0x9e37_79b9_7f4a_7c15);
    let (mut worst, mut at) = (0.0, (0.0, 0.0));
    for i in 0..9 * cases() {
        let (x, y) = (random.argument(i % 3), random.argument(i / 3 % 3));
        let e = error(fast(x, y), exact(narrow(x), narrow(y)));
        if !(e <= worst) {
            (worst, at) = (e, (x, y));
        }
    }
    println!("{name:8} largest error {worst:.3} ulp at {at:?}");
    assert!(worst <= 1.0, "{name}{at:?} is off by {worst} ulp");
}

#[test]
fn doubles_agree_with_long_doubles() {
    check("sin", double_trig::sin, trig::sin);
    check("cos", double_trig::cos, trig::cos);
    check("sin of both", |x| double_trig::sincos(x).0, trig::sin);
    check("cos of both", |x| double_trig::sincos(x).1, trig::cos);
    check("tan", tangent::tan, trig::tan);
    check("asin", arc_sine::asin, trig::asin);
    check("acos", arc_sine::acos, trig::acos);
    check("atan", arc_tangent::atan, trig::atan);
    check("sinh", hyperbolic::sinh, trig::sinh);
    check("cosh", hyperbolic::cosh, trig::cosh);
    check("tanh", hyperbolic::tanh, trig::tanh);
    check("asinh", hyperbolic::asinh, trig::asinh);
    check("acosh", hyperbolic::acosh, trig::acosh);
    check("atanh", hyperbolic::atanh, trig::atanh);
    check("exp", exponential::exp, exp_log::exp);
    check("exp2", exponential::exp2, exp_log::exp2);
    check("exp10", exponential::exp10, exp_log::exp10);
    check("expm1", exponential::expm1, exp_log::expm1);
    check("log", logarithm::log, exp_log::log);
    check("log2", logarithm::log2, exp_log::log2);
    check("log10", logarithm::log10, exp_log::log10);
    check("log1p", logarithm::log1p, exp_log::log1p);
    check("cbrt", double_basic::cbrt, power::cbrt);
    check("erf", double::erf, special::erf);
    check("erfc", double::erfc, special::erfc);
    check("tgamma", double::tgamma, special::tgamma);
    check("lgamma", |x| double::lgamma(x).0, |x| special::lgamma(x).0);
    check("j0", piecewise::j0, |x| special::jn(0, x));
    check("j1", piecewise::j1, |x| special::jn(1, x));
    check2("atan2", arc_tangent::atan2, trig::atan2);
    check2("pow", double_power::pow, power::pow);
    powers_near_one();
    check2("hypot", double_basic::hypot, power::hypot);
}

/// Exponents so large that only bases next to 1 have a finite power.
fn powers_near_one() {
    let mut random = Random(0x1234_5678_9abc_def1);
    for i in 0..cases() {
        let exponent = 31 + (random.next() % 22) as i32;
        let y =
            (1.0 + random.next() as f64 / u64::MAX as f64) * 2f64.powi(exponent) * if i & 1 == 0 { 1.0 } else { -1.0 };
        // ln x up to 700 / y, in steps of ulps of 1.
        let x = 1.0 + 700.0 / y.abs() * (random.next() as f64 / u64::MAX as f64 * 2.0 - 1.0);
        let x = if i & 2 == 0 { x } else { -x };
        let y = if x < 0.0 { y.trunc() } else { y };
        let e = error(double_power::pow(x, y), power::pow(narrow(x), narrow(y)));
        assert!(e <= 0.6, "pow({x:e}, {y:e}) is off by {e} ulp");
    }
}

/// The steps for `float` alone round as those of `double` do.
#[test]
fn floats_agree_with_doubles() {
    let mut random = Random(0x1357_9bdf_0246_8ace);
    let same = |a: f32, b: f64| a.to_bits() == (b as f32).to_bits() || a.is_nan() && b.is_nan();
    for i in 0..100 * cases() {
        let (x, y) = if i & 1 == 0 {
            (f32::from_bits(random.next() as u32), f32::from_bits(random.next() as u32))
        } else {
            (random.argument(1) as f32, random.argument(2) as f32)
        };
        let far = x * 1000.0;
        for x in [x, far, y, f32::from_bits((std::f32::consts::FRAC_PI_2 * (i % 3000) as f32).to_bits() + i % 2)] {
            assert!(same(float_trig::sin(x), double_trig::sin(x.into())), "sin {x:e}");
            assert!(same(float_trig::cos(x), double_trig::cos(x.into())), "cos {x:e}");
            assert!(same(float_trig::asin(x), libm::asin(x.into())), "asin {x:e}");
            assert!(same(float_trig::acos(x), libm::acos(x.into())), "acos {x:e}");
            assert!(same(float_trig::atan(x), arc_tangent::atan(x.into())), "atan {x:e}");
            assert!(same(double::lgammaf(x).0, double::lgamma(x.into()).0), "lgamma {x:e}");
            assert!(same(float_trig::tan(x), libm::tan(x.into())), "tan {x:e}");
        }
        for (y, x) in [(x, y), (y, x), (x, far), (x * 1e-30, y)] {
            assert!(same(float_trig::atan2(y, x), arc_tangent::atan2(y.into(), x.into())), "atan2 {y:e} {x:e}");
        }
        assert!(same(float::exp(x), exponential::exp(x.into())), "exp {x:e}");
        assert!(same(float::exp2(x), exponential::exp2(x.into())), "exp2 {x:e}");
        assert!(same(float::log(x), logarithm::log(x.into())), "log {x:e}");
        assert!(same(float::log2(x), logarithm::log2(x.into())), "log2 {x:e}");
        assert!(same(float::log10(x), logarithm::log10(x.into())), "log10 {x:e}");
        assert!(same(float_hyperbolic::sinh(x), hyperbolic::sinh(x.into())), "sinh {x:e}");
        assert!(same(float_hyperbolic::cosh(x), hyperbolic::cosh(x.into())), "cosh {x:e}");
        assert!(same(float_hyperbolic::tanh(x), hyperbolic::tanh(x.into())), "tanh {x:e}");
        assert!(same(float_hyperbolic::log1p(x), logarithm::log1p(x.into())), "log1p {x:e}");
        assert!(same(float_hyperbolic::expm1(x), libm::expm1(x.into())), "expm1 {x:e}");
        assert!(same(float_hyperbolic::asinh(x), hyperbolic::asinh(x.into())), "asinh {x:e}");
        assert!(same(float_hyperbolic::acosh(x), hyperbolic::acosh(x.into())), "acosh {x:e}");
        assert!(same(float_hyperbolic::atanh(x), hyperbolic::atanh(x.into())), "atanh {x:e}");
        assert!(same(float::pow(x, y), double_power::pow(x.into(), y.into())), "pow {x:e} {y:e}");
    }
}

#[test]
fn fused_products_and_sums_agree() {
    let mut random = Random(0x2545_f491_4f6c_dd1d);
    for i in 0..8 * cases() {
        let (x, y) = (random.argument(i % 4), random.argument(i / 2 % 4));
        // Half of the sums cancel nearly everything.
        let z = if i % 2 == 0 { random.argument(i / 3 % 4) } else { -x * y * (1.0 + (random.unit() - 0.5) * 1e-15) };
        let (got, exact) = (double_basic::fma(x, y, z), arithmetic::fma::<f64, f64>(x, y, z));
        assert!(
            got.to_bits() == exact.to_bits() || got.is_nan() && exact.is_nan(),
            "{x:e} {y:e} {z:e}: {got:e} {exact:e}"
        );
        let (x, y, z) = (x as f32, y as f32, z as f32);
        let (got, exact) = (double_basic::fmaf(x, y, z), arithmetic::fma::<f32, f32>(x, y, z));
        assert!(
            got.to_bits() == exact.to_bits() || got.is_nan() && exact.is_nan(),
            "{x:e} {y:e} {z:e}: {got:e} {exact:e}"
        );
    }
}

#[test]
fn roots_of_long_doubles_agree() {
    let mut random = Random(0x9e37_79b9_7f4a_7c15);
    for i in 0..20 * cases() {
        let mut bits = u128::from(random.next()) << 64 | u128::from(random.next());
        match i % 4 {
            0 => {}
            // Few bits, so that roots are exact; subnormal numbers.
            1 => bits &= 0x7fff_ff00 << 96,
            2 => bits &= u128::MAX >> 20,
            _ => bits &= u128::MAX >> 1,
        }
        let x = LongDouble::from_bits(bits);
        let (got, exact) = (power::sqrt_long(x), power::sqrt(x));
        assert!(got.to_bits() == exact.to_bits() || got.is_nan() && exact.is_nan(), "{bits:x}");
    }
}

#[test]
fn whole_numbers_agree() {
    let mut random = Random(0x9e37_79b9_7f4a_7c15);
    for i in 0..4 * cases() {
        let x = random.argument(i % 4) * if i % 8 < 4 { 1.0 } else { 16.0 };
        for x in [x, (x * 2.0).trunc() / 2.0, x * f64::MIN_POSITIVE] {
            let same = |a: f64, b: f64| a.to_bits() == b.to_bits() || a.is_nan() && b.is_nan();
            assert!(same(double_basic::round(x), bits::round_to(x, Direction::NearestAway)), "round {x:e}");
            assert_eq!(double_basic::to_nearest(x), bits::to_i64(x, Direction::NearestEven), "llrint {x:e}");
            assert_eq!(double_basic::to_nearest_away(x), bits::to_i64(x, Direction::NearestAway), "llround {x:e}");
            let (got, exact) = (double_basic::modf(x), bits::modf(x));
            assert!(same(got.0, exact.0) && same(got.1, exact.1), "modf {x:e}");
            let (got, exact) = (double_basic::frexp(x), bits::frexp(x));
            assert!(same(got.0, exact.0) && got.1 == exact.1, "frexp {x:e}");
            let y = random.argument(i % 4);
            assert!(same(double_basic::nextafter(x, y), bits::nextafter(x, y)), "nextafter {x:e} {y:e}");
            let (f, g) = (x as f32, y as f32);
            let (got, exact) = (double_basic::nextafterf(f, g), bits::nextafter(f, g));
            assert!(same(got.into(), exact.into()), "nextafterf {f:e} {g:e}");
            let n = (random.next() % 5000) as i32 - 2500;
            assert!(same(double_basic::scalbn(x, n), bits::scalbn(x, n.into())), "scalbn {x:e} {n}");
            let (got, exact) = (double_basic::scalbnf(f, n / 8), bits::scalbn(f, (n / 8).into()));
            assert!(same(got.into(), exact.into()), "scalbnf {f:e} {n}");
        }
    }
}

#[test]
fn cube_roots_of_float_are_correctly_rounded() {
    // With an exponent of three values all others follow, as nothing overflows; y - ulp/2 and y + ulp/2 have 25 bits, whose cubes fit.
    for bits in (127u32 << 23)..(130 << 23) {
        let x = f32::from_bits(bits);
        let y = double_basic::cbrtf(x);
        let twice = (f64::from(y) * (1 << 24) as f64) as u128;
        let x = (f64::from(x) * (1 << 24) as f64) as u128;
        let cube = |n: u128| n * n * n;
        assert!(cube(twice - 1) < x << 48 && x << 48 < cube(twice + 1), "{bits:x}");
    }
}

#[test]
fn float_products_and_sums_are_rounded_once() {
    let mut state = 1u64;
    let mut next = || {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (state >> 32) as u32
    };
    for round in 0..2_000_000 {
        let narrow = |n: u32| if round % 2 == 0 { n } else { n & 0xbfff_f000 | 0x1000_0000 };
        let [x, y, z] = [0; 3].map(|_| f32::from_bits(narrow(next())));
        let (ours, theirs) = (double_basic::fmaf(x, y, z), x.mul_add(y, z));
        assert!(ours.to_bits() == theirs.to_bits() || ours.is_nan() && theirs.is_nan(), "{x} {y} {z}");
    }
}

#[test]
fn neighbours_scales_and_whole_numbers() {
    let values = [
        0.0,
        1.0,
        0.5,
        1.5,
        2.5,
        1e300,
        5e-324,
        2.2250738585072014e-308,
        2147483646.5,
        2147483647.5,
        4503599627370495.5,
        2251799813685247.5,
        9007199254740993.0,
        f64::MAX,
        f64::INFINITY,
        f64::NAN,
    ];
    let all: Vec<f64> = values.iter().flat_map(|x| [*x, -*x]).collect();
    let same = |a: f64, b: f64| a.to_bits() == b.to_bits() || a.is_nan() && b.is_nan();
    for &x in &all {
        assert_eq!(double_basic::to_nearest(x), x.round_ties_even() as i64, "{x}");
        let single = x as f32;
        assert!(double_basic::float_to_nearest_i32(single).is_none_or(|n| n as f32 == single.round_ties_even()), "{x}");
        assert!(double_basic::to_nearest_i32(x).is_none_or(|n| f64::from(n) == x.round_ties_even()), "{x}");
        for n in [0, 1, -1, 52, -1074, -2100, 2100, i32::MIN, i32::MAX] {
            assert!(same(double_basic::scalbn(x, n), libm::scalbn(x, n)), "{x} {n}");
        }
        for &y in &all {
            assert!(same(double_basic::nextafter(x, y), libm::nextafter(x, y)), "{x} {y}");
            let (x, y) = (x as f32, y as f32);
            assert!(same(double_basic::nextafterf(x, y).into(), libm::nextafterf(x, y).into()), "{x} {y}");
        }
    }
}
