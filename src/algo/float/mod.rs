//! Correctly rounded conversion between text and binary floating point: exact to the last digit in both directions, for
//! `float`, `double` and binary128 `long double`.
//!
//! Both directions first compute with 128-bit approximations of powers of ten that know their error ([`powers`]); only
//! when the error leaves two answers open do they turn to integers of arbitrary length ([`compare`], [`exact`]), which
//! live in arrays of the worst case's size on the stack of that path alone.

mod compare;
pub mod convert;
mod decimal;
pub mod digits;
mod exact;
mod format;
mod frame;
mod hexadecimal;
mod parse;
mod powers;
mod print;
mod spec;
pub mod system_v;
#[cfg(test)]
mod tests;
pub mod types;

pub use format::{BINARY32, BINARY64, BINARY128, Format};
pub use parse::{Parsed, parse};
pub use print::print;
pub use spec::FloatSpec;
