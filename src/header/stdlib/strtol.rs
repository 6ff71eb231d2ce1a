//! Text to integers.
//!
//! A prefix `0b` is accepted in bases 0 and 2 whatever version of C a program is written in, as C23 says.

use crate::abi::strings::number::{LONG, LONG_LONG, ULONG, ULONG_LONG, decimal, integer, parse};
use crate::abi::*;

/// A `long` at the front of `text`, behind white space: `ERANGE` with the nearest value, `EINVAL` with 0.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/strtol.html>
#[export(__strtol_internal)]
pub extern "C" fn strtol(text: Text<u8>, end: OutArg<*mut u8>, base: c_int) -> c_long {
    integer(text, end, base, LONG) as c_long
}

/// An `unsigned long`; a minus sign negates it modulo 2^32 at the front of `text`, behind white space: `ERANGE` with the nearest value, `EINVAL` with 0.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/strtoul.html>
#[export(__strtoul_internal)]
pub extern "C" fn strtoul(text: Text<u8>, end: OutArg<*mut u8>, base: c_int) -> c_ulong {
    integer(text, end, base, ULONG) as c_ulong
}

/// A `long long` at the front of `text`, behind white space: `ERANGE` with the nearest value, `EINVAL` with 0.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/strtol.html>
#[export(__strtoll_internal)]
pub extern "C" fn strtoll(text: Text<u8>, end: OutArg<*mut u8>, base: c_int) -> c_longlong {
    integer(text, end, base, LONG_LONG) as c_longlong
}

/// An `unsigned long long`; a minus sign negates it modulo 2^64 at the front of `text`, behind white space: `ERANGE` with the nearest value, `EINVAL` with 0.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/strtoul.html>
#[export(__strtoull_internal)]
pub extern "C" fn strtoull(text: Text<u8>, end: OutArg<*mut u8>, base: c_int) -> c_ulonglong {
    integer(text, end, base, ULONG_LONG) as c_ulonglong
}

/// The same as `strtol`: all locales write numbers alike.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/strtol.html>
#[export]
pub extern "C" fn strtol_l(text: Text<u8>, end: OutArg<*mut u8>, base: c_int, _locale: *mut c_void) -> c_long {
    integer(text, end, base, LONG) as c_long
}

/// The same as `strtoul`: all locales write numbers alike.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/strtoul.html>
#[export]
pub extern "C" fn strtoul_l(text: Text<u8>, end: OutArg<*mut u8>, base: c_int, _locale: *mut c_void) -> c_ulong {
    integer(text, end, base, ULONG) as c_ulong
}

/// The same as `strtoll`: all locales write numbers alike.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/strtol.html>
#[export]
pub extern "C" fn strtoll_l(text: Text<u8>, end: OutArg<*mut u8>, base: c_int, _locale: *mut c_void) -> c_longlong {
    integer(text, end, base, LONG_LONG) as c_longlong
}

/// The same as `strtoull`: all locales write numbers alike.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/strtoul.html>
#[export]
pub extern "C" fn strtoull_l(text: Text<u8>, end: OutArg<*mut u8>, base: c_int, _locale: *mut c_void) -> c_ulonglong {
    integer(text, end, base, ULONG_LONG) as c_ulonglong
}

/// The decimal integer at the front of `text`; 0 if there is none. Unlike `strtol` it leaves `errno` as it is.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/atoi.html>
#[export]
pub extern "C" fn atoi(text: Text<u8>) -> c_int {
    decimal(text)
}

/// The decimal integer at the front of `text`; 0 if there is none. Unlike `strtol` it leaves `errno` as it is.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/atol.html>
#[export]
pub extern "C" fn atol(text: Text<u8>) -> c_long {
    c_long::from(decimal(text))
}

/// The decimal integer at the front of `text`; 0 if there is none. Unlike `strtoll` it leaves `errno` as it is.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/atol.html>
#[export]
pub extern "C" fn atoll(text: Text<u8>) -> c_longlong {
    parse(text, 10, LONG_LONG).value as c_longlong
}
