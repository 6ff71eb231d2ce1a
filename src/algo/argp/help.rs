//! Formats the help from the option tables.

use super::entries::{Entries, Entry};
use super::text::Text;
use super::{ARG_OPTIONAL, DOC, HIDDEN, NO_USAGE, own, short};
use crate::abi::program::argp::{Argp, ArgpOption};
use crate::abi::{Buffer, Errno, c_char, c_int, c_uint, c_void};
use core::ptr::null;

/// The sections of the help.
const USAGE: c_uint = 1;
const SHORT_USAGE: c_uint = 2;
const SEE: c_uint = 4;
const LONG: c_uint = 8;
const PRE_DOC: c_uint = 0x10;
const POST_DOC: c_uint = 0x20;
const BUG_ADDRESS: c_uint = 0x40;
const LONG_ONLY: c_uint = 0x80;

/// The keys of a filter.
const KEY_PRE_DOC: c_int = 0x200_0001;
const KEY_POST_DOC: c_int = 0x200_0002;
const KEY_HEADER: c_int = 0x200_0003;
const KEY_EXTRA: c_int = 0x200_0004;
const KEY_DUP_ARGS: c_int = 0x200_0005;
const KEY_ARGS_DOC: c_int = 0x200_0006;

/// The columns at which things start.
const SHORT_COLUMN: usize = 2;
const LONG_COLUMN: usize = 6;
const DOC_COLUMN: usize = 29;
const USAGE_COLUMN: usize = 12;

const DUP_ARGS: &core::ffi::CStr =
    c"An argument that a long option needs or may have, its short option needs or may have too.";

/// The subject of the help.
pub struct Subject<'a> {
    /// The root parser.
    pub root: &'static Argp,
    /// The name of the program.
    pub name: &'a [u8],
    /// Whether the library's own options are listed, and among them the version.
    pub has_own: bool,
    /// Whether the program has a version.
    pub has_version: bool,
    /// The address for bug reports.
    pub address: Option<&'a [u8]>,
    /// The input of a parser, for its filter.
    pub input: &'a dyn Fn(&Argp) -> *mut c_void,
}

struct Help<'a> {
    subject: &'a Subject<'a>,
    text: Text,
    entries: Entries,
    flags: c_uint,
}

/// Writes help as `flags` say to `put`. Errors: `ENOMEM`.
pub fn write(subject: &Subject<'_>, flags: c_uint, put: &mut dyn FnMut(&[u8])) -> Result<(), Errno> {
    let mut help = Help { subject, text: Text::new(), entries: Entries::new(), flags };
    help.entries.add(subject.root, None)?;
    if subject.has_own {
        for argp in own(subject.has_version) {
            help.entries.add(argp, None)?;
        }
    }
    help.entries.sort();
    help.all()?;
    put(help.text.finish()?);
    Ok(())
}

/// The lines of what an `argp` calls its arguments.
fn patterns(argp: &Argp) -> usize {
    argp.args_doc().map_or(1, |text| 1 + text.iter().filter(|&&byte| byte == b'\n').count())
}

