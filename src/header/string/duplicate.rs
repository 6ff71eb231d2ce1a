//! `strdup` and its relatives.

use crate::abi::{Text, TextSlice, export, or_null};

/// A copy of a string from `malloc`. Errors: `ENOMEM`.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/strdup.html>
#[export(__strdup)]
pub extern "C" fn strdup(s: Text<u8>) -> *mut u8 {
    or_null(|| s.duplicate())
}

/// A copy of at most `max` bytes of a string from `malloc`, terminated. Errors: `ENOMEM`.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/strdup.html>
#[export(__strndup)]
pub extern "C" fn strndup(s: TextSlice<u8>) -> *mut u8 {
    or_null(|| s.duplicate())
}
