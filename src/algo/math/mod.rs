//! Mathematical functions beyond the libm crate.

#[cfg(test)]
mod accuracy_tests;
pub mod arc_sine;
pub mod arc_tangent;
pub mod arithmetic;
pub mod bessel;
pub mod bits;
pub mod complex;
pub mod complex_double;
pub mod complex_float;
#[cfg(test)]
mod complex_float_tests;
pub mod complex_hyperbolic;
pub mod complex_inverse;
pub mod complex_operators;
pub mod constants;
#[cfg(test)]
mod differential_tests;
pub mod double;
pub mod double_basic;
pub mod double_power;
pub mod double_trig;
pub mod elementary;
pub mod erf_gamma;
#[cfg(test)]
mod exhaustive_tests;
pub mod exp_log;
pub mod exponential;
pub mod extremes;
mod fixed;
pub mod float;
pub mod float_gamma;
pub mod float_hyperbolic;
pub mod float_trig;
pub mod hyperbolic;
pub mod instructions;
mod limbs;
pub mod logarithm;
pub mod pair;
mod pair_exp;
pub mod payload;
mod pieces;
pub mod piecewise;
pub mod power;
pub mod quad;
pub mod real;
pub mod remainder;
pub mod rounding;
pub mod scaling;
pub mod special;
pub mod tables;
pub mod tangent;
pub mod trig;
pub mod wide;
#[cfg(test)]
mod wide_tests;
