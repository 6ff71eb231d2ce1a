//! `<glob.h>`: <https://pubs.opengroup.org/onlinepubs/9799919799/basedefs/glob.h.html>
#![allow(non_camel_case_types)] // the C name

use super::glob_functions::{Functions, Program};
use crate::abi::c::{
    GLOB_ALTDIRFUNC, GLOB_BRACE, GLOB_ERR, GLOB_MAGCHAR, GLOB_MARK, GLOB_NOCHECK, GLOB_NOESCAPE, GLOB_NOMAGIC,
    GLOB_NOSORT, GLOB_ONLYDIR, GLOB_PERIOD, GLOB_TILDE, GLOB_TILDE_CHECK,
};
use crate::abi::lock::outside;
use crate::abi::strings::string_list::StringList;
use crate::abi::*;
use crate::algo::fnmatch::braces::{self, Braces};
use crate::algo::fnmatch::{Escape, Options, has_wild_card};
use crate::os::dir::names::Names;
use crate::os::environ;
use crate::os::tree::glob::{Failure, Files, Wanted, find};

/// C's `glob_t`.
#[repr(C)]
pub struct glob_t {
    /// `gl_pathc`, `gl_pathv` and `gl_offs`.
    pub paths: StringList,
    flags: c_int,
    functions: Functions,
}

/// Called with an unreadable directory and an error number; a result other than 0 ends the search.
pub type OnError = Option<unsafe extern "C" fn(*const c_char, c_int) -> c_int>;

/// `glob`: adds the paths that the pattern matches to a list; false if there is none.
pub fn search(pattern: &[u8], flags: c_int, on_error: OnError, result: &mut glob_t) -> Result<bool, Failure> {
    let escape = if flags & GLOB_NOESCAPE != 0 { Escape::None } else { Escape::Backslash };
    let is_plain = !has_wild_card(pattern, flags & GLOB_NOESCAPE == 0);
    result.flags = flags & !GLOB_MAGCHAR | if is_plain { 0 } else { GLOB_MAGCHAR };
    let mut any = false;
    if flags & GLOB_BRACE == 0 {
        any = matches(pattern, flags, on_error, result)?;
    } else {
        let mut left = Names::new();
        left.push(pattern, 0)?;
        while let Some(last) = left.len().checked_sub(1) {
            let mut whole = Buffer::new();
            whole.extend(left.get(last).0)?;
            left.truncate(last);
            match braces::first(whole.as_slice(), escape) {
                Some(expression) => push_alternatives(expression, &mut left)?,
                None => any |= matches(whole.as_slice(), flags, on_error, result)?,
            }
        }
    }
    let stands_for_itself = flags & GLOB_NOCHECK != 0 || flags & GLOB_NOMAGIC != 0 && is_plain;
    if !any && stands_for_itself {
        result.paths.extend(1, |_| pattern)?;
    }
    Ok(any || stands_for_itself)
}

/// Adds what a pattern stands for with each alternative of its first braces, the first one on top.
fn push_alternatives(mut expression: Braces<'_>, left: &mut Names) -> Result<(), Errno> {
    let mut forward = Names::new();
    let mut whole = Buffer::new();
    while let Some(alternative) = expression.next() {
        whole.truncate(0);
        whole.extend(expression.before)?;
        whole.extend(alternative)?;
        whole.extend(expression.after)?;
        forward.push(whole.as_slice(), 0)?;
    }
    while let Some(last) = forward.len().checked_sub(1) {
        left.push(forward.get(last).0, 0)?;
        forward.truncate(last);
    }
    Ok(())
}

/// Adds the paths that a pattern without braces matches; false if there is none.
fn matches(pattern: &[u8], flags: c_int, on_error: OnError, result: &mut glob_t) -> Result<bool, Failure> {
    let options = Options {
        pathname: true,
        escape: if flags & GLOB_NOESCAPE != 0 { Escape::None } else { Escape::Backslash },
        period: flags & GLOB_PERIOD == 0,
        leading_dir: false,
        fold_case: false,
        encoding: crate::os::locale::encoding(),
    };
    let mut at_home = Buffer::new();
    let mut pattern = pattern;
    if flags & (GLOB_TILDE | GLOB_TILDE_CHECK) != 0 && pattern.first() == Some(&b'~') {
        if home(pattern, &mut at_home)? {
            pattern = at_home.as_slice();
        } else if flags & GLOB_TILDE_CHECK != 0 {
            return Ok(false);
        }
    }
    let mut name = Buffer::new();
    let mut found = Names::new();
    let stops = |directory: &[u8], error: Errno| {
        name.truncate(0);
        // SAFETY: a C function that takes a string and an error number.
        let asked = on_error.is_some_and(|on_error| unsafe {
            name.extend(directory).and_then(|()| name.push(0)).is_ok()
                && outside(|| on_error(name.as_slice().as_ptr().cast(), error.code())) != 0
        });
        asked || flags & GLOB_ERR != 0
    };
    let wanted = Wanted { mark: flags & GLOB_MARK != 0, directories: flags & GLOB_ONLYDIR != 0 };
    if flags & GLOB_ALTDIRFUNC == 0 {
        find(&mut Files, pattern, options, wanted, &mut found, stops)?;
    } else {
        find(&mut Program(&result.functions), pattern, options, wanted, &mut found, stops)?;
    }
    let sorted = if flags & GLOB_NOSORT == 0 { found.sorted()? } else { Buffer::new() };
    if !found.is_empty() {
        result.paths.extend(found.len(), |n| found.get(sorted.as_slice().get(n).copied().unwrap_or(n)).0)?;
    }
    Ok(!found.is_empty())
}

/// Adds the pattern with `~` replaced by the environment's `HOME` to `path`; false if there is none, and for the home of
/// another user.
pub(crate) fn home(pattern: &[u8], path: &mut Buffer<u8>) -> Result<bool, Errno> {
    let mut home = Buffer::new();
    if !matches!(pattern.get(1), None | Some(b'/')) || !environ::copy(c"HOME", &mut home)? {
        return Ok(false);
    }
    for &byte in home.as_slice() {
        // A home is no pattern.
        if matches!(byte, b'*' | b'?' | b'[' | b'\\') {
            path.push(b'\\')?;
        }
        path.push(byte)?;
    }
    path.extend(pattern.get(1..).unwrap_or(b""))?;
    Ok(true)
}
