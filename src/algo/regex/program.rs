//! The automaton's program, and what its interpreters share.

use super::Context;
use super::set::has_other;
use super::tree::{Assertion, Set};
use crate::abi::Buffer;
use crate::algo::text::chars::{NOT_A_CHAR, char_at};
use crate::algo::text::scan;
use crate::algo::unicode::{Class, located};
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
    /// Goes on only at such a position.
    Assert(Assertion),
    /// Takes what a group matched.
    Reference(u32),
    /// Goes on at both targets; the first is preferred where that matters.
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
    /// Remembers the position in a register.
    Mark(u32),
    /// Goes on at the other target if nothing was taken since the register's mark.
    Progress(u32, u32),
    /// The end.
    Match,
}

/// A compiled pattern.
pub struct Program {
    pub insts: Buffer<Inst>,
    /// How many levels have a history when an instruction is reached.
    pub levels: Buffer<u8>,
    /// The states at which paths stop: before characters, at the end, and where paths join.
    pub stops: Buffer<bool>,
    /// For each split whether its first way makes a piece longer, whatever follows: once more through something of a fixed
    /// length without groups.
    pub longer: Buffer<bool>,
    pub sets: Buffer<Set>,
    pub ranges: Buffer<(u32, u32)>,
    pub groups: usize,
    /// The most levels.
    pub most_levels: usize,
    pub registers: usize,
    pub has_back_references: bool,
    pub fold_case: bool,
    pub newline: bool,
    pub lines: bool,
    pub encoding: Encoding,
    /// The bytes that a match can start with; nothing if it can be empty.
    pub first: Option<[bool; 256]>,
    /// The bytes that every match starts with.
    pub prefix: Buffer<u8>,
    /// An ASCII byte that is in every match.
    pub required: Option<u8>,
    /// A match can only start at the start of the text.
    pub starts_at_text_start: bool,
    pub has_assertions: bool,
    /// No instruction tells one character behind ASCII from another.
    pub is_uniform: bool,
}

/// The context of assertions at an offset in the text.
#[derive(Clone, Copy)]
pub struct Around {
    pub text_start: bool,
    pub line_start: bool,
    pub text_end: bool,
    pub line_end: bool,
    pub word_before: bool,
    pub word_after: bool,
}

impl Around {
    /// Whether an assertion holds.
    pub fn holds(&self, assertion: Assertion) -> bool {
        match assertion {
            Assertion::LineStart => self.line_start,
            Assertion::LineEnd => self.line_end,
            Assertion::TextStart => self.text_start,
            Assertion::TextEnd => self.text_end,
            Assertion::WordEdge => self.word_before != self.word_after,
            Assertion::NotWordEdge => self.word_before == self.word_after,
            Assertion::WordStart => !self.word_before && self.word_after,
            Assertion::WordEnd => self.word_before && !self.word_after,
        }
    }
}

impl Program {
    #[inline]
    pub fn inst(&self, pc: u32) -> Inst {
        self.insts.as_slice().get(pc as usize).copied().unwrap_or(Inst::Match)
    }

    /// The character at `at`, where there is one, and its length in bytes.
    #[inline]
    pub fn char_at(&self, text: &[u8], at: usize) -> (u32, usize) {
        char_at(text, at, self.encoding).unwrap_or((0, 1))
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

    /// Whether a character belongs to a word.
    pub fn is_word_char(&self, c: u32) -> bool {
        if c < 128 { (c as u8).is_ascii_alphanumeric() || c == u32::from(b'_') } else { located::has(Class::Alnum, c) }
    }

    fn is_word(&self, text: &[u8], at: usize) -> bool {
        at < text.len() && self.is_word_char(self.char_at(text, at).0)
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

    /// The context of assertions at an offset in the text.
    pub fn around(&self, text: &[u8], at: usize, context: Context) -> Around {
        let after_newline = self.lines && text.get(at.wrapping_sub(1)) == Some(&b'\n');
        let before_newline = self.lines && text.get(at) == Some(&b'\n');
        Around {
            text_start: at == 0,
            line_start: at == 0 && !context.not_bol || after_newline,
            text_end: at == text.len(),
            line_end: at == text.len() && !context.not_eol || before_newline,
            word_before: self.is_word_before(text, at),
            word_after: self.is_word(text, at),
        }
    }

    /// Whether an assertion holds at an offset.
    pub fn holds(&self, assertion: Assertion, text: &[u8], at: usize, context: Context) -> bool {
        self.around(text, at, context).holds(assertion)
    }

    /// Whether what every match has is missing.
    pub fn lacks_required(&self, text: &[u8]) -> bool {
        self.required.is_some_and(|byte| scan::position(text, byte).is_none())
    }
}
