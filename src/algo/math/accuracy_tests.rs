//! Every function against the vectors of scripts/gen-math-vectors.py, in each of its types.
//!
//! `cargo test --lib algo::math::accuracy_tests -- --nocapture` prints the largest error of each, in units in the last place.

use super::complex::Complex;
use super::real::Real;
use super::{
    arc_sine, arc_tangent, complex, complex_double, complex_hyperbolic, complex_inverse, double, double_basic,
    double_power, double_trig, exp_log, exponential, float, hyperbolic, logarithm, power, special, tangent, trig,
};
use crate::abi::LongDouble;

/// The number of hexadecimal digits of a format.
fn digits<F: Real>() -> usize {
    match F::PRECISION {
        24 => 8,
        53 => 16,
        _ => 32,
    }
}

fn hex(word: &str) -> u128 {
    u128::from_str_radix(word, 16).expect("a hexadecimal number")
}

/// The error of `got` in ulps, where the exact result is `bits` and `rest` 256ths.
fn error<F: Real>(got: F, bits: &str, rest: &str) -> f64 {
    (got.raw() as i128 - hex(bits) as i128) as f64 - hex(rest) as f64 / 256.0
}

/// The largest error of `f` on its vectors; panics if it is more than one ulp.
fn check<F: Real>(name: &str, text: &str, f: impl Fn(&[F], i64) -> F) {
    let (mut worst, mut count) = (0f64, 0);
    for line in text.lines() {
        let words: Vec<&str> = line.split(' ').collect();
        let (arguments, result) = words.split_at(words.len() - 2);
        if result[0].len() != digits::<F>() {
            continue;
        }
        let mut numbers = Vec::new();
        let mut int = 0;
        for word in arguments {
            match word.parse() {
                Ok(n) if word.starts_with(['+', '-']) => int = n,
                _ => numbers.push(F::from_raw(hex(word))),
            }
        }
        let e = error(f(&numbers, int), result[0], result[1]).abs();
        assert!(e <= 1.0, "{name}: {line} is off by {e} ulp");
        worst = worst.max(e);
        count += 1;
    }
    assert!(count >= 20, "{name}: {count} vectors");
    println!("{name:10} {:3} bits {count:4} vectors, largest error {worst:.3} ulp", F::PRECISION);
}

macro_rules! vectors {
    ($name:ident) => {
        include_str!(concat!("vectors/", stringify!($name), ".txt"))
    };
}

/// `name: double, float in double, long double`, the same as in the tables of src/header/math.
macro_rules! unary {
    ($($name:ident: $double:path, $float:path, $long:path;)*) => { $(
        check::<f64>(stringify!($name), vectors!($name), |a, _| $double(a[0]));
        check::<f32>(stringify!($name), vectors!($name), |a, _| $float(a[0] as f64) as f32);
        check::<LongDouble>(stringify!($name), vectors!($name), |a, _| $long(a[0]));
    )* };
}

macro_rules! binary {
    ($($name:ident: $double:path, $float:path, $long:path;)*) => { $(
        check::<f64>(stringify!($name), vectors!($name), |a, _| $double(a[0], a[1]));
        check::<f32>(stringify!($name), vectors!($name), |a, _| $float(a[0] as f64, a[1] as f64) as f32);
        check::<LongDouble>(stringify!($name), vectors!($name), |a, _| $long(a[0], a[1]));
    )* };
}

macro_rules! with_integer {
    ($($name:ident: $path:path;)*) => { $(
        check::<f64>(stringify!($name), vectors!($name), |a, n| $path(a[0], n));
        check::<f32>(stringify!($name), vectors!($name), |a, n| $path(a[0], n));
        check::<LongDouble>(stringify!($name), vectors!($name), |a, n| $path(a[0], n));
    )* };
}

