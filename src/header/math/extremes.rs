//! The larger and the smaller of two numbers, and the positive difference.

use super::real;
use crate::abi::{LongDouble, export};
use crate::algo::math::bits;
use crate::algo::math::real::Real;

fn max(x: f64, y: f64) -> f64 {
    if x == y {
        // Equal, or zeros: +0 is the larger one.
        return f64::from_bits(x.to_bits() & y.to_bits());
    }
    if x < y || x.is_nan() { y } else { x }
}

fn min(x: f64, y: f64) -> f64 {
    if x == y {
        return f64::from_bits(x.to_bits() | y.to_bits());
    }
    if x > y || x.is_nan() { y } else { x }
}

fn max_num<F: Real>(x: F, y: F) -> F {
    bits::maximum(x, y, true)
}

fn min_num<F: Real>(x: F, y: F) -> F {
    bits::minimum(x, y, true)
}

fn max_nan<F: Real>(x: F, y: F) -> F {
    bits::maximum(x, y, false)
}

fn min_nan<F: Real>(x: F, y: F) -> F {
    bits::minimum(x, y, false)
}

fn max_mag<F: Real>(x: F, y: F) -> F {
    bits::maximum_mag(x, y, false)
}

fn min_mag<F: Real>(x: F, y: F) -> F {
    bits::minimum_mag(x, y, false)
}

fn max_mag_num<F: Real>(x: F, y: F) -> F {
    bits::maximum_mag(x, y, true)
}

fn min_mag_num<F: Real>(x: F, y: F) -> F {
    bits::minimum_mag(x, y, true)
}

binary! {
    /// The larger number; a NaN beside a number is ignored.
    fmax fmaxf fmaxl: max, max, max_num;
    /// The smaller number; a NaN beside a number is ignored.
    fmin fminf fminl: min, min, min_num;
}

binary_in_type! {
    /// x - y if that is positive, otherwise +0.
    fdim fdimf fdiml: libm::fdim, libm::fdimf, bits::fdim;
    /// The larger number, -0 below +0; NaN if either is (ISO C23 7.12.12.4).
    fmaximum fmaximumf fmaximuml: max_nan, max_nan, max_nan;
    /// The smaller number, -0 below +0; NaN if either is (ISO C23 7.12.12.5).
    fminimum fminimumf fminimuml: min_nan, min_nan, min_nan;
    /// The number of larger magnitude; NaN if either is (ISO C23 7.12.12.6).
    fmaximum_mag fmaximum_magf fmaximum_magl: max_mag, max_mag, max_mag;
    /// The number of smaller magnitude; NaN if either is (ISO C23 7.12.12.7).
    fminimum_mag fminimum_magf fminimum_magl: min_mag, min_mag, min_mag;
    /// The larger number; a NaN beside a number is ignored (ISO C23 7.12.12.8).
    fmaximum_num fmaximum_numf fmaximum_numl: max_num, max_num, max_num;
    /// The smaller number; a NaN beside a number is ignored (ISO C23 7.12.12.9).
    fminimum_num fminimum_numf fminimum_numl: min_num, min_num, min_num;
    /// The number of larger magnitude; a NaN beside a number is ignored (ISO C23 7.12.12.10).
    fmaximum_mag_num fmaximum_mag_numf fmaximum_mag_numl: max_mag_num, max_mag_num, max_mag_num;
    /// The number of smaller magnitude; a NaN beside a number is ignored (ISO C23 7.12.12.11).
    fminimum_mag_num fminimum_mag_numf fminimum_mag_numl: min_mag_num, min_mag_num, min_mag_num;
}
