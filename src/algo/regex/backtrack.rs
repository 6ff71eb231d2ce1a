//! Matches patterns with back-references, by trying one path after the other, with a stack of its own. Of all matches
//! at the leftmost offset the longest is kept; of equally long ones the first that is found, with every piece of the
//! pattern tried at its longest first.
//!
//! A path that comes to an instruction as an earlier one did, with the same matches of the groups that are referred to, can
//! find nothing new, and is given up: such visits are remembered once a search takes long. Still there are patterns that
//! need more steps than there is time for. Behind the limit the search fails with `REG_ESPACE`.

use super::program::{Inst, Program};
use super::stack::pop;
use super::types::store_groups;
use super::{Context, Error, UNSET};
use crate::abi::{Buffer, small};
use crate::algo::unicode::located::to_lower;

/// A choice point, resumed when a path fails.
#[derive(Clone, Copy)]
enum Retry {
    /// Continue at this instruction and offset.
    Path(u32, usize),
    /// Restore the old value of a slot.
    Restore(u32, usize),
}

/// The steps that a search may take, and those for each byte of the text.
const MAX_STEPS: usize = 10_000_000;
const MAX_STEPS_PER_BYTE: usize = 100;
/// Visits are remembered after this many steps, as long as they take no more memory than this many words.
const PATIENCE: usize = 2_000;
const MAX_MEMORY: usize = 1 << 20;

/// States that were visited: instruction, offset, and the matches of the groups that are referred to.
struct Visits {
    /// The groups that are referred to, by bits of their numbers.
    groups: u32,
    /// The words of the states, one state behind the other.
    words: Buffer<u32>,
    /// Open addressing: one more than the offset of a state in `words`, 0 for an empty slot.
    table: Buffer<u32>,
    count: usize,
    /// How many words a state has.
    width: usize,
}

#[small]
impl Visits {
    fn new(program: &Program) -> Self {
        let mut groups = 0u32;
        for inst in program.insts.as_slice() {
            if let Inst::Reference(group) = inst {
                groups |= 1 << (group & 31);
            }
        }
        let width = 3 + 2 * groups.count_ones() as usize;
        Visits { groups, words: Buffer::new(), table: Buffer::new(), count: 0, width }
    }

    fn forget(&mut self) {
        self.words.truncate(0);
        self.table.as_mut_slice().fill(0);
        self.count = 0;
    }

    fn hash(words: &[u32]) -> usize {
        let mixed = words.iter().fold(1u32, |hash, &word| (hash ^ word).wrapping_mul(0x9e37_79b1).rotate_left(15));
        (mixed ^ mixed >> 15) as usize
    }

    /// The slot of the state in `words[at..]`, and whether it holds an equal one.
    fn slot(&self, state: &[u32]) -> (usize, bool) {
        let mask = self.table.len().wrapping_sub(1);
        let mut slot = Self::hash(state) & mask;
        loop {
            match self.table.as_slice().get(slot) {
                Some(&entry) if entry != 0 => {
                    let at = entry as usize - 1;
                    if self.words.as_slice().get(at..at + self.width) == Some(state) {
                        return (slot, true);
                    }
                }
                _ => return (slot, false),
            }
            slot = (slot + 1) & mask;
        }
    }

    /// Remembers the state that was pushed to `words`; returns whether it was there already.
    fn remember(&mut self) -> Result<bool, Error> {
        if 2 * (self.count + 1) > self.table.len() {
            self.grow()?;
        }
        let at = self.words.len() - self.width;
        let (slot, known) = self.slot(self.words.as_slice().get(at..).unwrap_or(&[]));
        if known {
            self.words.truncate(at);
        } else if let Some(entry) = self.table.as_mut_slice().get_mut(slot) {
            *entry = at as u32 + 1;
            self.count += 1;
        }
        Ok(known)
    }

    fn grow(&mut self) -> Result<(), Error> {
        let size = (self.table.len() * 2).max(256);
        self.table.truncate(0);
        self.table.reserve_exact(size)?;
        for _ in 0..size {
            self.table.push(0)?;
        }
        for number in 0..self.count {
            let at = number * self.width;
            let (slot, _) = self.slot(self.words.as_slice().get(at..at + self.width).unwrap_or(&[]));
            if let Some(entry) = self.table.as_mut_slice().get_mut(slot) {
                *entry = at as u32 + 1;
            }
        }
        Ok(())
    }
}

struct Trial<'a> {
    program: &'a Program,
    text: &'a [u8],
    context: Context,
    /// Starts and ends of the groups, then the registers.
    slots: Buffer<usize>,
    stack: Buffer<Retry>,
    visits: Visits,
    steps: usize,
}