#[test]
fn elementary() {
    unary! {
        sin: double_trig::sin, double_trig::sin, trig::sin;
        cos: double_trig::cos, double_trig::cos, trig::cos;
        tan: tangent::tan, tangent::tan, trig::tan;
        asin: arc_sine::asin, arc_sine::asin, trig::asin;
        acos: arc_sine::acos, arc_sine::acos, trig::acos;
        atan: arc_tangent::atan, arc_tangent::atan, trig::atan;
        sinh: hyperbolic::sinh, hyperbolic::sinh, trig::sinh;
        cosh: hyperbolic::cosh, hyperbolic::cosh, trig::cosh;
        tanh: hyperbolic::tanh, hyperbolic::tanh, trig::tanh;
        asinh: hyperbolic::asinh, hyperbolic::asinh, trig::asinh;
        acosh: hyperbolic::acosh, hyperbolic::acosh, trig::acosh;
        atanh: hyperbolic::atanh, hyperbolic::atanh, trig::atanh;
        exp: exponential::exp, exponential::exp, exp_log::exp;
        exp2: exponential::exp2, exponential::exp2, exp_log::exp2;
        exp10: exponential::exp10, exponential::exp10, exp_log::exp10;
        expm1: exponential::expm1, exponential::expm1, exp_log::expm1;
        log: logarithm::log, logarithm::log, exp_log::log;
        log2: logarithm::log2, logarithm::log2, exp_log::log2;
        log10: logarithm::log10, logarithm::log10, exp_log::log10;
        log1p: logarithm::log1p, logarithm::log1p, exp_log::log1p;
        sqrt: libm::sqrt, libm::sqrt, power::sqrt;
        cbrt: double_basic::cbrt, double_basic::cbrt, power::cbrt;
    }
    binary! {
        atan2: arc_tangent::atan2, arc_tangent::atan2, trig::atan2;
        pow: double_power::pow, double_power::pow, power::pow;
        hypot: double_basic::hypot, double_basic::hypot, power::hypot;
    }
}

#[test]
fn floats() {
    macro_rules! of_one {
        ($($name:ident)*) => { $( check::<f32>(stringify!($name), vectors!($name), |a, _| float::$name(a[0])); )* };
    }
    of_one! { exp exp2 log log2 log10 }
    check::<f32>("pow", vectors!(pow), |a, _| float::pow(a[0], a[1]));
    check::<f32>("hypot", vectors!(hypot), |a, _| float::hypot(a[0], a[1]));
}

#[test]
fn from_c23() {
    unary! {
        sinpi: trig::sinpi, trig::sinpi, trig::sinpi;
        cospi: trig::cospi, trig::cospi, trig::cospi;
        tanpi: trig::tanpi, trig::tanpi, trig::tanpi;
        asinpi: trig::asinpi, trig::asinpi, trig::asinpi;
        acospi: trig::acospi, trig::acospi, trig::acospi;
        atanpi: trig::atanpi, trig::atanpi, trig::atanpi;
        exp2m1: exp_log::exp2m1, exp_log::exp2m1, exp_log::exp2m1;
        exp10m1: exp_log::exp10m1, exp_log::exp10m1, exp_log::exp10m1;
        log2p1: exp_log::log2p1, exp_log::log2p1, exp_log::log2p1;
        log10p1: exp_log::log10p1, exp_log::log10p1, exp_log::log10p1;
        rsqrt: power::rsqrt, power::rsqrt, power::rsqrt;
    }
    binary! {
        atan2pi: trig::atan2pi, trig::atan2pi, trig::atan2pi;
    }
    with_integer! {
        rootn: power::rootn;
        pown: power::pown;
        compoundn: power::compoundn;
    }
    check::<LongDouble>("powr", vectors!(powr), |a, _| power::powr(a[0], a[1]));
}

