//! Text to floating point.

use crate::abi::strings::number::{front, number};
use crate::abi::*;
use crate::algo::float::{BINARY32, BINARY64, BINARY128};

/// A `double` at the front of `text`, behind white space, correctly rounded; `ERANGE` if it overflows or loses digits to underflow.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/strtod.html>
#[export]
pub extern "C" fn strtod(text: Text<u8>, end: OutArg<*mut u8>) -> f64 {
    f64::from_bits(number(text, end, &BINARY64) as u64)
}

/// A `float` at the front of `text`, behind white space, correctly rounded; `ERANGE` if it overflows or loses digits to underflow.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/strtod.html>
#[export]
pub extern "C" fn strtof(text: Text<u8>, end: OutArg<*mut u8>) -> f32 {
    f32::from_bits(number(text, end, &BINARY32) as u32)
}

/// A `long double` at the front of `text`, behind white space, correctly rounded; `ERANGE` if it overflows or loses digits to underflow.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/strtod.html>
#[export]
pub extern "C" fn strtold(text: Text<u8>, end: OutArg<*mut u8>) -> LongDouble {
    LongDouble::from_bits(number(text, end, &BINARY128))
}

/// The same as `strtod`: all locales write numbers alike.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/strtod.html>
#[export(__strtod_l)]
pub extern "C" fn strtod_l(text: Text<u8>, end: OutArg<*mut u8>, _locale: *mut c_void) -> f64 {
    f64::from_bits(number(text, end, &BINARY64) as u64)
}

/// The same as `strtof`: all locales write numbers alike.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/strtod.html>
#[export(__strtof_l)]
pub extern "C" fn strtof_l(text: Text<u8>, end: OutArg<*mut u8>, _locale: *mut c_void) -> f32 {
    f32::from_bits(number(text, end, &BINARY32) as u32)
}

/// The same as `strtold`: all locales write numbers alike.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/strtod.html>
#[export(__strtold_l)]
pub extern "C" fn strtold_l(text: Text<u8>, end: OutArg<*mut u8>, _locale: *mut c_void) -> LongDouble {
    LongDouble::from_bits(number(text, end, &BINARY128))
}

/// The decimal or hexadecimal number at the front of `text`; 0 if there is none. Unlike `strtod` it leaves `errno` as it is.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/atof.html>
#[export]
pub extern "C" fn atof(text: Text<u8>) -> f64 {
    f64::from_bits(front(text, &BINARY64).bits as u64)
}
