//! Finds what the groups matched where there is little choice: at each character only one path can go on to the end, or
//! of several that can the first is longer where they part. Where that does not hold, [`super::submatch`] compares all
//! paths.

use super::dfa::Dfa;
use super::program::{Inst, Program};
use super::stack::overwrite;
use super::{Context, Error, UNSET};

/// The most paths that wait at once, and the most effects on groups that one has before the next character.
const MAX_PATHS: usize = 16;
const MAX_ACTIONS: usize = 24;
/// The most instructions between two characters; a cycle that takes nothing ends here.
const MAX_STEPS: usize = 200;

/// A way that was not taken yet: where it starts, how many actions the path had, and the split.
type Waiting = (u32, u8, u32);

/// The paths from one character to the next.
struct Paths {
    waiting: [Waiting; MAX_PATHS],
    /// Instructions with an effect on groups that the path came by, and those of the path that was chosen.
    actions: [u32; MAX_ACTIONS],
    chosen: [u32; MAX_ACTIONS],
    chosen_len: usize,
}

/// A walk over the paths.
struct Walk<'a> {
    program: &'a Program,
    text: &'a [u8],
    context: Context,
    end: usize,
    /// The steps that may still be taken ahead to see whether a path can go on to the end.
    budget: usize,
}

impl Walk<'_> {
    /// Follows the paths from `pc` on; returns the instruction behind the one that takes the character at `at`, or matches at
    /// the end, on the best path. Nothing if it is not clear which path that is.
    fn follow(&mut self, paths: &mut Paths, dfa: &mut Dfa, pc: u32, at: usize) -> Result<Option<u32>, Error> {
        let program = self.program;
        let (c, len) = if at < self.end { program.char_at(self.text, at) } else { (0, 0) };
        let (mut waiting, mut len_of_actions, mut pc) = (0, 0, pc);
        let mut found: Option<u32> = None;
        // How many ways were waiting when later paths parted from the one that was found, and the split where they did.
        let (mut parted, mut split) = (0, 0);
        for _ in 0..MAX_STEPS {
            let mut next = None;
            match program.inst(pc) {
                Inst::Match if len == 0 => next = Some(pc),
                inst @ (Inst::Char(_) | Inst::Any | Inst::Set(_)) if len != 0 && program.takes(inst, c) => {
                    next = Some(pc + 1);
                }
                Inst::Match | Inst::Char(_) | Inst::Any | Inst::Set(_) => {}
                Inst::Assert(assertion) if !program.holds(assertion, self.text, at, self.context) => {}
                Inst::Jump(a) => {
                    pc = a;
                    continue;
                }
                Inst::Split(a, b) => {
                    let Some(slot) = paths.waiting.get_mut(waiting) else { return Ok(None) };
                    *slot = (b, len_of_actions as u8, pc);
                    waiting += 1;
                    pc = a;
                    continue;
                }
                Inst::Open { .. } | Inst::Close(_) => {
                    let Some(action) = paths.actions.get_mut(len_of_actions) else { return Ok(None) };
                    *action = pc;
                    len_of_actions += 1;
                    pc += 1;
                    continue;
                }
                _ => {
                    pc += 1;
                    continue;
                }
            }
            if let Some(next) = next {
                let mut replaces = true;
                if let Some(first) = found {
                    let Some(goes_on) = self.reaches_end(dfa, first, at + len)? else { return Ok(None) };
                    if goes_on && program.longer.as_slice().get(split as usize) == Some(&true) {
                        replaces = false;
                    } else if goes_on {
                        match self.reaches_end(dfa, next, at + len)? {
                            Some(false) => replaces = false,
                            _ => return Ok(None),
                        }
                    }
                }
                if replaces {
                    found = Some(next);
                    parted = waiting;
                    paths.chosen_len = len_of_actions;
                    overwrite(&mut paths.chosen, paths.actions.get(..len_of_actions).unwrap_or(&[]));
                }
            }
            if waiting == 0 {
                return Ok(found);
            }
            waiting -= 1;
            let (way, actions, from) = paths.waiting.get(waiting).copied().unwrap_or((0, 0, 0));
            if waiting < parted {
                (parted, split) = (waiting, from);
            }
            (pc, len_of_actions) = (way, actions.into());
        }
        Ok(None)
    }

    /// Whether a path that comes to `pc` at `at` can go on to the end of the match; nothing if that would take too long.
    fn reaches_end(&mut self, dfa: &mut Dfa, pc: u32, at: usize) -> Result<Option<bool>, Error> {
        if at == self.end && matches!(self.program.inst(pc), Inst::Match) {
            return Ok(Some(true));
        }
        dfa.reaches(self.program, self.text, pc, (at, self.end), self.context, &mut self.budget)
    }
}

/// Stores what the groups matched in `groups`, from the second on; false if that is not clear without comparing paths.
pub fn find(
    program: &Program,
    dfa: &mut Dfa,
    text: &[u8],
    context: Context,
    (start, end): (usize, usize),
    groups: &mut [(usize, usize)],
) -> Result<bool, Error> {
    let mut walk = Walk { program, text, context, end, budget: 8 * (end - start) + 256 };
    let mut paths =
        Paths { waiting: [(0, 0, 0); MAX_PATHS], actions: [0; MAX_ACTIONS], chosen: [0; MAX_ACTIONS], chosen_len: 0 };
    let mut pc = 0;
    let mut at = start;
    loop {
        let Some(next) = walk.follow(&mut paths, dfa, pc, at)? else {
            groups.iter_mut().skip(1).for_each(|group| *group = (UNSET, UNSET));
            return Ok(false);
        };
        for &action in paths.chosen.iter().take(paths.chosen_len) {
            apply(program.inst(action), at, groups);
        }
        if at >= end {
            break;
        }
        pc = next;
        at += program.char_at(text, at).1;
    }
    for group in groups.iter_mut().skip(1).filter(|group| group.1 == UNSET) {
        *group = (UNSET, UNSET);
    }
    Ok(true)
}

/// Starts or ends a group at `at`.
fn apply(inst: Inst, at: usize, groups: &mut [(usize, usize)]) {
    match inst {
        Inst::Open { group, last } => {
            for inner in group..=last {
                if let Some(inner) = groups.get_mut(inner as usize) {
                    *inner = (UNSET, UNSET);
                }
            }
            if let Some(group) = groups.get_mut(group as usize) {
                group.0 = at;
            }
        }
        Inst::Close(group) => {
            if let Some(group) = groups.get_mut(group as usize) {
                group.1 = at;
            }
        }
        _ => {}
    }
}
