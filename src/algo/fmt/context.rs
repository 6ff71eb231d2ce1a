//! The context of calls, a constant for each kind of them: what they ask of locale and errno, and hooks.

use super::args::Args;
use super::integer::Field;
use super::output::Output;
use crate::abi::{Errno, VaList, c_int};
use crate::algo::float::FloatSpec;
use crate::algo::utf8::Encoding;

/// Writes what the arguments, which are numbered (`%1$d`), are by the rest of a format.
pub type Numbered = unsafe fn(&mut Output<'_>, &[u8], VaList, &Context) -> Result<(), Errno>;

/// [`super::convert_other`].
pub type Other = unsafe fn(&mut Output<'_>, &[u8], &mut Args<'_>, &Context) -> Result<usize, Errno>;

/// The context of calls.
#[derive(Clone, Copy)]
pub struct Context {
    /// How bytes and wide characters are converted.
    pub encoding: fn() -> Encoding,
    /// The error number of `%m`.
    pub error: fn() -> c_int,
    /// Writes a floating-point value, or fails.
    pub float: fn(&mut Output<'_>, &FloatSpec) -> Result<(), Errno>,
    /// Writes the text of `%m`, or fails.
    pub message: fn(&mut Output<'_>, Field, c_int) -> Result<(), Errno>,
    /// For the narrow functions: goes on where a numbered argument is the first one, or fails.
    pub numbered: Numbered,
    /// For the narrow functions: converts what is more than a letter, or fails.
    pub other: Other,
}
