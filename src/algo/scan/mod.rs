//! The scanf engine, for the narrow and the wide families.
//!
//! [`scan`] reads bytes and [`scan_wide`] wide characters from a [`Source`]; at most one unit behind the last one that
//! matched is looked at, and none is given back.
//!
//! Decisions where C leaves a choice or libraries differ:
//! - an input item that is only the beginning of a match (`0x`, `1e+`, `infin`) is a matching failure, as C says;
//! - `EOF` is returned for an input failure before any conversion has completed, a suppressed one included, as C says;
//! - `%c` with a width needs that many characters;
//! - the widths of `%lc`, `%ls` and `%l[` count wide characters;
//! - an integer out of range is taken modulo the size of its object, after saturating at 64 bits with `ERANGE`.
//!
//! What depends on the program's state, and what a program may leave out, comes in a [`Context`].

#[cfg(test)]
mod differential;
mod engine;
pub mod float_item;
mod heap;
mod input;
mod integer_item;
pub mod integer_text;
#[cfg(test)]
mod integer_text_tests;
mod set;
mod source;
mod sources;
mod spec;
#[cfg(test)]
mod tests;
mod text_item;
mod types;

pub use engine::text;
pub use heap::Heap;
pub use input::Input;
pub use source::Source;
pub use sources::{TextSource, WideTextSource};
pub use spec::ScanUnit;
pub use types::{Context, FloatReader, Outcome, TextEnd};

use crate::abi::{Format, Text, VaList, wchar_t};

/// Reads from `source` as `format` says and stores through the pointers in `args`.
///
/// # Safety
/// `args` must hold what `format` says, as for `vscanf`.
pub unsafe fn scan(source: &mut dyn Source<u8>, format: &[u8], args: VaList, context: &Context<u8>) -> Outcome {
    // SAFETY: the arguments are what the format says.
    unsafe { engine::run(source, format, args, context) }
}

/// The same for wide input and a wide format.
///
/// # Safety
/// `args` must hold what `format` says, as for `vwscanf`.
pub unsafe fn scan_wide(
    source: &mut dyn Source<wchar_t>,
    format: &[wchar_t],
    args: VaList,
    context: &Context<wchar_t>,
) -> Outcome {
    // SAFETY: the arguments are what the format says.
    unsafe { engine::run(source, format, args, context) }
}

/// [`scan`] of arguments whose type vouches for them.
#[inline(always)]
pub fn read(source: &mut dyn Source<u8>, format: Format<u8>, context: &Context<u8>) -> Outcome {
    // SAFETY: the arguments are what the format says, by the type's contract.
    unsafe { scan(source, format.text(), format.args(), context) }
}

/// [`scan_wide`] of arguments whose type vouches for them.
#[inline(always)]
pub fn read_wide(source: &mut dyn Source<wchar_t>, format: Format<wchar_t>, context: &Context<wchar_t>) -> Outcome {
    // SAFETY: the arguments are what the format says, by the type's contract.
    unsafe { scan_wide(source, format.text(), format.args(), context) }
}

/// [`read`] from a string.
#[inline(always)]
pub fn read_text(text: Text<u8>, format: Format<u8>, context: fn() -> Context<u8>) -> Outcome {
    // SAFETY: terminated, by the type's contract.
    read(&mut unsafe { TextSource::new(text.as_ptr().cast()) }, format, &context())
}

/// [`read_wide`] from a string.
#[inline(always)]
pub fn read_wide_text(text: Text<wchar_t>, format: Format<wchar_t>, context: fn() -> Context<wchar_t>) -> Outcome {
    // SAFETY: terminated, by the type's contract.
    read_wide(&mut unsafe { WideTextSource::new(text.as_ptr()) }, format, &context())
}
