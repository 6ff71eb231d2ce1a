//! Pre-standard BSD functions: `scalb`, `significand`, `finite`.

use crate::abi::{c_int, export};
use crate::algo::math::bits;

/// x × 2^n for an n that is a floating-point number; NaN if it is not an integer. `scalbn` replaces it.
#[export]
pub extern "C" fn scalb(x: f64, n: f64) -> f64 {
    bits::scalb(x, n)
}

/// x × 2^n for an n that is a floating-point number; NaN if it is not an integer. `scalbnf` replaces it.
#[export]
pub extern "C" fn scalbf(x: f32, n: f32) -> f32 {
    bits::scalb(x, n)
}

/// x scaled by a power of 2 to [1, 2) in magnitude.
#[export]
pub extern "C" fn significand(x: f64) -> f64 {
    bits::significand(x)
}

/// x scaled by a power of 2 to [1, 2) in magnitude.
#[export]
pub extern "C" fn significandf(x: f32) -> f32 {
    bits::significand(x)
}

/// Whether x is neither infinite nor NaN. `isfinite` replaces it.
#[export]
pub extern "C" fn finite(x: f64) -> c_int {
    bits::is_finite(x) as c_int
}

/// Whether x is neither infinite nor NaN. `isfinite` replaces it.
#[export]
pub extern "C" fn finitef(x: f32) -> c_int {
    bits::is_finite(x) as c_int
}
