//! Correctly rounded conversion between text and binary floating point.
pub mod hook;
