//! What compilers call in code that checks itself, for `_FORTIFY_SOURCE` ([`fortify`]) and `-fsanitize=undefined` ([`ubsan`]), and a
//! `malloc` for tests ([`heap_check`]).
//!
//! A program that was not compiled with such options has nothing of it.

pub mod fortify;
#[cfg(not(target_feature = "atomics"))]
pub mod heap_check;
mod report;
pub mod ubsan;