impl Help<'_> {
    fn all(&mut self) -> Result<(), Errno> {
        if self.flags & (USAGE | SHORT_USAGE) != 0 {
            self.usage()?;
        }
        let dashes: &[u8] = if self.flags & LONG_ONLY != 0 { b"-" } else { b"--" };
        if self.flags & PRE_DOC != 0 {
            self.doc(self.subject.root, false, false, true);
        }
        if self.flags & SEE != 0 {
            let name = self.subject.name;
            for part in
                [b"Try `", name, b" ", dashes, b"help' or `", name, b" ", dashes, b"usage' for more information."]
            {
                self.text.put(part);
            }
            self.text.newline();
        }
        if self.flags & LONG != 0 && !self.entries.list.is_empty() {
            if !self.text.is_empty() {
                self.text.newline();
            }
            self.options()?;
        }
        if self.flags & POST_DOC != 0 {
            let blank = !self.text.is_empty();
            self.doc(self.subject.root, true, blank, false);
        }
        if let Some(address) = self.subject.address.filter(|_| self.flags & BUG_ADDRESS != 0) {
            if !self.text.is_empty() {
                self.text.newline();
            }
            self.text.put(b"Report bugs to ");
            self.text.put(address);
            self.text.put(b".");
            self.text.newline();
        }
        Ok(())
    }

    /// A line for each pattern of arguments.
    fn usage(&mut self) -> Result<(), Errno> {
        let mut argps = Buffer::new();
        collect(self.subject.root, &mut argps)?;
        // Which line of each is shown; the last changes fastest.
        let mut lines = Buffer::new();
        for _ in 0..argps.len() {
            lines.push(0usize)?;
        }
        let mut first = true;
        loop {
            self.text.wrapped = USAGE_COLUMN;
            self.text.put(if first { b"Usage:" } else { b"  or: " });
            self.text.put(b" ");
            self.text.put(self.subject.name);
            if !first || self.flags & SHORT_USAGE != 0 {
                if !self.entries.list.is_empty() {
                    self.item(&[b"[OPTION...]"]);
                }
            } else {
                self.usage_options();
            }
            for (argp, &line) in argps.as_slice().iter().zip(lines.as_slice()) {
                self.arguments(argp, line);
            }
            self.text.newline();
            self.text.wrapped = 0;
            first = false;
            let mut at = argps.len();
            loop {
                let Some(before) = at.checked_sub(1) else { return Ok(()) };
                at = before;
                let count = argps.as_slice().get(at).map_or(1, |argp| patterns(argp));
                let Some(line) = lines.as_mut_slice().get_mut(at) else { return Ok(()) };
                *line += 1;
                if *line < count {
                    break;
                }
                *line = 0;
            }
        }
    }

    /// Writes an unbreakable item, preceded by a blank.
    fn item(&mut self, parts: &[&[u8]]) {
        self.text.blank(parts.iter().map(|part| part.len()).sum());
        for part in parts {
            self.text.put(part);
        }
    }

    fn arguments(&mut self, argp: &'static Argp, line: usize) {
        let text = argp.args_doc().map_or(null(), |text| text.as_ptr().cast());
        let input = (self.subject.input)(argp);
        argp.filtered(KEY_ARGS_DOC, text, input, &mut |text| {
            let part = text.split(|&byte| byte == b'\n').nth(line).unwrap_or(b"");
            if !part.is_empty() {
                self.text.blank(part.len());
                self.text.words(part);
            }
        });
    }

    fn usage_options(&mut self) {
        let shown = |entries: &Entries, body: &mut dyn FnMut(&ArgpOption, &ArgpOption)| {
            for &entry in entries.list.as_slice() {
                let options = entries.options(entry);
                let Some(real) = options.first() else { continue };
                for option in options {
                    if (option.flags | real.flags) & (HIDDEN | NO_USAGE | DOC) == 0 {
                        body(option, real);
                    }
                }
            }
        };
        let text = &mut self.text;
        let mut letters = [0; 130];
        let mut count = 2;
        shown(&self.entries, &mut |option, real| {
            if let (Some(letter), None, Some(to)) = (short(option), real.arg(), letters.get_mut(count)) {
                *to = letter;
                count += 1;
            }
        });
        let put = |text: &mut Text, parts: &[&[u8]]| {
            text.blank(parts.iter().map(|part| part.len()).sum());
            parts.iter().for_each(|part| text.put(part));
        };
        if count > 2 {
            put(text, &[b"[-", letters.get(2..count).unwrap_or(b""), b"]"]);
        }
        shown(&self.entries, &mut |option, real| {
            if let (Some(letter), Some(arg)) = (short(option), real.arg()) {
                let optional = real.flags & ARG_OPTIONAL != 0;
                let (open, close): (&[u8], &[u8]) = if optional { (b"[", b"]]") } else { (b" ", b"]") };
                put(text, &[b"[-", &[letter], open, arg, close]);
            }
        });
        shown(&self.entries, &mut |option, real| {
            let Some(name) = option.name() else { return };
            match real.arg() {
                None => put(text, &[b"[--", name, b"]"]),
                Some(arg) if real.flags & ARG_OPTIONAL != 0 => put(text, &[b"[--", name, b"[=", arg, b"]]"]),
                Some(arg) => put(text, &[b"[--", name, b"=", arg, b"]"]),
            }
        });
    }

    /// The list of all options.
    fn options(&mut self) -> Result<(), Errno> {
        let (mut before, mut separates, mut has_dup_args) = (None, false, false);
        for at in 0..self.entries.list.len() {
            let Some(&entry) = self.entries.list.as_slice().get(at) else { break };
            self.entry(entry, &mut before, &mut separates, &mut has_dup_args);
        }
        if has_dup_args {
            let input = (self.subject.input)(self.subject.root);
            self.subject.root.filtered(KEY_DUP_ARGS, DUP_ARGS.as_ptr().cast(), input, &mut |text| {
                self.text.newline();
                self.text.words(text);
                self.text.end_line();
            });
        }
        Ok(())
    }

    /// Writes the heading of a group or cluster of options.
    fn header(&mut self, argp: &Argp, header: *const c_char, before: bool, separates: &mut bool) {
        let input = (self.subject.input)(argp);
        argp.filtered(KEY_HEADER, header, input, &mut |header| {
            if !header.is_empty() {
                if before {
                    self.text.newline();
                }
                self.text.indent(1);
                (self.text.left, self.text.wrapped) = (1, 1);
                self.text.words(header);
                (self.text.left, self.text.wrapped) = (0, 0);
                self.text.newline();
            }
            *separates = true;
        });
    }

    /// Writes the separator before an entry.
    fn separate(&mut self, entry: Entry, before: &Option<Entry>, separates: &mut bool) {
        if *separates && before.is_some_and(|before| before.group != entry.group) {
            self.text.newline();
        }
        let changed = before.is_none_or(|before| before.cluster != entry.cluster);
        if let Some(cluster) = self.entries.cluster(entry.cluster).filter(|_| changed)
            && let Some(header) = cluster.header.filter(|header| !header.is_empty())
        {
            self.header(cluster.argp, header.as_ptr().cast(), before.is_some(), separates);
        }
    }

    fn entry(&mut self, entry: Entry, before: &mut Option<Entry>, separates: &mut bool, has_dup_args: &mut bool) {
        let options = self.entries.options(entry);
        let Some(&real) = options.first() else { return };
        let is_doc = real.flags & DOC != 0;
        let mut names = Buffer::new();
        for option in options.iter().filter(|option| option.flags & HIDDEN == 0) {
            // Without memory the rest is left out.
            let _ = names.push(*option);
        }
        let names = names.as_slice();
        if real.name().is_none() && real.key == 0 {
            self.header(entry.argp, real.doc(), before.is_some(), separates);
            *before = Some(entry);
            return;
        }
        let has_long = !is_doc && names.iter().any(|option| option.name().is_some());
        let mut first = true;
        for option in names {
            let Some(letter) = short(option) else { continue };
            if !self.entries.take(letter) {
                continue;
            }
            self.comma(entry, before, separates, &mut first, SHORT_COLUMN);
            self.text.put(&[b'-', letter]);
            match real.arg() {
                Some(_) if has_long => *has_dup_args = true,
                Some(arg) if real.flags & ARG_OPTIONAL != 0 => {
                    [b"[", arg, b"]"].iter().for_each(|part| self.text.put(part))
                }
                Some(arg) => [b" ", arg].iter().for_each(|part| self.text.put(part)),
                None => {}
            }
        }
        for option in names {
            let Some(name) = option.name() else { continue };
            self.comma(entry, before, separates, &mut first, if is_doc { SHORT_COLUMN } else { LONG_COLUMN });
            if is_doc {
                self.text.put(name);
                continue;
            }
            self.text.put(if self.flags & LONG_ONLY != 0 { b"-" } else { b"--" });
            self.text.put(name);
            match real.arg() {
                Some(arg) if real.flags & ARG_OPTIONAL != 0 => {
                    [b"[=", arg, b"]"].iter().for_each(|part| self.text.put(part))
                }
                Some(arg) => [b"=", arg].iter().for_each(|part| self.text.put(part)),
                None => {}
            }
        }
        if first {
            return; // all of it is hidden
        }
        self.describe(entry, real);
        *before = Some(entry);
    }

    /// A comma between names, or what comes before the first one.
    fn comma(&mut self, entry: Entry, before: &Option<Entry>, separates: &mut bool, first: &mut bool, column: usize) {
        if core::mem::replace(first, false) {
            self.separate(entry, before, separates);
        } else {
            self.text.put(b", ");
        }
        self.text.indent(column);
    }

    fn describe(&mut self, entry: Entry, real: &ArgpOption) {
        let input = (self.subject.input)(entry.argp);
        entry.argp.filtered(real.key, real.doc(), input, &mut |doc| {
            if doc.is_empty() {
                return;
            }
            if self.text.column() > DOC_COLUMN + 3 {
                self.text.newline();
            } else if self.text.column() >= DOC_COLUMN {
                self.text.put(b"   ");
            }
            self.text.indent(DOC_COLUMN);
            (self.text.left, self.text.wrapped) = (DOC_COLUMN, DOC_COLUMN);
            self.text.words(doc);
            (self.text.left, self.text.wrapped) = (0, 0);
        });
        self.text.newline();
    }

    /// The documentation before the options, or behind them; whether there was any.
    fn doc(&mut self, argp: &'static Argp, post: bool, blank: bool, first_only: bool) -> bool {
        let input = (self.subject.input)(argp);
        let mut any = false;
        let doc = argp.doc().unwrap_or(b"");
        let tab = doc.iter().position(|&byte| byte == 0x0b);
        let part = match (tab, post) {
            (None, true) => b"",
            (None, false) => doc,
            (Some(tab), false) => doc.get(..tab).unwrap_or(b""),
            (Some(tab), true) => doc.get(tab + 1..).unwrap_or(b""),
        };
        if !part.is_empty() {
            // A filter wants a string.
            let mut copy = Buffer::new();
            if copy.extend(part).and_then(|()| copy.push(0)).is_err() {
                return false;
            }
            let key = if post { KEY_POST_DOC } else { KEY_PRE_DOC };
            argp.filtered(key, copy.as_slice().as_ptr().cast(), input, &mut |text| {
                any = true;
                self.paragraph(text, blank);
            });
        }
        if post && argp.has_filter() {
            let blank = any || blank;
            argp.filtered(KEY_EXTRA, null(), input, &mut |text| {
                any = true;
                self.paragraph(text, blank);
            });
        }
        for child in argp.children() {
            if first_only && any {
                break;
            }
            any |= self.doc(child.argp(), post, any || blank, first_only);
        }
        any
    }

    fn paragraph(&mut self, text: &[u8], blank: bool) {
        if blank {
            self.text.newline();
        }
        self.text.words(text);
        self.text.end_line();
    }
}

/// All that are put together, in order.
fn collect(argp: &'static Argp, argps: &mut Buffer<&'static Argp>) -> Result<(), Errno> {
    argps.push(argp)?;
    for child in argp.children() {
        collect(child.argp(), argps)?;
    }
    Ok(())
}
