//! From a tree to a program.
//!
//! Where sub-matches could be ambiguous, a piece of the pattern has a level at which the paths through it note what
//! distinguishes them: [`super::submatch`] says how they are compared.

use super::program::{Inst, Program};
use super::stack::{add, pop};
use super::tree::{Node, Tree, UNBOUNDED};
use super::{Error, Options, facts};
use crate::abi::{Buffer, small};
use core::mem::take;

/// The most instructions that a pattern may need, and the most levels.
const MOST_INSTS: usize = 1 << 17;
const MOST_LEVELS: u32 = 100;

/// A pending task. Targets in instructions are labels until the end.
#[derive(Clone, Copy)]
enum Task {
    /// Translate a node whose history, if it has one, is at `level`.
    Node(u32, u32),
    /// Emit an instruction that is reached with so many levels.
    Inst(Inst, u32),
    /// Bind a label.
    Label(u32),
}

struct Emitter<'a> {
    tree: &'a Tree,
    insts: Buffer<Inst>,
    levels: Buffer<u8>,
    labels: Buffer<u32>,
    /// To be done, the last first.
    tasks: Buffer<Task>,
    /// To be done before these, the first first.
    new: Buffer<Task>,
    most_levels: u32,
    registers: u32,
    /// For each node whether it is a repetition that should be as long as it can, whatever follows.
    greedy: Buffer<bool>,
    /// The labels of what a split prefers, where that makes the piece longer whatever follows.
    longer: Buffer<u32>,
}

/// The program of a tree.
#[small]
pub fn emit(tree: &Tree, options: Options) -> Result<Program, Error> {
    let mut emitter = Emitter {
        tree,
        insts: Buffer::new(),
        levels: Buffer::new(),
        labels: Buffer::new(),
        tasks: Buffer::new(),
        new: Buffer::new(),
        most_levels: 0,
        registers: 0,
        greedy: greedy(tree)?,
        longer: Buffer::new(),
    };
    let levels = emitter.levels_of(tree.root);
    emitter.tasks.push(Task::Inst(Inst::Match, levels))?;
    emitter.tasks.push(Task::Node(tree.root, 0))?;
    emitter.run()?;
    let mut sets = Buffer::new();
    sets.extend(tree.sets.as_slice())?;
    let mut ranges = Buffer::new();
    ranges.extend(tree.ranges.as_slice())?;
    let mut program = Program {
        insts: take(&mut emitter.insts),
        levels: take(&mut emitter.levels),
        stops: Buffer::new(),
        longer: Buffer::new(),
        sets,
        ranges,
        groups: tree.groups as usize,
        most_levels: emitter.most_levels as usize,
        registers: emitter.registers as usize,
        has_back_references: tree.has_references,
        fold_case: options.fold_case,
        newline: options.newline,
        lines: options.lines,
        encoding: options.encoding,
        first: None,
        prefix: Buffer::new(),
        required: None,
        starts_at_text_start: false,
        has_assertions: false,
        is_uniform: false,
    };
    program.longer.reserve_exact(program.insts.len())?;
    for &inst in program.insts.as_slice() {
        program.longer.push(matches!(inst, Inst::Split(a, _) if emitter.longer.as_slice().contains(&a)))?;
    }
    facts::find(&mut program, tree)?;
    program.stops = stops(&program)?;
    Ok(program)
}

