//! Options on a command line: `getopt` and `getopt_long`.
//!
//! The state between two calls is the program's, in C's variables; a [`Parser`] has it for one call.

mod long;
mod options;
#[cfg(test)]
mod tests;

pub use long::{LongOption, LongOptions};
pub use options::Options;

use crate::abi::c_int;
use options::LONG;

/// The elements of `argv`, whose strings live for `'s`.
pub trait Arguments<'s> {
    /// Element `index`; `None` before the first and from the terminating null pointer on.
    fn get(&self, index: c_int) -> Option<&'s [u8]>;
    /// Moves element `from` down to `to`, and those between up by one.
    fn move_down(&mut self, to: c_int, from: c_int);
    /// How many elements there are.
    fn count(&self) -> c_int;
}

/// The new value of `optarg`.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Argument {
    /// It stays as it is.
    Unchanged,
    /// Null.
    None,
    /// The rest of an element from an offset on.
    At {
        /// Which element.
        element: c_int,
        /// The offset in it.
        offset: usize,
    },
}

/// One call.
pub struct Parser<'o, A, R> {
    /// The elements of `argv`.
    pub arguments: A,
    /// The option characters.
    pub options: Options<'o>,
    /// C's `optind`: the element that is read next.
    pub index: c_int,
    /// How far the options that share one element were read; 0 at the start of an element.
    pub position: c_int,
    /// C's `optopt`: the option that was wrong.
    pub option: c_int,
    /// C's `optarg`.
    pub argument: Argument,
    /// Which long option was found.
    pub long: Option<usize>,
    /// Whether that option's value goes to its `flag`.
    pub sets_flag: bool,
    /// Reports a mistake, whose text comes in pieces.
    pub report: R,
}

/// Whether an element has options.
fn is_option(element: &[u8]) -> bool {
    element.len() > 1 && element.first() == Some(&b'-')
}

impl<'s, A: Arguments<'s>, R: FnMut(&[&[u8]])> Parser<'_, A, R> {
    /// The next short option, which starts or continues in element `index`: its character, `?`, `:` or -1.
    pub fn short(&mut self) -> c_int {
        let Some(element) = self.arguments.get(self.index) else { return -1 };
        if !is_option(element) {
            if !self.options.in_order {
                return -1;
            }
            self.argument = Argument::At { element: self.index, offset: 0 };
            self.index += 1;
            return 1;
        }
        if matches!(element, [b'-', b'-']) {
            self.index += 1;
            return -1;
        }
        let at = usize::try_from(self.position).unwrap_or(0).max(1);
        let option = element.get(at).copied().unwrap_or(0);
        let (here, has_rest) = (self.index, at + 1 < element.len());
        if has_rest {
            self.position = at as c_int + 1;
        } else {
            self.position = 0;
            self.index += 1;
        }
        let Some(colons) = self.options.find(option) else {
            return self.refuse(&[b"invalid option -- ", &[option]], option.into());
        };
        self.argument = Argument::None;
        if colons & 1 != 0 || has_rest && colons == 2 {
            let rest = has_rest.then_some(Argument::At { element: here, offset: at + 1 });
            return self.take_short(option, rest, colons == 2);
        }
        option.into()
    }

    /// Takes the argument of a short option: the rest of the element or, if it is required, the next element.
    fn take_short(&mut self, option: u8, rest: Option<Argument>, optional: bool) -> c_int {
        if let Some(rest) = rest {
            self.argument = rest;
            self.position = 0;
            self.index += 1;
        } else if !optional && !self.take_element() {
            self.index = self.index.min(self.arguments.count());
            self.refuse(&[b"option requires an argument -- ", &[option]], option.into());
            return self.missing();
        }
        option.into()
    }

    /// Makes the next element the argument, and passes over it; false, with no argument, if there is none.
    fn take_element(&mut self) -> bool {
        let found = self.arguments.get(self.index).is_some();
        self.argument = if found { Argument::At { element: self.index, offset: 0 } } else { Argument::None };
        self.index += 1;
        found
    }

    /// Reports a mistake with `option`; returns what the call then does.
    fn refuse(&mut self, text: &[&[u8]], option: c_int) -> c_int {
        self.option = option;
        (self.report)(text);
        b'?'.into()
    }

    /// The result for a missing argument.
    fn missing(&self) -> c_int {
        if self.options.silent { b':' } else { b'?' }.into()
    }
}
