//! Words as the shell expands them: quoting, `~`, parameters, arithmetic, splitting. Commands are refused. What a word
//! with wild cards matches is for the caller to find, who also keeps the variables.
//! <https://pubs.opengroup.org/onlinepubs/9799919799/utilities/V3_chap02.html>
//!
//! Expansions within expansions are frames on a stack of the [`Expander`], so nesting is limited by memory alone.

mod arithmetic;
mod field;
mod frame;
mod name;
mod nesting;
mod parameter;
mod types;

#[cfg(test)]
mod tests;

use crate::abi::Buffer;
use crate::algo::utf8::Encoding;
use field::Fields;
use frame::{Context, Expander, Frame, Then};

pub use types::{Environment, Failure};

/// Expands all words of `text`. With `strict`, a variable without value is [`Failure::BadValue`].
pub fn expand(
    text: &[u8],
    strict: bool,
    encoding: Encoding,
    environment: &mut impl Environment,
) -> Result<(), Failure> {
    let mut fields = Fields::new();
    if !environment.value(b"IFS", &mut fields.separators)? {
        fields.separators.extend(b" \t\n")?;
    }
    let mut expander = Expander { environment, strict, encoding, fields, frames: Buffer::new() };
    let top = Frame { text, at: 0, double: false, context: Context::Top, then: Then::Nothing };
    expander.frames.push(top)?;
    while let Some(&frame) = expander.frames.as_slice().last() {
        expander.frames.truncate(expander.frames.len() - 1);
        expander.step(frame)?;
    }
    Ok(expander.fields.finish(expander.environment)?)
}

impl<'t, E: Environment> Expander<'t, '_, E> {
    /// Expands the next part of `frame`, and pushes it again unless it has ended.
    fn step(&mut self, mut frame: Frame<'t>) -> Result<(), Failure> {
        let Some(&byte) = frame.text.get(frame.at) else {
            return if frame.double { Err(Failure::Syntax) } else { self.complete(frame.then) };
        };
        let quoted = frame.double || frame.context == Context::Quoted;
        let starts = frame.at == 0;
        frame.at += 1;
        match byte {
            b'"' => {
                frame.double = !frame.double;
                self.fields.started = true;
            }
            b'\'' if !quoted => frame.at = self.single(frame.text, frame.at)?,
            b'\\' => frame.at = self.backslash(frame.text, frame.at, quoted)?,
            b'$' => return self.dollar(frame, quoted),
            b'`' => return Err(Failure::Command),
            _ if quoted => self.fields.push(byte, true)?,
            b'~' if !self.fields.started && frame.context == Context::Top || starts && byte == b'~' => {
                self.tilde(frame.text, frame.at)?;
            }
            _ if frame.context == Context::Whole => self.fields.push(byte, false)?,
            b' ' | b'\t' => self.fields.finish(self.environment)?,
            b'\n' | b'|' | b'&' | b';' | b'<' | b'>' | b'(' | b')' | b'{' | b'}' if frame.context == Context::Top => {
                return Err(Failure::BadChar);
            }
            _ => self.fields.push(byte, false)?,
        }
        Ok(self.frames.push(frame)?)
    }

    /// The text between single quotes, of which the first is before `at`; returns the offset behind it.
    fn single(&mut self, text: &[u8], at: usize) -> Result<usize, Failure> {
        self.fields.started = true;
        let rest = text.get(at..).unwrap_or(b"");
        let len = rest.iter().position(|&byte| byte == b'\'').ok_or(Failure::Syntax)?;
        for &byte in rest.get(..len).unwrap_or(b"") {
            self.fields.push(byte, true)?;
        }
        Ok(at + len + 1)
    }

    /// What follows a backslash: quoted, except that in double quotes few characters need that.
    fn backslash(&mut self, text: &[u8], at: usize, quoted: bool) -> Result<usize, Failure> {
        match text.get(at) {
            None => return Err(Failure::Syntax),
            Some(b'\n') => {}
            Some(&byte) => {
                if quoted && !matches!(byte, b'$' | b'`' | b'"' | b'\\') {
                    self.fields.push(b'\\', true)?;
                }
                self.fields.push(byte, true)?;
            }
        }
        Ok(at + 1)
    }

    /// `~` alone or before a slash is the home directory; `at` is behind it.
    fn tilde(&mut self, text: &[u8], at: usize) -> Result<(), Failure> {
        let mut home = Buffer::new();
        let alone = matches!(text.get(at), None | Some(b'/' | b' ' | b'\t'));
        if !alone || !self.environment.value(b"HOME", &mut home)? {
            return Ok(self.fields.push(b'~', false)?);
        }
        self.fields.started = true;
        Ok(home.as_slice().iter().try_for_each(|&byte| self.fields.push(byte, true))?)
    }
}
