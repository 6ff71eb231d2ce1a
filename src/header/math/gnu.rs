//! Functions of `long double` and `float` beside those of the standards (GNU).

use crate::abi::real;
use crate::abi::{LongDouble, c_int, export};
use crate::algo::math::bits;
use crate::algo::math::special::{jn, yn};

/// Whether x is not a number. `isnan` replaces it.
#[export]
pub extern "C" fn isnanf(x: f32) -> c_int {
    x.is_nan().into()
}

/// Whether x is not a number. `isnan` replaces it.
#[export]
pub extern "C" fn isnanl(lo: u64, hi: u64) -> c_int {
    bits::is_nan(real(lo, hi)).into()
}

/// 1 for ∞, -1 for -∞, else 0. `isinf` replaces it.
#[export]
pub extern "C" fn isinff(x: f32) -> c_int {
    c_int::from(x == f32::INFINITY) - c_int::from(x == f32::NEG_INFINITY)
}

/// 1 for ∞, -1 for -∞, else 0. `isinf` replaces it.
#[export]
pub extern "C" fn isinfl(lo: u64, hi: u64) -> c_int {
    const HIGH: u64 = 0x7fff << 48;
    c_int::from(lo == 0 && hi == HIGH) - c_int::from(lo == 0 && hi == HIGH | 1 << 63)
}

/// Whether x is neither infinite nor NaN. `isfinite` replaces it.
#[export]
pub extern "C" fn finitel(lo: u64, hi: u64) -> c_int {
    bits::is_finite(real(lo, hi)).into()
}

/// Bessel function of the first kind of order 0.
#[export]
pub extern "C" fn j0l(lo: u64, hi: u64) -> LongDouble {
    jn(0, real(lo, hi))
}

/// Bessel function of the first kind of order 1.
#[export]
pub extern "C" fn j1l(lo: u64, hi: u64) -> LongDouble {
    jn(1, real(lo, hi))
}

/// Bessel function of the first kind of order n.
#[export]
pub extern "C" fn jnl(n: c_int, lo: u64, hi: u64) -> LongDouble {
    jn(n, real(lo, hi))
}

/// Bessel function of the second kind of order 0; -∞ at 0, NaN below.
#[export]
pub extern "C" fn y0l(lo: u64, hi: u64) -> LongDouble {
    yn(0, real(lo, hi))
}

/// Bessel function of the second kind of order 1; -∞ at 0, NaN below.
#[export]
pub extern "C" fn y1l(lo: u64, hi: u64) -> LongDouble {
    yn(1, real(lo, hi))
}

/// Bessel function of the second kind of order n; infinite at 0, NaN below.
#[export]
pub extern "C" fn ynl(n: c_int, lo: u64, hi: u64) -> LongDouble {
    yn(n, real(lo, hi))
}
