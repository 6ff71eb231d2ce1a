//! NetBSD's bounded integer parsing.

use crate::abi::strings::number::{LONG_LONG, ULONG_LONG, parse};
use crate::abi::*;
use crate::os::bounded_integer::finish;

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
