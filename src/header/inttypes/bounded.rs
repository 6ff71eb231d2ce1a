//! Numbers within limits, after NetBSD.

use crate::abi::*;
use crate::algo::scan::integer_text::{IntegerText, parse_integer};
use crate::header::stdlib::strtol::{LONG_LONG, ULONG_LONG};

/// What is wrong with a number, apart from its limits.
///
/// # Safety
/// `rest` must point into a string.
unsafe fn problem(number: &IntegerText, base: c_int, rest: *const c_char) -> Option<Errno> {
    if base == 1 || !(0..=36).contains(&base) {
        return Some(Errno::INVAL);
    }
    if number.len == 0 {
        return Some(Errno::CANCELED);
    }
    // SAFETY: the caller's.
    number.error.or_else(|| if unsafe { *rest } != 0 { Some(Errno::NOTSUP) } else { None })
}

/// Stores where a number ends and what is wrong, and returns the value within its limits.
///
/// # Safety
/// The places must be null or the caller's, and `text` a string.
unsafe fn finish<T: Ord + Copy>(
    text: *const c_char,
    end: *mut *mut c_char,
    base: c_int,
    limits: (T, T),
    status: *mut c_int,
    (number, value): (IntegerText, T),
) -> T {
    let rest = text.wrapping_add(number.len);
    // SAFETY: the caller's.
    unsafe {
        Out::optional(end).set(rest.cast_mut());
        let kept = if value < limits.0 {
            limits.0
        } else if value > limits.1 {
            limits.1
        } else {
            value
        };
        let problem = problem(&number, base, rest);
        // What is beyond the limits is worse than what stands behind it.
        let beyond = if kept != value { Some(Errno::RANGE) } else { None };
        let wrong = match problem {
            Some(error) if error != Errno::NOTSUP => problem,
            _ => beyond.or(problem),
        };
        Out::optional(status).set(wrong.map_or(0, |error| error.code()));
        kept
    }
}

/// The number at the front of `text`, brought within limits. At `status` stands 0 or what is wrong: `EINVAL` an impossible
/// base, `ECANCELED` no number, `ERANGE` one beyond the limits, `ENOTSUP` more text behind it. `errno` stays.
/// <https://man.netbsd.org/strtoi.3>
#[export]
pub unsafe extern "C" fn strtoi(
    text: *const c_char,
    end: *mut *mut c_char,
    base: c_int,
    least: i64,
    most: i64,
    status: *mut c_int,
) -> i64 {
    // SAFETY: the caller's string and places.
    unsafe {
        let number = parse_integer(text.cast::<u8>(), base, LONG_LONG);
        finish(text, end, base, (least, most), status, (number, number.value as i64))
    }
}

/// `strtoi` for numbers without a sign.
/// <https://man.netbsd.org/strtou.3>
#[export]
pub unsafe extern "C" fn strtou(
    text: *const c_char,
    end: *mut *mut c_char,
    base: c_int,
    least: u64,
    most: u64,
    status: *mut c_int,
) -> u64 {
    // SAFETY: the caller's string and places.
    unsafe {
        let number = parse_integer(text.cast::<u8>(), base, ULONG_LONG);
        finish(text, end, base, (least, most), status, (number, number.value))
    }
}
