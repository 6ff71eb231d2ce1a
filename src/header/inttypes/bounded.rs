//! Numbers within limits, after NetBSD.

use crate::abi::*;
use crate::algo::scan::integer_text::IntegerText;
use crate::header::stdlib::strtol::{LONG_LONG, ULONG_LONG, parse};

/// What is wrong with a number, apart from its limits; `behind` says whether more text follows it.
fn problem(number: &IntegerText, base: c_int, behind: bool) -> Option<Errno> {
    if base == 1 || !(0..=36).contains(&base) {
        return Some(Errno::INVAL);
    }
    if number.len == 0 {
        return Some(Errno::CANCELED);
    }
    number.error.or(if behind { Some(Errno::NOTSUP) } else { None })
}

/// The value within its limits, and what is wrong.
fn limited<T: Ord + Copy>(value: T, limits: (T, T), problem: Option<Errno>) -> (T, Option<Errno>) {
    let kept = if value < limits.0 {
        limits.0
    } else if value > limits.1 {
        limits.1
    } else {
        value
    };
    // What is beyond the limits is worse than what stands behind it.
    let beyond = if kept != value { Some(Errno::RANGE) } else { None };
    match problem {
        Some(error) if error != Errno::NOTSUP => (kept, problem),
        _ => (kept, beyond.or(problem)),
    }
}

/// Stores where a number ends and what is wrong, and returns the value within its limits.
fn finish<T: Ord + Copy>(
    (text, base): (Text<u8>, c_int),
    (end, status): (OutArg<*mut u8>, OutArg<c_int>),
    limits: (T, T),
    (number, value): (IntegerText, T),
) -> T {
    end.set(text.pointer_at(number.len));
    let behind = number.len < text.len();
    let (kept, wrong) = limited(value, limits, problem(&number, base, behind));
    status.set(wrong.map_or(0, |error| error.code()));
    kept
}

/// The number at the front of `text`, brought within limits. At `status` stands 0 or what is wrong: `EINVAL` an impossible
/// base, `ECANCELED` no number, `ERANGE` one beyond the limits, `ENOTSUP` more text behind it. `errno` stays.
/// <https://man.netbsd.org/strtoi.3>
#[export]
pub extern "C" fn strtoi(
    text: Text<u8>,
    end: OutArg<*mut u8>,
    base: c_int,
    least: i64,
    most: i64,
    status: OutArg<c_int>,
) -> i64 {
    let number = parse(text, base, LONG_LONG);
    finish((text, base), (end, status), (least, most), (number, number.value as i64))
}

/// `strtoi` for numbers without a sign.
/// <https://man.netbsd.org/strtou.3>
#[export]
pub extern "C" fn strtou(
    text: Text<u8>,
    end: OutArg<*mut u8>,
    base: c_int,
    least: u64,
    most: u64,
    status: OutArg<c_int>,
) -> u64 {
    let number = parse(text, base, ULONG_LONG);
    finish((text, base), (end, status), (least, most), (number, number.value))
}
