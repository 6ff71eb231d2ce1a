//! Ordering of wide strings.

use crate::abi::{Text, c_int, c_void, export, size_t, wchar_t};
use crate::algo::text::wide;
use crate::algo::unicode::to_lower;

fn lower(c: wchar_t) -> wchar_t {
    to_lower(c as u32) as wchar_t
}

unsafe fn caseless(a: *const wchar_t, b: *const wchar_t, n: usize) -> c_int {
    // SAFETY: C passes wide strings, or arrays of `n` characters.
    unsafe { wide::compare(a, b, n, lower) }
}

fn plain(c: wchar_t) -> wchar_t {
    c
}

/// Compares two wide strings.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/wcscmp.html>
#[export]
pub extern "C" fn wcscmp(a: Text<wchar_t>, b: Text<wchar_t>) -> c_int {
    a.compare_wide(b, usize::MAX, plain)
}

/// Compares at most `n` characters of two wide strings.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/wcsncmp.html>
#[export]
pub unsafe extern "C" fn wcsncmp(a: *const wchar_t, b: *const wchar_t, n: size_t) -> c_int {
    // SAFETY: C passes wide strings, or arrays of `n` characters.
    unsafe { wide::compare(a, b, n, plain) }
}

/// Compares `n` wide characters.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/wmemcmp.html>
#[export]
pub unsafe extern "C" fn wmemcmp(a: *const wchar_t, b: *const wchar_t, n: size_t) -> c_int {
    // SAFETY: C passes `n` readable characters at both.
    unsafe { wide::compare_all(a, b, n) }
}

/// Compares two wide strings without regard to case.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/wcscasecmp.html>
#[export]
pub extern "C" fn wcscasecmp(a: Text<wchar_t>, b: Text<wchar_t>) -> c_int {
    a.compare_wide(b, usize::MAX, lower)
}

/// As `wcscasecmp`, in a locale.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/wcscasecmp.html>
#[export]
pub extern "C" fn wcscasecmp_l(a: Text<wchar_t>, b: Text<wchar_t>, _locale: *mut c_void) -> c_int {
    a.compare_wide(b, usize::MAX, lower)
}

/// Compares at most `n` characters of two wide strings without regard to case.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/wcscasecmp.html>
#[export]
pub unsafe extern "C" fn wcsncasecmp(a: *const wchar_t, b: *const wchar_t, n: size_t) -> c_int {
    // SAFETY: C passes wide strings, or arrays of `n` characters.
    unsafe { caseless(a, b, n) }
}

/// As `wcsncasecmp`, in a locale.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/wcscasecmp.html>
#[export]
pub unsafe extern "C" fn wcsncasecmp_l(a: *const wchar_t, b: *const wchar_t, n: size_t, _locale: *mut c_void) -> c_int {
    // SAFETY: C passes wide strings, or arrays of `n` characters.
    unsafe { caseless(a, b, n) }
}
