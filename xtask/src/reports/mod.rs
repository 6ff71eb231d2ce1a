//! Lists that are compared with what is checked in: symbols, POSIX's functions, sizes of programs.

mod headers;
pub mod posix;
pub mod sizes;
pub mod symbols;
