//! POSIX regular expressions: leftmost-longest, with POSIX's rules for sub-matches.
//!
//! A pattern is parsed ([`parse`]) into a tree ([`tree`]), which is translated ([`emit`]) into the program of an
//! automaton. Where a match starts and ends is found by a deterministic automaton that is built while it runs ([`dfa`]),
//! and where that would take too long by following all paths at once ([`search`]): in time linear in the text. If
//! sub-matches are wanted, the text that matched is walked a second time: directly where it leaves no choice ([`direct`]),
//! else with each path's history kept in a form that two paths which meet can be compared by ([`submatch`]). Only patterns
//! with back-references are matched by trying ([`backtrack`]), with a limit on the steps. Nothing recurses over the
//! pattern or the text.

mod backtrack;
mod bracket;
mod dfa;
mod direct;
mod emit;
mod facts;
pub mod gnu;
pub mod gnu_search;
pub mod meaning;
mod parse;
pub mod pattern;
mod program;
mod scratch;
mod search;
mod set;
mod stack;
mod submatch;
mod tree;
mod types;

#[cfg(test)]
mod tests;

use crate::abi::small;
use dfa::Outcome;
use program::Program;
use scratch::Shared;

pub use types::{Context, Error, Options, UNSET};

/// A compiled pattern.
pub struct Regex {
    program: Program,
    scratch: Shared,
}

impl Regex {
    /// Reads a pattern.
    #[small]
    pub fn new(pattern: &[u8], options: Options) -> Result<Regex, Error> {
        let tree = parse::parse(pattern, options)?;
        Ok(Regex { program: emit::emit(&tree, options)?, scratch: Shared::new() })
    }

    /// How many groups the pattern has.
    pub fn groups(&self) -> usize {
        self.program.groups
    }

    /// The bytes that a match can start with; nothing if it can be empty.
    pub fn first_bytes(&self) -> Option<&[bool; 256]> {
        self.program.first.as_ref()
    }

    /// Has `^` and `$` match at newlines, or no more.
    #[small]
    pub fn set_lines(&mut self, lines: bool) -> Result<(), Error> {
        if self.program.lines == lines {
            return Ok(());
        }
        self.program.lines = lines;
        self.scratch = Shared::new();
        facts::find_start(&mut self.program)
    }

    /// Finds the leftmost-longest match in `text`, and stores where it and its groups start and end in `groups`, as far as
    /// these go, [`UNSET`] where a group did not take part. Returns whether there is a match.
    pub fn find(&self, text: &[u8], context: Context, groups: &mut [(usize, usize)]) -> Result<bool, Error> {
        let program = &self.program;
        for group in &mut *groups {
            *group = (UNSET, UNSET);
        }
        if program.lacks_required(text) {
            return Ok(false);
        }
        if program.has_back_references {
            return backtrack::find(program, text, context, groups);
        }
        self.scratch.with(|scratch| {
            let span = match dfa::find(program, &mut scratch.dfa, text, context)? {
                Outcome::Found(start, end) => (start, end),
                Outcome::None => return Ok(false),
                Outcome::GiveUp(from) => match search::find(program, text, from, context)? {
                    Some(span) => span,
                    None => return Ok(false),
                },
            };
            if let Some(whole) = groups.first_mut() {
                *whole = span;
            }
            let wanted = groups.len() > 1 && program.groups > 0;
            if wanted && !direct::find(program, &mut scratch.dfa, text, context, span, groups)? {
                scratch.walk.find(program, text, context, span, groups)?;
            }
            Ok(true)
        })
    }
}
