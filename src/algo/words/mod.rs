//! Words as the shell expands them: quoting, `~`, parameters, arithmetic, splitting. Commands are refused. What a word
//! with wild cards matches is for the caller to find, who also keeps the variables.
//! <https://pubs.opengroup.org/onlinepubs/9799919799/utilities/V3_chap02.html>

mod arithmetic;
mod parameter;

#[cfg(test)]
mod tests;

use crate::abi::{Buffer, Errno};

/// Why words cannot be expanded: the numbers of `WRDE_…` in `<wordexp.h>`.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Failure {
    /// Not enough memory.
    Space = 1,
    /// One of `|&;<>(){}` or a newline that is not quoted.
    BadChar,
    /// A variable without value, where that matters.
    BadValue,
    /// A command.
    Command,
    /// Quotes or braces without their partners, or an expression that is none.
    Syntax,
}

impl From<Errno> for Failure {
    fn from(_: Errno) -> Self {
        Failure::Space
    }
}

/// What the caller provides.
pub trait Surroundings {
    /// Adds the value of a variable to `value`; false if it has none.
    fn value(&self, name: &[u8], value: &mut Buffer<u8>) -> Result<bool, Errno>;
    /// Gives a variable a value.
    fn assign(&mut self, name: &[u8], value: &[u8]) -> Result<(), Errno>;
    /// Takes a finished word: its text, and if it has wild cards the pattern, in which what was quoted is escaped.
    fn word(&mut self, text: &[u8], pattern: Option<&[u8]>) -> Result<(), Errno>;
}

/// The most expansions within expansions.
const MOST_LEVELS: usize = 20;

/// A word that grows.
struct Word {
    text: Buffer<u8>,
    pattern: Buffer<u8>,
    wild: bool,
    /// Whether there is a word, even an empty one.
    started: bool,
}

impl Word {
    const fn new() -> Self {
        Word { text: Buffer::new(), pattern: Buffer::new(), wild: false, started: false }
    }

    fn push(&mut self, byte: u8, quoted: bool) -> Result<(), Errno> {
        self.started = true;
        let special = matches!(byte, b'*' | b'?' | b'[' | b'\\' | b']' | b'-');
        if special && (quoted || byte == b'\\') {
            self.pattern.push(b'\\')?;
        } else if matches!(byte, b'*' | b'?' | b'[') {
            self.wild = true;
        }
        self.pattern.push(byte)?;
        self.text.push(byte)
    }

    fn finish(&mut self, surroundings: &mut impl Surroundings) -> Result<(), Errno> {
        if self.started {
            surroundings.word(self.text.as_slice(), self.wild.then_some(self.pattern.as_slice()))?;
        }
        self.text.truncate(0);
        self.pattern.truncate(0);
        self.wild = false;
        self.started = false;
        Ok(())
    }
}

struct Expander<'a, S> {
    surroundings: &'a mut S,
    /// A variable without value is an error.
    strict: bool,
    word: Word,
    /// `IFS`.
    separators: Buffer<u8>,
}

/// Expands all words of `text`. With `strict`, a variable without value is [`Failure::BadValue`].
pub fn expand(text: &[u8], strict: bool, surroundings: &mut impl Surroundings) -> Result<(), Failure> {
    let mut separators = Buffer::new();
    if !surroundings.value(b"IFS", &mut separators)? {
        separators.extend(b" \t\n")?;
    }
    let mut expander = Expander { surroundings, strict, word: Word::new(), separators };
    expander.run(text, 0, Quote::None)?;
    Ok(expander.word.finish(expander.surroundings)?)
}

/// What quotes are around the text.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Quote {
    None,
    /// Within the braces of a parameter that is not quoted: characters that are bad elsewhere are fine.
    Braces,
    Double,
}

