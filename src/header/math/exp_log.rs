//! Exponentials and logarithms.

use crate::abi::real;
use crate::abi::{LongDouble, export};
use crate::algo::math::{exp_log, exponential, float, float_hyperbolic, logarithm};

unary_in_type! {
    /// e to the power of x.
    exp expf expl: exponential::exp, float::exp, exp_log::exp;
    /// 2 to the power of x.
    exp2 exp2f exp2l: exponential::exp2, float::exp2, exp_log::exp2;
    /// Natural logarithm; -∞ at 0, NaN below.
    log logf logl: logarithm::log, float::log, exp_log::log;
    /// Logarithm to base 2; -∞ at 0, NaN below.
    log2 log2f log2l: logarithm::log2, float::log2, exp_log::log2;
    /// Logarithm to base 10; -∞ at 0, NaN below.
    log10 log10f log10l: logarithm::log10, float::log10, exp_log::log10;
    /// Natural logarithm of 1 + x: exact also for small x.
    log1p log1pf log1pl: logarithm::log1p, float_hyperbolic::log1p, exp_log::log1p;
    /// e to the power of x, minus 1: exact also for small x.
    expm1 expm1f expm1l: exponential::expm1, float_hyperbolic::expm1, exp_log::expm1;
}

/// 10 to the power of x (C23, GNU; `pow10` is its older name).
#[export(pow10)]
pub extern "C" fn exp10(x: f64) -> f64 {
    exponential::exp10(x)
}

/// 10 to the power of x (C23, GNU).
#[export(pow10f)]
pub extern "C" fn exp10f(x: f32) -> f32 {
    exponential::exp10(x as f64) as f32
}

/// 10 to the power of x (C23, GNU).
#[export(pow10l)]
pub extern "C" fn exp10l(lo: u64, hi: u64) -> LongDouble {
    exp_log::exp10(real(lo, hi))
}
