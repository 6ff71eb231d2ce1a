//! The texts of error numbers and signals.

use crate::abi::messages::message::{of_error, of_signal};
use crate::abi::{Errno, OutSlice, c_char, c_int, c_void, export, pointer_or_null};
use crate::algo::text::messages::{self, UNKNOWN_MAX};
use core::ffi::CStr;

/// The message for an error number; `Unknown error N` for an unknown number. The text must not be changed; a later
/// call may replace it.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/strerror.html>
#[export]
pub extern "C" fn strerror(number: c_int) -> *mut c_char {
    of_error(number)
}

/// As `strerror`, in the language of a locale: both locales speak English.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/strerror.html>
#[export(__strerror_l)]
pub extern "C" fn strerror_l(number: c_int, _locale: *mut c_void) -> *mut c_char {
    of_error(number)
}

/// Stores the message for an error number in `buffer`, cut to its size with the terminator; returns 0, `ERANGE` if
/// it was cut, or `EINVAL` for an unknown number.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/strerror.html>
#[export(__xpg_strerror_r)]
pub extern "C" fn strerror_r(number: c_int, buffer: OutSlice<u8>) -> c_int {
    let mut unknown = [0; UNKNOWN_MAX];
    let known = messages::of_error(number);
    let text = known.map_or_else(|| messages::error_text(number, &mut unknown), CStr::to_bytes);
    let fits = buffer.store_cut(text) < buffer.len();
    match known {
        _ if !fits => Errno::RANGE.code(),
        Some(_) => 0,
        None => Errno::INVAL.code(),
    }
}

/// The name of a signal; `Unknown signal N` for an unknown number.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/strsignal.html>
#[export]
pub extern "C" fn strsignal(number: c_int) -> *mut c_char {
    of_signal(number)
}

/// The name of an error number, as `"EINVAL"`, or null (GNU).
#[export]
pub extern "C" fn strerrorname_np(number: c_int) -> *const c_char {
    pointer_or_null(messages::error_name(number))
}

/// The message for an error number, or null for an unknown number (GNU).
#[export]
pub extern "C" fn strerrordesc_np(number: c_int) -> *const c_char {
    pointer_or_null(messages::of_error(number))
}

/// The name of a signal without `SIG`, or null (GNU).
#[export]
pub extern "C" fn sigabbrev_np(number: c_int) -> *const c_char {
    pointer_or_null(messages::signal_name(number))
}

/// The description of a signal, or null for an unknown number (GNU).
#[export]
pub extern "C" fn sigdescr_np(number: c_int) -> *const c_char {
    pointer_or_null(messages::of_signal(number))
}
