//! Continued lines with comments: `fparseln`.

use crate::abi::*;
use crate::stdio::FILE;
use crate::stdio::text_line::read_joined;
use core::ptr::null_mut;

/// The next line without its end and without a comment, as a string that the program frees, and its length at `len`; null
/// at the end of the file. A byte of `delimiters` (`\`, `\` and `#` if that is null) takes the meaning from the next byte,
/// one at the end of a line joins the next line to it, one starts a comment; a line with only a comment does not count. At
/// `count` the lines of the file are counted. `flags` say which escapes go. Errors: `ENOMEM`.
/// <https://man.freebsd.org/cgi/man.cgi?query=fparseln>
#[export]
pub extern "C" fn fparseln(
    file: &FILE,
    len: OutArg<size_t>,
    count: ObjArg<size_t>,
    delimiters: InArg<[u8; 3]>,
    flags: c_int,
) -> *mut c_char {
    or_null(|| {
        let delimiters = delimiters.optional().copied().unwrap_or(*b"\\\\#");
        let Some(text) = read_joined(file, delimiters, count.optional(), flags)? else { return Ok(null_mut()) };
        len.set(text.len() - 1);
        Ok(text.into_raw().cast())
    })
}
