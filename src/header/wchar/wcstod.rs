//! Wide text to floating point.

use crate::abi::strings::number::wide_number as number;
use crate::abi::*;
use crate::algo::float::{BINARY32, BINARY64, BINARY128};

/// A `double` at the front of a wide string, as `strtod`.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/wcstod.html>
#[export]
pub extern "C" fn wcstod(text: Text<wchar_t>, end: OutArg<*mut wchar_t>) -> f64 {
    f64::from_bits(number(text, end, &BINARY64) as u64)
}

/// A `float` at the front of a wide string, as `strtof`.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/wcstod.html>
#[export]
pub extern "C" fn wcstof(text: Text<wchar_t>, end: OutArg<*mut wchar_t>) -> f32 {
    f32::from_bits(number(text, end, &BINARY32) as u32)
}

/// A `long double` at the front of a wide string, as `strtold`.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/wcstod.html>
#[export]
pub extern "C" fn wcstold(text: Text<wchar_t>, end: OutArg<*mut wchar_t>) -> LongDouble {
    LongDouble::from_bits(number(text, end, &BINARY128))
}

/// The same as `wcstod`: all locales write numbers alike.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/wcstod.html>
#[export]
pub extern "C" fn wcstod_l(text: Text<wchar_t>, end: OutArg<*mut wchar_t>, _locale: *mut c_void) -> f64 {
    f64::from_bits(number(text, end, &BINARY64) as u64)
}

/// The same as `wcstof`: all locales write numbers alike.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/wcstod.html>
#[export]
pub extern "C" fn wcstof_l(text: Text<wchar_t>, end: OutArg<*mut wchar_t>, _locale: *mut c_void) -> f32 {
    f32::from_bits(number(text, end, &BINARY32) as u32)
}

/// The same as `wcstold`: all locales write numbers alike.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/wcstod.html>
#[export]
pub extern "C" fn wcstold_l(text: Text<wchar_t>, end: OutArg<*mut wchar_t>, _locale: *mut c_void) -> LongDouble {
    LongDouble::from_bits(number(text, end, &BINARY128))
}
