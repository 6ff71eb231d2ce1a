//! The GNU library's many syntaxes, each a set of bits: a pattern in one of them, written as an extended expression.

use super::{Error, Options};
use crate::abi::Buffer;
use crate::algo::text::chars::char_at;
use crate::algo::utf8::Encoding;

/// The bits of a syntax; the names are those of `<regex.h>`.
pub mod bits {
    #![allow(missing_docs)]
    pub const BACKSLASH_ESCAPE_IN_LISTS: u32 = 1;
    pub const BK_PLUS_QM: u32 = 1 << 1;
    pub const CHAR_CLASSES: u32 = 1 << 2;
    pub const CONTEXT_INDEP_ANCHORS: u32 = 1 << 3;
    pub const CONTEXT_INDEP_OPS: u32 = 1 << 4;
    pub const CONTEXT_INVALID_OPS: u32 = 1 << 5;
    pub const DOT_NEWLINE: u32 = 1 << 6;
    pub const DOT_NOT_NULL: u32 = 1 << 7;
    pub const HAT_LISTS_NOT_NEWLINE: u32 = 1 << 8;
    pub const INTERVALS: u32 = 1 << 9;
    pub const LIMITED_OPS: u32 = 1 << 10;
    pub const NEWLINE_ALT: u32 = 1 << 11;
    pub const NO_BK_BRACES: u32 = 1 << 12;
    pub const NO_BK_PARENS: u32 = 1 << 13;
    pub const NO_BK_REFS: u32 = 1 << 14;
    pub const NO_BK_VBAR: u32 = 1 << 15;
    pub const NO_EMPTY_RANGES: u32 = 1 << 16;
    pub const UNMATCHED_RIGHT_PAREN_ORD: u32 = 1 << 17;
    pub const NO_GNU_OPS: u32 = 1 << 19;
    pub const INVALID_INTERVAL_ORD: u32 = 1 << 21;
    pub const ICASE: u32 = 1 << 22;
    pub const CARET_ANCHORS_HERE: u32 = 1 << 23;
    pub const CONTEXT_INVALID_DUP: u32 = 1 << 24;
    pub const NO_SUB: u32 = 1 << 25;
}
use bits::*;

/// A piece of the pattern.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Token {
    Alternative,
    Open,
    Close,
    OpenInterval,
    /// `*`, `+`, `?`.
    Repeat(u8),
    /// `^`, `$`, and the assertions with a backslash; their bytes can be copied.
    Anchor,
    /// Copied verbatim: a class, or a back-reference with its backslash.
    Copy,
    List,
    Dot,
    /// A character; a backslash before it is left out.
    Literal,
}

struct Rewriter<'a> {
    pattern: &'a [u8],
    syntax: u32,
    encoding: Encoding,
    at: usize,
    depth: usize,
    /// Whether something stands before that can be repeated.
    repeatable: bool,
    /// Whether a group or an alternative starts here.
    starts: bool,
    out: &'a mut Buffer<u8>,
}

/// Writes a pattern as an extended expression, to be read with [`options`].
pub fn rewrite(pattern: &[u8], syntax: u32, encoding: Encoding, out: &mut Buffer<u8>) -> Result<(), Error> {
    let mut rewriter = Rewriter { pattern, syntax, encoding, at: 0, depth: 0, repeatable: false, starts: true, out };
    while rewriter.at < pattern.len() {
        rewriter.step()?;
    }
    if rewriter.depth > 0 { Err(Error::Paren) } else { Ok(()) }
}

/// How a rewritten pattern is read.
pub fn options(syntax: u32, encoding: Encoding) -> Options {
    Options { extended: true, fold_case: syntax & ICASE != 0, newline: false, lines: true, encoding }
}

