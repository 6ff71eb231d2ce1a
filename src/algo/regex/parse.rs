//! Parses a pattern into its tree, without recursion.

use super::bracket;
use super::set::Builder;
use super::stack::pop;
use super::tree::{Assertion, Node, Tree, UNBOUNDED};
use super::{Error, Options};
use crate::abi::{Buffer, small};
use crate::algo::text::chars::{NOT_A_CHAR, char_at};
use crate::algo::unicode::Class;
use crate::algo::unicode::located::{to_lower, to_upper};

/// The most that a bound may be: `RE_DUP_MAX`.
const DUP_MAX: u16 = 255;

/// An open group.
#[derive(Clone, Copy)]
struct Frame {
    number: u32,
    /// The start of its pieces in `pieces`, and of its alternatives in `alternatives`.
    pieces: usize,
    alternatives: usize,
}

struct Parser<'a> {
    pattern: &'a [u8],
    at: usize,
    options: Options,
    tree: Tree,
    frames: Buffer<Frame>,
    pieces: Buffer<u32>,
    alternatives: Buffer<u32>,
    /// Whether something stands before, in this alternative, that can be repeated.
    repeatable: bool,
}

/// The tree of a pattern.
#[small]
pub fn parse(pattern: &[u8], options: Options) -> Result<Tree, Error> {
    let mut parser = Parser {
        pattern,
        at: 0,
        options,
        tree: Tree::new(),
        frames: Buffer::new(),
        pieces: Buffer::new(),
        alternatives: Buffer::new(),
        repeatable: false,
    };
    parser.open()?;
    while parser.at < pattern.len() {
        parser.step()?;
    }
    if parser.frames.len() != 1 {
        return Err(Error::Paren);
    }
    parser.tree.root = parser.close()?;
    Ok(parser.tree)
}

