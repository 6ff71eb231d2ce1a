//! Decomposition and neighbours: `frexp`, `ldexp`, `nextafter`.

use crate::abi::real;
use crate::abi::{CStrArg, LongDouble, OutArg, c_int, c_long, export};
use crate::algo::math::scaling::{Scale, split, tagged};
use crate::algo::math::{bits, double_basic};

/// |x|.
#[doc = page!(fabs)]
#[export]
pub extern "C" fn fabsl(lo: u64, hi: u64) -> LongDouble {
    bits::abs(real(lo, hi))
}

/// |x| with the sign of y.
#[doc = page!(copysign)]
#[export]
pub extern "C" fn copysignl(xl: u64, xh: u64, yl: u64, yh: u64) -> LongDouble {
    bits::copysign(real(xl, xh), real(yl, yh))
}

with_integer! {
    /// x × 2^n.
    ldexp ldexpf ldexpl(c_int): Scale::times_two_to_int;
    /// x × 2^n.
    scalbn scalbnf scalbnl(c_int): Scale::times_two_to_int;
    /// x × 2^n.
    scalbln scalblnf scalblnl(c_long): Scale::times_two_to_long;
}

unary! {
    /// The exponent of x, the integer n with 2^n ≤ |x| < 2^(n+1); -∞ at 0.
    logb logbf logbl: double_basic::logb, double_basic::logb, bits::logb;
}

unary_in_type! {
    /// The least number above x (ISO C23 7.12.11.5).
    nextup nextupf nextupl: bits::nextup, bits::nextup, bits::nextup;
    /// The greatest number below x (ISO C23 7.12.11.6).
    nextdown nextdownf nextdownl: bits::nextdown, bits::nextdown, bits::nextdown;
}

to_integer! {
    /// The exponent of x as an integer; `FP_ILOGB0` and `FP_ILOGBNAN` for 0 and NaN, `INT_MAX` for infinities.
    ilogb ilogbf ilogbl -> c_int: double_basic::ilogb, double_basic::ilogbf, bits::ilogb;
    /// As `ilogb`, in a `long` (ISO C23 7.12.6.10).
    llogb llogbf llogbl -> c_long: double_basic::ilogb, double_basic::ilogbf, bits::ilogb;
}

binary_in_type! {
    /// The number next to x in the direction of y.
    nextafter nextafterf nextafterl: double_basic::nextafter, double_basic::nextafterf, bits::nextafter;
}

/// The number next to x in the direction of the `long double` y.
#[doc = page!(nexttoward)]
#[export]
pub extern "C" fn nexttoward(x: f64, lo: u64, hi: u64) -> f64 {
    bits::nexttoward(x, real(lo, hi))
}

/// The number next to x in the direction of the `long double` y.
#[doc = page!(nexttoward)]
#[export]
pub extern "C" fn nexttowardf(x: f32, lo: u64, hi: u64) -> f32 {
    bits::nexttoward(x, real(lo, hi))
}

/// The number next to x in the direction of y.
#[doc = page!(nexttoward)]
#[export]
pub extern "C" fn nexttowardl(xl: u64, xh: u64, yl: u64, yh: u64) -> LongDouble {
    bits::nextafter(real(xl, xh), real(yl, yh))
}

/// x as m × 2^n with |m| in [1/2, 1): returns m, stores n (0 for 0, infinities and NaN).
#[doc = page!(frexp)]
#[export]
pub extern "C" fn frexp(x: f64, exponent: OutArg<c_int>) -> f64 {
    split(double_basic::frexp(x), exponent)
}

/// x as m × 2^n with |m| in [1/2, 1): returns m, stores n.
#[doc = page!(frexp)]
#[export]
pub extern "C" fn frexpf(x: f32, exponent: OutArg<c_int>) -> f32 {
    let (m, n) = double_basic::frexp(x as f64);
    split((m as f32, n), exponent)
}

/// x as m × 2^n with |m| in [1/2, 1): returns m, stores n.
#[doc = page!(frexp)]
#[export]
pub extern "C" fn frexpl(lo: u64, hi: u64, exponent: OutArg<c_int>) -> LongDouble {
    split(bits::frexp(real(lo, hi)), exponent)
}

/// The fraction of x; stores its integral part. Both have the sign of x.
#[doc = page!(modf)]
#[export]
pub extern "C" fn modf(x: f64, whole: OutArg<f64>) -> f64 {
    split(double_basic::modf(x), whole)
}

/// The fraction of x; stores its integral part.
#[doc = page!(modf)]
#[export]
pub extern "C" fn modff(x: f32, whole: OutArg<f32>) -> f32 {
    let (rest, n) = double_basic::modf(x as f64);
    split((rest as f32, n as f32), whole)
}

/// The fraction of x; stores its integral part.
#[doc = page!(modf)]
#[export]
pub extern "C" fn modfl(lo: u64, hi: u64, whole: OutArg<LongDouble>) -> LongDouble {
    split(bits::modf(real(lo, hi)), whole)
}

/// A quiet NaN with the payload that `tag` gives, an integer as C writes it; the default one for any other tag.
#[doc = page!(nan)]
#[export]
pub extern "C" fn nan(tag: CStrArg) -> f64 {
    tagged(tag)
}

/// A quiet NaN with the payload that `tag` gives.
#[doc = page!(nan)]
#[export]
pub extern "C" fn nanf(tag: CStrArg) -> f32 {
    tagged(tag)
}

/// A quiet NaN with the payload that `tag` gives.
#[doc = page!(nan)]
#[export]
pub extern "C" fn nanl(tag: CStrArg) -> LongDouble {
    tagged(tag)
}
