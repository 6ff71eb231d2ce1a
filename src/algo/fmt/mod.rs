//! The printf engine, for the narrow and the wide families.
//!
//! [`format`] and [`format_wide`] read a format and its arguments and pass the text to a [`Sink`] in chunks: bytes, or for
//! the wide functions characters of any value, [packed](text::pack). What depends on the program's state, and what a
//! program may leave out, comes in a [`Context`].

mod args;
mod context;
pub mod cursor;
#[cfg(test)]
mod differential;
mod engine;
pub mod integer;
pub mod output;
mod sinks;
pub mod spec;
mod stores;
#[cfg(test)]
pub mod tests;
pub mod text;
mod unit;
mod window;

pub use context::Context;
pub use engine::{convert_other, put_message, run_numbered};
pub use output::Output;
pub use sinks::{Buffer, WideBuffer};
pub use stores::stores;
pub use window::{Sink, Staged, Target, Window};

use crate::abi::{Errno, Format, VaList, c_int, wchar_t};

/// Writes `args` to `sink` as `format` says; returns the number of bytes.
///
/// Errors: `EOVERFLOW` for a width, precision or result over `INT_MAX`, `EILSEQ` for a wide character that the encoding
/// does not have, `EINVAL` for a conversion that C does not define, and those of the sink.
///
/// # Safety
/// `args` must hold what `format` says, as for `vprintf`.
pub unsafe fn format(sink: &mut dyn Sink, format: &[u8], args: VaList, context: &Context) -> Result<c_int, Errno> {
    let mut staged = Staged::new(sink);
    let window = staged.window();
    // SAFETY: the arguments are what the format says.
    unsafe { format_to(&mut staged, window, format, args, context) }
}

/// [`format`] to a target, of which `window` is free.
///
/// # Safety
/// `args` must hold what `format` says, as for `vprintf`.
#[inline(always)]
pub unsafe fn format_to(
    target: &mut dyn Target,
    window: Window,
    format: &[u8],
    args: VaList,
    context: &Context,
) -> Result<c_int, Errno> {
    let mut output = Output::new(target, window);
    // SAFETY: the arguments are what the format says.
    unsafe { engine::run(&mut output, format, args, context) };
    output.finish()
}

/// [`format`] to memory.
///
/// # Safety
/// `args` must hold what `format` says, as for `vprintf`.
#[inline(always)]
pub unsafe fn format_to_memory(
    buffer: &mut Buffer,
    format: &[u8],
    args: VaList,
    context: &Context,
) -> Result<c_int, Errno> {
    let window = buffer.window();
    let mut output = Output::new(buffer, window);
    // SAFETY: the arguments are what the format says.
    unsafe { engine::run(&mut output, format, args, context) };
    let (result, written) = output.finish_in_place();
    buffer.advance(written);
    result
}

/// [`format_to_memory`] of arguments whose type vouches for them.
#[inline(always)]
pub fn print_to_memory(buffer: &mut Buffer, text: Format<u8>, context: &Context) -> Result<c_int, Errno> {
    // SAFETY: as in `print`: the type vouches for the arguments.
    unsafe { format_to_memory(buffer, text.text(), text.args(), context) }
}

/// [`format`] of arguments whose type vouches for them.
#[inline(always)]
pub fn print(sink: &mut dyn Sink, text: Format<u8>, context: &Context) -> Result<c_int, Errno> {
    // SAFETY: the arguments are what the format says, by the type's contract.
    unsafe { format(sink, text.text(), text.args(), context) }
}

/// [`format_to`] of arguments whose type vouches for them.
#[inline(always)]
pub fn print_to(target: &mut dyn Target, window: Window, text: Format<u8>, context: &Context) -> Result<c_int, Errno> {
    // SAFETY: as in `print`: the type vouches for the arguments.
    unsafe { format_to(target, window, text.text(), text.args(), context) }
}

/// [`format_wide`] of arguments whose type vouches for them.
#[inline(always)]
pub fn print_wide(sink: &mut dyn Sink, text: Format<wchar_t>, context: &Context) -> Result<c_int, Errno> {
    // SAFETY: the arguments are what the format says, by the type's contract.
    unsafe { format_wide(sink, text.text(), text.args(), context) }
}

/// Writes `args` to `sink` as the wide `format` says; returns the number of wide characters. Errors: as for [`format`], and
/// `EILSEQ` for bytes that are no character.
///
/// # Safety
/// `args` must hold what `format` says, as for `vwprintf`.
pub unsafe fn format_wide(
    sink: &mut dyn Sink,
    format: &[wchar_t],
    args: VaList,
    context: &Context,
) -> Result<c_int, Errno> {
    let mut staged = Staged::new(sink);
    let window = staged.window();
    let mut output = Output::new(&mut staged, window);
    // SAFETY: the arguments are what the format says.
    unsafe { engine::run(&mut output, format, args, context) };
    output.finish()
}