#[small]
impl Emitter<'_> {
    fn run(&mut self) -> Result<(), Error> {
        while let Some(task) = pop(&mut self.tasks) {
            match task {
                Task::Node(number, level) => {
                    self.expand(number, level)?;
                    let mut new = take(&mut self.new);
                    new.as_mut_slice().reverse();
                    self.tasks.extend(new.as_slice())?;
                    new.truncate(0);
                    self.new = new;
                }
                Task::Inst(inst, levels) => {
                    if self.insts.len() >= MOST_INSTS || levels > MOST_LEVELS {
                        return Err(Error::Space);
                    }
                    self.most_levels = self.most_levels.max(levels);
                    self.insts.push(inst)?;
                    self.levels.push(levels as u8)?;
                }
                Task::Label(label) => {
                    let here = self.insts.len() as u32;
                    if let Some(target) = self.labels.as_mut_slice().get_mut(label as usize) {
                        *target = here;
                    }
                }
            }
        }
        let labels = self.labels.as_slice();
        let target = |label: u32| labels.get(label as usize).copied().unwrap_or(0);
        for label in self.longer.as_mut_slice() {
            *label = target(*label);
        }
        for inst in self.insts.as_mut_slice() {
            *inst = match *inst {
                Inst::Split(a, b) => Inst::Split(target(a), target(b)),
                Inst::Jump(a) => Inst::Jump(target(a)),
                Inst::Progress(register, a) => Inst::Progress(register, target(a)),
                other => other,
            };
        }
        Ok(())
    }

    #[inline(never)]
    fn label(&mut self) -> Result<u32, Error> {
        add(&mut self.labels, 0)
    }

    #[inline(never)]
    fn node(&mut self, number: u32, level: u32) -> Result<(), Error> {
        Ok(self.new.push(Task::Node(number, level))?)
    }

    #[inline(never)]
    fn inst(&mut self, inst: Inst, levels: u32) -> Result<(), Error> {
        Ok(self.new.push(Task::Inst(inst, levels))?)
    }

    #[inline(never)]
    fn bind(&mut self, label: u32) -> Result<(), Error> {
        Ok(self.new.push(Task::Label(label))?)
    }

    /// Whether what happens in a node must be noted: groups are in it, and more than one way to match them.
    fn noted(&self, number: u32) -> bool {
        let info = self.tree.info(number);
        info.groups && !info.fixed && !self.tree.has_references
    }

    /// 1 if a node has a history at its level, else 0.
    fn levels_of(&self, number: u32) -> u32 {
        (self.tree.info(number).open && !self.tree.has_references).into()
    }

    fn expand(&mut self, number: u32, level: u32) -> Result<(), Error> {
        match self.tree.node(number) {
            Node::Empty => Ok(()),
            Node::Char(c) => self.inst(Inst::Char(c), level),
            Node::Any => self.inst(Inst::Any, level),
            Node::Set(set) => self.inst(Inst::Set(set), level),
            Node::Assert(assertion) => self.inst(Inst::Assert(assertion), level),
            Node::Reference(group) => self.inst(Inst::Reference(group), level),
            Node::Group { number, last, inner } => {
                self.inst(Inst::Open { group: number, last }, level)?;
                self.node(inner, level)?;
                self.inst(Inst::Close(number), level + self.levels_of(inner))
            }
            Node::Concat { first, count } => self.concat(self.noted(number), first, count, level),
            Node::Alternation { first, count } => self.alternation(self.noted(number), first, count, level),
            Node::Repeat { inner, min, max } => {
                let lengthens = self.greedy.as_slice().get(number as usize) == Some(&true);
                self.repeat(self.noted(number), inner, (min, max), level, lengthens)
            }
        }
    }

    /// A piece of a noted node at `level`: it, and a note that it ended.
    #[inline(never)]
    fn piece(&mut self, noted: bool, number: u32, level: u32) -> Result<(), Error> {
        if !noted {
            return self.node(number, level);
        }
        self.node(number, level + 1)?;
        if self.tree.info(number).fixed {
            return Ok(()); // no path can end it elsewhere
        }
        let below = self.levels_of(number);
        self.inst(Inst::End { level, below: below != 0 }, level + 1 + below)
    }

    #[inline(never)]
    fn start(&mut self, noted: bool, level: u32) -> Result<(), Error> {
        if noted { self.inst(Inst::Level(level), level) } else { Ok(()) }
    }

    #[inline(never)]
    fn concat(&mut self, noted: bool, first: u32, count: u32, level: u32) -> Result<(), Error> {
        self.start(noted, level)?;
        let tree = self.tree;
        for &child in tree.children_of(first, count) {
            self.piece(noted, child, level)?;
        }
        Ok(())
    }

    #[inline(never)]
    fn alternation(&mut self, noted: bool, first: u32, count: u32, level: u32) -> Result<(), Error> {
        self.start(noted, level)?;
        let levels = level + u32::from(noted);
        let end = self.label()?;
        let tree = self.tree;
        for (i, &child) in tree.children_of(first, count).iter().enumerate() {
            let is_last = i + 1 == count as usize;
            let (this, next) = (self.label()?, self.label()?);
            if !is_last {
                self.inst(Inst::Split(this, next), levels)?;
            }
            self.bind(this)?;
            if noted {
                // An empty alternative, which POSIX leaves open, is the last choice: a group that matches nothing counts
                // more than none.
                let is_empty = matches!(tree.node(child), Node::Empty);
                self.inst(Inst::Choice(level, if is_empty { count } else { i as u32 }), levels)?;
            }
            self.piece(noted, child, level)?;
            if !is_last {
                self.inst(Inst::Jump(end), levels)?;
            }
            self.bind(next)?;
        }
        self.bind(end)
    }

    #[inline(never)]
    fn repeat(
        &mut self,
        noted: bool,
        inner: u32,
        (min, max): (u16, u16),
        level: u32,
        lengthens: bool,
    ) -> Result<(), Error> {
        self.start(noted, level)?;
        let levels = level + u32::from(noted);
        if max == 0 {
            return Ok(());
        }
        let (enter, skip, out, end) = (self.label()?, self.label()?, self.label()?, self.label()?);
        if min == 0 && lengthens {
            self.longer.push(enter)?;
        }
        if min == 0 {
            self.inst(Inst::Split(enter, skip), levels)?;
            self.bind(enter)?;
            if noted {
                // An empty match of the piece is better than none.
                self.inst(Inst::Choice(level, 0), levels)?;
            }
        }
        for _ in 1..min {
            self.piece(noted, inner, level)?;
        }
        if max == UNBOUNDED {
            self.cycle(noted, inner, level, out, lengthens)?;
        } else {
            self.piece(noted, inner, level)?;
            for _ in min.max(1)..max {
                let more = self.label()?;
                if lengthens {
                    self.longer.push(more)?;
                }
                self.inst(Inst::Split(more, out), levels)?;
                self.bind(more)?;
                self.piece(noted, inner, level)?;
            }
        }
        self.bind(out)?;
        if min == 0 {
            if noted {
                self.inst(Inst::Jump(end), levels)?;
            }
            self.bind(skip)?;
            if noted {
                self.inst(Inst::Choice(level, 1), levels)?;
            }
        }
        self.bind(end)
    }

    /// Once or more. What runs by trying must be kept from going round without taking anything.
    #[inline(never)]
    fn cycle(&mut self, noted: bool, inner: u32, level: u32, out: u32, lengthens: bool) -> Result<(), Error> {
        let levels = level + u32::from(noted);
        let again = self.label()?;
        if lengthens {
            self.longer.push(again)?;
        }
        let register = self.registers;
        self.bind(again)?;
        if self.tree.has_references {
            self.registers += 1;
            self.inst(Inst::Mark(register), levels)?;
        }
        self.piece(noted, inner, level)?;
        if self.tree.has_references {
            self.inst(Inst::Progress(register, out), levels)?;
        }
        self.inst(Inst::Split(again, out), levels)
    }
}

