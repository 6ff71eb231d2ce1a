//! What a floating-point conversion of printf writes, and how.

use crate::abi::LongDouble;

/// A floating-point value and how to write it.
#[derive(Clone, Copy)]
pub struct FloatSpec {
    /// The value: binary128, or binary64 in `lo`.
    pub value: LongDouble,
    /// Whether `value` is a `long double`.
    pub long: bool,
    /// `a`, `e`, `f`, `g` or a capital.
    pub conversion: u8,
    /// The flags of [`crate::algo::fmt::spec`].
    pub flags: u32,
    /// The minimum field width.
    pub width: usize,
    /// The precision, if there is one.
    pub precision: Option<usize>,
}
