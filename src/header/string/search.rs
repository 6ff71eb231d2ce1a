//! Strings within strings.

use crate::abi::{c_char, export};
use crate::algo::text::search;

/// The first place where `needle` stands in `hay`, or null; time is linear in the lengths.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/strstr.html>
#[export]
pub unsafe extern "C" fn strstr(hay: *const c_char, needle: *const c_char) -> *mut c_char {
    // SAFETY: both are strings that end with a null byte.
    match unsafe { search::find_string(hay.cast(), needle.cast()) } {
        Some(at) => hay.cast_mut().wrapping_add(at),
        None => core::ptr::null_mut(),
    }
}

/// As `strstr`, the letters `A` to `Z` as `a` to `z` (GNU).
#[export]
pub unsafe extern "C" fn strcasestr(hay: *const c_char, needle: *const c_char) -> *mut c_char {
    // SAFETY: both are strings that end with a null byte.
    match unsafe { search::find_string_caseless(hay.cast(), needle.cast()) } {
        Some(at) => hay.cast_mut().wrapping_add(at),
        None => core::ptr::null_mut(),
    }
}
