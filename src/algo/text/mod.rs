//! String kernels: eight bytes at a time in a 64-bit word, which is what plain WebAssembly does best without SIMD.
//!
//! A terminated string is read in aligned words, so a read may pass its end but never leaves the 8 bytes that hold the
//! terminator: no page boundary is crossed, here or on the machines that run the tests.

pub mod argz;
pub mod bulk;
pub mod catalog;
pub mod chars;
pub mod compare;
pub mod gettext;
#[rustfmt::skip] // a line for each family of names
pub mod digits;
pub mod langinfo;
pub mod messages;
pub mod money;
pub mod path_parts;
pub mod radix64;
pub mod scan;
pub mod search;
pub mod set;
pub mod short;
pub mod string_copy;
pub mod token;
pub mod version;
pub mod wide;
pub mod wide_copy;
pub mod word;

#[cfg(test)]
mod tests;
