//! Text to integers.
//!
//! A prefix `0b` is accepted in bases 0 and 2 whatever version of C a program is written in, as C23 says.

use crate::abi::{c_char, c_int, c_long, c_longlong, c_ulong, c_ulonglong, c_void, export, set_errno};
use crate::algo::scan::ScanUnit;
use crate::algo::scan::integer_text::{Range, parse_integer, short_decimal};

/// The ranges of the types.
pub(crate) const LONG: Range = Range::signed(c_long::BITS);
pub(crate) const ULONG: Range = Range::unsigned(c_ulong::BITS);
pub(crate) const LONG_LONG: Range = Range::signed(64);
pub(crate) const ULONG_LONG: Range = Range::unsigned(64);

/// The integer at the front of `text`; stores at `end`, if that is not null, where it ends. Sets `errno` beside the
/// result, as C says.
///
/// # Safety
/// `text` must be a string, `end` null or valid for a write.
pub(crate) unsafe fn integer<U: ScanUnit>(text: *const U, end: *mut *mut U, base: c_int, range: Range) -> u64 {
    // SAFETY: the caller's.
    let integer = unsafe { parse_integer(text, base, range) };
    if !end.is_null() {
        // SAFETY: the caller's.
        unsafe { end.write(text.cast_mut().wrapping_add(integer.len)) };
    }
    if let Some(error) = integer.error {
        set_errno(error);
    }
    integer.value
}

/// A `long` at the front of `text`, behind white space: `ERANGE` with the nearest value, `EINVAL` with 0.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/strtol.html>
#[export(__strtol_internal)]
pub unsafe extern "C" fn strtol(text: *const c_char, end: *mut *mut c_char, base: c_int) -> c_long {
    // SAFETY: C passes a string and a null pointer or a place for one.
    unsafe { integer(text.cast::<u8>(), end.cast(), base, LONG) as c_long }
}

/// An `unsigned long`; a minus sign negates it modulo 2^32 at the front of `text`, behind white space: `ERANGE` with the nearest value, `EINVAL` with 0.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/strtoul.html>
#[export(__strtoul_internal)]
pub unsafe extern "C" fn strtoul(text: *const c_char, end: *mut *mut c_char, base: c_int) -> c_ulong {
    // SAFETY: C passes a string and a null pointer or a place for one.
    unsafe { integer(text.cast::<u8>(), end.cast(), base, ULONG) as c_ulong }
}

/// A `long long` at the front of `text`, behind white space: `ERANGE` with the nearest value, `EINVAL` with 0.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/strtol.html>
#[export(__strtoll_internal)]
pub unsafe extern "C" fn strtoll(text: *const c_char, end: *mut *mut c_char, base: c_int) -> c_longlong {
    // SAFETY: C passes a string and a null pointer or a place for one.
    unsafe { integer(text.cast::<u8>(), end.cast(), base, LONG_LONG) as c_longlong }
}

/// An `unsigned long long`; a minus sign negates it modulo 2^64 at the front of `text`, behind white space: `ERANGE` with the nearest value, `EINVAL` with 0.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/strtoul.html>
#[export(__strtoull_internal)]
pub unsafe extern "C" fn strtoull(text: *const c_char, end: *mut *mut c_char, base: c_int) -> c_ulonglong {
    // SAFETY: C passes a string and a null pointer or a place for one.
    unsafe { integer(text.cast::<u8>(), end.cast(), base, ULONG_LONG) as c_ulonglong }
}

/// The same as `strtol`: all locales write numbers alike.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/strtol.html>
#[export]
pub unsafe extern "C" fn strtol_l(
    text: *const c_char,
    end: *mut *mut c_char,
    base: c_int,
    _locale: *mut c_void,
) -> c_long {
    // SAFETY: C passes a string and a null pointer or a place for one.
    unsafe { integer(text.cast::<u8>(), end.cast(), base, LONG) as c_long }
}

/// The same as `strtoul`: all locales write numbers alike.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/strtoul.html>
#[export]
pub unsafe extern "C" fn strtoul_l(
    text: *const c_char,
    end: *mut *mut c_char,
    base: c_int,
    _locale: *mut c_void,
) -> c_ulong {
    // SAFETY: C passes a string and a null pointer or a place for one.
    unsafe { integer(text.cast::<u8>(), end.cast(), base, ULONG) as c_ulong }
}

/// The same as `strtoll`: all locales write numbers alike.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/strtol.html>
#[export]
pub unsafe extern "C" fn strtoll_l(
    text: *const c_char,
    end: *mut *mut c_char,
    base: c_int,
    _locale: *mut c_void,
) -> c_longlong {
    // SAFETY: C passes a string and a null pointer or a place for one.
    unsafe { integer(text.cast::<u8>(), end.cast(), base, LONG_LONG) as c_longlong }
}

/// The same as `strtoull`: all locales write numbers alike.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/strtoul.html>
#[export]
pub unsafe extern "C" fn strtoull_l(
    text: *const c_char,
    end: *mut *mut c_char,
    base: c_int,
    _locale: *mut c_void,
) -> c_ulonglong {
    // SAFETY: C passes a string and a null pointer or a place for one.
    unsafe { integer(text.cast::<u8>(), end.cast(), base, ULONG_LONG) as c_ulonglong }
}

/// The decimal integer at the front of `text`; 0 if there is none.
///
/// # Safety
/// `text` must be a string.
#[inline(always)]
unsafe fn decimal(text: *const u8, range: Range) -> i64 {
    // SAFETY: a string.
    unsafe {
        match short_decimal(text) {
            Some(value) => value.into(),
            None => parse_integer(text, 10, range).value as i64,
        }
    }
}

/// The decimal integer at the front of `text`; 0 if there is none. Unlike `strtol` it leaves `errno` as it is.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/atoi.html>
#[export]
pub unsafe extern "C" fn atoi(text: *const c_char) -> c_int {
    // SAFETY: a string.
    unsafe { decimal(text.cast(), LONG) as c_int }
}

/// The decimal integer at the front of `text`; 0 if there is none. Unlike `strtol` it leaves `errno` as it is.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/atol.html>
#[export]
pub unsafe extern "C" fn atol(text: *const c_char) -> c_long {
    // SAFETY: a string.
    unsafe { decimal(text.cast(), LONG) as c_long }
}

/// The decimal integer at the front of `text`; 0 if there is none. Unlike `strtoll` it leaves `errno` as it is.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/atol.html>
#[export]
pub unsafe extern "C" fn atoll(text: *const c_char) -> c_longlong {
    // SAFETY: a string.
    unsafe { decimal(text.cast(), LONG_LONG) as c_longlong }
}
