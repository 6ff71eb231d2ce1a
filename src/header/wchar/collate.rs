//! Collation. Both locales collate by code points, so a string is its own key.

use crate::abi::{OutSlice, Text, c_int, c_void, export, size_t, wchar_t};

/// Compares two wide strings in the order of the locale.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/wcscoll.html>
#[export]
pub extern "C" fn wcscoll(a: Text<wchar_t>, b: Text<wchar_t>) -> c_int {
    a.compare_wide(b, core::convert::identity)
}

/// As `wcscoll`, in the order of a locale.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/wcscoll.html>
#[export(__wcscoll_l)]
pub extern "C" fn wcscoll_l(a: Text<wchar_t>, b: Text<wchar_t>, _locale: *mut c_void) -> c_int {
    a.compare_wide(b, core::convert::identity)
}

/// Stores in `to` the wide string whose characters order as `from` does in the locale, if it fits in `n` characters;
/// returns its length. <https://pubs.opengroup.org/onlinepubs/9799919799/functions/wcsxfrm.html>
#[export]
pub extern "C" fn wcsxfrm(to: OutSlice<wchar_t, n>, from: Text<wchar_t>, n: size_t) -> size_t {
    to.copy_whole(from)
}

/// As `wcsxfrm`, for a locale.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/wcsxfrm.html>
#[export(__wcsxfrm_l)]
pub extern "C" fn wcsxfrm_l(to: OutSlice<wchar_t, n>, from: Text<wchar_t>, n: size_t, _locale: *mut c_void) -> size_t {
    to.copy_whole(from)
}
