//! Operations that round once to a type narrower than their operands' (ISO C23 7.12.14).

use crate::abi::export;
use crate::abi::real;
use crate::algo::math::arithmetic::{add, div, fma as fused, mul, sqrt as root, sub};

macro_rules! narrowing {
    ($($(#[$doc:meta])* $f:ident $fl:ident $dl:ident: $operation:ident;)*) => { $(
        $(#[$doc])*
        #[export]
        pub extern "C" fn $f(x: f64, y: f64) -> f32 {
            $operation(x, y)
        }
        $(#[$doc])*
        #[export]
        pub extern "C" fn $fl(xl: u64, xh: u64, yl: u64, yh: u64) -> f32 {
            $operation(real(xl, xh), real(yl, yh))
        }
        $(#[$doc])*
        #[export]
        pub extern "C" fn $dl(xl: u64, xh: u64, yl: u64, yh: u64) -> f64 {
            $operation(real(xl, xh), real(yl, yh))
        }
    )* };
}

narrowing! {
    /// x + y, rounded once to the type of the result.
    fadd faddl daddl: add;
    /// x - y, rounded once to the type of the result.
    fsub fsubl dsubl: sub;
    /// x × y, rounded once to the type of the result.
    fmul fmull dmull: mul;
    /// x ÷ y, rounded once to the type of the result.
    fdiv fdivl ddivl: div;
}

/// √x, rounded once to `float`.
#[export]
pub extern "C" fn fsqrt(x: f64) -> f32 {
    root(x)
}

/// √x, rounded once to `float`.
#[export]
pub extern "C" fn fsqrtl(lo: u64, hi: u64) -> f32 {
    root(real(lo, hi))
}

/// √x, rounded once to `double`.
#[export]
pub extern "C" fn dsqrtl(lo: u64, hi: u64) -> f64 {
    root(real(lo, hi))
}

/// x × y + z, rounded once to `float`.
#[export]
pub extern "C" fn ffma(x: f64, y: f64, z: f64) -> f32 {
    fused(x, y, z)
}

/// x × y + z, rounded once to `float`.
#[export]
pub extern "C" fn ffmal(xl: u64, xh: u64, yl: u64, yh: u64, zl: u64, zh: u64) -> f32 {
    fused(real(xl, xh), real(yl, yh), real(zl, zh))
}

/// x × y + z, rounded once to `double`.
#[export]
pub extern "C" fn dfmal(xl: u64, xh: u64, yl: u64, yh: u64, zl: u64, zh: u64) -> f64 {
    fused(real(xl, xh), real(yl, yh), real(zl, zh))
}
