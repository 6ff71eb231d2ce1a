//! Remainders.

use super::real;
use crate::abi::{LongDouble, c_int, export};
use crate::algo::math::arithmetic;

fn nearest(x: LongDouble, y: LongDouble) -> LongDouble {
    arithmetic::remquo(x, y).0
}

binary_in_type! {
    /// x - n y for the whole number n = x/y rounded towards 0; exact, with the sign of x.
    fmod fmodf fmodl: libm::fmod, libm::fmodf, arithmetic::fmod;
}

/// x - n y for the whole number n nearest to x/y; exact. (`drem` is the older name.)
#[doc = page!(remainder)]
#[export(drem)]
pub unsafe extern "C" fn remainder(x: f64, y: f64) -> f64 {
    libm::remainder(x, y)
}

/// x - n y for the whole number n nearest to x/y; exact.
#[doc = page!(remainder)]
#[export(dremf)]
pub unsafe extern "C" fn remainderf(x: f32, y: f32) -> f32 {
    libm::remainderf(x, y)
}

/// x - n y for the whole number n nearest to x/y; exact.
#[doc = page!(remainder)]
#[export]
pub unsafe extern "C" fn remainderl(xl: u64, xh: u64, yl: u64, yh: u64) -> LongDouble {
    nearest(real(xl, xh), real(yl, yh))
}

/// As `remainder`; the low 31 bits of n, with its sign, go to `quotient`.
#[doc = page!(remquo)]
#[export]
pub unsafe extern "C" fn remquo(x: f64, y: f64, quotient: *mut c_int) -> f64 {
    let (rest, n) = libm::remquo(x, y);
    // SAFETY: C passes a place for the quotient.
    unsafe { quotient.write(n) };
    rest
}

/// As `remainderf`; the low 31 bits of n, with its sign, go to `quotient`.
#[doc = page!(remquo)]
#[export]
pub unsafe extern "C" fn remquof(x: f32, y: f32, quotient: *mut c_int) -> f32 {
    let (rest, n) = libm::remquof(x, y);
    // SAFETY: C passes a place for the quotient.
    unsafe { quotient.write(n) };
    rest
}

/// As `remainderl`; the low 31 bits of n, with its sign, go to `quotient`.
#[doc = page!(remquo)]
#[export]
pub unsafe extern "C" fn remquol(xl: u64, xh: u64, yl: u64, yh: u64, quotient: *mut c_int) -> LongDouble {
    let (rest, n) = arithmetic::remquo(real(xl, xh), real(yl, yh));
    // SAFETY: C passes a place for the quotient.
    unsafe { quotient.write(n) };
    rest
}
