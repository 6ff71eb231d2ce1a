//! Parsing the arguments of a program.

use super::{
    ALIAS, ARG_OPTIONAL, DOC, HELP, IN_ORDER, LONG_ONLY, NO_ARGS, NO_HELP, PROGRAM_NAME, Surroundings, UNKNOWN, USAGE,
    VERSION, own, short,
};
use crate::abi::program::argp::{Argp, ArgpOption, ArgpState, input_of};
use crate::abi::{Buffer, Errno, c_char, c_int, c_uint, c_void};
use core::ptr::null_mut;

/// The keys of a parser that stand for no option.
const KEY_ARG: c_int = 0;
const KEY_END: c_int = 0x100_0001;
const KEY_NO_ARGS: c_int = 0x100_0002;
const KEY_INIT: c_int = 0x100_0003;
const KEY_SUCCESS: c_int = 0x100_0004;
const KEY_ERROR: c_int = 0x100_0005;
const KEY_ARGS: c_int = 0x100_0006;
const KEY_FINI: c_int = 0x100_0007;

/// `ARGP_HELP_STD_ERR`, `_STD_HELP`, and for `--usage`.
const HELP_ERROR: c_uint = 0x104;
const HELP_ALL: c_uint = 0x27a;
const HELP_USAGE: c_uint = 0x201;

/// A parser that takes part.
#[derive(Clone, Copy)]
struct Group {
    argp: &'static Argp,
    /// The group whose child it is, and which of its children.
    parent: Option<(u32, u32)>,
    /// The library's own options.
    is_own: bool,
    processed: c_uint,
    input: *mut c_void,
    child_inputs: *mut *mut c_void,
    hook: *mut c_void,
}

/// The next element.
enum Next {
    Option(u32, c_int, *mut c_char),
    /// None is left, or options are over.
    Arguments,
    Wrong,
}

/// Parsing, and what it found out so far.
pub struct Parser<'a> {
    state: &'a mut ArgpState,
    groups: Buffer<Group>,
    inputs: Buffer<*mut c_void>,
    /// Whether options are still looked for.
    tries_options: bool,
    /// The offset of the next short option within an element.
    within: usize,
    /// Options end at the first other argument.
    is_posix: bool,
    surroundings: &'a mut dyn Surroundings,
}

fn starts_with(name: &[u8], start: &[u8]) -> bool {
    name.get(..start.len()).is_some_and(|part| part.iter().eq(start))
}

impl<'a> Parser<'a> {
    /// A parser for `root` and the library's own options.
    pub fn new(
        root: &'static Argp,
        state: &'a mut ArgpState,
        surroundings: &'a mut dyn Surroundings,
        has_version: bool,
        is_posix: bool,
    ) -> Result<Self, Errno> {
        let (groups, inputs) = (Buffer::new(), Buffer::new());
        let mut parser = Parser { state, groups, inputs, tries_options: true, within: 0, is_posix, surroundings };
        let mut count = 0;
        parser.add(root, None, &mut count)?;
        if parser.state.flags & NO_HELP == 0 {
            for argp in own(has_version) {
                parser.push(argp, None, true)?;
            }
        }
        for _ in 0..count {
            parser.inputs.push(null_mut())?;
        }
        let mut at = parser.inputs.as_mut_ptr();
        for group in parser.groups.as_mut_slice() {
            let children = group.argp.children().count();
            if children > 0 {
                group.child_inputs = at;
                at = at.wrapping_add(children);
            }
        }
        Ok(parser)
    }

    fn push(&mut self, argp: &'static Argp, parent: Option<(u32, u32)>, is_own: bool) -> Result<(), Errno> {
        let (input, child_inputs, hook) = (null_mut(), null_mut(), null_mut());
        self.groups.push(Group { argp, parent, is_own, processed: 0, input, child_inputs, hook })
    }

    /// Adds an `argp` and its children; `count` is how many children there are.
    fn add(&mut self, argp: &'static Argp, parent: Option<(u32, u32)>, count: &mut usize) -> Result<(), Errno> {
        let this = self.groups.len() as u32;
        let parses = argp.parses();
        if parses {
            self.push(argp, parent, false)?;
        }
        for (index, child) in argp.children().enumerate() {
            *count += usize::from(parses);
            self.add(child.argp(), if parses { Some((this, index as u32)) } else { parent }, count)?;
        }
        Ok(())
    }

