//! Finds what the groups matched, once it is known where the match starts and ends.
//!
//! POSIX wants each piece of the pattern, from left to right, to take as much as it can while the whole stays the same.
//! All paths are followed at once; of those that meet in a state, the best stays. To compare them, each path has a
//! history for every level of the pattern that it is in (level 0 for the pattern itself, level 1 for a piece of it,
//! and so on): which way it took, where each piece that is finished ended, and the history of what was in that piece.
//! The better path is the one with the better history at the lowest level that differs, which is decided by the first
//! entry that differs: a lower choice, or a later end. A path that is still in a piece will end it later than one that
//! has already finished it, so of two histories of which one continues the other, the shorter is better.
//!
//! All ends noted between two characters are at the same offset. So before each character the histories of a level are
//! sorted and replaced by their ranks, and entries say no more than "ended here": memory does not grow with the text.

use super::program::{Inst, Program};
use super::stack::{add, overwrite};
use super::types::store_groups;
use super::{Context, Error, UNSET};
use crate::abi::Buffer;
use core::cmp::Ordering;

/// A history is a rank with this bit, or the number of its last entry.
const RANK: u32 = 1 << 31;

/// No history.
const NO_HISTORY: u32 = RANK;

/// The last entry of a history.
#[derive(Clone, Copy)]
struct Entry {
    before: u32,
    /// Which alternative was taken.
    choice: u32,
    /// The groups within a finished piece.
    below: u32,
}

/// The histories since the last character.
struct Histories {
    entries: Buffer<Entry>,
}

impl Histories {
    fn entry(&self, history: u32) -> Option<Entry> {
        if history & RANK != 0 { None } else { self.entries.as_slice().get(history as usize).copied() }
    }

    fn add(&mut self, entry: Entry) -> Result<u32, Error> {
        add(&mut self.entries, entry)
    }

    fn length(&self, mut history: u32) -> usize {
        let mut length = 0;
        while let Some(entry) = self.entry(history) {
            history = entry.before;
            length += 1;
        }
        length
    }

    /// Which of two histories of the same level is better: `Less`. Recursion is as deep as levels are, which is limited.
    fn compare(&self, a: u32, b: u32) -> Ordering {
        if a == b {
            return Ordering::Equal;
        }
        let (length_a, length_b) = (self.length(a), self.length(b));
        let (mut a, mut b) = (a, b);
        for _ in length_b..length_a {
            a = self.entry(a).map_or(a, |entry| entry.before);
        }
        for _ in length_a..length_b {
            b = self.entry(b).map_or(b, |entry| entry.before);
        }
        // From the last entry to the first; what differs earlier counts more.
        let mut result = length_a.cmp(&length_b);
        while a != b {
            let (Some(last_a), Some(last_b)) = (self.entry(a), self.entry(b)) else {
                return a.cmp(&b);
            };
            let order = last_a.choice.cmp(&last_b.choice).then_with(|| self.compare(last_a.below, last_b.below));
            result = order.then(result);
            (a, b) = (last_a.before, last_b.before);
        }
        result
    }
}

/// The paths at an offset: for each instruction that is reached, a row of offsets and a row of histories.
struct Paths {
    list: Buffer<u32>,
    /// For each instruction, the round in which it was last reached, and its row.
    reached: Buffer<(u32, u32)>,
    slots: Buffer<usize>,
    histories: Buffer<u32>,
}

impl Paths {
    const fn new() -> Paths {
        Paths { list: Buffer::new(), reached: Buffer::new(), slots: Buffer::new(), histories: Buffer::new() }
    }

    fn prepare(&mut self, insts: usize) -> Result<(), Error> {
        self.reached.reserve_exact(insts)?;
        for _ in self.reached.len()..insts {
            self.reached.push((0, 0))?;
        }
        self.clear();
        Ok(())
    }

    fn clear(&mut self) {
        self.list.truncate(0);
        self.slots.truncate(0);
        self.histories.truncate(0);
    }
}

/// One path: the row that is being moved.
struct Path {
    slots: Buffer<usize>,
    histories: Buffer<u32>,
}

impl Path {
    fn set_slot(&mut self, number: usize, at: usize) {
        if let Some(slot) = self.slots.as_mut_slice().get_mut(number) {
            *slot = at;
        }
    }

    fn history(&self, level: u32) -> u32 {
        self.histories.as_slice().get(level as usize).copied().unwrap_or(NO_HISTORY)
    }

    fn set_history(&mut self, level: u32, history: u32) {
        if let Some(slot) = self.histories.as_mut_slice().get_mut(level as usize) {
            *slot = history;
        }
    }
}

/// The memory of the walk.
pub struct Walk {
    all: Histories,
    queue: Buffer<u32>,
    round: u32,
    now: Paths,
    next: Paths,
    path: Path,
    order: Buffer<u32>,
}

/// A walk over a text.
struct Walker<'a> {
    program: &'a Program,
    text: &'a [u8],
    context: Context,
    all: &'a mut Histories,
    queue: &'a mut Buffer<u32>,
    round: u32,
    /// The lengths of the rows.
    slots: usize,
    levels: usize,
}

