//! The expander's environment and its errors.

use crate::abi::{Buffer, Errno};

/// Why words cannot be expanded: the numbers of `WRDE_…` in `<wordexp.h>`.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Failure {
    /// Not enough memory.
    Space = 1,
    /// One of `|&;<>(){}` or a newline that is not quoted.
    BadChar,
    /// A variable without value where that is an error.
    BadValue,
    /// A command.
    Command,
    /// Unbalanced quotes or braces, or an invalid expression.
    Syntax,
}

impl From<Errno> for Failure {
    fn from(_: Errno) -> Self {
        Failure::Space
    }
}

/// The variables, and where the words go.
pub trait Environment {
    /// Adds the value of a variable to `value`; false if it has none.
    fn value(&self, name: &[u8], value: &mut Buffer<u8>) -> Result<bool, Errno>;
    /// Gives a variable a value.
    fn assign(&mut self, name: &[u8], value: &[u8]) -> Result<(), Errno>;
    /// Takes a finished word: its text, and if it has wild cards the pattern, in which null bytes quote.
    fn word(&mut self, text: &[u8], pattern: Option<&[u8]>) -> Result<(), Errno>;
}
