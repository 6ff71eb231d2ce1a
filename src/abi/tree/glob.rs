//! `<glob.h>`: <https://pubs.opengroup.org/onlinepubs/9799919799/basedefs/glob.h.html>
#![allow(non_camel_case_types)] // the C name

use crate::abi::c::{
    GLOB_ERR, GLOB_MARK, GLOB_NOCHECK, GLOB_NOESCAPE, GLOB_NOSORT, GLOB_PERIOD, GLOB_TILDE, GLOB_TILDE_CHECK,
};
use crate::abi::lock::outside;
use crate::abi::strings::string_list::StringList;
use crate::abi::*;
use crate::algo::fnmatch::{Escape, Options};
use crate::os::dir::names::Names;
use crate::os::environ;
use crate::os::tree::glob::{Failure, Files, find};

/// C's `glob_t`.
#[repr(C)]
pub struct glob_t {
    /// `gl_pathc`, `gl_pathv` and `gl_offs`.
    pub paths: StringList,
    unused: (c_int, [*mut c_void; 5]),
}

/// Called with an unreadable directory and an error number; a result other than 0 ends the search.
pub type OnError = Option<unsafe extern "C" fn(*const c_char, c_int) -> c_int>;

/// `glob`: adds the paths that the pattern matches to a list; false if there is none.
pub fn search(pattern: &[u8], flags: c_int, on_error: OnError, paths: &mut StringList) -> Result<bool, Failure> {
    let options = Options {
        pathname: true,
        escape: if flags & GLOB_NOESCAPE != 0 { Escape::None } else { Escape::Backslash },
        period: flags & GLOB_PERIOD == 0,
        leading_dir: false,
        fold_case: false,
        encoding: crate::os::locale::encoding(),
    };
    let mut at_home = Buffer::new();
    let mut wanted = pattern;
    if flags & (GLOB_TILDE | GLOB_TILDE_CHECK) != 0 && pattern.first() == Some(&b'~') {
        if home(pattern, &mut at_home)? {
            wanted = at_home.as_slice();
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
    find(&mut Files, wanted, options, flags & GLOB_MARK != 0, &mut found, stops)?;
    if found.is_empty() {
        if flags & GLOB_NOCHECK == 0 {
            return Ok(false);
        }
        found.push(pattern, 0)?;
    }
    let sorted = if flags & GLOB_NOSORT == 0 { found.sorted()? } else { Buffer::new() };
    paths.extend(found.len(), |n| found.get(sorted.as_slice().get(n).copied().unwrap_or(n)).0)?;
    Ok(true)
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
