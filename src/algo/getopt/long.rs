//! Long options.

use super::{Argument, Arguments, LONG, Parser, is_option};
use crate::abi::c_int;

/// An option of C's `struct option`.
#[derive(Clone, Copy)]
pub struct LongOption<'a> {
    /// Its name without the dashes.
    pub name: &'a [u8],
    /// Whether it takes an argument: 0 none, 1 required, 2 optional.
    pub has_arg: c_int,
    /// The address of where `val` goes; 0: `val` is returned.
    pub flag: usize,
    /// The option's value.
    pub val: c_int,
}

/// The list of long options.
pub trait LongOptions {
    /// Option `index`; `None` from the end of the list on.
    fn get(&self, index: usize) -> Option<LongOption<'_>>;
}

/// The result of looking up a long option.
enum Found {
    None,
    One(usize),
    Many,
}

impl Found {
    fn problem(&self) -> &'static [u8] {
        if matches!(self, Found::Many) { b"ambiguous" } else { b"unrecognized" }
    }
}

/// Whether two options do the same, so that an abbreviation of both is not ambiguous.
fn same(a: Option<LongOption>, b: LongOption) -> bool {
    a.is_some_and(|a| a.has_arg == b.has_arg && a.flag == b.flag && a.val == b.val)
}

fn equal(a: &[u8], b: &[u8]) -> bool {
    a.len() == b.len() && starts_with(a, b)
}

fn starts_with(text: &[u8], prefix: &[u8]) -> bool {
    text.len() >= prefix.len() && text.iter().zip(prefix).all(|(a, b)| a == b)
}

/// How much of `text` is the name of a long option: up to its end or a `=`.
fn name_length(text: &[u8]) -> usize {
    text.iter().position(|&byte| byte == b'=').unwrap_or(text.len())
}

impl<'s, A: Arguments<'s>, R: FnMut(&[&[u8]])> Parser<'_, A, R> {
    /// The next option, short or of `long`. Other arguments before it are moved behind what was read, unless the options say
    /// to stop at the first or to return each in order. With `single_dash`, long options may start with one dash.
    pub fn long(&mut self, long: &impl LongOptions, single_dash: bool) -> c_int {
        let skipped = self.index;
        let mut at = skipped;
        if !self.options.in_order && !self.options.stop {
            loop {
                match self.arguments.get(at) {
                    None => return -1,
                    Some(element) if is_option(element) => break,
                    Some(_) => at += 1,
                }
            }
        }
        self.index = at;
        let result = self.long_here(long, single_dash);
        let read = self.index - at;
        if at > skipped {
            for _ in 0..read {
                self.move_down(skipped, at + read - 1);
            }
            self.index = skipped + read;
        }
        result
    }

    /// Moves an element that was read before those that were skipped; `optarg` follows it.
    fn move_down(&mut self, to: c_int, from: c_int) {
        self.arguments.move_down(to, from);
        if let Argument::At { element, .. } = &mut self.argument {
            if *element == from {
                *element = to;
            } else if (to..from).contains(element) {
                *element += 1;
            }
        }
    }

    /// The option in element `index`.
    fn long_here(&mut self, long: &impl LongOptions, single_dash: bool) -> c_int {
        let (here, element) = (self.index, self.arguments.get(self.index).unwrap_or(b""));
        let dashes = 1 + usize::from(element.get(1) == Some(&b'-'));
        let name = element.get(dashes..).unwrap_or(b"");
        if self.position != 0 || !is_option(element) || name.is_empty() || (dashes == 1 && !single_dash) {
            return self.short_or_long(long);
        }
        let end = dashes + name_length(name);
        let spelt = element.get(..end).unwrap_or(b"");
        match self.find(long, spelt.get(dashes..).unwrap_or(b""), dashes == 1) {
            Found::One(found) => {
                self.index += 1;
                self.take_long(long, found, spelt, (here, end))
            }
            // A single dash that starts no long option may start a short one.
            Found::None if dashes == 1 && name.first().is_some_and(|&c| self.options.find(c).is_some()) => {
                self.short_or_long(long)
            }
            found => {
                self.index += 1;
                self.refuse(&[found.problem(), b" option '", spelt, b"'"], 0)
            }
        }
    }

    /// A short option, or with `W;` among the options the long option that `-W` names.
    fn short_or_long(&mut self, long: &impl LongOptions) -> c_int {
        let result = self.short();
        if result != b'W'.into() || self.options.find(b'W') != Some(LONG) {
            return result;
        }
        let Argument::At { element, offset } = self.argument else { return result };
        let name = self.arguments.get(element).and_then(|text| text.get(offset..)).unwrap_or(b"");
        let spelt = name.get(..name_length(name)).unwrap_or(b"");
        match self.find(long, spelt, false) {
            Found::One(found) => self.take_long(long, found, spelt, (element, offset + spelt.len())),
            found => {
                self.argument = Argument::None;
                self.refuse(&[found.problem(), b" option '-W ", spelt, b"'"], 0)
            }
        }
    }

    /// Finds the option that `name` spells, or is the only one to start with. One short option by a single dash, like `-c`,
    /// is not taken for a long one.
    fn find(&self, long: &impl LongOptions, name: &[u8], single_dash: bool) -> Found {
        if single_dash && matches!(name, [c] if self.options.find(*c).is_some()) {
            return Found::None;
        }
        let mut found = Found::None;
        let mut at = 0;
        while let Some(candidate) = long.get(at) {
            if equal(candidate.name, name) {
                return Found::One(at);
            }
            if starts_with(candidate.name, name) {
                found = match found {
                    Found::None => Found::One(at),
                    Found::One(other) if same(long.get(other), candidate) => Found::One(other),
                    _ => Found::Many,
                };
            }
            at += 1;
        }
        found
    }

    /// Takes the argument of option `found`: behind a `=` at `end` (an element and the offset in it), or the next element.
    fn take_long(&mut self, long: &impl LongOptions, found: usize, spelt: &[u8], end: (c_int, usize)) -> c_int {
        let Some(option) = long.get(found) else { return -1 };
        self.argument = Argument::None;
        let (element, offset) = end;
        if self.arguments.get(element).is_some_and(|text| text.len() > offset) {
            if option.has_arg == 0 {
                return self.refuse(&[b"option '", spelt, b"' does not allow an argument"], option.val);
            }
            self.argument = Argument::At { element, offset: offset + 1 };
        } else if option.has_arg == 1 && !self.take_element() {
            self.index -= 1;
            self.refuse(&[b"option '", spelt, b"' requires an argument"], option.val);
            return self.missing();
        }
        self.long = Some(found);
        self.option = option.val;
        self.sets_flag = option.flag != 0;
        if self.sets_flag { 0 } else { option.val }
    }
}
