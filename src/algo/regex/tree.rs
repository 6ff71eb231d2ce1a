//! The tree of a pattern. Nodes are numbered; children come before their parents.

use super::Error;
use super::stack::add;
use crate::abi::{Buffer, small};

/// No upper bound.
pub const UNBOUNDED: u16 = u16::MAX;

/// A zero-width assertion.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Assertion {
    /// `^`
    LineStart,
    /// `$`
    LineEnd,
    /// `` \` ``
    TextStart,
    /// `\'`
    TextEnd,
    /// `\b`
    WordEdge,
    /// `\B`
    NotWordEdge,
    /// `\<`
    WordStart,
    /// `\>`
    WordEnd,
}

/// A piece of a pattern.
#[derive(Clone, Copy, Debug)]
pub enum Node {
    /// Nothing.
    Empty,
    /// One character.
    Char(u32),
    /// Any character.
    Any,
    /// A character of the set with this number.
    Set(u32),
    /// A position.
    Assert(Assertion),
    /// A back-reference.
    Reference(u32),
    /// A group: its number, the number of the last group in it, and what is in it.
    Group { number: u32, last: u32, inner: u32 },
    /// One after the other: where its children's numbers start in `children`, and how many they are.
    Concat { first: u32, count: u32 },
    /// One or the other.
    Alternation { first: u32, count: u32 },
    /// Several times.
    Repeat { inner: u32, min: u16, max: u16 },
}

/// Facts about a node.
#[derive(Clone, Copy, Debug)]
pub struct Info {
    /// Whether a group is in it.
    pub groups: bool,
    /// Whether it always takes the same number of characters.
    pub fixed: bool,
    /// Whether there is more than one way for the groups in it, or in what it is a group of, to match.
    pub open: bool,
}

const PLAIN: Info = Info { groups: false, fixed: true, open: false };

/// A set of characters.
#[derive(Clone, Copy, Debug)]
pub struct Set {
    /// The ASCII characters, a bit for each.
    pub ascii: [u32; 4],
    /// The start and the number of its ranges in `ranges`, for characters beyond ASCII.
    pub ranges: (u32, u32),
    /// The classes, by bits of their numbers, for characters that are not ASCII.
    pub classes: u16,
    /// Whether it is all others.
    pub negated: bool,
}

impl Set {
    /// Whether an ASCII character is in it, before negation.
    #[inline]
    #[small]
    pub fn has_ascii(&self, c: u32) -> bool {
        self.ascii.get(c as usize / 32).is_some_and(|bits| bits >> (c % 32) & 1 != 0)
    }

    /// Adds an ASCII character.
    #[small]
    pub fn add_ascii(&mut self, c: u32) {
        if let Some(bits) = self.ascii.get_mut(c as usize / 32) {
            *bits |= 1 << (c % 32);
        }
    }
}

/// A pattern.
pub struct Tree {
    pub nodes: Buffer<Node>,
    pub infos: Buffer<Info>,
    pub children: Buffer<u32>,
    pub sets: Buffer<Set>,
    pub ranges: Buffer<(u32, u32)>,
    pub groups: u32,
    pub has_references: bool,
    pub root: u32,
}

#[small]
impl Tree {
    pub const fn new() -> Self {
        Tree {
            nodes: Buffer::new(),
            infos: Buffer::new(),
            children: Buffer::new(),
            sets: Buffer::new(),
            ranges: Buffer::new(),
            groups: 0,
            has_references: false,
            root: 0,
        }
    }

    pub fn node(&self, number: u32) -> Node {
        self.nodes.as_slice().get(number as usize).copied().unwrap_or(Node::Empty)
    }

    pub fn info(&self, number: u32) -> Info {
        self.infos.as_slice().get(number as usize).copied().unwrap_or(PLAIN)
    }

    pub fn children_of(&self, first: u32, count: u32) -> &[u32] {
        self.children.as_slice().get(first as usize..(first + count) as usize).unwrap_or(&[])
    }

    /// Adds a node.
    pub fn add(&mut self, node: Node) -> Result<u32, Error> {
        let info = match node {
            Node::Group { inner, .. } => Info { groups: true, ..self.info(inner) },
            Node::Reference(_) => Info { fixed: false, ..PLAIN },
            Node::Concat { first, count } => {
                let all = self.children_of(first, count).iter().map(|&child| self.info(child));
                all.fold(PLAIN, |a, b| Info { groups: a.groups || b.groups, fixed: a.fixed && b.fixed, open: false })
            }
            // Alternatives may differ in length; that they do not is not worth finding out.
            Node::Alternation { first, count } => {
                let groups = self.children_of(first, count).iter().any(|&child| self.info(child).groups);
                Info { groups, fixed: false, open: false }
            }
            Node::Repeat { inner, min, max } => {
                let inner = self.info(inner);
                Info { groups: inner.groups, fixed: inner.fixed && min == max, open: false }
            }
            _ => PLAIN,
        };
        let open = if matches!(node, Node::Group { .. }) { info.open } else { info.groups && !info.fixed };
        let info = Info { open, ..info };
        self.infos.push(info)?;
        add(&mut self.nodes, node)
    }

    /// Moves the numbers in `stack` from `from` on to `children`, and makes one node of them.
    pub fn join(&mut self, stack: &mut Buffer<u32>, from: usize, alternatives: bool) -> Result<u32, Error> {
        let Some(numbers) = stack.as_slice().get(from..) else { return self.add(Node::Empty) };
        let node = match numbers {
            [] => Node::Empty,
            [one] => {
                let one = *one;
                stack.truncate(from);
                return Ok(one);
            }
            _ => {
                let (first, count) = (self.children.len() as u32, numbers.len() as u32);
                self.children.extend(numbers)?;
                if alternatives { Node::Alternation { first, count } } else { Node::Concat { first, count } }
            }
        };
        stack.truncate(from);
        self.add(node)
    }
}
