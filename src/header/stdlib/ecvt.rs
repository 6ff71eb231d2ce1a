//! System V's digit functions: `ecvt`, `fcvt`, `gcvt`.

use crate::abi::*;
use crate::algo::float::FloatSpec;
use crate::algo::float::convert::{digits, write};
use crate::algo::float::system_v::{DIGITS as SIZE, digits_in, fraction, significant};
use crate::algo::float::types::Want;

static KEPT: Variable<[u8; SIZE]> = Variable::new([0; SIZE]);

/// The first `count` digits of `value`, rounded, in an array that the next call reuses; where the point stands goes to
/// `point`, whether the value is negative to `sign`.
/// <https://pubs.opengroup.org/onlinepubs/009696799/functions/ecvt.html>
#[export]
pub extern "C" fn ecvt(value: f64, count: c_int, point: OutArg<c_int>, sign: OutArg<c_int>) -> *mut c_char {
    sign.set(c_int::from(value.is_sign_negative()));
    // Without digits there is still the point.
    let (want, size) = if count > 0 { (significant(count, SIZE), SIZE) } else { (Want::Significant(17), 1) };
    point.set(digits(value, want, KEPT.out(size)));
    KEPT.as_mut_ptr().cast()
}

/// The same as `ecvt`, with the digits up to place `count` behind the point.
/// <https://pubs.opengroup.org/onlinepubs/009696799/functions/ecvt.html>
#[export]
pub extern "C" fn fcvt(value: f64, count: c_int, point: OutArg<c_int>, sign: OutArg<c_int>) -> *mut c_char {
    sign.set(c_int::from(value.is_sign_negative()));
    point.set(digits(value, fraction(count, SIZE), KEPT.out(SIZE)));
    KEPT.as_mut_ptr().cast()
}

/// `ecvt` with the digits in `size` bytes at `to` (GNU). Errors: `EINVAL` if they do not fit.
/// <https://man7.org/linux/man-pages/man3/ecvt_r.3.html>
#[export]
pub extern "C" fn ecvt_r(
    value: f64,
    count: c_int,
    point: OutArg<c_int>,
    sign: OutArg<c_int>,
    to: OutSlice<u8>,
) -> c_int {
    zero_or_minus_one(|| {
        point.get()?.set(digits_in(value, significant(count, SIZE), to)?);
        sign.get()?.set(value.is_sign_negative().into());
        Ok(())
    })
}

/// `fcvt` with the digits in `size` bytes at `to` (GNU). Errors: `EINVAL` if they do not fit.
/// <https://man7.org/linux/man-pages/man3/ecvt_r.3.html>
#[export]
pub extern "C" fn fcvt_r(
    value: f64,
    count: c_int,
    point: OutArg<c_int>,
    sign: OutArg<c_int>,
    to: OutSlice<u8>,
) -> c_int {
    zero_or_minus_one(|| {
        point.get()?.set(digits_in(value, fraction(count, SIZE), to)?);
        sign.get()?.set(value.is_sign_negative().into());
        Ok(())
    })
}

/// Writes `value` with `count` significant digits as `%g` does, to the array at `to`, which must have memory for it.
/// <https://pubs.opengroup.org/onlinepubs/009696799/functions/ecvt.html>
#[export]
pub extern "C" fn gcvt(value: f64, count: c_int, to: OutText<u8>) -> *mut u8 {
    let precision = count.max(1) as usize;
    let value = LongDouble { lo: value.to_bits(), hi: 0 };
    let spec = FloatSpec { value, long: false, conversion: b'g', flags: 0, width: 0, precision: Some(precision) };
    // The digits, a point, leading zeros and an exponent.
    if let Ok(out) = to.memory(precision.saturating_add(16)) {
        let _ = write(out, &spec); // memory does not fail
    }
    to.as_mut_ptr()
}