    fn group(&self, at: u32) -> Option<Group> {
        self.groups.as_slice().get(at as usize).copied()
    }

    fn group_mut(&mut self, at: u32) -> Option<&mut Group> {
        self.groups.as_mut_slice().get_mut(at as usize)
    }

    /// Calls the parser of a group.
    fn call(&mut self, at: u32, key: c_int, arg: *mut c_char) -> c_int {
        let Some(group) = self.group(at) else { return UNKNOWN };
        if group.is_own {
            return self.call_own(key, arg);
        }
        self.state.hook = group.hook;
        self.state.input = group.input;
        self.state.child_inputs = group.child_inputs;
        self.state.arg_num = group.processed;
        let result = group.argp.parse(key, arg, self.state);
        let hook = self.state.hook;
        if let Some(group) = self.group_mut(at) {
            group.hook = hook;
        }
        result.unwrap_or(UNKNOWN)
    }

    fn call_own(&mut self, key: c_int, arg: *mut c_char) -> c_int {
        match key {
            HELP => self.surroundings.help(self.state, HELP_ALL),
            USAGE => self.surroundings.help(self.state, HELP_USAGE),
            VERSION => self.surroundings.version(self.state),
            PROGRAM_NAME => self.state.name = arg,
            _ => return UNKNOWN,
        }
        0
    }

    /// Has each group start, with the input that its parent gives it.
    fn start(&mut self, input: *mut c_void) -> c_int {
        if let Some(first) = self.group_mut(0) {
            first.input = input;
        }
        for at in 0..self.groups.len() as u32 {
            let Some(group) = self.group(at) else { break };
            if let Some((parent, index)) = group.parent
                && let Some(parent) = self.group(parent)
                && let Some(group) = self.group_mut(at)
            {
                // SAFETY: as many inputs as children.
                group.input = unsafe { input_of(parent.child_inputs, index as usize) };
            }
            let input = self.group(at).map_or(null_mut(), |group| group.input);
            if !group.argp.has_parser() && !group.child_inputs.is_null() {
                self.state.child_inputs = group.child_inputs;
                self.state.set_child_input(0, input);
            }
            match self.call(at, KEY_INIT, null_mut()) {
                0 | UNKNOWN => {}
                error => return error,
            }
        }
        0
    }

    /// Parses everything. Returns 0, or what a parser returned; stores in `end` where it ended, if there is one.
    pub fn run(&mut self, input: *mut c_void, end: Option<&mut c_int>) -> c_int {
        let mut error = self.start(input);
        let mut was_argument = false;
        while error == 0 {
            error = self.step(&mut was_argument);
        }
        self.finish(error, was_argument, end)
    }

    /// The next option or argument. `was_argument`: whether an unknown one is an argument, or the end.
    fn step(&mut self, was_argument: &mut bool) -> c_int {
        *was_argument = false;
        if self.state.quoted != 0 && self.state.next < self.state.quoted {
            self.state.quoted = 0;
        }
        if self.tries_options && self.state.quoted == 0 {
            match self.next() {
                Next::Wrong => return UNKNOWN,
                Next::Option(group, key, arg) => return self.option(group, key, arg),
                Next::Arguments => {
                    self.tries_options &= self.state.flags & IN_ORDER != 0 && self.state.quoted == 0;
                }
            }
        }
        *was_argument = true;
        if self.state.next >= self.state.argc || self.state.flags & NO_ARGS != 0 {
            return UNKNOWN;
        }
        let arg = self.state.argument(self.state.next);
        self.argument(arg)
    }

    fn option(&mut self, group: u32, key: c_int, arg: *mut c_char) -> c_int {
        let result = self.call(group, key, arg);
        if result != UNKNOWN {
            return result;
        }
        let name = self.state.name();
        self.surroundings.report(self.state, name, &[b"no parser knows an option that was declared"]);
        UNKNOWN
    }

    /// Offers the element `next` to each group as an argument, or all that are left.
    fn argument(&mut self, arg: *mut c_char) -> c_int {
        let index = self.state.next;
        for at in 0..self.groups.len() as u32 {
            self.state.next = index + 1;
            let mut took_all = false;
            let mut error = self.call(at, KEY_ARG, arg);
            if error == UNKNOWN {
                self.state.next = index;
                error = self.call(at, KEY_ARGS, null_mut());
                took_all = true;
            }
            if error == UNKNOWN {
                continue;
            }
            if error == 0 {
                if took_all && self.state.next == index {
                    self.state.next = self.state.argc;
                }
                let taken = self.state.next - index;
                match self.group_mut(at) {
                    Some(group) if taken > 0 => group.processed += taken as c_uint,
                    // Put back, and perhaps changed to an option.
                    _ => self.tries_options = true,
                }
            }
            return error;
        }
        self.state.next = index;
        UNKNOWN
    }

