//! What the printf and scanf engines call for floating point, by C symbols, so that `-lc-printscan-no-floating-point` can
//! put a message in their place.

use crate::abi::{Errno, LongDouble, c_int, c_void, export};
use crate::algo::float::{self, BINARY32, BINARY64, BINARY128, FloatSpec};
use crate::algo::fmt::Output;
use crate::algo::scan::float_item::{DOUBLE, FLOAT};
use crate::stdio::floating_point::store;

/// Writes the value of the [`FloatSpec`] at `spec` to the [`Output`] at `output`; returns 0 or an error number.
#[export]
pub unsafe extern "C" fn __wasilibc_format_float(output: *mut c_void, spec: *const c_void) -> c_int {
    // SAFETY: [`print`] passes exactly these.
    let (output, spec) = unsafe { (&mut *output.cast::<Output<'_>>(), &*spec.cast::<FloatSpec>()) };
    float::print(output, spec);
    0
}

/// Parses the terminated number at `text` and stores it at `to` as a `float`, `double` or `long double`, as `kind` says;
/// returns 0 or `ERANGE`.
#[export]
pub unsafe extern "C" fn __wasilibc_scan_float(text: *const u8, kind: c_int, to: *mut c_void) -> c_int {
    // SAFETY: [`scan`] passes terminated text and an object of that type.
    let number = unsafe {
        match kind {
            FLOAT => store(text, &BINARY32, |bits| to.cast::<u32>().write(bits as u32)),
            DOUBLE => store(text, &BINARY64, |bits| to.cast::<u64>().write(bits as u64)),
            _ => store(text, &BINARY128, |bits| to.cast::<LongDouble>().write(LongDouble::from_bits(bits))),
        }
    };
    if number.out_of_range { Errno::RANGE.code() } else { 0 }
}
