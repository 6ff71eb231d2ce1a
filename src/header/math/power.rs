//! Powers, roots and the fused product and sum.

use crate::abi::real;
use crate::abi::{LongDouble, export};
use crate::algo::math::{arithmetic, double_basic, double_power, float, power};

unary_in_type! {
    /// Cube root.
    cbrt cbrtf cbrtl: double_basic::cbrt, double_basic::cbrtf, power::cbrt;
}

binary_in_type! {
    /// x to the power of y.
    pow powf powl: double_power::pow, float::pow, power::pow;
    /// The length of the vector (x, y), without overflow on the way; infinite if either is, even beside a NaN.
    hypot hypotf hypotl: double_basic::hypot, float::hypot, power::hypot;
}

/// Square root, correctly rounded; NaN below 0. `sqrt` and `sqrtf` are instructions.
#[doc = page!(sqrt)]
#[export]
pub extern "C" fn sqrtl(lo: u64, hi: u64) -> LongDouble {
    power::sqrt_long(real(lo, hi))
}

/// x × y + z, rounded once.
#[doc = page!(fma)]
#[export]
pub extern "C" fn fma(x: f64, y: f64, z: f64) -> f64 {
    double_basic::fma(x, y, z)
}

/// x × y + z, rounded once.
#[doc = page!(fma)]
#[export]
pub extern "C" fn fmaf(x: f32, y: f32, z: f32) -> f32 {
    double_basic::fmaf(x, y, z)
}

/// x × y + z, rounded once.
#[doc = page!(fma)]
#[export]
pub extern "C" fn fmal(xl: u64, xh: u64, yl: u64, yh: u64, zl: u64, zh: u64) -> LongDouble {
    arithmetic::fma(real(xl, xh), real(yl, yh), real(zl, zh))
}
