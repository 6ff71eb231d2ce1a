//! `<libgen.h>`.

use crate::abi::{Static, c_char, cstr_or_none, export};
use crate::algo::text::path_parts::{base, directory};

/// The current directory; callers may write over it, if not behind its end.
static DOT: Static<[u8; 2]> = Static::new();

/// The last part of a path, without slashes behind it: they are cut off in place.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/basename.html>
#[export(__xpg_basename)]
pub unsafe extern "C" fn basename(path: *mut c_char) -> *mut c_char {
    // SAFETY: the caller's; the end is at most that of the path.
    unsafe {
        match cstr_or_none(path).and_then(|path| base(path.to_bytes())) {
            Some((start, end)) => {
                path.add(end).write(0);
                path.add(start)
            }
            None => DOT.set(*b".\0").cast(),
        }
    }
}

/// What is before the last part of a path: the rest is cut off in place.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/dirname.html>
#[export]
pub unsafe extern "C" fn dirname(path: *mut c_char) -> *mut c_char {
    // SAFETY: the caller's; the end is at most that of the path.
    unsafe {
        match cstr_or_none(path).and_then(|path| directory(path.to_bytes())) {
            Some(end) => {
                path.add(end).write(0);
                path
            }
            None => DOT.set(*b".\0").cast(),
        }
    }
}
