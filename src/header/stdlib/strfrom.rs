//! Floating point to text, one number at a time.

use crate::abi::{LongDouble, Out, c_char, c_int, cstr, export, or_minus_one};
use crate::algo::float::convert::strfrom;

/// Places `value` at `to`, at most `size` bytes with the terminator, as `format` says: `%`, perhaps a precision, and
/// `a`, `e`, `f`, `g` or a capital. Returns the length without that limit; -1 with `EINVAL` for another format.
/// <https://en.cppreference.com/w/c/string/byte/strfromf>
#[export]
pub unsafe extern "C" fn strfromd(to: *mut c_char, size: usize, format: *const c_char, value: f64) -> c_int {
    let value = LongDouble { lo: value.to_bits(), hi: 0 };
    // SAFETY: C passes room for `size` bytes and a string.
    or_minus_one(|| unsafe { strfrom(Out::slice(to.cast(), size)?, cstr(format)?.to_bytes(), value, false) })
}

/// The same as `strfromd` for a `float`.
/// <https://en.cppreference.com/w/c/string/byte/strfromf>
#[export]
pub unsafe extern "C" fn strfromf(to: *mut c_char, size: usize, format: *const c_char, value: f32) -> c_int {
    let value = LongDouble { lo: f64::from(value).to_bits(), hi: 0 };
    // SAFETY: C passes room for `size` bytes and a string.
    or_minus_one(|| unsafe { strfrom(Out::slice(to.cast(), size)?, cstr(format)?.to_bytes(), value, false) })
}

/// The same as `strfromd` for a `long double`.
/// <https://en.cppreference.com/w/c/string/byte/strfromf>
#[export]
pub unsafe extern "C" fn strfroml(to: *mut c_char, size: usize, format: *const c_char, lo: u64, hi: u64) -> c_int {
    let value = LongDouble { lo, hi };
    // SAFETY: C passes room for `size` bytes and a string.
    or_minus_one(|| unsafe { strfrom(Out::slice(to.cast(), size)?, cstr(format)?.to_bytes(), value, true) })
}
