//! Facts about all matches of a pattern, used to skip ahead.

use super::Error;
use super::program::{Inst, Program};
use super::stack::pop;
use super::tree::{Assertion, Node, Tree};
use crate::abi::{Buffer, small};

/// Finds out what is known about a program.
#[small]
pub fn find(program: &mut Program, tree: &Tree) -> Result<(), Error> {
    program.first = first_bytes(program)?;
    program.has_assertions = program.insts.as_slice().iter().any(|inst| matches!(inst, Inst::Assert(_)));
    program.is_uniform = is_uniform(program);
    program.required = required(tree, program)?;
    find_start(program)
}

/// Whether no instruction tells one character behind ASCII from another.
#[small]
fn is_uniform(program: &Program) -> bool {
    program.insts.as_slice().iter().all(|inst| match *inst {
        Inst::Char(c) => c < 128,
        Inst::Set(number) => {
            let set = program.sets.as_slice().get(number as usize);
            // Some characters behind ASCII are the other case of ASCII's.
            !program.fold_case && set.is_some_and(|set| set.ranges.1 == 0 && set.classes == 0)
        }
        Inst::Assert(assertion) => {
            matches!(assertion, Assertion::LineStart | Assertion::LineEnd | Assertion::TextStart | Assertion::TextEnd)
        }
        _ => true,
    })
}

/// Finds what every match starts with.
#[small]
pub fn find_start(program: &mut Program) -> Result<(), Error> {
    program.starts_at_text_start = false;
    program.prefix.truncate(0);
    let mut pc = 0;
    let mut at_start = true;
    loop {
        match program.inst(pc) {
            Inst::Jump(a) if a > pc => pc = a,
            Inst::Open { .. }
            | Inst::Close(_)
            | Inst::Level(_)
            | Inst::Choice(..)
            | Inst::End { .. }
            | Inst::Mark(_) => {
                pc += 1;
            }
            Inst::Assert(Assertion::LineStart) if at_start && !program.lines => {
                program.starts_at_text_start = true;
                pc += 1;
            }
            Inst::Assert(Assertion::TextStart) if at_start => {
                program.starts_at_text_start = true;
                pc += 1;
            }
            Inst::Char(c) => {
                let Some((bytes, len)) = program.encoding.encode(c) else { return Ok(()) };
                program.prefix.extend(bytes.get(..len).unwrap_or(&[]))?;
                at_start = false;
                pc += 1;
            }
            _ => return Ok(()),
        }
    }
}

/// An ASCII byte that is in every match: the last character that stands alone in the whole pattern or in a group of it.
#[small]
fn required(tree: &Tree, program: &Program) -> Result<Option<u8>, Error> {
    let mut found = None;
    let mut stack = Buffer::new();
    stack.push(tree.root)?;
    while let Some(number) = pop(&mut stack) {
        match tree.node(number) {
            Node::Char(c @ 0..128) => {
                found = Some(c as u8);
                break;
            }
            Node::Group { inner, .. } => stack.push(inner)?,
            Node::Repeat { inner, min: 1.., .. } => stack.push(inner)?,
            // The last child is looked at first.
            Node::Concat { first, count } => stack.extend(tree.children_of(first, count))?,
            _ => {}
        }
    }
    Ok(found.filter(|_| !program.fold_case))
}

/// Adds the bytes that a character can start with which an instruction takes.
#[inline(never)]
#[small]
fn add_first(program: &Program, inst: Inst, first: &mut [bool; 256]) {
    let (ascii, others) = first.split_at_mut(128);
    others.fill(true);
    if let Inst::Char(c) = inst {
        if let Some(possible) = ascii.get_mut(c as usize) {
            *possible = true;
        }
        return;
    }
    // A word of the set at a time: to ask for each character would take most of the time that a pattern takes.
    let (members, negated) = match inst {
        Inst::Set(number) => {
            program.sets.as_slice().get(number as usize).map_or(([0; 4], false), |s| (s.ascii, s.negated))
        }
        _ => ([u32::from(program.newline) << b'\n', 0, 0, 0], true),
    };
    for (part, word) in ascii.chunks_mut(32).zip(members) {
        let mut word = if negated { !word } else { word };
        for possible in part {
            *possible |= word & 1 != 0;
            word >>= 1;
        }
    }
}

/// The bytes that a match can start with, unless it can be empty.
#[small]
fn first_bytes(program: &Program) -> Result<Option<[bool; 256]>, Error> {
    let mut first = [false; 256];
    let mut seen: Buffer<bool> = Buffer::new();
    for _ in 0..program.insts.len() {
        seen.push(false)?;
    }
    let mut stack = Buffer::new();
    stack.push(0u32)?;
    while let Some(pc) = pop(&mut stack) {
        match seen.as_mut_slice().get_mut(pc as usize) {
            Some(seen) if !*seen => *seen = true,
            _ => continue,
        }
        match program.inst(pc) {
            Inst::Match | Inst::Reference(_) => return Ok(None),
            Inst::Jump(a) => stack.push(a)?,
            Inst::Split(a, b) => stack.extend(&[a, b])?,
            inst @ (Inst::Char(_) | Inst::Any | Inst::Set(_)) => {
                add_first(program, inst, &mut first);
            }
            Inst::Progress(_, a) => stack.extend(&[pc + 1, a])?,
            _ => stack.push(pc + 1)?,
        }
    }
    Ok(Some(first))
}
