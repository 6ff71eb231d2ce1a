//! Correctly rounded conversion between text and binary floating point.
