//! What the parts of the engine share.

use crate::abi::Errno;
use crate::algo::utf8::Encoding;

/// Why a pattern is invalid. The numbers are those of `<regex.h>`.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Error {
    /// Invalid in a way that has no name.
    BadPattern = 2,
    /// An unknown collating element.
    Collate,
    /// An unknown class of characters.
    ClassType,
    /// A backslash at the end.
    Escape,
    /// A back-reference to a group that does not exist.
    SubReg,
    /// A bracket without its partner.
    Brack,
    /// A parenthesis without its partner.
    Paren,
    /// A brace without its partner.
    Brace,
    /// Invalid contents of braces.
    BadBrace,
    /// An invalid range.
    Range,
    /// Not enough memory, a program that would be too large, or too many steps with back-references.
    Space,
    /// Nothing to repeat.
    BadRepeat,
}

impl From<Errno> for Error {
    fn from(_: Errno) -> Self {
        Error::Space
    }
}

/// How a pattern is read.
#[derive(Clone, Copy)]
pub struct Options {
    /// As an extended expression.
    pub extended: bool,
    /// Letters stand for both their cases.
    pub fold_case: bool,
    /// Lines are matched on their own.
    pub newline: bool,
    /// The encoding of pattern and text.
    pub encoding: Encoding,
}

/// What is known about the text.
#[derive(Clone, Copy, Default)]
pub struct Context {
    /// The text does not start a line.
    pub not_bol: bool,
    /// The text does not end a line.
    pub not_eol: bool,
}

/// The offset of a group that did not take part.
pub const UNSET: usize = usize::MAX;