/// Heap sort: core's sort would weigh more than all the rest of the walk.
fn sort(numbers: &mut [u32], less: impl Fn(u32, u32) -> bool) {
    let sift = |numbers: &mut [u32], mut root: usize, end: usize| {
        loop {
            let mut child = 2 * root + 1;
            if child >= end {
                return;
            }
            if child + 1 < end && less(numbers[child], numbers[child + 1]) {
                child += 1;
            }
            if !less(numbers[root], numbers[child]) {
                return;
            }
            numbers.swap(root, child);
            root = child;
        }
    };
    let len = numbers.len();
    for root in (0..len / 2).rev() {
        sift(numbers, root, len);
    }
    for end in (1..len).rev() {
        numbers.swap(0, end);
        sift(numbers, 0, end);
    }
}

/// Adds values one by one: a bulk copy costs more than the few values of a row.
fn append<T: Copy>(to: &mut Buffer<T>, values: &[T]) -> Result<(), Error> {
    to.reserve(values.len())?;
    for &value in values {
        to.push(value)?;
    }
    Ok(())
}

impl Walker<'_> {
    /// Copies the row of an instruction into `path`.
    fn load(&self, paths: &Paths, row: u32, path: &mut Path) -> Result<(), Error> {
        let (slots, levels) = (row as usize * self.slots, row as usize * self.levels);
        path.slots.truncate(0);
        append(&mut path.slots, paths.slots.as_slice().get(slots..slots + self.slots).unwrap_or(&[]))?;
        path.histories.truncate(0);
        append(&mut path.histories, paths.histories.as_slice().get(levels..levels + self.levels).unwrap_or(&[]))
    }

    /// Whether `path` is better than the row of the instruction `pc`.
    fn is_better(&self, paths: &Paths, row: u32, path: &Path, pc: u32) -> bool {
        let from = row as usize * self.levels;
        let levels = self.program.levels.as_slice().get(pc as usize).copied().unwrap_or(0) as usize;
        let present = paths.histories.as_slice().get(from..from + levels).unwrap_or(&[]);
        let mut histories = path.histories.as_slice().iter();
        for old in present {
            let Some(new) = histories.next() else { break };
            match self.all.compare(*new, *old) {
                Ordering::Less => return true,
                Ordering::Greater => return false,
                Ordering::Equal => {}
            }
        }
        false
    }

    /// Lets `path` reach `pc`, unless a better one has.
    fn reach(&mut self, paths: &mut Paths, path: &Path, pc: u32) -> Result<(), Error> {
        let Some(&(round, row)) = paths.reached.as_slice().get(pc as usize) else { return Ok(()) };
        if round != self.round {
            let row = paths.list.len() as u32;
            paths.list.push(pc)?;
            append(&mut paths.slots, path.slots.as_slice())?;
            append(&mut paths.histories, path.histories.as_slice())?;
            if let Some(reached) = paths.reached.as_mut_slice().get_mut(pc as usize) {
                *reached = (self.round, row);
            }
        } else if self.is_better(paths, row, path, pc) {
            let (slots, levels) = (row as usize * self.slots, row as usize * self.levels);
            if let Some(to) = paths.slots.as_mut_slice().get_mut(slots..slots + self.slots) {
                overwrite(to, path.slots.as_slice());
            }
            if let Some(to) = paths.histories.as_mut_slice().get_mut(levels..levels + self.levels) {
                overwrite(to, path.histories.as_slice());
            }
        } else {
            return Ok(());
        }
        if matches!(self.program.inst(pc), Inst::Char(_) | Inst::Any | Inst::Set(_) | Inst::Match) {
            return Ok(());
        }
        Ok(self.queue.push(pc)?)
    }

    /// Follows what is in the queue as far as no character is needed. Paths can only meet where an instruction is reached
    /// from several instructions, so only there, and before characters, they are put down.
    fn follow(&mut self, paths: &mut Paths, path: &mut Path, at: usize) -> Result<(), Error> {
        let mut done = 0;
        while let Some(&start) = self.queue.as_slice().get(done) {
            done += 1;
            let row = paths.reached.as_slice().get(start as usize).map_or(0, |reached| reached.1);
            self.load(paths, row, path)?;
            let mut pc = start;
            while let Some(next) = self.step(paths, path, pc, at)? {
                if self.program.stops.as_slice().get(next as usize).copied().unwrap_or(true) {
                    self.reach(paths, path, next)?;
                    break;
                }
                pc = next;
            }
        }
        self.queue.truncate(0);
        Ok(())
    }

    /// Does one instruction; returns the next, or nothing if the path ends.
    #[inline]
    fn step(&mut self, paths: &mut Paths, path: &mut Path, pc: u32, at: usize) -> Result<Option<u32>, Error> {
        match self.program.inst(pc) {
            Inst::Char(_) | Inst::Any | Inst::Set(_) | Inst::Match => return Ok(None),
            Inst::Jump(a) => return Ok(Some(a)),
            Inst::Split(a, b) => {
                self.reach(paths, path, b)?;
                return Ok(Some(a));
            }
            Inst::Assert(assertion) if !self.program.holds(assertion, self.text, at, self.context) => return Ok(None),
            Inst::Open { group, last } => {
                for group in group..=last {
                    path.set_slot(2 * group as usize - 2, UNSET);
                    path.set_slot(2 * group as usize - 1, UNSET);
                }
                path.set_slot(2 * group as usize - 2, at);
            }
            Inst::Close(group) => path.set_slot(2 * group as usize - 1, at),
            Inst::Level(level) => path.set_history(level, NO_HISTORY),
            Inst::Choice(level, choice) => {
                let entry = Entry { before: path.history(level), choice, below: NO_HISTORY };
                let history = self.all.add(entry)?;
                path.set_history(level, history);
            }
            Inst::End { level, below } => {
                let below = if below { path.history(level + 1) } else { NO_HISTORY };
                let history = self.all.add(Entry { before: path.history(level), choice: 0, below })?;
                path.set_history(level, history);
            }
            _ => {}
        }
        Ok(Some(pc + 1))
    }

    /// Replaces histories by their ranks, level by level.
    fn rank(&mut self, paths: &mut Paths, order: &mut Buffer<u32>) -> Result<(), Error> {
        for level in 0..self.levels {
            order.truncate(0);
            let mut is_ranked = true;
            for (row, &pc) in paths.list.as_slice().iter().enumerate() {
                let levels = self.program.levels.as_slice().get(pc as usize).copied().unwrap_or(0) as usize;
                let takes = matches!(self.program.inst(pc), Inst::Char(_) | Inst::Any | Inst::Set(_));
                if levels > level && takes {
                    let index = row * self.levels + level;
                    order.push(index as u32)?;
                    is_ranked &= paths.histories.as_slice().get(index).is_some_and(|history| history & RANK != 0);
                }
            }
            if is_ranked {
                continue;
            }
            let all = &*self.all;
            let histories = paths.histories.as_slice();
            let history = |index: u32| histories.get(index as usize).copied().unwrap_or(NO_HISTORY);
            sort(order.as_mut_slice(), |a, b| all.compare(history(a), history(b)) == Ordering::Less);
            let mut rank = 0;
            let mut before = None;
            for &index in order.as_slice() {
                let Some(history) = paths.histories.as_mut_slice().get_mut(index as usize) else { continue };
                if before.is_none_or(|before| all.compare(before, *history) != Ordering::Equal) {
                    rank += 1;
                }
                before = Some(*history);
                *history = RANK | rank;
            }
        }
        self.all.entries.truncate(0);
        Ok(())
    }
}

