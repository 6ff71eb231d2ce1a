//! The printf engine, for the narrow and the wide families.
//!
//! [`format`] and [`format_wide`] read a format and its arguments and hand the text to a [`Sink`] in chunks. Text
//! always leaves in UTF-8; the wide functions differ in what the format consists of and in counting characters instead
//! of bytes, so a sink for `swprintf` decodes ([`WideBuffer`] does).
//!
//! Floating point is reached only through the C symbol `__wasilibc_format_float`, so that a program can leave it out by
//! linking `-lprintscan-no-floating-point`.

mod args;
#[cfg(test)]
mod differential;
mod engine;
pub mod float_spec;
pub(crate) mod integer;
mod output;
mod sinks;
pub mod spec;
#[cfg(test)]
pub mod tests;
pub(crate) mod text;

pub use output::Output;
pub use sinks::{Buffer, WideBuffer};

use crate::abi::{Errno, VaList, c_int, wchar_t};

/// Where formatted text goes.
pub trait Sink {
    /// Takes a piece of text: any bytes from a narrow format, whole UTF-8 characters from a wide one. After an error
    /// nothing more is passed, and the error becomes the result of [`format`].
    fn put(&mut self, text: &[u8]) -> Result<(), Errno>;
}

/// Writes `args` to `sink` as `format` says; returns the number of bytes.
///
/// Errors: `EOVERFLOW` for a width, precision or result over `INT_MAX`, `EILSEQ` for a wide character that is none,
/// `EINVAL` for a conversion that C does not define, and those of the sink.
///
/// # Safety
/// `args` must hold what `format` says, as for `vprintf`.
pub unsafe fn format(sink: &mut dyn Sink, format: &[u8], args: VaList) -> Result<c_int, Errno> {
    let mut output = Output::new(sink);
    // SAFETY: the caller's.
    unsafe { engine::run(&mut output, format, args) };
    output.finish()
}

/// Writes `args` to `sink` as the wide `format` says; returns the number of wide characters. Errors as for [`format`].
///
/// # Safety
/// `args` must hold what `format` says, as for `vwprintf`.
pub unsafe fn format_wide(sink: &mut dyn Sink, format: &[wchar_t], args: VaList) -> Result<c_int, Errno> {
    let mut output = Output::new(sink);
    // SAFETY: the caller's.
    unsafe { engine::run(&mut output, format, args) };
    output.finish()
}
