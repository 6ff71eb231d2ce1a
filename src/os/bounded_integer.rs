//! NetBSD's bounded integer parsing.

use crate::abi::*;
use crate::algo::scan::integer_text::IntegerText;

/// What is wrong with a number, apart from its limits; `behind` says whether more text follows it.
pub(crate) fn problem(number: &IntegerText, base: c_int, behind: bool) -> Option<Errno> {
    if base == 1 || !(0..=36).contains(&base) {
        return Some(Errno::INVAL);
    }
    if number.len == 0 {
        return Some(Errno::CANCELED);
    }
    number.error.or(if behind { Some(Errno::NOTSUP) } else { None })
}

/// The value within its limits, and what is wrong.
pub(crate) fn limited<T: Ord + Copy>(value: T, limits: (T, T), problem: Option<Errno>) -> (T, Option<Errno>) {
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
pub(crate) fn finish<T: Ord + Copy>(
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
