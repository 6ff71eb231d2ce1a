//! What the printf and scanf engines call for floating point: C symbols, so that `-lprintscan-no-floating-point` can
//! put a message in their place.

use super::{BINARY32, BINARY64, BINARY128, parse, print};
use crate::abi::{Errno, LongDouble, c_int, c_void, export};
use crate::algo::fmt::Output;
use crate::algo::fmt::float_spec::FloatSpec;

/// Writes the value of the [`FloatSpec`] at `spec` to the [`Output`] at `output`; returns 0 or an error number.
#[export]
pub unsafe extern "C" fn __wasilibc_format_float(output: *mut c_void, spec: *const c_void) -> c_int {
    // SAFETY: `fmt::float_spec::put_float` passes exactly these.
    let (output, spec) = unsafe { (&mut *output.cast::<Output<'_>>(), &*spec.cast::<FloatSpec>()) };
    print(output, spec);
    0
}

/// Parses the terminated number at `text` and stores it at `to` as a `float`, `double` or `long double`, as `kind` says
/// (0, 1, 2); returns 0 or `ERANGE`.
#[export]
pub unsafe extern "C" fn __wasilibc_scan_float(text: *const u8, kind: c_int, to: *mut c_void) -> c_int {
    let format = match kind {
        0 => BINARY32,
        1 => BINARY64,
        _ => BINARY128,
    };
    // SAFETY: `scan::float_item::read` passes terminated text and a place of that type.
    let number = unsafe {
        let number = parse(text, &format);
        match kind {
            0 => to.cast::<u32>().write(number.bits as u32),
            1 => to.cast::<u64>().write(number.bits as u64),
            _ => to.cast::<LongDouble>().write(LongDouble::from_bits(number.bits)),
        }
        number
    };
    if number.out_of_range { Errno::RANGE.code() } else { 0 }
}
