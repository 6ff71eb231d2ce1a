//! The searches of the GNU library: from an offset, forwards or backwards, in two texts.

use super::gnu::{options, rewrite};
use super::pattern::{NEWLINE_ANCHOR, NO_GROUPS, NOT_BOL, NOT_EOL, Pattern, Registers};
use super::{Context, Error, Regex, UNSET};
use crate::abi::Buffer;
use crate::algo::utf8::Encoding;

/// Compiles an expression in a syntax of the GNU library.
pub fn compile(pattern: &[u8], syntax: u32, encoding: Encoding) -> Result<Regex, Error> {
    let mut extended = Buffer::new();
    rewrite(pattern, syntax, encoding, &mut extended)?;
    Regex::new(extended.as_slice(), options(syntax, encoding))
}

/// [`compile`] through the table of a pattern, into it.
pub fn compile_into(pattern: &mut Pattern, text: &[u8], syntax: u32, encoding: Encoding) -> Result<(), Error> {
    let mut copy = Buffer::new();
    let regex = compile(pattern.translated(text, &mut copy)?, syntax, encoding)?;
    pattern.recompile(regex, syntax)
}

/// The bounds of a match, if there is one.
pub type Found = Result<Option<(usize, usize)>, Error>;

/// A search's result for C: a value of the match, -1 without a match, -2 on failure.
pub fn result(found: Found, value: fn((usize, usize)) -> usize) -> isize {
    match found {
        Ok(Some(span)) => value(span) as isize,
        Ok(None) => -1,
        Err(_) => -2,
    }
}

/// A text, and where in it a match is looked for: at one of the offsets from `start` to `start + range`, downwards if the range
/// is negative.
pub struct Search<'a> {
    /// The text.
    pub text: &'a [u8],
    /// The first offset.
    pub start: isize,
    /// How far the last one is from it.
    pub range: isize,
    /// No match ends behind this offset.
    pub stop: isize,
}

impl Search<'_> {
    /// The first and the last offset at which a match may start.
    fn bounds(&self) -> Option<(usize, usize)> {
        let first = usize::try_from(self.start).ok().filter(|first| *first <= self.text.len())?;
        let last = self.start.saturating_add(self.range);
        Some((first, usize::try_from(last).unwrap_or(0).min(self.text.len())))
    }

    /// Finds the bounds of the match, and its groups in `groups`.
    fn run(&self, pattern: &mut Pattern, groups: &mut [(usize, usize)]) -> Result<bool, Error> {
        let Some((first, last)) = self.bounds() else { return Ok(false) };
        let bits = pattern.bits;
        let lines = bits & NEWLINE_ANCHOR != 0;
        pattern.compiled_mut()?.regex.set_lines(lines)?;
        let mut copy = Buffer::new();
        let text = pattern.translated(self.text, &mut copy)?;
        let stop = usize::try_from(self.stop).unwrap_or(0).min(text.len());
        let cut = stop < text.len() && !(lines && text.get(stop) == Some(&b'\n'));
        let text = text.get(..stop).unwrap_or(text);
        let mut context = Context { not_bol: bits & NOT_BOL != 0, not_eol: bits & NOT_EOL != 0 || cut, first, last };
        let regex = &pattern.compiled()?.regex;
        if first <= last {
            return regex.find(text, context, groups);
        }
        for at in (last..=first.min(stop)).rev() {
            (context.first, context.last) = (at, at);
            if regex.find(text, context, groups)? {
                return Ok(true);
            }
        }
        Ok(false)
    }

    /// Finds the bounds of the match; stores them and the groups in `registers`.
    pub fn find(&self, pattern: &mut Pattern, registers: Option<&mut Registers>) -> Found {
        let mut groups = Buffer::new();
        for _ in 0..=pattern.groups {
            groups.push((UNSET, UNSET))?;
        }
        if !self.run(pattern, groups.as_mut_slice())? {
            return Ok(None);
        }
        if let Some(registers) = registers.filter(|_| pattern.bits & NO_GROUPS == 0) {
            pattern.store(registers, groups.as_slice())?;
        }
        Ok(groups.as_slice().first().copied())
    }
}
