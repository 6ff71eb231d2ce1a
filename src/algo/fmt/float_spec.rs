//! The way from the engine to the floating-point conversions, which a program may leave out.

use super::integer::Field;
use super::output::Output;
use super::spec::{Length, Spec};
use crate::abi::{Errno, LongDouble};

/// A floating-point value and how to write it; passed through `__wasilibc_format_float` as an opaque pointer.
#[derive(Clone, Copy)]
pub struct FloatSpec {
    /// The value: binary128, or binary64 in `lo`.
    pub value: LongDouble,
    /// Whether `value` is a `long double`.
    pub long: bool,
    /// `a`, `e`, `f`, `g` or a capital.
    pub conversion: u8,
    /// The flags of [`super::spec`].
    pub flags: u8,
    /// The minimum field width.
    pub width: usize,
    /// The precision, if there is one.
    pub precision: Option<usize>,
}

#[cfg(target_arch = "wasm32")]
unsafe extern "C" {
    fn __wasilibc_format_float(output: *mut core::ffi::c_void, spec: *const core::ffi::c_void) -> core::ffi::c_int;
}

#[cfg(not(target_arch = "wasm32"))]
use crate::algo::float::hook::__wasilibc_format_float;

/// Writes a floating-point value through the symbol `__wasilibc_format_float`.
pub fn put_float(output: &mut Output<'_>, spec: &Spec, field: Field, value: LongDouble) {
    let spec = FloatSpec {
        value,
        long: spec.length == Length::LongDouble,
        conversion: spec.conversion,
        flags: field.flags,
        width: field.width,
        precision: field.precision,
    };
    let output: *mut Output<'_> = output;
    // SAFETY: the function takes exactly these two, borrowed for the call.
    let error = unsafe { __wasilibc_format_float(output.cast(), (&raw const spec).cast()) };
    if error != 0 {
        // SAFETY: the pointer comes from the unique reference above, which the call gave back.
        unsafe { &mut *output }.fail(Errno::new(error as u16));
    }
}