#[small]
impl Parser<'_> {
    fn peek(&self, ahead: usize) -> Option<u8> {
        self.pattern.get(self.at + ahead).copied()
    }

    fn frame(&self) -> Frame {
        self.frames.as_slice().last().copied().unwrap_or(Frame { number: 0, pieces: 0, alternatives: 0 })
    }

    fn push(&mut self, node: Node) -> Result<(), Error> {
        let number = self.tree.add(node)?;
        self.pieces.push(number)?;
        self.repeatable = true;
        Ok(())
    }

    /// Starts a group, or the whole pattern.
    fn open(&mut self) -> Result<(), Error> {
        let number = self.tree.groups;
        let frame = Frame { number, pieces: self.pieces.len(), alternatives: self.alternatives.len() };
        self.frames.push(frame)?;
        self.repeatable = false;
        Ok(())
    }

    /// Ends an alternative.
    fn branch(&mut self) -> Result<(), Error> {
        let from = self.frame().pieces;
        let node = self.tree.join(&mut self.pieces, from, false)?;
        self.alternatives.push(node)?;
        self.repeatable = false;
        Ok(())
    }

    /// Ends a group and returns what is in it.
    fn close(&mut self) -> Result<u32, Error> {
        self.branch()?;
        let from = self.frame().alternatives;
        let node = self.tree.join(&mut self.alternatives, from, true)?;
        pop(&mut self.frames);
        Ok(node)
    }

    fn close_group(&mut self) -> Result<(), Error> {
        let number = self.frame().number;
        let inner = self.close()?;
        self.push(Node::Group { number, last: self.tree.groups, inner })
    }

    /// Reads the next piece.
    fn step(&mut self) -> Result<(), Error> {
        let byte = self.peek(0).unwrap_or(0);
        let extended = self.options.extended;
        if byte == b'\\' {
            let Some(escaped) = self.peek(1) else { return Err(Error::Escape) };
            return self.escape(escaped);
        }
        match byte {
            b'[' => {
                let (set, end) = bracket::parse(&mut self.tree, self.pattern, self.at + 1, self.options)?;
                self.at = end;
                self.push(Node::Set(set))
            }
            b'.' => self.take(1, Node::Any),
            b'*' if extended || self.repeatable => self.repeat(1, 0, UNBOUNDED),
            b'+' if extended => self.repeat(1, 1, UNBOUNDED),
            b'?' if extended => self.repeat(1, 0, 1),
            b'{' if extended => self.bound(1),
            b'(' if extended => {
                self.tree.groups += 1;
                self.at += 1;
                self.open()
            }
            b')' if extended && self.frames.len() > 1 => {
                self.at += 1;
                self.close_group()
            }
            b'|' if extended => {
                self.at += 1;
                self.branch()
            }
            b'^' if extended || self.at_start() => self.assert(1, Assertion::LineStart),
            b'$' if extended || self.at_end() => self.assert(1, Assertion::LineEnd),
            _ => self.literal(),
        }
    }

    /// Whether a basic expression starts here, so that `^` is special.
    fn at_start(&self) -> bool {
        self.pieces.len() == self.frame().pieces
    }

    /// Whether a basic expression ends behind this byte, so that `$` is special.
    fn at_end(&self) -> bool {
        matches!(self.pattern.get(self.at + 1..), None | Some([] | [b'\\', b')' | b'|', ..]))
    }

    fn take(&mut self, len: usize, node: Node) -> Result<(), Error> {
        self.at += len;
        self.push(node)
    }

    fn assert(&mut self, len: usize, assertion: Assertion) -> Result<(), Error> {
        self.take(len, Node::Assert(assertion))?;
        self.repeatable = false;
        Ok(())
    }

    /// The character here, or both its cases.
    fn literal(&mut self) -> Result<(), Error> {
        let (c, len) = char_at(self.pattern, self.at, self.options.encoding).unwrap_or((0, 1));
        if self.options.fold_case && c < NOT_A_CHAR && (to_lower(c) != c || to_upper(c) != c) {
            let mut set = Builder::new(&self.tree, self.options);
            for case in [c, to_lower(c), to_upper(c)] {
                set.add_char(&mut self.tree, case)?;
            }
            let set = set.finish(&mut self.tree, false, false)?;
            return self.take(len, Node::Set(set));
        }
        self.take(len, Node::Char(c))
    }

    /// Parses an escape. The letters are the GNU library's.
    fn escape(&mut self, escaped: u8) -> Result<(), Error> {
        if !self.options.extended {
            match escaped {
                b'(' => {
                    self.tree.groups += 1;
                    self.at += 2;
                    return self.open();
                }
                b')' if self.frames.len() > 1 => {
                    self.at += 2;
                    return self.close_group();
                }
                b')' => return Err(Error::Paren),
                b'{' => return self.bound(2),
                b'+' if self.repeatable => return self.repeat(2, 1, UNBOUNDED),
                b'?' if self.repeatable => return self.repeat(2, 0, 1),
                b'|' => {
                    self.at += 2;
                    return self.branch();
                }
                _ => {}
            }
        }
        let assertion = match escaped {
            b'1'..=b'9' => {
                let number = u32::from(escaped - b'0');
                if number > self.tree.groups || self.frames.as_slice().iter().any(|frame| frame.number == number) {
                    return Err(Error::SubReg);
                }
                self.tree.has_references = true;
                return self.take(2, Node::Reference(number));
            }
            b'w' | b'W' | b's' | b'S' => return self.class(escaped),
            b'b' => Assertion::WordEdge,
            b'B' => Assertion::NotWordEdge,
            b'<' => Assertion::WordStart,
            b'>' => Assertion::WordEnd,
            b'`' => Assertion::TextStart,
            b'\'' => Assertion::TextEnd,
            _ => {
                self.at += 1;
                return self.literal();
            }
        };
        self.assert(2, assertion)
    }

    /// `\w`, `\W`, `\s`, `\S`.
    fn class(&mut self, letter: u8) -> Result<(), Error> {
        let mut set = Builder::new(&self.tree, self.options);
        if letter.eq_ignore_ascii_case(&b'w') {
            set.add_class(Class::Alnum);
            set.add_char(&mut self.tree, b'_'.into())?;
        } else {
            set.add_class(Class::Space);
        }
        let set = set.finish(&mut self.tree, letter.is_ascii_uppercase(), false)?;
        self.take(2, Node::Set(set))
    }

    /// Repeats the piece before; the operator has `len` bytes.
    fn repeat(&mut self, len: usize, min: u16, max: u16) -> Result<(), Error> {
        if !self.repeatable {
            return Err(Error::BadRepeat);
        }
        self.at += len;
        let Some(inner) = pop(&mut self.pieces) else { return Err(Error::BadRepeat) };
        self.push(Node::Repeat { inner, min, max })
    }

    /// Reads `{m}`, `{m,}`, `{,n}` or `{m,n}`; the opening brace has `len` bytes.
    fn bound(&mut self, len: usize) -> Result<(), Error> {
        if !self.repeatable {
            return Err(Error::BadRepeat);
        }
        self.at += len;
        let min = self.number()?;
        let max = if self.peek(0) == Some(b',') {
            self.at += 1;
            self.number()?.or(Some(UNBOUNDED))
        } else {
            min
        };
        let closing: &[u8] = if self.options.extended { b"}" } else { b"\\}" };
        let rest = self.pattern.get(self.at..).unwrap_or(&[]);
        if !rest.starts_with(closing) {
            return Err(if rest.is_empty() { Error::Brace } else { Error::BadBrace });
        }
        let Some(max) = max else { return Err(Error::BadBrace) };
        let min = min.unwrap_or(0);
        if min > max {
            return Err(Error::BadBrace);
        }
        self.repeat(closing.len(), min, max)
    }

    /// A number up to [`DUP_MAX`], if there is one.
    fn number(&mut self) -> Result<Option<u16>, Error> {
        let mut number = None;
        while let Some(digit @ b'0'..=b'9') = self.peek(0) {
            let value = number.unwrap_or(0) * 10 + u16::from(digit - b'0');
            if value > DUP_MAX {
                return Err(Error::BadBrace);
            }
            number = Some(value);
            self.at += 1;
        }
        Ok(number)
    }
}
