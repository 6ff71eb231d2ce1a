//! `libc-simd.a`: string functions that work on 16 bytes at a time, for programs that are compiled with `-msimd128`.
//!
//! The C functions ([`exports`]) have the names that they have in `libc.a`, each in an object of its own: the library that
//! stands first on the command line wins, and a program's own definition wins over both. What computes also builds
//! natively, where [`block`] is an array, for the tests.
#![cfg_attr(not(test), no_std)]
#![cfg_attr(target_arch = "wasm32", no_builtins)]

pub mod block;
pub mod compare;
pub mod copy;
#[cfg(target_arch = "wasm32")]
pub mod exports;
pub mod scan;
pub mod search;
pub mod set;
#[path = "../../src/algo/text/short.rs"]
mod short;
#[cfg(test)]
#[allow(clippy::undocumented_unsafe_blocks)] // each calls a kernel with memory of the test
mod tests;
pub mod wide;
