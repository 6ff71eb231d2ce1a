//! The current word, and field splitting.

use super::Environment;
use crate::abi::{Buffer, Errno};

/// The state of an enclosing expansion.
#[derive(Clone, Copy)]
pub struct Mark {
    text: usize,
    pattern: usize,
    wild: bool,
    started: bool,
}

/// The word that is being built.
pub struct Fields {
    text: Buffer<u8>,
    /// The text with a null byte before what is quoted.
    pattern: Buffer<u8>,
    /// Whether there is a wild card that is not quoted.
    wild: bool,
    /// Whether there is a word, even an empty one.
    pub started: bool,
    /// `IFS`.
    pub separators: Buffer<u8>,
}

impl Fields {
    pub const fn new() -> Self {
        Fields { text: Buffer::new(), pattern: Buffer::new(), wild: false, started: false, separators: Buffer::new() }
    }

    /// Adds a byte to the word.
    pub fn push(&mut self, byte: u8, quoted: bool) -> Result<(), Errno> {
        self.started = true;
        if quoted && matches!(byte, b'*' | b'?' | b'[' | b']' | b'-' | b'!' | b'^' | b'\\') {
            self.pattern.push(0)?;
        } else if matches!(byte, b'*' | b'?' | b'[') {
            self.wild = true;
        }
        self.pattern.push(byte)?;
        self.text.push(byte)
    }

    /// Ends the word, if there is one.
    pub fn finish(&mut self, environment: &mut impl Environment) -> Result<(), Errno> {
        if self.started {
            environment.word(self.text.as_slice(), self.wild.then_some(self.pattern.as_slice()))?;
        }
        self.text.truncate(0);
        self.pattern.truncate(0);
        self.wild = false;
        self.started = false;
        Ok(())
    }

    /// Adds the result of an expansion that is not split.
    pub fn add_whole(&mut self, value: &[u8], quoted: bool) -> Result<(), Errno> {
        self.started |= quoted;
        value.iter().try_for_each(|&byte| self.push(byte, quoted))
    }

    /// Adds the result of an expansion, split into words at the separators. White space around another separator
    /// belongs to it; each other separator ends a word, even an empty one.
    pub fn add_split(&mut self, value: &[u8], environment: &mut impl Environment) -> Result<(), Errno> {
        let mut ended_by_space = false;
        for &byte in value {
            if !self.separators.as_slice().contains(&byte) {
                self.push(byte, false)?;
                ended_by_space = false;
            } else if byte.is_ascii_whitespace() {
                ended_by_space |= self.started;
                self.finish(environment)?;
            } else {
                self.started |= !ended_by_space;
                self.finish(environment)?;
                ended_by_space = false;
            }
        }
        Ok(())
    }

    /// Starts the text of an inner expansion.
    pub fn enter(&mut self) -> Mark {
        let mark = Mark { text: self.text.len(), pattern: self.pattern.len(), wild: self.wild, started: self.started };
        self.started = false;
        mark
    }

    /// Moves the text of an inner expansion, or its pattern, to `result`.
    pub fn leave(&mut self, mark: Mark, as_pattern: bool, result: &mut Buffer<u8>) -> Result<(), Errno> {
        let (all, from) = if as_pattern { (&self.pattern, mark.pattern) } else { (&self.text, mark.text) };
        result.extend(all.as_slice().get(from..).unwrap_or(b""))?;
        self.text.truncate(mark.text);
        self.pattern.truncate(mark.pattern);
        (self.wild, self.started) = (mark.wild, mark.started);
        Ok(())
    }
}
