//! `<inttypes.h>`.

pub mod bounded;

use crate::abi::strings::number::{LONG_LONG, ULONG_LONG, integer};
use crate::abi::*;
use crate::header::stdlib::integer::Division;

/// The absolute value; that of the least number is itself.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/imaxabs.html>
#[export]
pub extern "C" fn imaxabs(n: i64) -> i64 {
    n.wrapping_abs()
}

/// Quotient and remainder. A division by zero traps, as C's `/` does.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/imaxdiv.html>
#[export]
pub extern "C" fn imaxdiv(n: i64, by: i64) -> Division<i64> {
    Division { quot: n.wrapping_div(by), rem: n.wrapping_rem(by) }
}

/// An `intmax_t` at the front of `text`, as `strtoll`.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/strtoimax.html>
#[export(__strtoimax_internal)]
pub extern "C" fn strtoimax(text: Text<u8>, end: OutArg<*mut u8>, base: c_int) -> i64 {
    integer(text, end, base, LONG_LONG) as i64
}

/// A `uintmax_t` at the front of `text`, as `strtoull`.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/strtoimax.html>
#[export(__strtoumax_internal)]
pub extern "C" fn strtoumax(text: Text<u8>, end: OutArg<*mut u8>, base: c_int) -> u64 {
    integer(text, end, base, ULONG_LONG) as u64
}

/// An `intmax_t` at the front of a wide string, as `wcstoll`.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/wcstoimax.html>
#[export]
pub extern "C" fn wcstoimax(text: Text<wchar_t>, end: OutArg<*mut wchar_t>, base: c_int) -> i64 {
    integer(text, end, base, LONG_LONG) as i64
}

/// A `uintmax_t` at the front of a wide string, as `wcstoull`.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/wcstoimax.html>
#[export]
pub extern "C" fn wcstoumax(text: Text<wchar_t>, end: OutArg<*mut wchar_t>, base: c_int) -> u64 {
    integer(text, end, base, ULONG_LONG) as u64
}
