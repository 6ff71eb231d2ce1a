//! Types shared by the engine's parts.

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
    /// `.` and negated lists leave newlines out.
    pub newline: bool,
    /// `^` and `$` match at newlines.
    pub lines: bool,
    /// The encoding of pattern and text.
    pub encoding: Encoding,
}

/// The text's properties and the part to search.
#[derive(Clone, Copy)]
pub struct Context {
    /// The text does not start a line.
    pub not_bol: bool,
    /// The text does not end a line.
    pub not_eol: bool,
    /// The first offset at which a match may start.
    pub first: usize,
    /// The last one.
    pub last: usize,
}

impl Context {
    /// The whole text.
    pub const WHOLE: Context = Context { not_bol: false, not_eol: false, first: 0, last: usize::MAX };
}

/// The offset of a group that did not take part.
pub const UNSET: usize = usize::MAX;

/// Stores the groups that `slots` has, all but the whole match, where each starts and ends, as far as `groups` go.
pub fn store_groups(groups: &mut [(usize, usize)], slots: &[usize]) {
    let mut pairs = slots.chunks_exact(2);
    for group in groups.iter_mut().skip(1) {
        let Some([from, to]) = pairs.next() else { break };
        *group = if *to == UNSET { (UNSET, UNSET) } else { (*from, *to) };
    }
}
