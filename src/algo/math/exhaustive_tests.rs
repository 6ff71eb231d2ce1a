//! Functions of `float` are rounded correctly: a sample of all arguments, or with `EXHAUSTIVE=1` each of the 2^32. Where the machine's
//! function of `double` leaves the rounding open, the wide arithmetic decides.
//!
//! `EXHAUSTIVE=1 cargo test --release -p wasi-libc-rs --lib algo::math::exhaustive` takes half a minute for most functions on two
//! processors, for `tgamma` a quarter of an hour and for `lgamma` more.

use super::{double, exp_log, float, float_gamma, float_hyperbolic, float_trig, special, trig};
use std::sync::atomic::{AtomicU32, Ordering};

/// Whether numbers within 4 units in the last place of y round to different numbers of `float`.
fn open(y: f64) -> bool {
    let bits = y.abs().to_bits();
    let near = |bits: u64| (f64::from_bits(bits) as f32).to_bits();
    y.is_finite() && near(bits.saturating_sub(4)) != near(bits + 4)
}

/// Checks `f` where `rough`, within a unit in the last place, or `exact` says what is right.
fn check(name: &str, f: fn(f32) -> f32, rough: fn(f64) -> f64, exact: fn(f32) -> f32) {
    let every = std::env::var_os("EXHAUSTIVE").is_some();
    let (threads, step) = if every { (2, 2) } else { (1, 20_011) };
    let wrong = AtomicU32::new(0);
    std::thread::scope(|scope| {
        for first in 0..threads {
            let wrong = &wrong;
            scope.spawn(move || {
                for bits in (first..=u32::MAX).step_by(step) {
                    let x = f32::from_bits(bits);
                    let y = rough(x.into());
                    let right = if open(y) { exact(x) } else { y as f32 };
                    let got = f(x);
                    if got.to_bits() != right.to_bits() && !(got.is_nan() && right.is_nan()) {
                        println!("{name}({bits:#010x}) = {:#010x}, not {:#010x}", got.to_bits(), right.to_bits());
                        wrong.fetch_add(1, Ordering::Relaxed);
                    }
                }
            });
        }
    });
    assert_eq!(wrong.into_inner(), 0, "{name}");
}

macro_rules! exhaustive {
    ($($name:ident: $f:path, $rough:path, $exact:path;)*) => { $(
        #[test]
        fn $name() {
            check(stringify!($name), $f, $rough, $exact);
        }
    )* };
}

exhaustive! {
    exp: float::exp, f64::exp, exp_log::exp;
    exp2: float::exp2, f64::exp2, exp_log::exp2;
    expm1: float_hyperbolic::expm1, f64::exp_m1, exp_log::expm1;
    log: float::log, f64::ln, exp_log::log;
    log2: float::log2, f64::log2, exp_log::log2;
    log10: float::log10, f64::log10, exp_log::log10;
    log1p: float_hyperbolic::log1p, f64::ln_1p, exp_log::log1p;
    sin: float_trig::sin, f64::sin, trig::sin;
    cos: float_trig::cos, f64::cos, trig::cos;
    tan: float_trig::tan, f64::tan, trig::tan;
    asin: float_trig::asin, f64::asin, trig::asin;
    acos: float_trig::acos, f64::acos, trig::acos;
    atan: float_trig::atan, f64::atan, trig::atan;
    sinh: float_hyperbolic::sinh, f64::sinh, trig::sinh;
    cosh: float_hyperbolic::cosh, f64::cosh, trig::cosh;
    tanh: float_hyperbolic::tanh, f64::tanh, trig::tanh;
    asinh: float_hyperbolic::asinh, super::hyperbolic::asinh, trig::asinh;
    acosh: float_hyperbolic::acosh, super::hyperbolic::acosh, trig::acosh;
    atanh: float_hyperbolic::atanh, super::hyperbolic::atanh, trig::atanh;
    erf: float::erf, double::erf, special::erf;
    erfc: float_gamma::erfc, double::erfc, special::erfc;
    tgamma: float_gamma::tgamma, double::tgamma, special::tgamma;
    lgamma: lgamma_of_float, lgamma_of_double, lgamma_of_wide;
}

fn lgamma_of_float(x: f32) -> f32 {
    double::lgammaf(x).0
}

fn lgamma_of_double(x: f64) -> f64 {
    double::lgamma(x).0
}

fn lgamma_of_wide(x: f32) -> f32 {
    special::lgamma(x).0
}
