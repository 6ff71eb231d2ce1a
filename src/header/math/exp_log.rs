//! Exponentials and logarithms.

use super::real;
use crate::abi::{LongDouble, export};
use crate::algo::math::{double, exp_log};

unary! {
    /// e to the power of x.
    exp expf expl: double::exp, double::exp, exp_log::exp;
    /// 2 to the power of x.
    exp2 exp2f exp2l: double::exp2, double::exp2, exp_log::exp2;
    /// e to the power of x, minus 1: exact also for small x.
    expm1 expm1f expm1l: libm::expm1, libm::expm1, exp_log::expm1;
    /// Natural logarithm; -∞ at 0, NaN below.
    log logf logl: libm::log, libm::log, exp_log::log;
    /// Logarithm to base 2; -∞ at 0, NaN below.
    log2 log2f log2l: libm::log2, libm::log2, exp_log::log2;
    /// Logarithm to base 10; -∞ at 0, NaN below.
    log10 log10f log10l: libm::log10, libm::log10, exp_log::log10;
    /// Natural logarithm of 1 + x: exact also for small x.
    log1p log1pf log1pl: libm::log1p, libm::log1p, exp_log::log1p;
}

/// 10 to the power of x (C23, GNU; `pow10` is its older name).
#[export(pow10)]
pub extern "C" fn exp10(x: f64) -> f64 {
    double::exp10(x)
}

/// 10 to the power of x (C23, GNU).
#[export(pow10f)]
pub extern "C" fn exp10f(x: f32) -> f32 {
    double::exp10(x as f64) as f32
}

/// 10 to the power of x (C23, GNU).
#[export(pow10l)]
pub extern "C" fn exp10l(lo: u64, hi: u64) -> LongDouble {
    exp_log::exp10(real(lo, hi))
}
