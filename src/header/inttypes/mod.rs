//! `<inttypes.h>`.

pub mod bounded;

use crate::abi::{c_char, c_int, export, wchar_t};
use crate::header::stdlib::integer::Division;
use crate::header::stdlib::strtol::{LONG_LONG, ULONG_LONG, integer};

/// The absolute value; that of the least number is itself.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/imaxabs.html>
#[export]
pub unsafe extern "C" fn imaxabs(n: i64) -> i64 {
    n.wrapping_abs()
}

/// Quotient and remainder. A division by zero traps, as C's `/` does.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/imaxdiv.html>
#[export]
pub unsafe extern "C" fn imaxdiv(n: i64, by: i64) -> Division<i64> {
    Division { quot: n.wrapping_div(by), rem: n.wrapping_rem(by) }
}

/// An `intmax_t` at the front of `text`, as `strtoll`.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/strtoimax.html>
#[export(__strtoimax_internal)]
pub unsafe extern "C" fn strtoimax(text: *const c_char, end: *mut *mut c_char, base: c_int) -> i64 {
    // SAFETY: C passes a string and a null pointer or a place for one.
    unsafe { integer(text.cast::<u8>(), end.cast(), base, LONG_LONG) as i64 }
}

/// A `uintmax_t` at the front of `text`, as `strtoull`.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/strtoimax.html>
#[export(__strtoumax_internal)]
pub unsafe extern "C" fn strtoumax(text: *const c_char, end: *mut *mut c_char, base: c_int) -> u64 {
    // SAFETY: C passes a string and a null pointer or a place for one.
    unsafe { integer(text.cast::<u8>(), end.cast(), base, ULONG_LONG) as u64 }
}

/// An `intmax_t` at the front of a wide string, as `wcstoll`.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/wcstoimax.html>
#[export]
pub unsafe extern "C" fn wcstoimax(text: *const wchar_t, end: *mut *mut wchar_t, base: c_int) -> i64 {
    // SAFETY: C passes a string and a null pointer or a place for one.
    unsafe { integer(text, end, base, LONG_LONG) as i64 }
}

/// A `uintmax_t` at the front of a wide string, as `wcstoull`.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/wcstoimax.html>
#[export]
pub unsafe extern "C" fn wcstoumax(text: *const wchar_t, end: *mut *mut wchar_t, base: c_int) -> u64 {
    // SAFETY: C passes a string and a null pointer or a place for one.
    unsafe { integer(text, end, base, ULONG_LONG) as u64 }
}
