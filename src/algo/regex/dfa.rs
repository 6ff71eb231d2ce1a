//! A deterministic automaton that is built while it runs: whether a pattern matches, and where the match ends.
//!
//! A state is the set of instructions that paths have come to behind the last character, and what that character was as
//! far as assertions ask. A transition follows these paths up to the next character, which decides the assertions, and
//! over it. Transitions are kept by classes of characters that no instruction tells apart. When there are too many states
//! they are all forgotten.
//!
//! Matching starts at one candidate after the other. So that the time stays linear in the text, only so many steps are
//! taken; what is left is for [`super::search`], which follows all starts at once but is slower.

use super::program::{Around, Inst, Program};
use super::stack::pop;
use super::{Context, Error};
use crate::abi::{Buffer, small};
use crate::algo::text::chars::NOT_A_CHAR;
use crate::algo::text::scan;
use crate::algo::utf8::Encoding;

/// The most states; with the bit for a match and the value for "not known yet", a transition has 16 bits.
const MAX_STATES: usize = 1024;
/// The most instructions in all states together.
const MAX_MEMBERS: usize = 1 << 16;
/// The most transitions in all states together.
const MAX_TRANSITIONS: usize = 1 << 16;

/// No path is left.
const DEAD: u16 = 0;
const UNKNOWN: u16 = 0x7fff;
/// In a transition: the pattern matches before the character.
const MATCH: u16 = 0x8000;

/// The class of everything beyond ASCII: other characters, and invalid bytes.
const OTHER: usize = 128;
const INVALID: usize = 129;

/// The left context of assertions; all false if the pattern has none.
#[derive(Clone, Copy, PartialEq, Eq)]
struct Before {
    text_start: bool,
    line_start: bool,
    word: bool,
}

impl Before {
    const NOTHING: Before = Before { text_start: false, line_start: false, word: false };

    /// A number below 8.
    fn bits(self) -> u32 {
        u32::from(self.text_start) | u32::from(self.line_start) << 1 | u32::from(self.word) << 2
    }
}

/// The states so far.
pub struct Dfa {
    /// The class of each ASCII character, of the others and of invalid bytes; in the `C` locale of each byte.
    classes: [u8; 256],
    /// How many classes there are; the class behind them is the end of the text.
    count: usize,
    /// A row for each state.
    transitions: Buffer<u16>,
    /// For each state the offset of its first member in `members`, and what is before it.
    states: Buffer<(u32, Before)>,
    members: Buffer<u32>,
    /// A hash of each state.
    hashes: Buffer<u32>,
    /// The states that matching starts with, by what is before them.
    starts: [Option<u16>; 8],
    /// Whether `$` matches at the end of the text, for which the states were made.
    not_eol: bool,
    /// Whether the classes were made.
    is_ready: bool,
    /// Instructions that are followed, and the round in which each was last reached.
    stack: Buffer<u32>,
    reached: Buffer<u32>,
    round: u32,
    next: Buffer<u32>,
}

/// How a search went.
pub enum Outcome {
    /// The start and end of the match.
    Found(usize, usize),
    /// There is none.
    None,
    /// It would take too long; no match starts before this offset.
    GiveUp(usize),
}

impl Dfa {
    pub const fn new() -> Self {
        Dfa {
            classes: [0; 256],
            count: 0,
            transitions: Buffer::new(),
            states: Buffer::new(),
            members: Buffer::new(),
            hashes: Buffer::new(),
            starts: [None; 8],
            not_eol: false,
            is_ready: false,
            stack: Buffer::new(),
            reached: Buffer::new(),
            round: 0,
            next: Buffer::new(),
        }
    }

    /// Forgets all states but the dead one.
    #[small]
    fn clear(&mut self, insts: usize) -> Result<(), Error> {
        self.transitions.truncate(0);
        self.states.truncate(0);
        self.members.truncate(0);
        self.hashes.truncate(0);
        self.starts = [None; 8];
        self.round = 0;
        self.reached.truncate(0);
        self.reached.reserve_exact(insts)?;
        for _ in 0..insts {
            self.reached.push(0)?;
        }
        self.next.truncate(0);
        self.intern(Before::NOTHING).map(|_| ())
    }

