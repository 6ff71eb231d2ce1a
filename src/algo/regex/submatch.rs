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
//! All ends noted between two characters are at the same place. So before each character the histories of a level are
//! sorted and replaced by their ranks, and entries say no more than "ended here": memory does not grow with the text.

use super::program::{Inst, Program};
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
    /// Which way was taken, for choices.
    choice: u32,
    /// What was in a piece that ended.
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
        super::add(&mut self.entries, entry)
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

/// The paths at a place: for each instruction that is reached, a row of places and a row of histories.
struct Paths {
    list: Buffer<u32>,
    /// For each instruction, the round in which it was last reached, and its row.
    reached: Buffer<(u32, u32)>,
    places: Buffer<usize>,
    histories: Buffer<u32>,
}

impl Paths {
    fn new(insts: usize, places: usize, levels: usize) -> Result<Paths, Error> {
        let mut reached = Buffer::new();
        reached.reserve_exact(insts)?;
        for _ in 0..insts {
            reached.push((0, 0))?;
        }
        let mut paths = Paths { list: Buffer::new(), reached, places: Buffer::new(), histories: Buffer::new() };
        // Room for what most patterns need, as growing step by step would take longer than the walk.
        let rows = insts.min(64);
        paths.list.reserve_exact(rows)?;
        paths.places.reserve_exact(rows.min(16) * places)?;
        paths.histories.reserve_exact(rows.min(16) * levels)?;
        Ok(paths)
    }

    fn clear(&mut self) {
        self.list.truncate(0);
        self.places.truncate(0);
        self.histories.truncate(0);
    }
}

/// One path: the row that is being moved.
struct Path {
    places: Buffer<usize>,
    histories: Buffer<u32>,
}

impl Path {
    fn set_place(&mut self, number: usize, at: usize) {
        if let Some(place) = self.places.as_mut_slice().get_mut(number) {
            *place = at;
        }
    }

    fn history(&self, level: u32) -> u32 {
        self.histories.as_slice().get(level as usize).copied().unwrap_or(NO_HISTORY)
    }

    fn set_history(&mut self, level: u32, history: u32) {
        if let Some(place) = self.histories.as_mut_slice().get_mut(level as usize) {
            *place = history;
        }
    }
}

struct Walk<'a> {
    program: &'a Program,
    text: &'a [u8],
    context: Context,
    all: Histories,
    queue: Buffer<u32>,
    round: u32,
    /// How long the rows are.
    places: usize,
    levels: usize,
}

/// Adds values one by one: a bulk copy costs more than the few values of a row.
fn append<T: Copy>(to: &mut Buffer<T>, values: &[T]) -> Result<(), Error> {
    to.reserve(values.len())?;
    for &value in values {
        to.push(value)?;
    }
    Ok(())
}

