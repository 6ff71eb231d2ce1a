//! The program of an automaton, and what is common to those who run it.

use super::Context;
use super::bracket::has_other;
use super::parse::{NOT_A_CHAR, char_at};
use super::tree::{Assertion, Set};
use crate::abi::Buffer;
use crate::algo::unicode::is_alnum;
use crate::algo::utf8::Encoding;

/// One instruction. Where nothing else is said, the next one follows.
#[derive(Clone, Copy, Debug)]
pub enum Inst {
    /// Takes this character.
    Char(u32),
    /// Takes any character.
    Any,
    /// Takes a character of a set.
    Set(u32),
    /// Goes on only at such a place.
    Assert(Assertion),
    /// Takes what a group matched.
    Reference(u32),
    /// Goes on at both places; the first is preferred where that matters.
    Split(u32, u32),
    /// Goes on elsewhere.
    Jump(u32),
    /// Starts a group, and forgets the groups in it up to `last`.
    Open { group: u32, last: u32 },
    /// Ends a group.
    Close(u32),
    /// Starts the history of a level.
    Level(u32),
    /// Notes at a level which way was taken; lower is better.
    Choice(u32, u32),
    /// Notes at a level that a piece ended here, with the history of the level below if it has one.
    End { level: u32, below: bool },
    /// Remembers the place in a register.
    Mark(u32),
    /// Goes on at the other place if nothing was taken since the register's mark.
    Progress(u32, u32),
    /// The end.
    Match,
}

/// What a compiled pattern consists of.
pub struct Program {
    pub insts: Buffer<Inst>,
    /// How many levels have a history when an instruction is reached.
    pub levels: Buffer<u8>,
    /// Where paths must stop on their way: before characters, at the end, and where several paths can meet.
    pub stops: Buffer<bool>,
    pub sets: Buffer<Set>,
    pub ranges: Buffer<(u32, u32)>,
    pub groups: usize,
    /// The most levels.
    pub most_levels: usize,
    pub registers: usize,
    pub has_back_references: bool,
    pub fold_case: bool,
    pub newline: bool,
    pub encoding: Encoding,
    /// The bytes that a match can start with; nothing if it can be empty.
    pub first: Option<[bool; 256]>,
}

impl Program {
    #[inline]
    pub fn inst(&self, pc: u32) -> Inst {
        self.insts.as_slice().get(pc as usize).copied().unwrap_or(Inst::Match)
    }

    #[inline]
    pub fn char_at(&self, text: &[u8], at: usize) -> (u32, usize) {
        char_at(text, at, self.encoding)
    }

    /// Whether an instruction takes `c`.
    #[inline]
    pub fn takes(&self, inst: Inst, c: u32) -> bool {
        match inst {
            Inst::Char(wanted) => wanted == c,
            Inst::Any => c < NOT_A_CHAR && !(self.newline && c == u32::from(b'\n')),
            Inst::Set(number) => {
                let Some(set) = self.sets.as_slice().get(number as usize) else { return false };
                let has = if c < 128 {
                    set.has_ascii(c)
                } else if c >= NOT_A_CHAR {
                    return false;
                } else {
                    has_other(set, self.ranges.as_slice(), c, self.fold_case)
                };
                has != set.negated
            }
            _ => false,
        }
    }

    fn is_word(&self, text: &[u8], at: usize) -> bool {
        match text.get(at) {
            None => false,
            Some(byte) if byte.is_ascii() => byte.is_ascii_alphanumeric() || *byte == b'_',
            Some(_) => is_alnum(self.char_at(text, at).0),
        }
    }

    /// Whether the character before `at` belongs to a word.
    fn is_word_before(&self, text: &[u8], at: usize) -> bool {
        let mut start = at.wrapping_sub(1);
        if self.encoding == Encoding::Utf8 {
            while start < at && at - start < 4 && text.get(start).is_some_and(|byte| byte & 0xc0 == 0x80) {
                start = start.wrapping_sub(1);
            }
        }
        self.is_word(text, start)
    }

    /// Whether an assertion holds at a place.
    pub fn holds(&self, assertion: Assertion, text: &[u8], at: usize, context: Context) -> bool {
        let after_newline = || self.newline && text.get(at.wrapping_sub(1)) == Some(&b'\n');
        let before_newline = || self.newline && text.get(at) == Some(&b'\n');
        let words = || (self.is_word_before(text, at), self.is_word(text, at));
        match assertion {
            Assertion::LineStart => at == 0 && !context.not_bol || after_newline(),
            Assertion::LineEnd => at == text.len() && !context.not_eol || before_newline(),
            Assertion::TextStart => at == 0,
            Assertion::TextEnd => at == text.len(),
            Assertion::WordEdge => words().0 != words().1,
            Assertion::NotWordEdge => words().0 == words().1,
            Assertion::WordStart => words() == (false, true),
            Assertion::WordEnd => words() == (true, false),
        }
    }
}
