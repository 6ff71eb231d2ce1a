//! What the printf and scanf engines call for floating point, by C symbols, so that `-lc-printscan-no-floating-point` can
//! put a message in their place.

use crate::abi::{Errno, c_int, c_void};
use crate::algo::float::{self, FloatSpec};
use crate::algo::fmt::Output;

pub(crate) mod symbols {
    use crate::abi::{c_int, c_void};

    unsafe extern "C" {
        pub fn __wasilibc_format_float(output: *mut c_void, spec: *const c_void) -> c_int;
        pub fn __wasilibc_scan_float(text: *const u8, kind: c_int, to: *mut c_void) -> c_int;
    }
}

/// Writes a floating-point value through the symbol.
pub fn print(output: &mut Output<'_>, spec: &FloatSpec) -> Result<(), Errno> {
    let output: *mut Output<'_> = output;
    // SAFETY: the function takes exactly these two, borrowed for the call.
    Errno::check(unsafe { symbols::__wasilibc_format_float(output.cast(), (&raw const *spec).cast()) } as u16)
}

/// Parses a number through the symbol.
///
/// # Safety
/// `text` must be terminated, `to` an object of the type that `kind` says.
pub unsafe fn scan(text: *const u8, kind: c_int, to: *mut c_void) -> Result<(), Errno> {
    // SAFETY: the function has the same contract.
    Errno::check(unsafe { symbols::__wasilibc_scan_float(text, kind, to) } as u16)
}

#[inline(always)]
pub(crate) unsafe fn store(text: *const u8, format: &float::Format, store: impl FnOnce(u128)) -> float::Parsed {
    // SAFETY: terminated text.
    let number = unsafe { float::parse(text, format) };
    store(number.bits);
    number
}