impl Walk {
    pub const fn new() -> Self {
        Walk {
            all: Histories { entries: Buffer::new() },
            queue: Buffer::new(),
            round: 0,
            now: Paths::new(),
            next: Paths::new(),
            path: Path { slots: Buffer::new(), histories: Buffer::new() },
            order: Buffer::new(),
        }
    }

    /// Stores what the groups matched in `groups`, from the second on.
    pub fn find(
        &mut self,
        program: &Program,
        text: &[u8],
        context: Context,
        (start, end): (usize, usize),
        groups: &mut [(usize, usize)],
    ) -> Result<(), Error> {
        let Walk { all, queue, round, now, next, path, order } = self;
        let slots = 2 * program.groups.min(groups.len().saturating_sub(1));
        // After 2^31 rounds a stale mark could be taken for a new one, so the marks are cleared in time.
        if *round > u32::MAX / 2 {
            *round = 0;
            now.reached.truncate(0);
            next.reached.truncate(0);
        }
        let (mut now, mut next) = (now, next);
        now.prepare(program.insts.len())?;
        next.prepare(program.insts.len())?;
        all.entries.truncate(0);
        queue.truncate(0);
        path.slots.truncate(0);
        path.histories.truncate(0);
        for _ in 0..slots {
            path.slots.push(UNSET)?;
        }
        for _ in 0..program.most_levels {
            path.histories.push(NO_HISTORY)?;
        }
        let levels = program.most_levels;
        let mut walker = Walker { program, text, context, all, queue, round: *round + 1, slots, levels };
        walker.reach(now, path, 0)?;
        walker.follow(now, path, start)?;
        let mut at = start;
        while at < end {
            walker.rank(now, order)?;
            let (c, len) = program.char_at(text, at);
            at += len;
            walker.round = walker.round.wrapping_add(1);
            next.clear();
            for (row, &pc) in now.list.as_slice().iter().enumerate() {
                if program.takes(program.inst(pc), c) {
                    walker.load(now, row as u32, path)?;
                    walker.reach(next, path, pc + 1)?;
                }
            }
            walker.follow(next, path, at)?;
            core::mem::swap(&mut now, &mut next);
        }
        for (row, &pc) in now.list.as_slice().iter().enumerate() {
            if matches!(program.inst(pc), Inst::Match) {
                walker.load(now, row as u32, path)?;
                store_groups(groups, path.slots.as_slice());
            }
        }
        *round = walker.round;
        Ok(())
    }
}
