//! Parameter expansion.

use super::arithmetic::{digits, evaluate};
use super::frame::{Context, Expander, Frame, Outside, Then, Trim};
use super::name::name_length;
use super::nesting::{closing_brace, closing_parenthesis};
use super::types::{Environment, Failure};
use crate::abi::Buffer;
use crate::algo::fnmatch::{Escape, Options, matches};
use crate::algo::text::chars::char_at;

impl<'t, E: Environment> Expander<'t, '_, E> {
    /// Expands what follows the `$` before `frame.at`.
    pub fn dollar(&mut self, mut frame: Frame<'t>, quoted: bool) -> Result<(), Failure> {
        let context = if quoted { Context::Quoted } else { frame.context };
        let (text, at) = (frame.text, frame.at);
        let rest = text.get(at..).unwrap_or(b"");
        let piece = |end: usize, from: usize| text.get(from..end).unwrap_or(b"");
        match rest {
            [b'(', b'(', ..] => {
                let end = closing_parenthesis(text, at + 2)?;
                if text.get(end + 1) != Some(&b')') {
                    return Err(Failure::Command);
                }
                frame.at = end + 2;
                self.frames.push(frame)?;
                let outside = Outside { mark: self.fields.enter(), context };
                return self.push(piece(end, at + 2), Context::Quoted, Then::Evaluate(outside));
            }
            [b'(', ..] => return Err(Failure::Command),
            [b'{', ..] => {
                let end = closing_brace(text, at + 1, quoted)?;
                frame.at = end + 1;
                self.frames.push(frame)?;
                return self.braces(piece(end, at + 1), context);
            }
            // There are no positional parameters.
            [b'#', ..] => {
                frame.at += 1;
                self.add(b"0", context)?;
            }
            [digit @ (b'0'..=b'9' | b'@' | b'*'), ..] => {
                frame.at += 1;
                self.check_unset()?;
                self.fields.started |= quoted && *digit != b'@';
            }
            _ => match name_length(rest) {
                0 => self.fields.push(b'$', quoted)?,
                length => {
                    frame.at += length;
                    let mut value = Buffer::new();
                    if !self.environment.value(piece(at + length, at), &mut value)? {
                        self.check_unset()?;
                    }
                    self.add(value.as_slice(), context)?;
                }
            },
        }
        Ok(self.frames.push(frame)?)
    }

    fn push(&mut self, text: &'t [u8], context: Context, then: Then<'t>) -> Result<(), Failure> {
        Ok(self.frames.push(Frame { text, at: 0, double: false, context, then })?)
    }

    fn check_unset(&self) -> Result<(), Failure> {
        if self.strict { Err(Failure::BadValue) } else { Ok(()) }
    }

    /// Adds the result of an expansion to the word, or to the words that it is split into.
    fn add(&mut self, value: &[u8], context: Context) -> Result<(), Failure> {
        match context {
            Context::Top | Context::Braces => self.fields.add_split(value, self.environment)?,
            Context::Whole => self.fields.add_whole(value, false)?,
            Context::Quoted => self.fields.add_whole(value, true)?,
        }
        Ok(())
    }

    /// Expands the text between the braces of `${…}`.
    fn braces(&mut self, text: &'t [u8], context: Context) -> Result<(), Failure> {
        if text == b"#" {
            return self.add(b"0", context);
        }
        if let Some(name) = text.strip_prefix(b"#") {
            return self.length(name, context);
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
        let is_set = self.environment.value(name, &mut value)?;
        let (empty_counts, operator) = match operator {
            [b':', rest @ ..] => (true, rest),
            _ => (false, operator),
        };
        let present = is_set && !(empty_counts && value.is_empty());
        // The context of the word behind the operator: within quotes, or one text, it stays that.
        let inside = if context == Context::Top { Context::Braces } else { context };
        match operator {
            [] if empty_counts => return Err(Failure::Syntax),
            [] => {}
            [b'-', word @ ..] if !present => return self.alternative(word, inside),
            [b'+', word @ ..] => return if present { self.alternative(word, inside) } else { Ok(()) },
            [b'=', word @ ..] if !present => {
                let outside = Outside { mark: self.fields.enter(), context };
                let inside = if context == Context::Quoted { context } else { Context::Whole };
                return self.push(word, inside, Then::Assign(name, outside));
            }
            [b'?', ..] if !present => return Err(Failure::BadValue),
            [b'-' | b'=' | b'?', ..] => {}
            [kind @ (b'%' | b'#'), pattern @ ..] if !empty_counts => {
                let most = pattern.first() == Some(kind);
                let trim = Trim { at_end: *kind == b'%', most };
                let pattern = pattern.get(usize::from(most)..).unwrap_or(b"");
                let outside = Outside { mark: self.fields.enter(), context };
                return self.push(pattern, Context::Whole, Then::Trim(name, trim, outside));
            }
            _ => return Err(Failure::Syntax),
        }
        if !is_set {
            self.check_unset()?;
        }
        self.add(value.as_slice(), context)
    }

    /// The word of `${name-word}` or `${name+word}`, which is part of the word around it.
    fn alternative(&mut self, word: &'t [u8], context: Context) -> Result<(), Failure> {
        self.fields.started |= context == Context::Quoted;
        self.push(word, context, Then::Nothing)
    }

    /// `${#name}`: the number of characters of the value.
    fn length(&mut self, name: &[u8], context: Context) -> Result<(), Failure> {
        if name_length(name) != name.len() {
            return Err(Failure::Syntax);
        }
        let mut value = Buffer::new();
        if !self.environment.value(name, &mut value)? {
            self.check_unset()?;
        }
        let (mut at, mut count) = (0, 0);
        while let Some((_, len)) = char_at(value.as_slice(), at, self.encoding) {
            at += len;
            count += 1;
        }
        let mut text = Buffer::new();
        digits(count, &mut text)?;
        self.add(text.as_slice(), context)
    }

    /// Does what is to be done when a frame has been expanded.
    pub fn complete(&mut self, then: Then<'t>) -> Result<(), Failure> {
        let mut inner = Buffer::new();
        match then {
            Then::Nothing => Ok(()),
            Then::Evaluate(outside) => {
                self.fields.leave(outside.mark, false, &mut inner)?;
                let value = evaluate(inner.as_slice(), self.environment)?;
                let mut text = Buffer::new();
                digits(value, &mut text)?;
                self.add(text.as_slice(), outside.context)
            }
            Then::Assign(name, outside) => {
                self.fields.leave(outside.mark, false, &mut inner)?;
                self.environment.assign(name, inner.as_slice())?;
                self.add(inner.as_slice(), outside.context)
            }
            Then::Trim(name, trim, outside) => {
                self.fields.leave(outside.mark, true, &mut inner)?;
                let mut value = Buffer::new();
                if !self.environment.value(name, &mut value)? {
                    self.check_unset()?;
                }
                let kept = self.trim(value.as_slice(), inner.as_slice(), trim);
                self.add(kept, outside.context)
            }
        }
    }

    /// The value without what the pattern matches at one end, the least or the most.
    fn trim<'v>(&self, value: &'v [u8], pattern: &[u8], trim: Trim) -> &'v [u8] {
        let options = Options { escape: Escape::Null, ..Options::new(self.encoding) };
        let mut best = None;
        let mut cut = 0;
        loop {
            let (front, back) = value.split_at_checked(cut).unwrap_or((value, b""));
            // From left to right: at the end, the first match is the longest.
            let longer_first = trim.at_end;
            if matches(pattern, if trim.at_end { back } else { front }, options) {
                best = Some(if trim.at_end { front } else { back });
                if longer_first == trim.most {
                    break;
                }
            }
            match char_at(value, cut, self.encoding) {
                Some((_, len)) => cut += len,
                None => break,
            }
        }
        best.unwrap_or(value)
    }
}
