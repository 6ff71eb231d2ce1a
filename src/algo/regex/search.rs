//! Finds where the leftmost-longest match starts and ends: all paths at once, each with the offset at which it
//! started. A state that several paths reach keeps the earliest start, so the work for a character is bounded by the
//! program.

use super::program::{Inst, Program};
use super::stack::pop;
use super::{Context, Error};
use crate::abi::{Buffer, small};

/// The states that are reached at an offset, in the order of their starts.
struct Paths {
    /// Instruction and start.
    list: Buffer<(u32, usize)>,
    /// The round in which an instruction was last reached.
    round: Buffer<u32>,
}

impl Paths {
    #[small]
    fn new(insts: usize) -> Result<Paths, Error> {
        let mut round = Buffer::new();
        round.reserve_exact(insts)?;
        for _ in 0..insts {
            round.push(0u32)?;
        }
        let mut list = Buffer::new();
        list.reserve_exact(insts.min(64))?;
        Ok(Paths { list, round })
    }
}

struct Search<'a> {
    program: &'a Program,
    text: &'a [u8],
    context: Context,
    stack: Buffer<u32>,
}

impl Search<'_> {
    /// Adds what is reached from `pc` at `at` without taking a character.
    #[small]
    fn reach(&mut self, paths: &mut Paths, round: u32, pc: u32, start: usize, at: usize) -> Result<(), Error> {
        self.stack.push(pc)?;
        while let Some(pc) = pop(&mut self.stack) {
            match paths.round.as_mut_slice().get_mut(pc as usize) {
                Some(seen) if *seen != round => *seen = round,
                _ => continue,
            }
            match self.program.inst(pc) {
                Inst::Char(_) | Inst::Any | Inst::Set(_) | Inst::Match => paths.list.push((pc, start))?,
                Inst::Jump(a) => self.stack.push(a)?,
                Inst::Split(a, b) => {
                    self.stack.push(b)?;
                    self.stack.push(a)?;
                }
                Inst::Assert(assertion) if !self.program.holds(assertion, self.text, at, self.context) => {}
                _ => self.stack.push(pc + 1)?,
            }
        }
        Ok(())
    }

    /// The first offset from `at` on at which a match could start.
    fn skip(&self, at: usize) -> usize {
        let Some(first) = &self.program.first else { return at };
        let rest = self.text.get(at..).unwrap_or(&[]);
        at + rest.iter().position(|&byte| first[byte as usize]).unwrap_or(rest.len())
    }
}

/// Start and end of the leftmost-longest match that starts at `from` or behind it.
#[small]
pub fn find(program: &Program, text: &[u8], from: usize, context: Context) -> Result<Option<(usize, usize)>, Error> {
    let mut search = Search { program, text, context, stack: Buffer::new() };
    search.stack.reserve_exact(32)?;
    let (mut first, mut second) = (Paths::new(program.insts.len())?, Paths::new(program.insts.len())?);
    let (mut now, mut next) = (&mut first, &mut second);
    let mut best: Option<(usize, usize)> = None;
    let mut round = 0u32;
    let mut at = from;
    loop {
        if now.list.is_empty() {
            if best.is_some() {
                return Ok(best);
            }
            at = search.skip(at);
            if at > context.last {
                return Ok(None);
            }
        }
        // Both lists share the counter: a list is filled in one round and emptied before its next. After 2^32 rounds
        // a stale mark could be taken for a new one, so the marks are cleared in time.
        if round >= u32::MAX - 2 {
            round = 0;
            now.round.as_mut_slice().fill(0);
            next.round.as_mut_slice().fill(0);
            let kept = now.list.as_slice();
            for &(pc, _) in kept {
                if let Some(mark) = now.round.as_mut_slice().get_mut(pc as usize) {
                    *mark = 1;
                }
            }
            round += 1;
        }
        if best.is_none() && at <= context.last {
            if now.list.is_empty() {
                round += 1;
            }
            search.reach(now, round, 0, at, at)?;
        }
        let (c, len) = if at < text.len() { program.char_at(text, at) } else { (0, 0) };
        round += 1;
        for &(pc, start) in now.list.as_slice() {
            if best.is_some_and(|(earliest, _)| start > earliest) {
                break;
            }
            match program.inst(pc) {
                Inst::Match => best = Some((start, at)),
                inst if len != 0 && program.takes(inst, c) => search.reach(next, round, pc + 1, start, at + len)?,
                _ => {}
            }
        }
        if len == 0 {
            return Ok(best);
        }
        now.list.truncate(0);
        core::mem::swap(&mut now, &mut next);
        at += len;
    }
}
