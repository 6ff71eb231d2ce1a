//! Lists that are compared with what is checked in: symbols, and POSIX's functions.

mod headers;
pub mod posix;
pub mod symbols;
