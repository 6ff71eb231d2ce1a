//! `ecvt` and its relatives for `long double` (GNU).

use crate::abi::*;
use crate::algo::float::FloatSpec;
use crate::algo::float::convert::{long_digits, write};
use crate::algo::float::system_v::{LONG_DIGITS, fraction, long_digits_in, significant};

static KEPT: Variable<[u8; LONG_DIGITS]> = Variable::new([0; LONG_DIGITS]);

/// The first `count` digits of `value`, rounded, in an array that the next call reuses; where the point stands goes to
/// `point`, whether the value is negative to `sign`. <https://man7.org/linux/man-pages/man3/qecvt.3.html>
#[export]
pub extern "C" fn qecvt(lo: u64, hi: u64, count: c_int, point: OutArg<c_int>, sign: OutArg<c_int>) -> *mut c_char {
    sign.set((hi >> 63) as c_int);
    // Without digits there is still the point.
    let out = KEPT.out(if count > 0 { LONG_DIGITS } else { 1 });
    point.set(long_digits(LongDouble { lo, hi }, significant(count, LONG_DIGITS), out));
    KEPT.as_mut_ptr().cast()
}

/// The same as `qecvt`, with the digits up to `count` behind the point. <https://man7.org/linux/man-pages/man3/qecvt.3.html>
#[export]
pub extern "C" fn qfcvt(lo: u64, hi: u64, count: c_int, point: OutArg<c_int>, sign: OutArg<c_int>) -> *mut c_char {
    sign.set((hi >> 63) as c_int);
    point.set(long_digits(LongDouble { lo, hi }, fraction(count, LONG_DIGITS), KEPT.out(LONG_DIGITS)));
    KEPT.as_mut_ptr().cast()
}

/// `qecvt` with the digits in `size` bytes at `to`. Errors: `EINVAL` if they do not fit.
/// <https://man7.org/linux/man-pages/man3/ecvt_r.3.html>
#[export]
pub extern "C" fn qecvt_r(
    lo: u64,
    hi: u64,
    count: c_int,
    point: OutArg<c_int>,
    sign: OutArg<c_int>,
    to: OutSlice<u8>,
) -> c_int {
    or_minus_one(|| {
        point.set(long_digits_in(LongDouble { lo, hi }, significant(count, LONG_DIGITS), to)?);
        sign.set((hi >> 63) as c_int);
        Ok(0)
    })
}

/// `qfcvt` with the digits in `size` bytes at `to`. Errors: `EINVAL` if they do not fit.
/// <https://man7.org/linux/man-pages/man3/ecvt_r.3.html>
#[export]
pub extern "C" fn qfcvt_r(
    lo: u64,
    hi: u64,
    count: c_int,
    point: OutArg<c_int>,
    sign: OutArg<c_int>,
    to: OutSlice<u8>,
) -> c_int {
    or_minus_one(|| {
        point.set(long_digits_in(LongDouble { lo, hi }, fraction(count, LONG_DIGITS), to)?);
        sign.set((hi >> 63) as c_int);
        Ok(0)
    })
}

/// Writes `value` with `count` significant digits as `%Lg` does, to the array at `to`, which must have memory for it.
/// <https://man7.org/linux/man-pages/man3/qecvt.3.html>
#[export]
pub extern "C" fn qgcvt(lo: u64, hi: u64, count: c_int, to: OutText<u8>) -> *mut u8 {
    let precision = count.max(1) as usize;
    let value = LongDouble { lo, hi };
    let spec = FloatSpec { value, long: true, conversion: b'g', flags: 0, width: 0, precision: Some(precision) };
    // The digits, a point, leading zeros and an exponent.
    if let Ok(out) = to.memory(precision.saturating_add(16)) {
        let _ = write(out, &spec); // memory does not fail
    }
    to.as_mut_ptr()
}
