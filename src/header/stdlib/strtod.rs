//! Text to floating point.

use crate::abi::{Errno, LongDouble, c_char, c_void, export, set_errno};
use crate::algo::float::{BINARY32, BINARY64, BINARY128, Format, parse};

/// The bits of the number at the front of `text`; stores at `end`, if that is not null, where it ends. Sets `errno`
/// beside the result, as C says.
///
/// # Safety
/// `text` must be a string, `end` null or valid for a write.
unsafe fn number(text: *const c_char, end: *mut *mut c_char, format: &Format) -> u128 {
    // SAFETY: the caller's.
    let number = unsafe { parse(text.cast(), format) };
    if !end.is_null() {
        // SAFETY: the caller's.
        unsafe { end.write(text.cast_mut().wrapping_add(number.len)) };
    }
    if number.out_of_range {
        set_errno(Errno::RANGE);
    }
    number.bits
}

/// A `double` at the front of `text`, behind white space, correctly rounded; `ERANGE` if it overflows or loses digits to underflow.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/strtod.html>
#[export]
pub unsafe extern "C" fn strtod(text: *const c_char, end: *mut *mut c_char) -> f64 {
    // SAFETY: C passes a string and a null pointer or a place for one.
    f64::from_bits(unsafe { number(text, end, &BINARY64) } as u64)
}

/// A `float` at the front of `text`, behind white space, correctly rounded; `ERANGE` if it overflows or loses digits to underflow.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/strtod.html>
#[export]
pub unsafe extern "C" fn strtof(text: *const c_char, end: *mut *mut c_char) -> f32 {
    // SAFETY: C passes a string and a null pointer or a place for one.
    f32::from_bits(unsafe { number(text, end, &BINARY32) } as u32)
}

/// A `long double` at the front of `text`, behind white space, correctly rounded; `ERANGE` if it overflows or loses digits to underflow.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/strtod.html>
#[export]
pub unsafe extern "C" fn strtold(text: *const c_char, end: *mut *mut c_char) -> LongDouble {
    // SAFETY: C passes a string and a null pointer or a place for one.
    LongDouble::from_bits(unsafe { number(text, end, &BINARY128) })
}

/// The same as `strtod`: all locales write numbers alike.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/strtod.html>
#[export(__strtod_l)]
pub unsafe extern "C" fn strtod_l(text: *const c_char, end: *mut *mut c_char, _locale: *mut c_void) -> f64 {
    // SAFETY: C passes a string and a null pointer or a place for one.
    f64::from_bits(unsafe { number(text, end, &BINARY64) } as u64)
}

/// The same as `strtof`: all locales write numbers alike.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/strtod.html>
#[export(__strtof_l)]
pub unsafe extern "C" fn strtof_l(text: *const c_char, end: *mut *mut c_char, _locale: *mut c_void) -> f32 {
    // SAFETY: C passes a string and a null pointer or a place for one.
    f32::from_bits(unsafe { number(text, end, &BINARY32) } as u32)
}

/// The same as `strtold`: all locales write numbers alike.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/strtod.html>
#[export(__strtold_l)]
pub unsafe extern "C" fn strtold_l(text: *const c_char, end: *mut *mut c_char, _locale: *mut c_void) -> LongDouble {
    // SAFETY: C passes a string and a null pointer or a place for one.
    LongDouble::from_bits(unsafe { number(text, end, &BINARY128) })
}

/// The decimal or hexadecimal number at the front of `text`; 0 if there is none. Unlike `strtod` it leaves `errno` as it is.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/atof.html>
#[export]
pub unsafe extern "C" fn atof(text: *const c_char) -> f64 {
    // SAFETY: C passes a string.
    f64::from_bits(unsafe { parse(text.cast(), &BINARY64) }.bits as u64)
}
