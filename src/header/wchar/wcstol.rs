//! Wide text to integers.

use crate::abi::strings::number::{LONG, LONG_LONG, ULONG, ULONG_LONG, integer};
use crate::abi::*;

/// A `long` at the front of a wide string, as `strtol`.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/wcstol.html>
#[export]
pub extern "C" fn wcstol(text: Text<wchar_t>, end: OutArg<*mut wchar_t>, base: c_int) -> c_long {
    integer(text, end, base, LONG) as c_long
}

/// An `unsigned long`; a minus sign negates it modulo 2^32 at the front of a wide string, as `strtoul`.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/wcstoul.html>
#[export]
pub extern "C" fn wcstoul(text: Text<wchar_t>, end: OutArg<*mut wchar_t>, base: c_int) -> c_ulong {
    integer(text, end, base, ULONG) as c_ulong
}

/// A `long long` at the front of a wide string, as `strtoll`.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/wcstol.html>
#[export]
pub extern "C" fn wcstoll(text: Text<wchar_t>, end: OutArg<*mut wchar_t>, base: c_int) -> c_longlong {
    integer(text, end, base, LONG_LONG) as c_longlong
}

/// An `unsigned long long`; a minus sign negates it modulo 2^64 at the front of a wide string, as `strtoull`.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/wcstoul.html>
#[export]
pub extern "C" fn wcstoull(text: Text<wchar_t>, end: OutArg<*mut wchar_t>, base: c_int) -> c_ulonglong {
    integer(text, end, base, ULONG_LONG) as c_ulonglong
}

/// The same as `wcstol`: all locales write numbers alike.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/wcstol.html>
#[export]
pub extern "C" fn wcstol_l(
    text: Text<wchar_t>,
    end: OutArg<*mut wchar_t>,
    base: c_int,
    _locale: *mut c_void,
) -> c_long {
    integer(text, end, base, LONG) as c_long
}

/// The same as `wcstoul`: all locales write numbers alike.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/wcstoul.html>
#[export]
pub extern "C" fn wcstoul_l(
    text: Text<wchar_t>,
    end: OutArg<*mut wchar_t>,
    base: c_int,
    _locale: *mut c_void,
) -> c_ulong {
    integer(text, end, base, ULONG) as c_ulong
}

/// The same as `wcstoll`: all locales write numbers alike.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/wcstol.html>
#[export]
pub extern "C" fn wcstoll_l(
    text: Text<wchar_t>,
    end: OutArg<*mut wchar_t>,
    base: c_int,
    _locale: *mut c_void,
) -> c_longlong {
    integer(text, end, base, LONG_LONG) as c_longlong
}

/// The same as `wcstoull`: all locales write numbers alike.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/wcstoul.html>
#[export]
pub extern "C" fn wcstoull_l(
    text: Text<wchar_t>,
    end: OutArg<*mut wchar_t>,
    base: c_int,
    _locale: *mut c_void,
) -> c_ulonglong {
    integer(text, end, base, ULONG_LONG) as c_ulonglong
}
