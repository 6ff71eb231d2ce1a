//! Floating point to text, one number at a time.

use crate::abi::*;
use crate::algo::float::convert::strfrom;

/// Writes `value` to `to`, at most `to_len` bytes with the terminator, as `format` says: `%`, perhaps a precision, and
/// `a`, `e`, `f`, `g` or a capital. Returns the length without that limit; -1 with `EINVAL` for another format.
/// <https://en.cppreference.com/w/c/string/byte/strfromf>
#[export]
pub extern "C" fn strfromd(to: OutSlice<u8>, format: CStrArg, value: f64) -> c_int {
    let value = LongDouble { lo: value.to_bits(), hi: 0 };
    or_minus_one(|| strfrom(to.get()?, format.bytes()?, value, false))
}

/// The same as `strfromd` for a `float`.
/// <https://en.cppreference.com/w/c/string/byte/strfromf>
#[export]
pub extern "C" fn strfromf(to: OutSlice<u8>, format: CStrArg, value: f32) -> c_int {
    let value = LongDouble { lo: f64::from(value).to_bits(), hi: 0 };
    or_minus_one(|| strfrom(to.get()?, format.bytes()?, value, false))
}

/// The same as `strfromd` for a `long double`.
/// <https://en.cppreference.com/w/c/string/byte/strfromf>
#[export]
pub extern "C" fn strfroml(to: OutSlice<u8>, format: CStrArg, lo: u64, hi: u64) -> c_int {
    let value = LongDouble { lo, hi };
    or_minus_one(|| strfrom(to.get()?, format.bytes()?, value, true))
}
