//! What compilers call in code that checks itself: the functions behind `_FORTIFY_SOURCE` ([`fortify`]), and a
//! `malloc` for tests ([`heap_check`]).
//!
//! A program that was not compiled with such options has nothing of it.

pub mod fortify;
pub mod heap_check;
mod report;
