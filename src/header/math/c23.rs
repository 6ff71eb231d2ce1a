//! The transcendental functions that came with C23: angles in half turns, more exponentials, logarithms and powers.

use crate::abi::real;
use crate::abi::{LongDouble, c_longlong, export};
use crate::algo::math::{exp_log, power, trig};

unary_in_type! {
    /// The sine of x half turns (ISO C23 7.12.4.13).
    sinpi sinpif sinpil: trig::sinpi, trig::sinpi, trig::sinpi;
    /// The cosine of x half turns (ISO C23 7.12.4.12).
    cospi cospif cospil: trig::cospi, trig::cospi, trig::cospi;
    /// The tangent of x half turns (ISO C23 7.12.4.14).
    tanpi tanpif tanpil: trig::tanpi, trig::tanpi, trig::tanpi;
    /// Arc sine in half turns (ISO C23 7.12.4.9).
    asinpi asinpif asinpil: trig::asinpi, trig::asinpi, trig::asinpi;
    /// Arc cosine in half turns (ISO C23 7.12.4.8).
    acospi acospif acospil: trig::acospi, trig::acospi, trig::acospi;
    /// Arc tangent in half turns (ISO C23 7.12.4.10).
    atanpi atanpif atanpil: trig::atanpi, trig::atanpi, trig::atanpi;
    /// 2 to the power of x, minus 1 (ISO C23 7.12.6.5).
    exp2m1 exp2m1f exp2m1l: exp_log::exp2m1, exp_log::exp2m1, exp_log::exp2m1;
    /// 10 to the power of x, minus 1 (ISO C23 7.12.6.3).
    exp10m1 exp10m1f exp10m1l: exp_log::exp10m1, exp_log::exp10m1, exp_log::exp10m1;
    /// Natural logarithm of 1 + x, as `log1p` (ISO C23 7.12.6.14).
    logp1 logp1f logp1l: exp_log::log1p, exp_log::log1p, exp_log::log1p;
    /// Logarithm to base 2 of 1 + x (ISO C23 7.12.6.16).
    log2p1 log2p1f log2p1l: exp_log::log2p1, exp_log::log2p1, exp_log::log2p1;
    /// Logarithm to base 10 of 1 + x (ISO C23 7.12.6.13).
    log10p1 log10p1f log10p1l: exp_log::log10p1, exp_log::log10p1, exp_log::log10p1;
    /// 1/√x (ISO C23 7.12.7.9).
    rsqrt rsqrtf rsqrtl: power::rsqrt, power::rsqrt, power::rsqrt;
}

binary_in_type! {
    /// The angle of the point (y, x: in this order) in half turns (ISO C23 7.12.4.11).
    atan2pi atan2pif atan2pil: trig::atan2pi, trig::atan2pi, trig::atan2pi;
    /// x to the power of y, for x not negative, strictly as e^(y ln x) (ISO C23 7.12.7.7).
    powr powrf powrl: power::powr, power::powr, power::powr;
}

with_integer! {
    /// x to the power of the integer n (ISO C23 7.12.7.6).
    pown pownf pownl(c_longlong): power::pown;
    /// The n-th root of x (ISO C23 7.12.7.8).
    rootn rootnf rootnl(c_longlong): power::rootn;
    /// 1 + x to the power of the integer n (ISO C23 7.12.7.2).
    compoundn compoundnf compoundnl(c_longlong): power::compoundn;
}