    /// Sorts the characters into classes, and forgets the states if the text ends otherwise than the last one.
    #[small]
    fn prepare(&mut self, program: &Program, context: Context) -> Result<(), Error> {
        if !self.is_ready {
            self.make_classes(program);
            self.is_ready = true;
        } else if self.not_eol == context.not_eol {
            return Ok(());
        }
        self.not_eol = context.not_eol;
        self.clear(program.insts.len())
    }

    /// Splits the classes by each instruction in turn.
    #[small]
    #[inline(never)]
    fn make_classes(&mut self, program: &Program) {
        self.count = 1;
        for &inst in program.insts.as_slice() {
            match inst {
                Inst::Char(_) | Inst::Any | Inst::Set(_) => self.split(program, &|c| program.takes(inst, c)),
                Inst::Assert(_) => {
                    self.split(program, &|c| c == u32::from(b'\n'));
                    self.split(program, &|c| program.is_word_char(c));
                }
                _ => {}
            }
        }
    }

    /// Splits each class into its characters that have a property and the others.
    #[small]
    #[inline(never)]
    fn split(&mut self, program: &Program, has: &dyn Fn(u32) -> bool) {
        let bytes = program.encoding == Encoding::Bytes;
        let columns = if bytes { 256 } else { INVALID + 1 };
        // For each class the class of those of its characters that have the property.
        let mut moved = [0u8; 256];
        for (column, class) in self.classes.iter_mut().enumerate().take(columns) {
            let old = usize::from(*class) & 255;
            // A class that all characters leave is a column for nothing, but costs nothing else.
            if has(sample(column, bytes)) {
                if moved[old] == 0 {
                    moved[old] = self.count as u8;
                    self.count += 1;
                }
                *class = moved[old];
            }
        }
    }

    /// The number of the state with the members in `next`.
    #[small]
    fn intern(&mut self, before: Before) -> Result<u16, Error> {
        let next = self.next.as_slice();
        let hash =
            next.iter().fold(before.bits() + 1, |hash, &pc| (hash ^ pc).wrapping_mul(0x9e37_79b1).rotate_left(13));
        for (number, _) in self.hashes.as_slice().iter().enumerate().filter(|(_, other)| **other == hash) {
            if self.members_of(number) == next
                && self.states.as_slice().get(number).is_some_and(|state| state.1 == before)
            {
                return Ok(number as u16);
            }
        }
        let number = self.hashes.len();
        self.states.push((self.members.len() as u32, before))?;
        self.members.extend(next)?;
        self.hashes.push(hash)?;
        let row = self.transitions.len();
        let stride = self.count + 1;
        self.transitions.reserve(stride)?;
        for _ in 0..stride {
            self.transitions.push(if number == 0 { DEAD } else { UNKNOWN })?;
        }
        debug_assert_eq!(row, number * stride);
        Ok(number as u16)
    }

    fn members_of(&self, state: usize) -> &[u32] {
        let states = self.states.as_slice();
        let start = states.get(state).map_or(0, |state| state.0 as usize);
        let end = states.get(state + 1).map_or(self.members.len(), |state| state.0 as usize);
        self.members.as_slice().get(start..end).unwrap_or(&[])
    }

    /// The class of the character at `at`, which is within the text, the character if it is behind ASCII, and its length.
    #[inline]
    fn classify(&self, program: &Program, text: &[u8], at: usize) -> (usize, Option<u32>, usize) {
        let byte = text.get(at).copied().unwrap_or(0);
        if byte < 0x80 || program.encoding == Encoding::Bytes {
            return (self.classes[byte as usize].into(), None, 1);
        }
        let (c, len) = program.char_at(text, at);
        let column = if c < NOT_A_CHAR { OTHER } else { INVALID };
        (self.classes[column].into(), Some(c), len)
    }

