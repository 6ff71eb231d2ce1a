//! What a call depends on besides its arguments.

use super::output::Output;
use crate::abi::{Errno, c_int};
use crate::algo::float::FloatSpec;
use crate::algo::utf8::Encoding;

/// What a call depends on besides its arguments.
#[derive(Clone, Copy)]
pub struct Context {
    /// How bytes and wide characters are converted.
    pub encoding: Encoding,
    /// The error number of `%m`.
    pub error: c_int,
    /// Writes a floating-point value, or fails.
    pub float: fn(&mut Output<'_>, &FloatSpec) -> Result<(), Errno>,
}
