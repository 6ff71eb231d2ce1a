//! The digits of a number, as System V wanted them.

use crate::abi::*;
use crate::algo::float::FloatSpec;
use crate::algo::float::convert::{digits, write};
use crate::algo::float::system_v::{fraction, significant};
use crate::algo::float::types::Want;
use core::cell::UnsafeCell;

/// Digits kept for the program: as many as a large number has before the point, and some more.
const SIZE: usize = 352;

struct Kept(UnsafeCell<[u8; SIZE]>);

// SAFETY: there is one thread.
unsafe impl Sync for Kept {}

static KEPT: Kept = Kept(UnsafeCell::new([0; SIZE]));

/// Places the digits in the array that the functions share; stores where the point stands and whether there is a sign.
///
/// # Safety
/// `point` and `sign` must be valid for a write.
unsafe fn keep(value: f64, want: Want, point: *mut c_int, sign: *mut c_int) -> *mut c_char {
    let to: *mut u8 = KEPT.0.get().cast();
    // SAFETY: the array is `SIZE` bytes long, the rest is the caller's.
    unsafe {
        sign.write(c_int::from(value.is_sign_negative()));
        match Out::slice(to, SIZE) {
            Ok(out) => point.write(digits(value, want, out)),
            Err(_) => point.write(0), // the array is not null
        }
    }
    to.cast()
}

/// The first `count` digits of `value`, rounded, in an array that the next call reuses; where the point stands goes to
/// `point`, whether the value is negative to `sign`.
/// <https://pubs.opengroup.org/onlinepubs/009696799/functions/ecvt.html>
#[export]
pub unsafe extern "C" fn ecvt(value: f64, count: c_int, point: *mut c_int, sign: *mut c_int) -> *mut c_char {
    if count <= 0 {
        // No digits, but where they would stand.
        // SAFETY: `point` and `sign` are valid for writes; the array is ours.
        return unsafe {
            let digits = keep(value, Want::Significant(17), point, sign);
            digits.write(0);
            digits
        };
    }
    // SAFETY: C passes places for two integers.
    unsafe { keep(value, significant(count, SIZE), point, sign) }
}

/// The same as `ecvt`, with the digits up to place `count` behind the point.
/// <https://pubs.opengroup.org/onlinepubs/009696799/functions/ecvt.html>
#[export]
pub unsafe extern "C" fn fcvt(value: f64, count: c_int, point: *mut c_int, sign: *mut c_int) -> *mut c_char {
    // SAFETY: C passes places for two integers.
    unsafe { keep(value, fraction(count, SIZE), point, sign) }
}

/// Stores the digits in `size` bytes at `to`, where the point stands and whether there is a sign. Errors: `EINVAL` if they
/// do not fit.
fn store(value: f64, want: Want, out: OutSlice<u8>, point: OutArg<c_int>, sign: OutArg<c_int>) -> Result<c_int, Errno> {
    let mut text = [0; SIZE];
    let place = digits(value, want, Out::of(&mut text));
    let len = text.iter().position(|&byte| byte == 0).unwrap_or(SIZE - 1) + 1;
    if len > out.len() {
        return Err(Errno::INVAL);
    }
    out.get()?.copy_from(text.get(..len).unwrap_or(&text));
    point.get()?.set(place);
    sign.get()?.set(value.is_sign_negative().into());
    Ok(0)
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
    or_minus_one(|| store(value, significant(count, SIZE), to, point, sign))
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
    or_minus_one(|| store(value, fraction(count, SIZE), to, point, sign))
}

/// Writes `value` with `count` significant digits as `%g` does, to the array at `to`, which must have memory for it.
/// <https://pubs.opengroup.org/onlinepubs/009696799/functions/ecvt.html>
#[export]
pub unsafe extern "C" fn gcvt(value: f64, count: c_int, to: *mut c_char) -> *mut c_char {
    let spec = FloatSpec {
        value: LongDouble { lo: value.to_bits(), hi: 0 },
        long: false,
        conversion: b'g',
        flags: 0,
        width: 0,
        precision: Some(count.max(1) as usize),
    };
    // SAFETY: C passes enough memory: the digits, a point, leading zeros and an exponent.
    if let Ok(out) = unsafe { Out::slice(to.cast(), (count.max(1) as usize).saturating_add(16)) } {
        let _ = write(out, &spec); // memory does not fail
    }
    to
}
