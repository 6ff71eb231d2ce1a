//! Lines that go on in the next one, with comments.

use crate::abi::*;
use crate::algo::bsd::lines::{Delimiters, Line};
use crate::stdio::FILE;
use crate::stdio::text_line::read_line;

/// The next line without its end and without a comment, as a string that the program frees, and its length at `len`; null
/// at the end of the file. A byte of `delimiters` (`\`, `\` and `#` if that is null) takes the meaning from the next byte,
/// one at the end of a line joins the next line to it, one starts a comment; a line that is nothing but a comment is none. At
/// `count` the lines of the file are counted. `flags` say which escapes go. Errors: `ENOMEM`.
/// <https://man.freebsd.org/cgi/man.cgi?query=fparseln>
#[export]
pub unsafe extern "C" fn fparseln(
    file: &FILE,
    len: *mut size_t,
    count: *mut size_t,
    delimiters: *const c_char,
    flags: c_int,
) -> *mut c_char {
    or_null(|| {
        // SAFETY: C passes three bytes or null, and two counters or null.
        let (delimiters, mut counter, len) = unsafe {
            let bytes = delimiters.cast::<[u8; 3]>().as_ref().copied().unwrap_or(*b"\\\\#");
            (bytes, count.as_mut(), Out::optional(len))
        };
        let [escape, continuation, comment] = delimiters;
        let mut line = Line::new(Delimiters { escape, continuation, comment });
        while let Some(next) = read_line(file)? {
            if let Some(counter) = &mut counter {
                **counter += 1;
            }
            if !line.add(next.as_slice())? {
                break;
            }
        }
        let Some(text) = line.finish(flags)? else { return Ok(core::ptr::null_mut()) };
        len.set(text.len() - 1);
        Ok(text.into_raw().cast())
    })
}
