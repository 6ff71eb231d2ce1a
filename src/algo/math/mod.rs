//! Mathematical functions beyond the libm crate.

pub mod arithmetic;
pub mod bessel;
pub mod bits;
pub mod constants;
pub mod elementary;
pub mod erf_gamma;
pub mod exp_log;
pub mod power;
pub mod real;
pub mod special;
pub mod trig;
pub mod wide;
