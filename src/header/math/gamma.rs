//! Error and gamma functions.

use crate::abi::real;
use crate::abi::{Global, LongDouble, OutArg, c_int, export};
use crate::algo::math::{double, float, float_gamma, special};

unary_in_type! {
    /// The error function.
    erf erff erfl: double::erf, float::erf, special::erf;
    /// 1 - erf(x), exact also where erf(x) is nearly 1.
    erfc erfcf erfcl: double::erfc, float_gamma::erfc, special::erfc;
    /// The gamma function; NaN at negative integers, ±∞ at ±0.
    tgamma tgammaf tgammal: double::tgamma, float_gamma::tgamma, special::tgamma;
}

/// The sign of gamma that the last call of `lgamma` found: 1 or -1.
#[export]
pub static signgam: Global<c_int> = Global::new(0);

/// Natural logarithm of |Γ(x)|; the sign of Γ(x) goes to `signgam`.
#[doc = page!(lgamma)]
#[export(gamma)]
pub extern "C" fn lgamma(x: f64) -> f64 {
    let (value, sign) = double::lgamma(x);
    signgam.set(sign);
    value
}

/// Natural logarithm of |Γ(x)|; the sign of Γ(x) goes to `signgam`.
#[doc = page!(lgamma)]
#[export(gammaf)]
pub extern "C" fn lgammaf(x: f32) -> f32 {
    let (value, sign) = double::lgammaf(x);
    signgam.set(sign);
    value
}

/// Natural logarithm of |Γ(x)|; the sign of Γ(x) goes to `signgam`.
#[doc = page!(lgamma)]
#[export]
pub extern "C" fn lgammal(lo: u64, hi: u64) -> LongDouble {
    let (value, sign) = special::lgamma(real(lo, hi));
    signgam.set(sign);
    value
}

/// Natural logarithm of |Γ(x)|; the sign of Γ(x) goes to `sign` (BSD).
#[export(__lgamma_r)]
pub extern "C" fn lgamma_r(x: f64, sign: OutArg<c_int>) -> f64 {
    let (value, found) = double::lgamma(x);
    sign.set(found);
    value
}

/// Natural logarithm of |Γ(x)|; the sign of Γ(x) goes to `sign` (BSD).
#[export(__lgammaf_r)]
pub extern "C" fn lgammaf_r(x: f32, sign: OutArg<c_int>) -> f32 {
    let (value, found) = double::lgammaf(x);
    sign.set(found);
    value
}

/// Natural logarithm of |Γ(x)|; the sign of Γ(x) goes to `sign` (GNU).
#[export(__lgammal_r)]
pub extern "C" fn lgammal_r(lo: u64, hi: u64, sign: OutArg<c_int>) -> LongDouble {
    let (value, found) = special::lgamma(real(lo, hi));
    sign.set(found);
    value
}
