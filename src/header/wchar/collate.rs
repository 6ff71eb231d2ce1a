//! Collation. Both locales collate by code points, so a string is its own key.

use crate::abi::{c_int, c_void, export, size_t, wchar_t};
use crate::algo::text::{bulk, wide};

fn plain(c: wchar_t) -> wchar_t {
    c
}

/// Compares two wide strings in the order of the locale.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/wcscoll.html>
#[export]
pub unsafe extern "C" fn wcscoll(a: *const wchar_t, b: *const wchar_t) -> c_int {
    // SAFETY: the caller's, as in every function here.
    unsafe { wide::compare(a, b, usize::MAX, plain) }
}

/// As `wcscoll`, in the order of a locale.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/wcscoll.html>
#[export(__wcscoll_l)]
pub unsafe extern "C" fn wcscoll_l(a: *const wchar_t, b: *const wchar_t, _locale: *mut c_void) -> c_int {
    // SAFETY: the caller's.
    unsafe { wide::compare(a, b, usize::MAX, plain) }
}

/// Places in `to` the wide string whose characters order as `from` does in the locale, if it fits in `n` characters;
/// returns its length. <https://pubs.opengroup.org/onlinepubs/9799919799/functions/wcsxfrm.html>
#[export]
pub unsafe extern "C" fn wcsxfrm(to: *mut wchar_t, from: *const wchar_t, n: size_t) -> size_t {
    // SAFETY: the caller's.
    unsafe { key(to, from, n) }
}

/// As `wcsxfrm`, for a locale.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/wcsxfrm.html>
#[export(__wcsxfrm_l)]
pub unsafe extern "C" fn wcsxfrm_l(to: *mut wchar_t, from: *const wchar_t, n: size_t, _locale: *mut c_void) -> size_t {
    // SAFETY: the caller's.
    unsafe { key(to, from, n) }
}

unsafe fn key(to: *mut wchar_t, from: *const wchar_t, n: size_t) -> size_t {
    // SAFETY: nothing is written unless all fits.
    unsafe {
        let len = wide::len(from);
        if len < n {
            bulk::copy(to.cast(), from.cast(), (len + 1) * size_of::<wchar_t>());
        }
        len
    }
}
