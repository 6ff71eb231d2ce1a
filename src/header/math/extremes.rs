//! Maximum, minimum and positive difference.

use crate::abi::real;
use crate::abi::{LongDouble, export};
use crate::algo::math::bits;
use crate::algo::math::extremes::{
    difference, difference_f, max, max_f, max_mag, max_mag_num, max_nan, max_num, min, min_f, min_mag, min_mag_num,
    min_nan, min_num,
};

binary_in_type! {
    /// The larger number; a NaN beside a number is ignored.
    fmax fmaxf fmaxl: max, max_f, max_num;
    /// The smaller number; a NaN beside a number is ignored.
    fmin fminf fminl: min, min_f, min_num;
    /// x - y if that is positive, otherwise +0.
    fdim fdimf fdiml: difference, difference_f, bits::fdim;
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
