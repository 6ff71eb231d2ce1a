//! Comparison without regard to the case of letters. In both locales that means `A` to `Z`: other letters take more
//! than one byte in UTF-8, which these functions do not decode.

use crate::abi::{Text, TextSlice, c_int, c_void, export, size_t};

/// Compares two strings without regard to case.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/strcasecmp.html>
#[export]
pub extern "C" fn strcasecmp(a: Text<u8>, b: Text<u8>) -> c_int {
    a.compare_caseless(b, usize::MAX)
}

/// Compares at most `n` bytes of two strings without regard to case.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/strcasecmp.html>
#[export]
pub extern "C" fn strncasecmp(a: TextSlice<u8, n>, b: TextSlice<u8, n>, n: size_t) -> c_int {
    a.compare_caseless(b)
}

/// As `strcasecmp`, in a locale.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/strcasecmp.html>
#[export(__strcasecmp_l)]
pub extern "C" fn strcasecmp_l(a: Text<u8>, b: Text<u8>, _locale: *mut c_void) -> c_int {
    a.compare_caseless(b, usize::MAX)
}

/// As `strncasecmp`, in a locale.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/strcasecmp.html>
#[export(__strncasecmp_l)]
pub extern "C" fn strncasecmp_l(a: TextSlice<u8, n>, b: TextSlice<u8, n>, n: size_t, _locale: *mut c_void) -> c_int {
    a.compare_caseless(b)
}
