//! Remainders.

use crate::abi::real;
use crate::abi::{LongDouble, OutArg, c_int, export};
use crate::algo::math::remainder as basic;

binary_in_type! {
    /// x - n y for the whole number n = x/y rounded towards 0; exact, with the sign of x.
    fmod fmodf fmodl: basic::fmod, basic::fmodf, basic::fmod_long;
}

/// x - n y for the whole number n nearest to x/y; exact. (`drem` is the older name.)
#[doc = page!(remainder)]
#[export(drem)]
pub extern "C" fn remainder(x: f64, y: f64) -> f64 {
    basic::remainder(x, y)
}

/// x - n y for the whole number n nearest to x/y; exact.
#[doc = page!(remainder)]
#[export(dremf)]
pub extern "C" fn remainderf(x: f32, y: f32) -> f32 {
    basic::remainderf(x, y)
}

/// x - n y for the whole number n nearest to x/y; exact.
#[doc = page!(remainder)]
#[export]
pub extern "C" fn remainderl(xl: u64, xh: u64, yl: u64, yh: u64) -> LongDouble {
    basic::remquo_long(real(xl, xh), real(yl, yh)).0
}

/// As `remainder`; the low 31 bits of n, with its sign, go to `quotient`.
#[doc = page!(remquo)]
#[export]
pub extern "C" fn remquo(x: f64, y: f64, quotient: OutArg<c_int>) -> f64 {
    let (rest, n) = basic::remquo(x, y);
    quotient.set(n);
    rest
}

/// As `remainderf`; the low 31 bits of n, with its sign, go to `quotient`.
#[doc = page!(remquo)]
#[export]
pub extern "C" fn remquof(x: f32, y: f32, quotient: OutArg<c_int>) -> f32 {
    let (rest, n) = basic::remquof(x, y);
    quotient.set(n);
    rest
}

/// As `remainderl`; the low 31 bits of n, with its sign, go to `quotient`.
#[doc = page!(remquo)]
#[export]
pub extern "C" fn remquol(xl: u64, xh: u64, yl: u64, yh: u64, quotient: OutArg<c_int>) -> LongDouble {
    let (rest, n) = basic::remquo_long(real(xl, xh), real(yl, yh));
    quotient.set(n);
    rest
}