    /// Whether paths that come to `pc` at `from` can match up to `end`; nothing if that would take more than `budget` steps.
    pub fn reaches(
        &mut self,
        program: &Program,
        text: &[u8],
        pc: u32,
        (from, end): (usize, usize),
        context: Context,
        budget: &mut usize,
    ) -> Result<Option<bool>, Error> {
        let before = self.before(program, text, from, context);
        self.next.truncate(0);
        self.next.push(pc)?;
        if self.is_full() {
            self.clear(program.insts.len())?;
            self.next.push(pc)?;
        }
        let mut state = self.intern(before)?;
        let mut at = from;
        while *budget > 0 && !self.is_full() {
            *budget -= 1;
            let (transition, len) = self.transition(program, text, state, at)?;
            if at >= end {
                return Ok(Some(transition & MATCH != 0));
            }
            state = transition & !MATCH;
            if state == DEAD {
                return Ok(Some(false));
            }
            at += len;
        }
        Ok(None)
    }

    /// The left context of assertions at `at`.
    fn before(&self, program: &Program, text: &[u8], at: usize, context: Context) -> Before {
        if !program.has_assertions {
            return Before::NOTHING;
        }
        let around = program.around(text, at, context);
        Before { text_start: around.text_start, line_start: around.line_start, word: around.word_before }
    }

    /// The transition at `at`, and the length of the character there, 0 at the end of the text.
    #[inline(always)]
    fn transition(&mut self, program: &Program, text: &[u8], state: u16, at: usize) -> Result<(u16, usize), Error> {
        let (class, other, len) =
            if at < text.len() { self.classify(program, text, at) } else { (self.count, None, 0) };
        let index = usize::from(state) * (self.count + 1) + class;
        let exact = other.is_none() || program.is_uniform;
        let mut transition = self.transitions.as_slice().get(index).copied().unwrap_or(DEAD);
        if transition == UNKNOWN || !exact {
            let c = if len == 0 { None } else { Some(other.unwrap_or_else(|| program.char_at(text, at).0)) };
            transition = self.step(program, state, c)?;
            if exact && let Some(known) = self.transitions.as_mut_slice().get_mut(index) {
                *known = transition;
            }
        }
        Ok((transition, len))
    }

    /// The state that matching at `at` starts with.
    #[small]
    fn start(&mut self, program: &Program, text: &[u8], at: usize, context: Context) -> Result<u16, Error> {
        let before = self.before(program, text, at, context);
        let slot = before.bits() as usize & 7;
        if let Some(state) = self.starts[slot] {
            return Ok(state);
        }
        self.next.truncate(0);
        self.next.push(0)?;
        let state = self.intern(before)?;
        self.starts[slot] = Some(state);
        Ok(state)
    }

    /// Computes a transition. `c` is nothing at the end of the text.
    #[inline(never)]
    #[small]
    fn step(&mut self, program: &Program, state: u16, c: Option<u32>) -> Result<u16, Error> {
        let (_, before) = self.states.as_slice().get(state as usize).copied().unwrap_or((0, Before::NOTHING));
        self.round += 1;
        self.stack.truncate(0);
        for i in (0..self.members_of(state as usize).len()).rev() {
            let pc = self.members_of(state as usize).get(i).copied().unwrap_or(0);
            self.stack.push(pc)?;
        }
        self.next.truncate(0);
        let mut matched = 0;
        while let Some(pc) = pop(&mut self.stack) {
            match self.reached.as_mut_slice().get_mut(pc as usize) {
                Some(seen) if *seen != self.round => *seen = self.round,
                _ => continue,
            }
            match program.inst(pc) {
                Inst::Match => matched = MATCH,
                inst @ (Inst::Char(_) | Inst::Any | Inst::Set(_)) => {
                    if c.is_some_and(|c| program.takes(inst, c)) {
                        self.next.push(pc + 1)?;
                    }
                }
                Inst::Jump(a) => self.stack.push(a)?,
                Inst::Split(a, b) => {
                    self.stack.push(b)?;
                    self.stack.push(a)?;
                }
                Inst::Assert(assertion) => {
                    let around = Around {
                        text_start: before.text_start,
                        line_start: before.line_start,
                        text_end: c.is_none(),
                        line_end: c.is_none() && !self.not_eol || program.lines && c == Some(b'\n'.into()),
                        word_before: before.word,
                        word_after: c.is_some_and(|c| program.is_word_char(c)),
                    };
                    if around.holds(assertion) {
                        self.stack.push(pc + 1)?;
                    }
                }
                _ => self.stack.push(pc + 1)?,
            }
        }
        let Some(c) = c.filter(|_| !self.next.is_empty()) else { return Ok(matched | DEAD) };
        // The order of the members does not matter.
        sort(self.next.as_mut_slice());
        let mut after = Before::NOTHING;
        if program.has_assertions {
            after.line_start = program.lines && c == b'\n'.into();
            after.word = program.is_word_char(c);
        }
        Ok(matched | self.intern(after)?)
    }

