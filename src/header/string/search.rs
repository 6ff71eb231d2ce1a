//! Strings within strings.

use crate::abi::{Slice, Text, export};

/// The first occurrence of `needle` in `hay`, or null; time is linear in the lengths.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/strstr.html>
#[export]
pub extern "C" fn strstr(hay: Text<u8>, needle: Text<u8>) -> *mut u8 {
    hay.pointer_or_null(hay.find_text(needle))
}

/// As `strstr`, the letters `A` to `Z` as `a` to `z` (GNU).
#[export]
pub extern "C" fn strcasestr(hay: Text<u8>, needle: Text<u8>) -> *mut u8 {
    hay.pointer_or_null(hay.find_text_caseless(needle))
}

/// `memmem` in linear time whatever the needle, for `libc-simd.a`.
#[export]
pub extern "C" fn __wasilibc_memmem_linear(hay: Slice<u8>, needle: Slice<u8>) -> *mut u8 {
    hay.pointer_or_null(hay.find_bytes_linear(needle))
}
