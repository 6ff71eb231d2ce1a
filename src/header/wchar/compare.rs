//! Ordering of wide strings.

use crate::abi::{Slice, Text, TextSlice, c_int, c_void, export, size_t, wchar_t};
use crate::algo::unicode::to_lower_wide as lower;
use core::convert::identity as plain;

/// Compares two wide strings.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/wcscmp.html>
#[export]
pub extern "C" fn wcscmp(a: Text<wchar_t>, b: Text<wchar_t>) -> c_int {
    a.compare_wide(b, plain)
}

/// Compares at most `n` characters of two wide strings.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/wcsncmp.html>
#[export]
pub extern "C" fn wcsncmp(a: TextSlice<wchar_t, n>, b: TextSlice<wchar_t, n>, n: size_t) -> c_int {
    a.compare_wide(b, plain)
}

/// Compares `n` wide characters.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/wmemcmp.html>
#[export]
pub extern "C" fn wmemcmp(a: Slice<wchar_t, n>, b: Slice<wchar_t, n>, n: size_t) -> c_int {
    a.compare_wide(b)
}

/// Compares two wide strings without regard to case.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/wcscasecmp.html>
#[export]
pub extern "C" fn wcscasecmp(a: Text<wchar_t>, b: Text<wchar_t>) -> c_int {
    a.compare_wide(b, lower)
}

/// As `wcscasecmp`, in a locale.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/wcscasecmp.html>
#[export]
pub extern "C" fn wcscasecmp_l(a: Text<wchar_t>, b: Text<wchar_t>, _locale: *mut c_void) -> c_int {
    a.compare_wide(b, lower)
}

/// Compares at most `n` characters of two wide strings without regard to case.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/wcscasecmp.html>
#[export]
pub extern "C" fn wcsncasecmp(a: TextSlice<wchar_t, n>, b: TextSlice<wchar_t, n>, n: size_t) -> c_int {
    a.compare_wide(b, lower)
}

/// As `wcsncasecmp`, in a locale.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/wcscasecmp.html>
#[export]
pub extern "C" fn wcsncasecmp_l(
    a: TextSlice<wchar_t, n>,
    b: TextSlice<wchar_t, n>,
    n: size_t,
    _locale: *mut c_void,
) -> c_int {
    a.compare_wide(b, lower)
}