    fn all(&mut self, key: c_int) -> c_int {
        let mut result = 0;
        for at in (0..self.groups.len() as u32).rev() {
            let this = self.call(at, key, null_mut());
            if result == 0 && this != UNKNOWN {
                result = this;
            }
        }
        result
    }

    fn finish(&mut self, mut error: c_int, was_argument: bool, end: Option<&mut c_int>) -> c_int {
        if error == UNKNOWN && was_argument {
            error = 0;
        }
        if error == 0 {
            let all = self.state.next >= self.state.argc;
            if all {
                for at in 0..self.groups.len() as u32 {
                    if error == 0 && self.group(at).is_some_and(|group| group.processed == 0) {
                        error = self.call(at, KEY_NO_ARGS, null_mut());
                        error = if error == UNKNOWN { 0 } else { error };
                    }
                }
                if error == 0 {
                    error = self.all(KEY_END);
                }
            }
            match end {
                Some(end) => *end = self.state.next,
                None if !all => {
                    let name = self.state.name();
                    self.surroundings.report(self.state, name, &[b"too many arguments"]);
                    error = UNKNOWN;
                }
                None => {}
            }
        }
        if error != 0 {
            if error == UNKNOWN {
                self.surroundings.help(self.state, HELP_ERROR);
            }
            self.all(KEY_ERROR);
        } else {
            error = self.all(KEY_SUCCESS);
        }
        self.all(KEY_FINI);
        if error == UNKNOWN { Errno::INVAL.code() } else { error }
    }

    /// The next option, in an element that moves before the arguments that are skipped.
    fn next(&mut self) -> Next {
        let start = self.state.next;
        if self.within > 0 {
            return self.short();
        }
        let mut at = start;
        loop {
            match self.state.text(at) {
                None => return Next::Arguments,
                Some([b'-', _, ..]) => break,
                Some(_) if self.is_posix || self.state.flags & (IN_ORDER | NO_ARGS) != 0 => return Next::Arguments,
                Some(_) => at += 1,
            }
        }
        self.state.move_down(start, at);
        let element = self.state.text(start).unwrap_or(b"");
        if let [b'-', b'-'] = element {
            self.state.next = start + 1;
            self.state.quoted = self.state.next;
            return Next::Arguments;
        }
        // The element behind it, which may be its argument.
        let skipped = at - start;
        let has_dashes = starts_with(element, b"--");
        let single = self.state.flags & LONG_ONLY != 0 && !has_dashes;
        let found = if has_dashes || single { self.long(skipped, single) } else { None };
        found.unwrap_or_else(|| {
            self.within = 1;
            self.skipped_short(skipped)
        })
    }

    /// A short option that follows `skipped` arguments.
    fn skipped_short(&mut self, skipped: c_int) -> Next {
        let next = self.state.next;
        // Where it needs the next element, that one is behind what was skipped.
        if skipped > 0
            && let Some((_, option, _)) =
                self.find_short(self.state.text(next).and_then(|e| e.get(1).copied()).unwrap_or(0))
            && option.arg().is_some()
            && option.flags & ARG_OPTIONAL == 0
            && self.state.text(next).is_some_and(|element| element.len() == 2)
        {
            self.state.move_down(next + 1, next + skipped + 1);
        } else if skipped > 0 {
            self.bring_argument_of_last(skipped);
        }
        self.short()
    }

    /// In a row of short options the last may need the element behind what was skipped.
    fn bring_argument_of_last(&mut self, skipped: c_int) {
        let next = self.state.next;
        let element = self.state.text(next).unwrap_or(b"");
        for (at, &byte) in element.iter().enumerate().skip(1) {
            let Some((_, option, _)) = self.find_short(byte) else { return };
            if option.arg().is_none() {
                continue;
            }
            if at + 1 == element.len() && option.flags & ARG_OPTIONAL == 0 {
                self.state.move_down(next + 1, next + skipped + 1);
            }
            return;
        }
    }

    /// The group that has a short option, the option that says whether it has an argument, and the key.
    fn find_short(&self, wanted: u8) -> Option<(u32, &'static ArgpOption, c_int)> {
        self.find(&mut |option, _| short(option) == Some(wanted))
    }

