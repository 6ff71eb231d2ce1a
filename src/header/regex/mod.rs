//! `<regex.h>`: <https://pubs.opengroup.org/onlinepubs/9799919799/basedefs/regex.h.html>

use crate::abi::c::{
    REG_EXTENDED, REG_ICASE, REG_NEWLINE, REG_NOMATCH, REG_NOSUB, REG_NOTBOL, REG_NOTEOL, REG_STARTEND,
};
use crate::abi::*;
use crate::algo::regex::{Context, Error, Options, Regex, UNSET};

/// C's `regex_t`.
#[repr(C)]
pub struct Pattern {
    nsub: usize,
    compiled: *mut Compiled,
    padding: [*mut c_void; 4],
    nsub2: usize,
    padding2: c_char,
}

/// What a `regex_t` points to.
struct Compiled {
    regex: Regex,
    no_sub: bool,
}

/// C's `regmatch_t`.
#[derive(Clone, Copy)]
#[repr(C)]
pub struct Place {
    from: c_int,
    to: c_int,
}

/// Compiles a pattern into `*pattern`. Returns 0 or what `regerror` explains; `REG_ESPACE` also for a pattern whose
/// program would be too large.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/regcomp.html>
#[export]
pub unsafe extern "C" fn regcomp(pattern: *mut Pattern, text: *const c_char, flags: c_int) -> c_int {
    // SAFETY: the caller's.
    match unsafe { compile(pattern, text, flags) } {
        Ok(()) => 0,
        Err(error) => error as c_int,
    }
}

unsafe fn compile(pattern: *mut Pattern, text: *const c_char, flags: c_int) -> Result<(), Error> {
    let options = Options {
        extended: flags & REG_EXTENDED != 0,
        fold_case: flags & REG_ICASE != 0,
        newline: flags & REG_NEWLINE != 0,
        encoding: crate::os::locale::encoding(),
    };
    // SAFETY: a string.
    let regex = Regex::new(unsafe { cstr(text) }.map_err(|_| Error::BadPattern)?.to_bytes(), options)?;
    let block = c_malloc(size_of::<Compiled>())?.cast::<Compiled>();
    let nsub = regex.groups();
    // SAFETY: a place for the result; `malloc` gave room for what is written.
    unsafe {
        block.write(Compiled { regex, no_sub: flags & REG_NOSUB != 0 });
        (*pattern).nsub = nsub;
        (*pattern).nsub2 = nsub;
        (*pattern).compiled = block;
    }
    Ok(())
}

/// Finds the first match in `text` and places where it and its groups are in `places`. With `REG_STARTEND`, the text
/// is the part of `text` that `places[0]` says, which may have null bytes in it. Returns 0, `REG_NOMATCH` or
/// `REG_ESPACE`.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/regcomp.html>
#[export]
pub unsafe extern "C" fn regexec(
    pattern: *const Pattern,
    text: *const c_char,
    count: usize,
    places: *mut Place,
    flags: c_int,
) -> c_int {
    // SAFETY: the caller's.
    match unsafe { execute(pattern, text, count, places, flags) } {
        Ok(true) => 0,
        Ok(false) => REG_NOMATCH,
        Err(error) => error as c_int,
    }
}

unsafe fn execute(
    pattern: *const Pattern,
    text: *const c_char,
    count: usize,
    places: *mut Place,
    flags: c_int,
) -> Result<bool, Error> {
    // SAFETY: a pattern that `regcomp` made, a string, and places as the flags want them.
    let (compiled, text, base) = unsafe {
        let Some(compiled) = (*pattern).compiled.as_ref() else { return Err(Error::BadPattern) };
        if flags & REG_STARTEND != 0 {
            let Place { from, to } = *places;
            let (from, to) = (from.max(0) as usize, to.max(0) as usize);
            (compiled, bytes(text.add(from).cast(), to.saturating_sub(from))?, from)
        } else {
            (compiled, cstr(text).map_err(|_| Error::BadPattern)?.to_bytes(), 0)
        }
    };
    let count = if compiled.no_sub || places.is_null() { 0 } else { count };
    let context = Context { not_bol: flags & REG_NOTBOL != 0, not_eol: flags & REG_NOTEOL != 0 };
    let mut found = Buffer::new();
    for _ in 0..count.min(compiled.regex.groups() + 1) {
        found.push((UNSET, UNSET))?;
    }
    if !compiled.regex.find(text, context, found.as_mut_slice())? {
        return Ok(false);
    }
    for i in 0..count {
        let place = match found.as_slice().get(i) {
            Some(&(from, to)) if from != UNSET => Place { from: (from + base) as c_int, to: (to + base) as c_int },
            _ => Place { from: -1, to: -1 },
        };
        // SAFETY: `count` places, by the caller's word.
        unsafe { places.add(i).write(place) };
    }
    Ok(true)
}

/// Gives back what `regcomp` allocated.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/regcomp.html>
#[export]
pub unsafe extern "C" fn regfree(pattern: *mut Pattern) {
    // SAFETY: a pattern that `regcomp` made; it is not used any more.
    unsafe {
        let compiled = (*pattern).compiled;
        if !compiled.is_null() {
            compiled.drop_in_place();
            c_free(compiled.cast());
            (*pattern).compiled = core::ptr::null_mut();
        }
    }
}

/// What each error means.
fn meaning(error: c_int) -> &'static [u8] {
    match error {
        0 => b"No error",
        REG_NOMATCH => b"No match",
        2 => b"Invalid regular expression",
        3 => b"Unknown collating element",
        4 => b"Unknown character class",
        5 => b"Trailing backslash",
        6 => b"Invalid back-reference",
        7 => b"Unmatched '['",
        8 => b"Unmatched '(' or ')'",
        9 => b"Unmatched '{'",
        10 => b"Invalid contents of {}",
        11 => b"Invalid character range",
        12 => b"Out of memory",
        13 => b"Nothing to repeat",
        _ => b"Unknown error",
    }
}

/// Places what an error means in `buffer`, cut to `size` bytes with terminator; returns the size it needs.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/regcomp.html>
#[export]
pub unsafe extern "C" fn regerror(error: c_int, _pattern: *const Pattern, buffer: *mut c_char, size: usize) -> usize {
    let text = meaning(error);
    if size > 0 && !buffer.is_null() {
        let end = text.len().min(size - 1);
        // SAFETY: so many bytes, by the caller's word.
        unsafe {
            core::ptr::copy_nonoverlapping(text.as_ptr(), buffer.cast(), end);
            *buffer.add(end) = 0;
        }
    }
    text.len() + 1
}
