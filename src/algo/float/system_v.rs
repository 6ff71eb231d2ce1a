//! What `ecvt`, `qecvt` and their relatives ask of a number.

use super::convert::{digits, long_digits};
use super::types::Want;
use crate::abi::{Errno, LongDouble, Out, OutSlice, c_int};

/// As many digits as a large `long double` has before the point, and some more.
pub const LONG_DIGITS: usize = 5000;

/// As many digits as a large `double` has before the point, and some more.
pub const DIGITS: usize = 352;

/// `count` significant digits, but no more than fit in `size` bytes.
pub fn significant(count: c_int, size: usize) -> Want {
    Want::Significant(count.clamp(1, size as c_int - 1) as usize)
}

/// The digits up to `count` behind the point, but no more than fit in `size` bytes.
pub fn fraction(count: c_int, size: usize) -> Want {
    Want::Fraction(count.clamp(0, size as c_int - 1) as usize)
}

/// Stores the digits; returns where the point stands. Errors: `EINVAL` if they do not fit.
pub fn long_digits_in(value: LongDouble, want: Want, out: OutSlice<u8>) -> Result<c_int, Errno> {
    let mut text = [0; LONG_DIGITS];
    let point = long_digits(value, want, Out::of(&mut text));
    store(&text, out).map(|()| point)
}

/// [`long_digits_in`] of a `double`.
pub fn digits_in(value: f64, want: Want, out: OutSlice<u8>) -> Result<c_int, Errno> {
    let mut text = [0; DIGITS];
    let point = digits(value, want, Out::of(&mut text));
    store(&text, out).map(|()| point)
}

/// Stores a text with its terminator. Errors: `EINVAL` if it does not fit.
fn store(text: &[u8], out: OutSlice<u8>) -> Result<(), Errno> {
    let len = text.iter().position(|&byte| byte == 0).unwrap_or(text.len() - 1) + 1;
    if len > out.len() {
        return Err(Errno::INVAL);
    }
    out.get()?.copy_from(text.get(..len).unwrap_or(text));
    Ok(())
}