/// For each node whether it is a repetition of something of a fixed length without groups, and all around it are groups,
/// alternatives, and one sequence that is the whole pattern. Then each of its matches that is longer is better: nothing
/// that counts more than its length depends on it.
#[small]
fn greedy(tree: &Tree) -> Result<Buffer<bool>, Error> {
    let mut greedy = Buffer::new();
    for _ in tree.nodes.as_slice() {
        greedy.push(false)?;
    }
    // The nodes to look at, and whether they are the whole pattern.
    let mut stack = Buffer::new();
    stack.push((tree.root, true))?;
    while let Some((number, is_whole)) = pop(&mut stack) {
        match tree.node(number) {
            Node::Group { inner, .. } => stack.push((inner, is_whole))?,
            Node::Concat { first, count } if is_whole => {
                for &child in tree.children_of(first, count) {
                    stack.push((child, false))?;
                }
            }
            Node::Alternation { first, count } => {
                for &child in tree.children_of(first, count) {
                    stack.push((child, is_whole))?;
                }
            }
            Node::Repeat { inner, .. } => {
                let info = tree.info(inner);
                if let Some(greedy) = greedy.as_mut_slice().get_mut(number as usize) {
                    *greedy = info.fixed && !info.groups;
                }
            }
            _ => {}
        }
    }
    Ok(greedy)
}

/// The states at which paths stop: before characters, at the end, and where paths join.
#[small]
fn stops(program: &Program) -> Result<Buffer<bool>, Error> {
    let mut stops = Buffer::new();
    let mut reached = Buffer::new();
    stops.reserve_exact(program.insts.len())?;
    reached.reserve_exact(program.insts.len())?;
    for &inst in program.insts.as_slice() {
        stops.push(matches!(inst, Inst::Char(_) | Inst::Any | Inst::Set(_) | Inst::Match))?;
        reached.push(false)?;
    }
    let mut arrive = |pc: u32| {
        let (Some(stop), Some(reached)) =
            (stops.as_mut_slice().get_mut(pc as usize), reached.as_mut_slice().get_mut(pc as usize))
        else {
            return;
        };
        *stop |= *reached;
        *reached = true;
    };
    for (pc, &inst) in program.insts.as_slice().iter().enumerate() {
        match inst {
            Inst::Jump(a) => arrive(a),
            Inst::Split(a, b) => {
                arrive(a);
                arrive(b);
            }
            Inst::Match => {}
            _ => arrive(pc as u32 + 1),
        }
    }
    Ok(stops)
}
