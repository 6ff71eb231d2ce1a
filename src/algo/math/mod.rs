//! Mathematical functions beyond the libm crate.
