//! `<glob.h>`: <https://pubs.opengroup.org/onlinepubs/9799919799/basedefs/glob.h.html>

use crate::abi::c::{
    GLOB_DOOFFS, GLOB_ERR, GLOB_MARK, GLOB_NOCHECK, GLOB_NOESCAPE, GLOB_NOSORT, GLOB_PERIOD, GLOB_TILDE,
    GLOB_TILDE_CHECK,
};
use crate::abi::lock::outside;
use crate::abi::*;
use crate::algo::fnmatch::{Escape, Options};
use crate::os::dir_names::Names;
use crate::os::environ;
use crate::os::glob::{Failure, Files, find};

/// C's `glob_t`.
#[repr(C)]
pub struct Paths {
    pub(crate) count: usize,
    pub(crate) list: *mut *mut c_char,
    pub(crate) offset: usize,
    pub(crate) dummy1: c_int,
    pub(crate) dummy2: [*mut c_void; 5],
}

/// What is told of a directory that cannot be read; other than 0 ends the search.
pub type OnError = Option<unsafe extern "C" fn(*const c_char, c_int) -> c_int>;

pub(crate) unsafe fn search(
    pattern: &[u8],
    flags: c_int,
    on_error: OnError,
    paths: &mut Paths,
) -> Result<bool, Failure> {
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
    let tell = |directory: &[u8], error: Errno| {
        name.truncate(0);
        // SAFETY: a C function that takes a string and an error number.
        let asked = on_error.is_some_and(|on_error| unsafe {
            name.extend(directory).and_then(|()| name.push(0)).is_ok()
                && outside(|| on_error(name.as_slice().as_ptr().cast(), error.code())) != 0
        });
        asked || flags & GLOB_ERR != 0
    };
    find(&mut Files, wanted, options, flags & GLOB_MARK != 0, &mut found, tell)?;
    if found.is_empty() {
        if flags & GLOB_NOCHECK == 0 {
            return Ok(false);
        }
        found.push(pattern, 0)?;
    }
    // SAFETY: C passes a structure that is writable, and that an earlier call filled if `GLOB_APPEND` is set.
    unsafe { hand_over(&found, flags, paths)? };
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

/// Adds the paths to C's list, each in memory of its own.
pub(crate) unsafe fn hand_over(found: &Names, flags: c_int, paths: &mut Paths) -> Result<(), Errno> {
    let offset = if flags & GLOB_DOOFFS != 0 { paths.offset } else { 0 };
    let sorted = if flags & GLOB_NOSORT == 0 { found.sorted()? } else { Buffer::new() };
    let room = paths.count.checked_add(found.len() + 1).and_then(|n| n.checked_add(offset)).ok_or(Errno::NOMEM)?;
    let size = room.checked_mul(size_of::<*mut c_char>()).ok_or(Errno::NOMEM)?;
    // SAFETY: the list is null or from here; it is written within its size.
    unsafe {
        let is_new = paths.list.is_null();
        paths.list = c_realloc(paths.list.cast(), size)?.cast();
        if is_new {
            paths.list.write_bytes(0, offset);
        }
        let mut at = paths.list.add(offset + paths.count);
        *at = core::ptr::null_mut();
        for place in 0..found.len() {
            let (path, _) = found.get(sorted.as_slice().get(place).copied().unwrap_or(place));
            let copy = c_malloc(path.len() + 1)?;
            core::ptr::copy_nonoverlapping(path.as_ptr(), copy, path.len());
            *copy.add(path.len()) = 0;
            *at = copy.cast();
            at = at.add(1);
            *at = core::ptr::null_mut();
            paths.count += 1;
        }
    }
    Ok(())
}