impl Rewriter<'_> {
    fn has(&self, bit: u32) -> bool {
        self.syntax & bit != 0
    }

    fn byte(&self, at: usize) -> Option<u8> {
        self.pattern.get(at).copied()
    }

    /// The token at `at`, and its length. Errors: a trailing backslash.
    fn token(&self, at: usize) -> Result<(Token, usize), Error> {
        let Some(byte) = self.byte(at) else { return Ok((Token::Literal, 0)) };
        if byte == b'\\' {
            let escaped = self.byte(at + 1).ok_or(Error::Escape)?;
            return Ok(self.escaped(at, escaped));
        }
        let limited = self.has(LIMITED_OPS);
        let token = match byte {
            b'\n' if self.has(NEWLINE_ALT) => Token::Alternative,
            b'|' if !limited && self.has(NO_BK_VBAR) => Token::Alternative,
            b'*' => Token::Repeat(b'*'),
            b'+' | b'?' if !limited && !self.has(BK_PLUS_QM) => Token::Repeat(byte),
            b'{' if self.has(INTERVALS) && self.has(NO_BK_BRACES) => Token::OpenInterval,
            b'(' if self.has(NO_BK_PARENS) => Token::Open,
            b')' if self.has(NO_BK_PARENS) => Token::Close,
            b'[' => Token::List,
            b'.' => Token::Dot,
            b'^' if self.is_anchor_start(at) => Token::Anchor,
            b'$' if self.is_anchor_end(at) => Token::Anchor,
            _ => return Ok((Token::Literal, char_at(self.pattern, at, self.encoding).map_or(1, |c| c.1))),
        };
        Ok((token, 1))
    }

    fn escaped(&self, at: usize, escaped: u8) -> (Token, usize) {
        let limited = self.has(LIMITED_OPS);
        let gnu = !self.has(NO_GNU_OPS);
        let token = match escaped {
            b'|' if !limited && !self.has(NO_BK_VBAR) => Token::Alternative,
            b'1'..=b'9' if !self.has(NO_BK_REFS) => Token::Copy,
            b'w' | b'W' | b's' | b'S' if gnu => Token::Copy,
            b'<' | b'>' | b'b' | b'B' | b'`' | b'\'' if gnu => Token::Anchor,
            b'(' if !self.has(NO_BK_PARENS) => Token::Open,
            b')' if !self.has(NO_BK_PARENS) => Token::Close,
            b'+' | b'?' if !limited && self.has(BK_PLUS_QM) => Token::Repeat(escaped),
            b'{' if self.has(INTERVALS) && !self.has(NO_BK_BRACES) => Token::OpenInterval,
            _ => return (Token::Literal, 1 + char_at(self.pattern, at + 1, self.encoding).map_or(1, |c| c.1)),
        };
        (token, 2)
    }

    fn is_anchor_start(&self, at: usize) -> bool {
        at == 0
            || self.starts
            || self.has(CONTEXT_INDEP_ANCHORS | CARET_ANCHORS_HERE)
            || self.has(NEWLINE_ALT) && self.byte(at - 1) == Some(b'\n')
    }

    fn is_anchor_end(&self, at: usize) -> bool {
        at + 1 == self.pattern.len()
            || self.has(CONTEXT_INDEP_ANCHORS)
            || matches!(self.token(at + 1), Ok((Token::Alternative | Token::Close, _)))
    }

    fn put(&mut self, bytes: &[u8]) -> Result<(), Error> {
        Ok(self.out.extend(bytes)?)
    }

    /// A character that stands for itself.
    fn literal(&mut self, c: &[u8]) -> Result<(), Error> {
        if let [b'\\' | b'^' | b'$' | b'.' | b'[' | b'(' | b')' | b'|' | b'*' | b'+' | b'?' | b'{'] = c {
            self.put(b"\\")?;
        }
        self.put(c)?;
        self.repeatable = true;
        Ok(())
    }

    fn step(&mut self) -> Result<(), Error> {
        let (token, len) = self.token(self.at)?;
        let text = self.pattern.get(self.at..self.at + len).unwrap_or(b"");
        self.at += len;
        let starts = core::mem::replace(&mut self.starts, false);
        match token {
            Token::Alternative => {
                (self.repeatable, self.starts) = (false, true);
                self.put(b"|")
            }
            Token::Open => {
                self.depth += 1;
                (self.repeatable, self.starts) = (false, true);
                self.put(b"(")
            }
            Token::Close if self.depth > 0 => {
                self.depth -= 1;
                self.repeatable = true;
                self.put(b")")
            }
            Token::Close if self.has(UNMATCHED_RIGHT_PAREN_ORD) => self.literal(b")"),
            Token::Close => Err(Error::Paren),
            Token::OpenInterval => self.interval(text),
            Token::Repeat(operator) if self.repeatable => {
                self.put(&[operator])?;
                self.check_repeated()
            }
            Token::Repeat(operator) => self.misplaced(starts, &[operator]),
            Token::Anchor => {
                self.repeatable = false;
                self.put(text)
            }
            Token::Copy => {
                self.repeatable = true;
                self.put(text)
            }
            Token::List => self.list(),
            Token::Dot => {
                self.repeatable = true;
                self.put(match (self.has(DOT_NEWLINE), self.has(DOT_NOT_NULL)) {
                    (true, false) => b".",
                    (true, true) => b"[^\0]",
                    (false, false) => b"[^\n]",
                    (false, true) => b"[^\n\0]",
                })
            }
            Token::Literal => self.literal(
                if let [b'\\', c @ ..] = text
                    && !c.is_empty()
                {
                    c
                } else {
                    text
                },
            ),
        }
    }

    /// An operator that has nothing to repeat is an error, left out, or a character.
    fn misplaced(&mut self, starts: bool, operator: &[u8]) -> Result<(), Error> {
        if self.has(CONTEXT_INVALID_OPS) {
            return Err(Error::BadRepeat);
        }
        if self.has(CONTEXT_INDEP_OPS) {
            self.starts = starts;
            return Ok(());
        }
        self.literal(operator)
    }

    /// Rejects a doubled repetition where the syntax forbids it.
    fn check_repeated(&mut self) -> Result<(), Error> {
        if self.has(CONTEXT_INVALID_DUP)
            && matches!(self.token(self.at), Ok((Token::Repeat(b'*') | Token::OpenInterval, 1..)))
        {
            return Err(Error::BadRepeat);
        }
        Ok(())
    }

    /// `{m}`, `{m,}`, `{,n}`, `{m,n}`; what opens it is `opening`.
    fn interval(&mut self, opening: &[u8]) -> Result<(), Error> {
        let brace: &[u8] = b"{";
        if !self.repeatable {
            if self.has(CONTEXT_INVALID_DUP) {
                return Err(Error::BadRepeat);
            }
            return self.misplaced(false, brace);
        }
        let closing: &[u8] = if opening.len() == 1 { b"}" } else { b"\\}" };
        let rest = self.pattern.get(self.at..).unwrap_or(b"");
        let len = rest.iter().position(|byte| !byte.is_ascii_digit() && *byte != b',').unwrap_or(rest.len());
        let (numbers, behind) = rest.split_at(len);
        let commas = numbers.iter().filter(|byte| **byte == b',').count();
        if !behind.starts_with(closing) || commas > 1 || numbers.is_empty() {
            if self.has(INVALID_INTERVAL_ORD) {
                return self.literal(brace);
            }
            return Err(if behind.is_empty() { Error::Brace } else { Error::BadBrace });
        }
        self.put(brace)?;
        self.put(numbers)?;
        self.put(b"}")?;
        self.at += len + closing.len();
        self.check_repeated()
    }

    /// A bracket expression; its opening bracket was read.
    fn list(&mut self) -> Result<(), Error> {
        self.repeatable = true;
        self.put(b"[")?;
        if self.byte(self.at) == Some(b'^') {
            self.at += 1;
            self.put(if self.has(HAT_LISTS_NOT_NEWLINE) { b"^\n" } else { b"^" })?;
        }
        let first = self.at;
        loop {
            let rest = self.pattern.get(self.at..).unwrap_or(b"");
            match rest {
                [] => return Err(Error::Brack),
                [b']', ..] if self.at > first => {
                    self.at += 1;
                    return self.put(b"]");
                }
                [b'\\', c, ..] if self.has(BACKSLASH_ESCAPE_IN_LISTS) => {
                    self.at += 1;
                    if c.is_ascii() {
                        self.symbol(*c)?;
                    } else {
                        self.copy_char()?;
                    }
                }
                [b'[', b':', ..] if !self.has(CHAR_CLASSES) => self.symbol(b'[')?,
                [b'[', kind @ (b'.' | b':' | b'='), behind @ ..] => {
                    let len = behind.windows(2).position(|pair| pair == [*kind, b']']).ok_or(Error::Brack)?;
                    self.put(rest.get(..len + 4).unwrap_or(rest))?;
                    self.at += len + 4;
                }
                [c @ (b']' | b'^'), ..] => self.symbol(*c)?,
                _ => self.copy_char()?,
            }
        }
    }

    /// An ASCII character that has no meaning of its own in the list.
    fn symbol(&mut self, c: u8) -> Result<(), Error> {
        self.at += 1;
        self.put(&[b'[', b'.', c, b'.', b']'])
    }

    fn copy_char(&mut self) -> Result<(), Error> {
        let len = char_at(self.pattern, self.at, self.encoding).map_or(1, |c| c.1);
        let text = self.pattern.get(self.at..self.at + len).unwrap_or(b"");
        self.at += len;
        self.put(text)
    }
}
