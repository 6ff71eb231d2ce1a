//! POSIX regular expressions: leftmost-longest, with POSIX's rules for sub-matches.
//!
//! A pattern is parsed ([`parse`]) into a tree ([`tree`]), which is translated ([`emit`]) into the program of an
//! automaton. Where a match starts and ends is found by following all paths at once ([`search`]), in time linear in the
//! text. Only if sub-matches are wanted, the piece of text that matched is walked a second time ([`submatch`]), with
//! each path's history kept in a form that two paths which meet can be compared by, also in linear time. Only patterns
//! with back-references are matched by trying ([`backtrack`]), which can take exponential time. Nothing recurses over
//! the pattern or the text.

mod backtrack;
mod bracket;
mod emit;
mod parse;
mod program;
mod search;
mod submatch;
mod tree;

#[cfg(test)]
mod tests;

use crate::abi::{Buffer, Errno};
use crate::algo::utf8::Encoding;
use program::Program;

/// Why a pattern is none. The numbers are those of `<regex.h>`.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Error {
    /// An expression is wrong in a way that has no name.
    BadPattern = 2,
    /// An unknown collating element.
    Collate,
    /// An unknown class of characters.
    ClassType,
    /// A backslash at the end.
    Escape,
    /// A back-reference to a group that is not there.
    SubReg,
    /// A bracket without its partner.
    Brack,
    /// A parenthesis without its partner.
    Paren,
    /// A brace without its partner.
    Brace,
    /// What is between braces is no bound.
    BadBrace,
    /// A range that cannot be one.
    Range,
    /// Not enough memory, or more than a pattern may take.
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
    /// What the bytes of pattern and text stand for.
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

/// A place that did not match.
pub const UNSET: usize = usize::MAX;

/// A compiled pattern.
pub struct Regex(Program);

impl Regex {
    /// Reads a pattern.
    pub fn new(pattern: &[u8], options: Options) -> Result<Regex, Error> {
        let tree = parse::parse(pattern, options)?;
        emit::emit(&tree, options).map(Regex)
    }

    /// How many groups the pattern has.
    pub fn groups(&self) -> usize {
        self.0.groups
    }

    /// Finds the leftmost and there longest match in `text[from..to]`, and places where it and its groups start and end
    /// in `places`, as far as these go, [`UNSET`] where a group did not take part. What is before `from` and behind `to`
    /// is not looked at. Returns whether there is a match.
    pub fn find(&self, text: &[u8], context: Context, places: &mut [(usize, usize)]) -> Result<bool, Error> {
        places.fill((UNSET, UNSET));
        if self.0.has_back_references {
            return backtrack::find(&self.0, text, context, places);
        }
        let Some((start, end)) = search::find(&self.0, text, context)? else { return Ok(false) };
        if let Some(place) = places.first_mut() {
            *place = (start, end);
        }
        if places.len() > 1 && self.0.groups > 0 {
            submatch::find(&self.0, text, context, (start, end), places)?;
        }
        Ok(true)
    }
}

/// Adds `value` and returns its number.
#[inline]
fn add<T: Copy>(buffer: &mut Buffer<T>, value: T) -> Result<u32, Error> {
    let number = buffer.len();
    buffer.push(value)?;
    Ok(number as u32)
}

/// Takes the last value off.
#[inline]
fn pop<T: Copy>(buffer: &mut Buffer<T>) -> Option<T> {
    let last = *buffer.as_slice().last()?;
    buffer.truncate(buffer.len() - 1);
    Some(last)
}
