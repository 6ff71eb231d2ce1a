//! The scanf engine, for the narrow and the wide families.
//!
//! [`scan`] reads bytes and [`scan_wide`] wide characters from a [`Source`]; at most one unit behind the last one that
//! matched is looked at, and none is given back.
//!
//! Decisions where C leaves room or libraries differ:
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
mod sources;
mod spec;
#[cfg(test)]
mod tests;
mod text_item;

pub use heap::Heap;
pub use input::Input;
pub use sources::{TextSource, WideTextSource};
pub use spec::ScanUnit;

use crate::abi::{Errno, VaList, c_int, c_void, wchar_t};
use crate::algo::utf8::Encoding;

/// Where input comes from: a window on unread units, moved on by what was consumed.
pub trait Source<U> {
    /// The unread units at hand, after reading some if there were none; empty at the end of the input. Called only
    /// when every unit shown so far has been consumed; the window must stay valid until the next call of either method.
    fn fill(&mut self) -> Result<&[U], Errno>;

    /// Consumes the first `count` units of the window. Units of the last window that are never consumed stay unread.
    fn consume(&mut self, count: usize);
}

/// What a scan came to.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Outcome {
    /// The function's result: how many items were assigned, or -1 (`EOF`).
    pub items: c_int,
    /// What to set `errno` to, if anything: an error of the source, `EILSEQ`, `ENOMEM`, `EINVAL`, `ERANGE`.
    pub error: Option<Errno>,
}

/// Reads a number of the kind, and stores it at the pointer unless that is null; whether there was one, and an error to
/// report beside it.
pub type FloatReader<U> = unsafe fn(&mut Input<'_, U>, c_int, *mut c_void) -> (bool, Option<Errno>);

/// What a call depends on besides its arguments.
#[derive(Clone, Copy)]
pub struct Context<U> {
    /// How bytes and wide characters are converted.
    pub encoding: Encoding,
    /// Floating-point conversions.
    pub float: FloatReader<U>,
    /// Memory for `%ms`.
    pub heap: Heap,
}

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