impl<S: Surroundings> Expander<'_, S> {
    /// Expands `text` into the present word and those that follow.
    fn run(&mut self, text: &[u8], level: usize, outer: Quote) -> Result<(), Failure> {
        if level > MOST_LEVELS {
            return Err(Failure::Syntax);
        }
        let mut at = 0;
        let mut double = false;
        while let Some(&byte) = text.get(at) {
            let quoted = double || outer == Quote::Double;
            at += 1;
            match byte {
                b'"' => {
                    double = !double;
                    self.word.started = true;
                }
                b'\'' if !quoted => at = self.single(text, at)?,
                b'\\' => at = self.backslash(text, at, quoted)?,
                b'$' => at = self.dollar(text, at, level, quoted)?,
                b'`' => return Err(Failure::Command),
                _ if quoted => self.word.push(byte, true)?,
                b'~' if !self.word.started && outer == Quote::None => at = self.tilde(text, at)?,
                b' ' | b'\t' => self.word.finish(self.surroundings)?,
                b'\n' | b'|' | b'&' | b';' | b'<' | b'>' | b'(' | b')' | b'{' | b'}' if outer == Quote::None => {
                    return Err(Failure::BadChar);
                }
                _ => self.word.push(byte, false)?,
            }
        }
        if double { Err(Failure::Syntax) } else { Ok(()) }
    }

    /// What stands between single quotes; `at` is behind the first.
    fn single(&mut self, text: &[u8], mut at: usize) -> Result<usize, Failure> {
        self.word.started = true;
        loop {
            match text.get(at) {
                None => return Err(Failure::Syntax),
                Some(b'\'') => return Ok(at + 1),
                Some(&byte) => self.word.push(byte, true)?,
            }
            at += 1;
        }
    }

    /// What follows a backslash: quoted, except that in double quotes few characters need that.
    fn backslash(&mut self, text: &[u8], at: usize, quoted: bool) -> Result<usize, Failure> {
        match text.get(at) {
            None => return Err(Failure::Syntax),
            Some(b'\n') => {}
            Some(&byte) => {
                if quoted && !matches!(byte, b'$' | b'`' | b'"' | b'\\') {
                    self.word.push(b'\\', true)?;
                }
                self.word.push(byte, true)?;
            }
        }
        Ok(at + 1)
    }

    /// `~` alone or before a slash is the home directory; `at` is behind it.
    fn tilde(&mut self, text: &[u8], at: usize) -> Result<usize, Failure> {
        let mut home = Buffer::new();
        let alone = matches!(text.get(at), None | Some(b'/' | b' ' | b'\t'));
        if alone && self.surroundings.value(b"HOME", &mut home)? {
            for &byte in home.as_slice() {
                self.word.push(byte, true)?;
            }
            self.word.started = true;
        } else {
            self.word.push(b'~', false)?;
        }
        Ok(at)
    }

    /// Adds the result of an expansion: as it is within quotes, else split into words at the separators.
    fn add(&mut self, value: &[u8], quoted: bool) -> Result<(), Failure> {
        for &byte in value {
            if quoted {
                self.word.push(byte, true)?;
            } else if !self.separators.as_slice().contains(&byte) {
                self.word.push(byte, false)?;
            } else if byte.is_ascii_whitespace() {
                self.word.finish(self.surroundings)?;
            } else {
                // A separator that is no white space ends a word, even an empty one.
                self.word.started = true;
                self.word.finish(self.surroundings)?;
            }
        }
        self.word.started |= quoted;
        Ok(())
    }
}

/// Where the part that starts at `at` ends, before the closing bracket, which may not stand within quotes or other
/// brackets.
fn closing(text: &[u8], mut at: usize, open: u8, close: u8) -> Result<usize, Failure> {
    let mut depth = 0;
    let mut quote = 0;
    while let Some(&byte) = text.get(at) {
        match byte {
            b'\\' if quote != b'\'' => at += 1,
            b'\'' | b'"' if quote == 0 => quote = byte,
            _ if byte == quote => quote = 0,
            _ if quote == b'\'' => {}
            _ if byte == open => depth += 1,
            _ if byte == close && depth > 0 => depth -= 1,
            _ if byte == close && quote == 0 => return Ok(at),
            _ => {}
        }
        at += 1;
    }
    Err(Failure::Syntax)
}