    /// Runs from `at` on; the end of the longest match, if there is one, and how many characters were looked at.
    fn run(
        &mut self,
        program: &Program,
        text: &[u8],
        at: usize,
        context: Context,
        steps: &mut usize,
    ) -> Result<Option<usize>, Error> {
        let mut state = self.start(program, text, at, context)?;
        let mut at = at;
        let mut last = None;
        loop {
            if self.is_full() {
                return Err(Error::Space);
            }
            let (transition, len) = self.transition(program, text, state, at)?;
            if transition & MATCH != 0 {
                last = Some(at);
            }
            state = transition & !MATCH;
            if state == DEAD {
                return Ok(last);
            }
            at += len;
            *steps += 1;
        }
    }

    fn is_full(&self) -> bool {
        self.states.len() >= MAX_STATES
            || self.members.len() >= MAX_MEMBERS
            || self.transitions.len() >= MAX_TRANSITIONS
    }
}

/// A character of a column of the classes.
fn sample(column: usize, bytes: bool) -> u32 {
    match column {
        _ if bytes => crate::algo::utf8::from_byte(column as u8),
        // No pattern can tell these from their like: see `Program::is_uniform`.
        OTHER => 0xe000,
        INVALID => NOT_A_CHAR + 0xff,
        _ => column as u32,
    }
}

/// Sorts a few numbers.
fn sort(numbers: &mut [u32]) {
    for end in 1..numbers.len() {
        let mut at = end;
        while at > 0 && numbers[at - 1] > numbers[at] {
            numbers.swap(at - 1, at);
            at -= 1;
        }
    }
}

/// The first offset from `at` on at which a match could start.
fn skip(program: &Program, text: &[u8], at: usize) -> Option<usize> {
    if program.starts_at_text_start && at > 0 {
        return None;
    }
    let rest = text.get(at..)?;
    if let Some(&byte) = program.prefix.as_slice().first() {
        let mut from = 0;
        loop {
            let rest = rest.get(from..)?;
            let found = from + scan::position(rest, byte)?;
            if text.get(at + found..)?.starts_with(program.prefix.as_slice()) {
                return Some(at + found);
            }
            from = found + 1;
        }
    }
    match &program.first {
        Some(first) => rest.iter().position(|&byte| first[byte as usize]).map(|found| at + found),
        None => Some(at),
    }
}

/// The leftmost-longest match.
pub fn find(program: &Program, dfa: &mut Dfa, text: &[u8], context: Context) -> Result<Outcome, Error> {
    dfa.prepare(program, context)?;
    let budget = 8 * text.len() + 256;
    let mut steps = 0;
    let mut refills = 0;
    let mut at = context.first;
    while let Some(start) = skip(program, text, at).filter(|start| *start <= context.last) {
        match dfa.run(program, text, start, context, &mut steps) {
            Ok(Some(end)) => return Ok(Outcome::Found(start, end)),
            Ok(None) => {}
            Err(Error::Space) if dfa.is_full() && refills < 2 => {
                refills += 1;
                dfa.clear(program.insts.len())?;
                at = start;
                continue;
            }
            Err(Error::Space) if dfa.is_full() => {
                dfa.clear(program.insts.len())?;
                return Ok(Outcome::GiveUp(start));
            }
            Err(error) => return Err(error),
        }
        if start >= text.len() {
            break;
        }
        at = start + program.char_at(text, start).1;
        if steps > budget {
            return Ok(Outcome::GiveUp(at));
        }
    }
    Ok(Outcome::None)
}