#[test]
fn special_functions() {
    unary! {
        erf: double::erf, double::erf, special::erf;
        erfc: double::erfc, libm::erfc, special::erfc;
        tgamma: double::tgamma, double::tgamma, special::tgamma;
    }
    check::<f64>("lgamma", vectors!(lgamma), |a, _| double::lgamma(a[0]).0);
    check::<f32>("lgamma", vectors!(lgamma), |a, _| double::lgamma(a[0] as f64).0 as f32);
    check::<LongDouble>("lgamma", vectors!(lgamma), |a, _| special::lgamma(a[0]).0);
}

#[test]
fn bessel_functions() {
    macro_rules! of_order {
        ($($name:ident: $path:ident, $order:expr;)*) => { $(
            check::<f64>(stringify!($name), vectors!($name), |a, _n| special::$path($order(_n), a[0]));
            check::<f32>(stringify!($name), vectors!($name), |a, _n| special::$path($order(_n), a[0]));
        )* };
    }
    of_order! {
        j0: jn, |_| 0;
        j1: jn, |_| 1;
        y0: yn, |_| 0;
        y1: yn, |_| 1;
        jn: jn, |n| n as i32;
        yn: yn, |n| n as i32;
    }
}

/// The larger error of both parts on the vectors of `name`.
fn check_complex<F: Real>(name: &str, f: impl Fn(&[Complex<F>]) -> Complex<F>) {
    let (mut worst, mut count) = (0f64, 0);
    for line in include_str!("vectors/complex.txt").lines() {
        let words: Vec<&str> = line.split(' ').collect();
        let (arguments, result) = words.split_at(words.len() - 4);
        if arguments[0] != name || result[0].len() != digits::<F>() {
            continue;
        }
        let part = |i: usize| F::from_raw(hex(arguments[i]));
        let numbers: Vec<_> = (1..arguments.len()).step_by(2).map(|i| Complex::new(part(i), part(i + 1))).collect();
        let got = f(&numbers);
        let e = error(got.re, result[0], result[1]).abs().max(error(got.im, result[2], result[3]).abs());
        assert!(e <= 1.0, "{name}: {line} is off by {e} ulp");
        worst = worst.max(e);
        count += 1;
    }
    assert!(count >= 20, "{name}: {count} vectors");
    println!("{name:10} {:3} bits {count:4} vectors, largest error {worst:.3} ulp", F::PRECISION);
}

#[test]
fn complex_functions() {
    macro_rules! of_one {
        ($($name:ident: $path:path;)*) => { $(
            check_complex::<f64>(stringify!($name), |z| $path(z[0]));
            check_complex::<LongDouble>(stringify!($name), |z| $path(z[0]));
        )* };
    }
    of_one! {
        cacos: complex_inverse::acos;
        casin: complex_inverse::asin;
        catan: complex_inverse::atan;
        cacosh: complex_inverse::acosh;
        casinh: complex_inverse::asinh;
        catanh: complex_inverse::atanh;
        ccos: complex_hyperbolic::cos;
        csin: complex_hyperbolic::sin;
        ctan: complex_hyperbolic::tan;
        ccosh: complex_hyperbolic::cosh;
        csinh: complex_hyperbolic::sinh;
        ctanh: complex_hyperbolic::tanh;
        cexp: complex::exp;
        clog: complex::log;
        csqrt: complex::sqrt;
    }
    check_complex::<f64>("cexp", |z| complex_double::exp(z[0]));
    check_complex::<f64>("csinh", |z| complex_double::sinh(z[0]));
    check_complex::<f64>("ccosh", |z| complex_double::cosh(z[0]));
    check_complex::<f64>("csin", |z| complex_double::sin(z[0]));
    check_complex::<f64>("ccos", |z| complex_double::cos(z[0]));
    check_complex::<f64>("csqrt", |z| complex_double::sqrt(z[0]));
    check_complex::<f64>("clog", |z| complex_double::log_z(z[0]));
    check_complex::<f64>("cpow", |z| complex::pow(z[0], z[1]));
    check_complex::<LongDouble>("cpow", |z| complex::pow(z[0], z[1]));
}
