//! Regular expressions between C's types and the engine's.
#![allow(non_camel_case_types)] // the C names

use super::c::{REG_EXTENDED, REG_ICASE, REG_NEWLINE, REG_NOSUB, REG_NOTBOL, REG_NOTEOL, REG_STARTEND};
use super::{Buffer, CStrArg, InArg, ObjArg, Out, OutSlice, Slice, bytes, c_char, c_int, cstr, small};
use crate::algo::regex::gnu_search::{Found, Search};
use crate::algo::regex::pattern::{Compiled, Pattern, Registers};
use crate::algo::regex::{Context, Error, Options, Regex, UNSET};

/// C's `regmatch_t`.
#[derive(Clone, Copy)]
#[repr(C)]
pub struct regmatch_t {
    from: c_int,
    to: c_int,
}

/// `regcomp`.
pub fn compile(pattern: CStrArg, flags: c_int) -> Result<Pattern, Error> {
    let options = Options {
        extended: flags & REG_EXTENDED != 0,
        fold_case: flags & REG_ICASE != 0,
        newline: flags & REG_NEWLINE != 0,
        lines: flags & REG_NEWLINE != 0,
        encoding: crate::os::locale::encoding(),
    };
    let regex = Regex::new(pattern.bytes().map_err(|_| Error::BadPattern)?, options)?;
    Pattern::new(regex, flags & REG_NOSUB != 0, flags & REG_NEWLINE != 0)
}

/// `regexec`: whether there is a match.
///
/// # Safety
/// `text` must be a string; with `REG_STARTEND` there must be a first group, which says what of `text` may be read.
#[small]
pub unsafe fn execute(
    regex: InArg<Pattern>,
    text: *const c_char,
    groups: OutSlice<regmatch_t>,
    flags: c_int,
) -> Result<bool, Error> {
    let compiled = regex.get().map_err(|_| Error::BadPattern)?.compiled()?;
    // SAFETY: by this function's contract.
    let (text, base) = unsafe {
        if flags & REG_STARTEND != 0 {
            let regmatch_t { from, to } = *groups.as_mut_ptr();
            let (from, to) = (from.max(0) as usize, to.max(0) as usize);
            (bytes(text.add(from).cast(), to.saturating_sub(from))?, from)
        } else {
            (cstr(text).map_err(|_| Error::BadPattern)?.to_bytes(), 0)
        }
    };
    let out = if compiled.no_sub { Out::none() } else { groups.get().unwrap_or(Out::none()) };
    let (not_bol, not_eol) = (flags & REG_NOTBOL != 0, flags & REG_NOTEOL != 0);
    let context = Context { not_bol, not_eol, ..Context::WHOLE };
    let wanted = out.len().min(compiled.regex.groups() + 1);
    let mut few = [(UNSET, UNSET); FEW];
    if let Some(found) = few.get_mut(..wanted) {
        return find(compiled, text, base, context, found, out);
    }
    let mut found = Buffer::new();
    for _ in 0..wanted {
        found.push((UNSET, UNSET))?;
    }
    find(compiled, text, base, context, found.as_mut_slice(), out)
}

/// So many groups need no memory.
const FEW: usize = 10;

/// Finds a match, and stores it and its groups, which start `base` bytes before the text.
#[small]
#[inline(never)]
fn find(
    compiled: &Compiled,
    text: &[u8],
    base: usize,
    context: Context,
    found: &mut [(usize, usize)],
    out: Out<regmatch_t>,
) -> Result<bool, Error> {
    if !compiled.regex.find(text, context, found)? {
        return Ok(false);
    }
    for i in 0..out.len() {
        let group = match found.get(i) {
            Some(&(from, to)) if from != UNSET => regmatch_t { from: (from + base) as c_int, to: (to + base) as c_int },
            _ => regmatch_t { from: -1, to: -1 },
        };
        out.set_at(i, group);
    }
    Ok(true)
}

/// `re_search` and its relatives: a match that starts at one of the offsets from `start` to `start + range` and ends before `stop`.
pub fn search(
    buffer: ObjArg<Pattern>,
    text: Slice<'_, u8>,
    (start, range, stop): (isize, isize, isize),
    registers: ObjArg<Registers>,
) -> Found {
    Search { text: text.get()?, start, range, stop }.find(buffer.get()?, registers.optional())
}

/// [`search`] in two texts, one behind the other.
pub fn search_both(
    buffer: ObjArg<Pattern>,
    texts: [Slice<'_, u8>; 2],
    (start, range, stop): (isize, isize, isize),
    registers: ObjArg<Registers>,
) -> Found {
    let mut text = Buffer::new();
    for part in texts {
        text.extend(part.get()?)?;
    }
    Search { text: text.as_slice(), start, range, stop }.find(buffer.get()?, registers.optional())
}