impl Walk<'_> {
    /// Copies the row of an instruction into `path`.
    fn load(&self, paths: &Paths, row: u32, path: &mut Path) -> Result<(), Error> {
        let (places, levels) = (row as usize * self.places, row as usize * self.levels);
        path.places.truncate(0);
        append(&mut path.places, paths.places.as_slice().get(places..places + self.places).unwrap_or(&[]))?;
        path.histories.truncate(0);
        append(&mut path.histories, paths.histories.as_slice().get(levels..levels + self.levels).unwrap_or(&[]))
    }

    /// Whether `path` is better than the row of the instruction `pc`.
    fn is_better(&self, paths: &Paths, row: u32, path: &Path, pc: u32) -> bool {
        let from = row as usize * self.levels;
        let levels = self.program.levels.as_slice().get(pc as usize).copied().unwrap_or(0) as usize;
        let present = paths.histories.as_slice().get(from..from + levels).unwrap_or(&[]);
        for (&new, &old) in path.histories.as_slice().iter().zip(present) {
            match self.all.compare(new, old) {
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
            append(&mut paths.places, path.places.as_slice())?;
            append(&mut paths.histories, path.histories.as_slice())?;
            if let Some(reached) = paths.reached.as_mut_slice().get_mut(pc as usize) {
                *reached = (self.round, row);
            }
        } else if self.is_better(paths, row, path, pc) {
            let (places, levels) = (row as usize * self.places, row as usize * self.levels);
            if let Some(to) = paths.places.as_mut_slice().get_mut(places..places + self.places) {
                to.iter_mut().zip(path.places.as_slice()).for_each(|(to, from)| *to = *from);
            }
            if let Some(to) = paths.histories.as_mut_slice().get_mut(levels..levels + self.levels) {
                to.iter_mut().zip(path.histories.as_slice()).for_each(|(to, from)| *to = *from);
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
    /// from several places, so only there, and before characters, they are put down.
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
                    path.set_place(2 * group as usize - 2, UNSET);
                    path.set_place(2 * group as usize - 1, UNSET);
                }
                path.set_place(2 * group as usize - 2, at);
            }
            Inst::Close(group) => path.set_place(2 * group as usize - 1, at),
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
                    let place = row * self.levels + level;
                    order.push(place as u32)?;
                    is_ranked &= paths.histories.as_slice().get(place).is_some_and(|history| history & RANK != 0);
                }
            }
            if is_ranked {
                continue;
            }
            let all = &self.all;
            let histories = paths.histories.as_slice();
            let history = |place: u32| histories.get(place as usize).copied().unwrap_or(NO_HISTORY);
            order.as_mut_slice().sort_unstable_by(|&a, &b| all.compare(history(a), history(b)));
            let mut rank = 0;
            let mut before = None;
            for &place in order.as_slice() {
                let Some(history) = paths.histories.as_mut_slice().get_mut(place as usize) else { continue };
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

/// Places what the groups matched in `places`, from the second on.
pub fn find(
    program: &Program,
    text: &[u8],
    context: Context,
    (start, end): (usize, usize),
    places: &mut [(usize, usize)],
) -> Result<(), Error> {
    let groups = program.groups.min(places.len().saturating_sub(1));
    let mut walk = Walk {
        program,
        text,
        context,
        all: Histories { entries: Buffer::new() },
        queue: Buffer::new(),
        round: 1,
        places: 2 * groups,
        levels: program.most_levels,
    };
    let mut now = Paths::new(program.insts.len(), walk.places, walk.levels)?;
    let mut next = Paths::new(program.insts.len(), walk.places, walk.levels)?;
    let mut path = Path { places: Buffer::new(), histories: Buffer::new() };
    let mut order: Buffer<u32> = Buffer::new();
    path.places.reserve_exact(walk.places)?;
    path.histories.reserve_exact(walk.levels)?;
    walk.queue.reserve_exact(64)?;
    walk.all.entries.reserve_exact(64)?;
    order.reserve_exact(16)?;
    for _ in 0..walk.places {
        path.places.push(UNSET)?;
    }
    for _ in 0..walk.levels {
        path.histories.push(NO_HISTORY)?;
    }
    walk.reach(&mut now, &path, 0)?;
    walk.follow(&mut now, &mut path, start)?;
    let mut at = start;
    while at < end {
        walk.rank(&mut now, &mut order)?;
        let (c, len) = program.char_at(text, at);
        at += len;
        walk.round = walk.round.wrapping_add(1);
        next.clear();
        for (row, &pc) in now.list.as_slice().iter().enumerate() {
            if program.takes(program.inst(pc), c) {
                walk.load(&now, row as u32, &mut path)?;
                walk.reach(&mut next, &path, pc + 1)?;
            }
        }
        walk.follow(&mut next, &mut path, at)?;
        core::mem::swap(&mut now, &mut next);
    }
    for (row, &pc) in now.list.as_slice().iter().enumerate() {
        if matches!(program.inst(pc), Inst::Match) {
            walk.load(&now, row as u32, &mut path)?;
            for (place, pair) in places.iter_mut().skip(1).zip(path.places.as_slice().chunks_exact(2)) {
                if let [from, to] = *pair {
                    *place = if to == UNSET { (UNSET, UNSET) } else { (from, to) };
                }
            }
        }
    }
    Ok(())
}
