//! `<regex.h>`: <https://pubs.opengroup.org/onlinepubs/9799919799/basedefs/regex.h.html>
#![allow(non_camel_case_types)] // the C names

use crate::abi::c::REG_NOMATCH;
use crate::abi::regex::{compile, execute, regmatch_t};
use crate::abi::*;
use crate::algo::regex::meaning::meaning;
use crate::algo::regex::pattern::Pattern;

pub mod gnu;

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

/// Finds the first match in `text` and stores where it and its groups are in `groups`. With `REG_STARTEND`, the text is
/// the part of `text` that `groups[0]` says, which may have null bytes in it. Returns 0, `REG_NOMATCH`, or `REG_ESPACE`:
/// no memory, or a pattern with back-references that needs more than ten million steps.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/regcomp.html>
#[export]
pub unsafe extern "C" fn regexec(
    regex: InArg<Pattern>,
    text: *const c_char,
    count: usize,
    groups: OutSlice<regmatch_t, count>,
    flags: c_int,
) -> c_int {
    // SAFETY: C passes a string or, with `REG_STARTEND`, what the first group says.
    match unsafe { execute(regex, text, groups, flags) } {
        Ok(true) => 0,
        Ok(false) => REG_NOMATCH,
        Err(error) => error as c_int,
    }
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
    buffer.store_cut(meaning(error).to_bytes()) + 1
}
