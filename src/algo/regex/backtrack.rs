//! Matches patterns with back-references, by trying one path after the other, with a stack of its own. Of all matches
//! at the leftmost place the longest is kept; of equally long ones the first that is found, with every piece of the
//! pattern tried at its longest first.

use super::program::{Inst, Program};
use super::{Context, Error, UNSET, pop};
use crate::abi::Buffer;
use crate::algo::unicode::to_lower;

/// What to do when a path has failed.
#[derive(Clone, Copy)]
enum Retry {
    /// Go on at this instruction and place.
    Path(u32, usize),
    /// Give a slot its old value back.
    Restore(u32, usize),
}

struct Trial<'a> {
    program: &'a Program,
    text: &'a [u8],
    context: Context,
    /// Starts and ends of the groups, then the registers.
    slots: Buffer<usize>,
    stack: Buffer<Retry>,
}

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
        if let Some(place) = self.slots.as_mut_slice().get_mut(slot as usize) {
            *place = value;
        }
    }

    /// How long what the group matched is, if it is here again.
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

    /// One step; returns where to go on, or nothing if this path failed.
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
pub fn find(program: &Program, text: &[u8], context: Context, places: &mut [(usize, usize)]) -> Result<bool, Error> {
    let mut trial = Trial { program, text, context, slots: Buffer::new(), stack: Buffer::new() };
    for _ in 0..2 * program.groups + program.registers {
        trial.slots.push(UNSET)?;
    }
    let mut start = 0;
    loop {
        let mut best: Option<usize> = None;
        trial.slots.as_mut_slice().fill(UNSET);
        trial.stack.push(Retry::Path(0, start))?;
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
                        let groups = trial.slots.as_slice().chunks_exact(2).take(program.groups);
                        for (place, pair) in places.iter_mut().skip(1).zip(groups) {
                            if let [from, to] = *pair {
                                *place = if to == UNSET { (UNSET, UNSET) } else { (from, to) };
                            }
                        }
                    }
                    break;
                }
                path = trial.step(pc, at)?;
            }
            if best == Some(text.len()) {
                trial.stack.truncate(0);
            }
        }
        if let Some(end) = best {
            if let Some(place) = places.first_mut() {
                *place = (start, end);
            }
            return Ok(true);
        }
        if start >= text.len() {
            return Ok(false);
        }
        start += program.char_at(text, start).1;
    }
}
