//! Error messages.

use super::Error;
use crate::abi::c::REG_NOMATCH;
use crate::abi::{c_char, c_int};
use core::ffi::CStr;

/// The text of an error: one of [`Error`], 0, or `REG_NOMATCH`.
pub fn meaning(error: c_int) -> &'static CStr {
    match error {
        0 => c"No error",
        REG_NOMATCH => c"No match",
        2 => c"Invalid regular expression",
        3 => c"Unknown collating element",
        4 => c"Unknown character class",
        5 => c"Trailing backslash",
        6 => c"Invalid back-reference",
        7 => c"Unmatched '['",
        8 => c"Unmatched '(' or ')'",
        9 => c"Unmatched '{'",
        10 => c"Invalid contents of {}",
        11 => c"Invalid character range",
        12 => c"Out of memory",
        13 => c"Nothing to repeat",
        _ => c"Unknown error",
    }
}

/// The error message of a pattern for the GNU functions; null if it is valid.
pub fn message(compiled: Result<(), Error>) -> *const c_char {
    compiled.map_or_else(|error| meaning(error as c_int).as_ptr().cast(), |()| core::ptr::null())
}
