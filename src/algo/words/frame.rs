//! The stack of texts that are being expanded.

use super::field::{Fields, Mark};
use crate::abi::Buffer;
use crate::algo::utf8::Encoding;

/// The context of a piece of text.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Context {
    /// Nothing.
    Top,
    /// The braces of a parameter: characters that are bad elsewhere are fine.
    Braces,
    /// An expansion whose result is one text: nothing is split.
    Whole,
    /// Double quotes.
    Quoted,
}

/// A piece of text that is being expanded.
#[derive(Clone, Copy)]
pub struct Frame<'t> {
    pub text: &'t [u8],
    pub at: usize,
    /// Whether double quotes are open in it.
    pub double: bool,
    pub context: Context,
    /// The action on its expansion.
    pub then: Then<'t>,
}

pub struct Expander<'t, 'e, E> {
    pub environment: &'e mut E,
    /// A variable without value is an error.
    pub strict: bool,
    pub encoding: Encoding,
    pub fields: Fields,
    pub frames: Buffer<Frame<'t>>,
}

/// The action on the expansion of a frame.
#[derive(Clone, Copy)]
pub enum Then<'t> {
    /// It is part of the word.
    Nothing,
    /// It is an arithmetic expression.
    Evaluate(Outside),
    /// It becomes the value of a variable.
    Assign(&'t [u8], Outside),
    /// It is a pattern; what it matches is taken off the value of a variable.
    Trim(&'t [u8], Trim, Outside),
}

/// The expansion around an inner one: what it had, and what is around it.
#[derive(Clone, Copy)]
pub struct Outside {
    pub mark: Mark,
    pub context: Context,
}

/// `%`, `%%`, `#`, `##`.
#[derive(Clone, Copy)]
pub struct Trim {
    pub at_end: bool,
    pub most: bool,
}