#[small]
impl Trial<'_> {
    fn slot(&self, slot: usize) -> usize {
        self.slots.as_slice().get(slot).copied().unwrap_or(UNSET)
    }

    fn set(&mut self, slot: usize, value: usize) -> Result<(), Error> {
        let old = self.slot(slot);
        if old != value {
            self.stack.push(Retry::Restore(slot as u32, old))?;
            self.restore(slot as u32, value);
        }
        Ok(())
    }

    fn restore(&mut self, slot: u32, value: usize) {
        if let Some(slot) = self.slots.as_mut_slice().get_mut(slot as usize) {
            *slot = value;
        }
    }

    /// Whether an earlier path came to `pc` at `at` in the same state.
    fn visited(&mut self, pc: u32, at: usize) -> Result<bool, Error> {
        if self.visits.words.len() > MAX_MEMORY {
            return Ok(false);
        }
        // Of a register only counts whether something was taken since.
        let mut fresh = 0u32;
        for register in 0..self.program.registers {
            let is_here = self.slot(2 * self.program.groups + register) == at;
            fresh = fresh.rotate_left(1) ^ u32::from(is_here);
        }
        for word in [pc, at as u32, fresh] {
            self.visits.words.push(word)?;
        }
        for group in (1..10).filter(|group| self.visits.groups >> group & 1 != 0) {
            let pair = [self.slot(2 * group - 2), self.slot(2 * group - 1)];
            for slot in pair {
                self.visits.words.push(slot as u32)?;
            }
        }
        self.visits.remember()
    }

    /// The length of what the group matched, if it is here again.
    fn repeated(&self, group: u32, at: usize) -> Option<usize> {
        let (start, end) = (self.slot(2 * group as usize - 2), self.slot(2 * group as usize - 1));
        let wanted = self.text.get(start..end)?;
        let here = self.text.get(at..at.checked_add(wanted.len())?);
        if here == Some(wanted) {
            return Some(wanted.len());
        }
        if !self.program.fold_case {
            return None;
        }
        let (mut i, mut j) = (start, at);
        while i < end {
            if j >= self.text.len() {
                return None;
            }
            let ((a, len_a), (b, len_b)) = (self.program.char_at(self.text, i), self.program.char_at(self.text, j));
            if to_lower(a) != to_lower(b) {
                return None;
            }
            (i, j) = (i + len_a, j + len_b);
        }
        Some(j - at)
    }

    /// One step; returns the next instruction and offset, or nothing if this path failed.
    fn step(&mut self, pc: u32, at: usize) -> Result<Option<(u32, usize)>, Error> {
        let registers = 2 * self.program.groups;
        Ok(match self.program.inst(pc) {
            inst @ (Inst::Char(_) | Inst::Any | Inst::Set(_)) => {
                if at >= self.text.len() {
                    return Ok(None);
                }
                let (c, len) = self.program.char_at(self.text, at);
                self.program.takes(inst, c).then_some((pc + 1, at + len))
            }
            Inst::Reference(group) => self.repeated(group, at).map(|len| (pc + 1, at + len)),
            Inst::Assert(assertion) => {
                self.program.holds(assertion, self.text, at, self.context).then_some((pc + 1, at))
            }
            Inst::Split(..) if self.steps > PATIENCE && self.program.registers <= 32 && self.visited(pc, at)? => None,
            Inst::Split(a, b) => {
                self.stack.push(Retry::Path(b, at))?;
                Some((a, at))
            }
            Inst::Jump(a) => Some((a, at)),
            Inst::Open { group, last } => {
                for group in group..=last {
                    self.set(2 * group as usize - 2, UNSET)?;
                    self.set(2 * group as usize - 1, UNSET)?;
                }
                self.set(2 * group as usize - 2, at)?;
                Some((pc + 1, at))
            }
            Inst::Close(group) => {
                self.set(2 * group as usize - 1, at)?;
                Some((pc + 1, at))
            }
            Inst::Mark(register) => {
                self.set(registers + register as usize, at)?;
                Some((pc + 1, at))
            }
            Inst::Progress(register, out) => {
                Some((if self.slot(registers + register as usize) == at { out } else { pc + 1 }, at))
            }
            _ => Some((pc + 1, at)),
        })
    }
}

/// As [`super::Regex::find`].
#[small]
pub fn find(program: &Program, text: &[u8], context: Context, groups: &mut [(usize, usize)]) -> Result<bool, Error> {
    let (slots, stack) = (Buffer::new(), Buffer::new());
    let mut trial = Trial { program, text, context, slots, stack, visits: Visits::new(program), steps: 0 };
    let limit = MAX_STEPS.saturating_add(text.len().saturating_mul(MAX_STEPS_PER_BYTE));
    for _ in 0..2 * program.groups + program.registers {
        trial.slots.push(UNSET)?;
    }
    let mut start = context.first;
    while start <= context.last {
        let mut best: Option<usize> = None;
        trial.slots.as_mut_slice().fill(UNSET);
        trial.stack.push(Retry::Path(0, start))?;
        trial.visits.forget();
        while let Some(retry) = pop(&mut trial.stack) {
            let mut path = match retry {
                Retry::Restore(slot, value) => {
                    trial.restore(slot, value);
                    continue;
                }
                Retry::Path(pc, at) => Some((pc, at)),
            };
            while let Some((pc, at)) = path {
                if matches!(program.inst(pc), Inst::Match) {
                    if best.is_none_or(|end| at > end) {
                        best = Some(at);
                        store_groups(groups, trial.slots.as_slice().get(..2 * program.groups).unwrap_or(&[]));
                    }
                    break;
                }
                path = trial.step(pc, at)?;
                trial.steps += 1;
                if trial.steps > limit {
                    return Err(Error::Space);
                }
            }
            if best == Some(text.len()) {
                trial.stack.truncate(0);
            }
        }
        if let Some(end) = best {
            if let Some(whole) = groups.first_mut() {
                *whole = (start, end);
            }
            return Ok(true);
        }
        if start >= text.len() {
            return Ok(false);
        }
        start += program.char_at(text, start).1;
    }
    Ok(false)
}
