//! `<regex.h>`: <https://pubs.opengroup.org/onlinepubs/9799919799/basedefs/regex.h.html>
#![allow(non_camel_case_types)] // the C names

use crate::abi::c::{
    REG_EXTENDED, REG_ICASE, REG_NEWLINE, REG_NOMATCH, REG_NOSUB, REG_NOTBOL, REG_NOTEOL, REG_STARTEND,
};
use crate::abi::*;
use crate::algo::regex::meaning::meaning;
use crate::algo::regex::pattern::{Compiled, Pattern};
use crate::algo::regex::{Context, Error, Options, Regex, UNSET};

pub mod gnu;

/// C's `regmatch_t`.
#[derive(Clone, Copy)]
#[repr(C)]
pub struct regmatch_t {
    from: c_int,
    to: c_int,
}

/// Compiles `pattern` into `*regex`. Returns 0 or an error that `regerror` explains; `REG_ESPACE` also for a pattern whose
/// program would be too large.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/regcomp.html>
#[export]
pub extern "C" fn regcomp(regex: OutArg<Pattern>, pattern: CStrArg, flags: c_int) -> c_int {
    match compile(pattern, flags) {
        Ok(compiled) => {
            regex.set(compiled);
            0
        }
        Err(error) => error as c_int,
    }
}

fn compile(pattern: CStrArg, flags: c_int) -> Result<Pattern, Error> {
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

/// Finds the first match in `text` and stores where it and its groups are in `groups`. With `REG_STARTEND`, the text is
/// the part of `text` that `groups[0]` says, which may have null bytes in it. Returns 0, `REG_NOMATCH`, or `REG_ESPACE`:
/// no memory, or a pattern with back-references that needs more than ten million steps.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/regcomp.html>
#[export]
pub unsafe extern "C" fn regexec(
    regex: InArg<Pattern>,
    text: *const c_char,
    count: usize,
    groups: *mut regmatch_t,
    flags: c_int,
) -> c_int {
    // SAFETY: C's contract: a pattern that `regcomp` made, a string, and groups as `count` and the flags say.
    match unsafe { execute(regex, text, count, groups, flags) } {
        Ok(true) => 0,
        Ok(false) => REG_NOMATCH,
        Err(error) => error as c_int,
    }
}

/// # Safety
/// `text` must be a string and `groups` valid for `count` writes; with `REG_STARTEND`, `groups[0]` must say what may be read.
#[small]
unsafe fn execute(
    regex: InArg<Pattern>,
    text: *const c_char,
    count: usize,
    groups: *mut regmatch_t,
    flags: c_int,
) -> Result<bool, Error> {
    let compiled = regex.get().map_err(|_| Error::BadPattern)?.compiled()?;
    // SAFETY: null, or what `regcomp` allocated; the text is a string, or what `groups[0]` says.
    let (text, base) = unsafe {
        if flags & REG_STARTEND != 0 {
            let regmatch_t { from, to } = *groups;
            let (from, to) = (from.max(0) as usize, to.max(0) as usize);
            (bytes(text.add(from).cast(), to.saturating_sub(from))?, from)
        } else {
            (cstr(text).map_err(|_| Error::BadPattern)?.to_bytes(), 0)
        }
    };
    let count = if compiled.no_sub || groups.is_null() { 0 } else { count };
    let (not_bol, not_eol) = (flags & REG_NOTBOL != 0, flags & REG_NOTEOL != 0);
    let context = Context { not_bol, not_eol, ..Context::WHOLE };
    // SAFETY: `groups` is valid for `count` writes.
    let out = unsafe { Out::slice(groups, count)? };
    let wanted = count.min(compiled.regex.groups() + 1);
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

/// Frees what `regcomp` allocated.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/regcomp.html>
#[export]
pub extern "C" fn regfree(regex: ObjArg<Pattern>) {
    if let Some(regex) = regex.optional() {
        regex.free();
    }
}

/// Stores the text of an error in `buffer`, cut to `buffer_len` bytes with terminator; returns the size that it needs.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/regcomp.html>
#[export]
pub extern "C" fn regerror(error: c_int, _regex: *const Pattern, buffer: OutSlice<u8>) -> usize {
    let text = meaning(error).to_bytes();
    if let Ok(out) = buffer.get()
        && let Some(last) = out.len().checked_sub(1)
    {
        let end = text.len().min(last);
        out.copy_from(text.get(..end).unwrap_or(text));
        out.set_at(end, 0);
    }
    text.len() + 1
}