    /// The first option of which `is_it` is true, with the one whose alias it is.
    fn find(
        &self,
        is_it: &mut dyn FnMut(&'static ArgpOption, c_int) -> bool,
    ) -> Option<(u32, &'static ArgpOption, c_int)> {
        for (at, group) in (0..).zip(self.groups.as_slice()) {
            let mut real: Option<&'static ArgpOption> = None;
            for option in group.argp.options() {
                let of = real.filter(|_| option.flags & ALIAS != 0).unwrap_or(option);
                real = Some(of);
                let key = if option.key != 0 { option.key } else { of.key };
                if of.flags & DOC == 0 && is_it(option, key) {
                    return Some((at, of, key));
                }
            }
        }
        None
    }

    fn short(&mut self) -> Next {
        let next = self.state.next;
        let element = self.state.text(next).unwrap_or(b"");
        let byte = element.get(self.within).copied().unwrap_or(0);
        let rest = self.within + 1;
        let is_last = rest >= element.len();
        if is_last {
            self.within = 0;
            self.state.next = next + 1;
        } else {
            self.within = rest;
        }
        let program = self.state.text(0).unwrap_or(b"");
        let Some((group, option, key)) = self.find_short(byte) else {
            self.surroundings.report(self.state, program, &[b"invalid option -- ", &[byte]]);
            return Next::Wrong;
        };
        let mut arg = null_mut();
        if option.arg().is_some() && !is_last {
            arg = self.state.argument(next).wrapping_add(rest);
            self.within = 0;
            self.state.next = next + 1;
        } else if option.arg().is_some() && option.flags & ARG_OPTIONAL == 0 {
            arg = self.state.argument(next + 1);
            if arg.is_null() {
                self.surroundings.report(self.state, program, &[b"option requires an argument -- ", &[byte]]);
                return Next::Wrong;
            }
            self.state.next = next + 2;
        }
        Next::Option(group, key, arg)
    }

    /// A long option in the element `next`; nothing if a single dash starts none.
    fn long(&mut self, skipped: c_int, single: bool) -> Option<Next> {
        let next = self.state.next;
        let element = self.state.text(next)?;
        let dashes = if single { 1 } else { 2 };
        let text = element.get(dashes..)?;
        let len = text.iter().position(|&byte| byte == b'=').unwrap_or(text.len());
        let name = text.get(..len)?;
        let spelt = element.get(..dashes + len)?;
        let program = self.state.text(0).unwrap_or(b"");
        let is = |option: &ArgpOption| option.name().is_some_and(|other| other.iter().eq(name));
        let found = self.find(&mut |option, _| is(option)).or_else(|| {
            let starts = |option: &ArgpOption| option.name().is_some_and(|other| starts_with(other, name));
            let first = self.find(&mut |option, _| starts(option))?;
            // Others that start like it are the same option, or it is not clear which is meant.
            let other = self.find(&mut |option, key| starts(option) && key != first.2);
            if other.is_none() { Some(first) } else { None }
        });
        let Some((group, option, key)) = found else {
            if single && self.find_short(*name.first()?).is_some() {
                return None;
            }
            let starts = |option: &ArgpOption| option.name().is_some_and(|other| starts_with(other, name));
            let known = self.find(&mut |option, _| starts(option)).is_some();
            self.state.next = next + 1;
            let what: &[u8] = if known { b"ambiguous" } else { b"unrecognized" };
            self.surroundings.report(self.state, program, &[what, b" option '", spelt, b"'"]);
            return Some(Next::Wrong);
        };
        self.state.next = next + 1;
        let mut arg = null_mut();
        if len < text.len() {
            if option.arg().is_none() {
                self.surroundings.report(self.state, program, &[b"option '", spelt, b"' takes no argument"]);
                return Some(Next::Wrong);
            }
            arg = self.state.argument(next).wrapping_add(dashes + len + 1);
        } else if option.arg().is_some() && option.flags & ARG_OPTIONAL == 0 {
            self.state.move_down(next + 1, next + skipped + 1);
            arg = self.state.argument(next + 1);
            if arg.is_null() {
                self.surroundings.report(self.state, program, &[b"option '", spelt, b"' requires an argument"]);
                return Some(Next::Wrong);
            }
            self.state.next = next + 2;
        }
        Some(Next::Option(group, key, arg))
    }
}
