//! Text to integers.
//!
//! A prefix `0b` is accepted in bases 0 and 2 whatever version of C a program is written in, as C23 says.

use crate::abi::*;
use crate::algo::scan::ScanUnit;
use crate::algo::scan::integer_text::{IntegerText, Range, parse_integer, short_decimal};

/// The ranges of the types.
pub(crate) const LONG: Range = Range::signed(c_long::BITS);
pub(crate) const ULONG: Range = Range::unsigned(c_ulong::BITS);
pub(crate) const LONG_LONG: Range = Range::signed(64);
pub(crate) const ULONG_LONG: Range = Range::unsigned(64);

/// The integer at the front of `text`.
pub(crate) fn parse<U: ScanUnit>(text: Text<U>, base: c_int, range: Range) -> IntegerText {
    // SAFETY: terminated, by the type's contract.
    unsafe { parse_integer(text.as_ptr(), base, range) }
}

/// The integer at the front of `text`; stores at `end`, if that is not null, where it ends. Sets `errno` beside the
/// result, as C says.
pub(crate) fn integer<U: ScanUnit>(text: Text<U>, end: OutArg<*mut U>, base: c_int, range: Range) -> u64 {
    let integer = parse(text, base, range);
    end.set(text.pointer_at(integer.len));
    if let Some(error) = integer.error {
        set_errno(error);
    }
    integer.value
}

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

/// The decimal integer at the front of `text`; 0 if there is none.
#[inline(always)]
fn decimal(text: Text<u8>, range: Range) -> i64 {
    // SAFETY: terminated, by the type's contract.
    match unsafe { short_decimal(text.as_ptr()) } {
        Some(value) => value.into(),
        None => parse(text, 10, range).value as i64,
    }
}

/// The decimal integer at the front of `text`; 0 if there is none. Unlike `strtol` it leaves `errno` as it is.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/atoi.html>
#[export]
pub extern "C" fn atoi(text: Text<u8>) -> c_int {
    decimal(text, LONG) as c_int
}

/// The decimal integer at the front of `text`; 0 if there is none. Unlike `strtol` it leaves `errno` as it is.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/atol.html>
#[export]
pub extern "C" fn atol(text: Text<u8>) -> c_long {
    decimal(text, LONG) as c_long
}

/// The decimal integer at the front of `text`; 0 if there is none. Unlike `strtoll` it leaves `errno` as it is.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/atol.html>
#[export]
pub extern "C" fn atoll(text: Text<u8>) -> c_longlong {
    decimal(text, LONG_LONG) as c_longlong
}
