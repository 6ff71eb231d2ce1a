//! What follows a `$`.

use super::arithmetic::evaluate;
use super::{Expander, Failure, Quote, Surroundings, Word, closing};
use crate::abi::Buffer;
use crate::algo::fnmatch::{Options, matches};
use core::mem::{replace, take};

/// How long the name at the start of `text` is.
pub fn name_length(text: &[u8]) -> usize {
    match text.first() {
        Some(byte) if byte.is_ascii_alphabetic() || *byte == b'_' => {
            text.iter().position(|byte| !byte.is_ascii_alphanumeric() && *byte != b'_').unwrap_or(text.len())
        }
        _ => 0,
    }
}

impl<S: Surroundings> Expander<'_, S> {
    /// What follows the `$` before `at`; returns where it ends.
    pub fn dollar(&mut self, text: &[u8], at: usize, level: usize, quoted: bool) -> Result<usize, Failure> {
        let rest = text.get(at..).unwrap_or(b"");
        match rest {
            [b'(', b'(', ..] => {
                let end = closing(text, at + 2, b'(', b')')?;
                if text.get(end + 1) != Some(&b')') {
                    return Err(Failure::Command);
                }
                let inner = self.inner(text.get(at + 2..end).unwrap_or(b""), level, Quote::Double)?;
                let value = evaluate(inner.as_slice(), self.surroundings)?;
                self.add_number(value, quoted)?;
                Ok(end + 2)
            }
            [b'(', ..] => Err(Failure::Command),
            [b'{', ..] => {
                let end = closing(text, at + 1, b'{', b'}')?;
                self.braces(text.get(at + 1..end).unwrap_or(b""), level, quoted)?;
                Ok(end + 1)
            }
            // There are no positional parameters.
            [b'#', ..] => {
                self.add_number(0, quoted)?;
                Ok(at + 1)
            }
            [b'0'..=b'9' | b'@' | b'*', ..] => {
                self.unset()?;
                self.word.started |= quoted && rest.first() != Some(&b'@');
                Ok(at + 1)
            }
            _ => match name_length(rest) {
                0 => {
                    self.word.push(b'$', quoted)?;
                    Ok(at)
                }
                length => {
                    let mut value = Buffer::new();
                    if !self.surroundings.value(rest.get(..length).unwrap_or(b""), &mut value)? {
                        self.unset()?;
                    }
                    self.add(value.as_slice(), quoted)?;
                    Ok(at + length)
                }
            },
        }
    }

    fn unset(&self) -> Result<(), Failure> {
        if self.strict { Err(Failure::BadValue) } else { Ok(()) }
    }

    fn add_number(&mut self, number: i64, quoted: bool) -> Result<(), Failure> {
        let mut digits = [0u8; 20];
        let mut at = digits.len();
        let mut rest = number.unsigned_abs();
        loop {
            at -= 1;
            if let Some(place) = digits.get_mut(at) {
                *place = b'0' + (rest % 10) as u8;
            }
            rest /= 10;
            if rest == 0 {
                break;
            }
        }
        if number < 0 {
            self.add(b"-", quoted)?;
        }
        self.add(digits.get(at..).unwrap_or(b""), quoted)
    }

    /// Expands text to one text, without splitting.
    fn inner(&mut self, text: &[u8], level: usize, quote: Quote) -> Result<Buffer<u8>, Failure> {
        let outer = replace(&mut self.word, Word::new());
        let result = self.run(text, level + 1, quote);
        let word = replace(&mut self.word, outer);
        result.map(|()| word.text)
    }

    /// As `inner`, with what was quoted escaped: a pattern.
    fn inner_pattern(&mut self, text: &[u8], level: usize) -> Result<Buffer<u8>, Failure> {
        let outer = replace(&mut self.word, Word::new());
        let separators = take(&mut self.separators);
        let result = self.run(text, level + 1, Quote::Braces);
        self.separators = separators;
        let word = replace(&mut self.word, outer);
        result.map(|()| word.pattern)
    }

    /// What stands between braces.
    fn braces(&mut self, text: &[u8], level: usize, quoted: bool) -> Result<(), Failure> {
        if let Some(name) = text.strip_prefix(b"#")
            && !name.is_empty()
        {
            return self.length(name, quoted);
        }
        let length = match name_length(text) {
            // There are no positional parameters.
            0 => text.iter().take_while(|byte| byte.is_ascii_digit()).count(),
            length => length,
        };
        let (name, operator) = text.split_at(length);
        if name.is_empty() {
            return Err(Failure::Syntax);
        }
        let mut value = Buffer::new();
        let mut is_set = self.surroundings.value(name, &mut value)?;
        let (empty_counts, operator) = match operator {
            [b':', rest @ ..] => (true, rest),
            _ => (false, operator),
        };
        let present = is_set && !(empty_counts && value.is_empty());
        match operator {
            [] if empty_counts => return Err(Failure::Syntax),
            [] => {}
            [b'-', word @ ..] if !present => return self.run(word, level + 1, inside(quoted)),
            [b'+', word @ ..] => {
                return if present { self.run(word, level + 1, inside(quoted)) } else { Ok(()) };
            }
            [b'=', word @ ..] if !present => {
                value = self.inner(word, level, Quote::Double)?;
                self.surroundings.assign(name, value.as_slice())?;
                is_set = true;
            }
            [b'?', ..] if !present => return Err(Failure::BadValue),
            [b'-' | b'=' | b'?', ..] => {}
            [b'%' | b'#', ..] if !empty_counts => self.trim(&mut value, operator, level)?,
            _ => return Err(Failure::Syntax),
        }
        if !is_set {
            self.unset()?;
        }
        self.add(value.as_slice(), quoted)
    }

    /// `${#name}`: how many bytes the value has.
    fn length(&mut self, name: &[u8], quoted: bool) -> Result<(), Failure> {
        if name_length(name) != name.len() {
            return Err(Failure::Syntax);
        }
        let mut value = Buffer::new();
        if !self.surroundings.value(name, &mut value)? {
            self.unset()?;
        }
        self.add_number(value.len() as i64, quoted)
    }

    /// `%`, `%%`, `#`, `##`: takes what a pattern matches off one end of the value, the least or the most.
    fn trim(&mut self, value: &mut Buffer<u8>, operator: &[u8], level: usize) -> Result<(), Failure> {
        let at_end = operator.first() == Some(&b'%');
        let most = operator.get(1) == operator.first();
        let pattern = self.inner_pattern(operator.get(1 + usize::from(most)..).unwrap_or(b""), level)?;
        let options = Options {
            pathname: false,
            no_escape: false,
            period: false,
            leading_dir: false,
            fold_case: false,
            encoding: crate::os::locale::encoding(),
        };
        let length = value.len();
        for i in 0..=length {
            let taken = if most { length - i } else { i };
            let cut = if at_end { length - taken } else { taken };
            let (front, back) = value.as_slice().split_at(cut);
            if matches(pattern.as_slice(), if at_end { back } else { front }, options) {
                if at_end {
                    value.truncate(cut)
                } else {
                    value.drain_front(cut)
                }
                return Ok(());
            }
        }
        Ok(())
    }
}

fn inside(quoted: bool) -> Quote {
    if quoted { Quote::Double } else { Quote::Braces }
}
