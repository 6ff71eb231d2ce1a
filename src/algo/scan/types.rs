//! The context and the result of a scan.

use super::heap::Heap;
use super::input::Input;
use super::spec::Spec;
pub use super::text_item::End as TextEnd;
use crate::abi::{Errno, c_int, c_void};
use crate::algo::utf8::Encoding;

/// The result of a scan.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Outcome {
    /// The function's result: how many items were assigned, or -1 (`EOF`).
    pub items: c_int,
    /// The value for `errno`, if any: an error of the source, `EILSEQ`, `ENOMEM`, `EINVAL`, `ERANGE`.
    pub error: Option<Errno>,
}

/// Reads a number of the kind, and stores it at the pointer unless that is null; whether there was one, and an error to
/// report beside it.
pub type FloatReader<U> = unsafe fn(&mut Input<'_, U>, c_int, *mut c_void) -> (bool, Option<Errno>);

/// Reads the text of `%c`, `%s` and `%[` for the specification, whose set is at the front of what follows it, to the pointer; returns
/// the length of the set.
pub type TextReader<U> = unsafe fn(&mut Input<'_, U>, &Spec, *mut c_void, &[U], &Context<U>) -> Result<usize, TextEnd>;

/// The context of a call.
#[derive(Clone, Copy)]
pub struct Context<U> {
    /// How bytes and wide characters are converted.
    pub encoding: Encoding,
    /// Floating-point conversions.
    pub float: FloatReader<U>,
    /// Texts.
    pub text: TextReader<U>,
    /// Memory for `%ms`.
    pub heap: Heap,
}
