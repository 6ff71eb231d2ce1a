//! How a stream is buffered.

use super::file::{BUFFER_SIZE, FILE, flag, stream};
use super::output;
use crate::abi::c::{BUFSIZ, EOF};
use crate::abi::*;

/// `setvbuf`: full buffers.
const IOFBF: c_int = 0;
/// `setvbuf`: lines.
const IOLBF: c_int = 1;
/// `setvbuf`: no buffer.
const IONBF: c_int = 2;

/// The memory, its size and the flag that says whose it is: C's if it brings some, else what the stream has where that
/// is large enough and not C's, else new memory. No size is no buffer; 0 is "as it is".
fn choose(f: &FILE, buffer: *mut u8, size: Option<usize>) -> Result<(*mut u8, usize, u32), Errno> {
    let Some(size) = size else { return Ok((core::ptr::null_mut(), 0, 0)) };
    let present = f.size.get();
    let owner = f.flags.get() & (flag::OWNED_BUFFER | flag::LENT_BUFFER);
    if !buffer.is_null() && size != 0 {
        return Ok((buffer, size, flag::LENT_BUFFER));
    }
    if present != 0 && (size == 0 || size <= present && owner & flag::LENT_BUFFER == 0) {
        return Ok((f.base.get(), if size == 0 { present } else { size }, owner));
    }
    let size = if size == 0 { BUFFER_SIZE } else { size };
    Ok((c_malloc(size)?, size, flag::OWNED_BUFFER))
}

/// Sets the buffering. Something must have gone wrong if bytes were read ahead or are waiting: `EINVAL` then.
fn set_buffer(f: &FILE, buffer: *mut c_char, kind: c_int, size: usize) -> Result<(), Errno> {
    if !matches!(kind, IOFBF | IOLBF | IONBF) || f.unread() != 0 {
        return Err(Errno::INVAL);
    }
    if !output::stop(f) {
        return Err(Errno::new(errno_value() as u16));
    }
    let (base, size, owner) = choose(f, buffer.cast(), if kind == IONBF { None } else { Some(size) })?;
    if f.has(flag::OWNED_BUFFER) && base != f.base.get() {
        // SAFETY: a block from `malloc` that nothing points into any more.
        unsafe { c_free(f.base.get()) };
    }
    f.reset_window();
    f.unset(flag::LINE | flag::DETECT | flag::OWNED_BUFFER | flag::LENT_BUFFER);
    f.set(owner | if kind == IOLBF { flag::LINE } else { 0 });
    f.base.set(base);
    f.size.set(size);
    Ok(())
}

/// Sets how `file` is buffered, and with what memory (null: its own); returns 0, or nonzero with `errno` set.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/setvbuf.html>
#[export]
pub unsafe extern "C" fn setvbuf(file: *mut FILE, buffer: *mut c_char, kind: c_int, size: usize) -> c_int {
    // SAFETY: C passes an open stream, and null or memory that outlives it.
    or(EOF, set_buffer(unsafe { stream(file) }, buffer, kind, size).map(|()| 0))
}

fn set_size(f: &FILE, buffer: *mut c_char, size: usize) {
    let kind = if buffer.is_null() { IONBF } else { IOFBF };
    _ = set_buffer(f, buffer, kind, size);
}

/// Gives `file` a buffer of `BUFSIZ` bytes, or with a null pointer none.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/setbuf.html>
#[export]
pub unsafe extern "C" fn setbuf(file: *mut FILE, buffer: *mut c_char) {
    // SAFETY: C passes an open stream, and null or memory that outlives it.
    set_size(unsafe { stream(file) }, buffer, BUFSIZ);
}

/// Gives `file` a buffer of `size` bytes, or with a null pointer none. From BSD.
#[export]
pub unsafe extern "C" fn setbuffer(file: *mut FILE, buffer: *mut c_char, size: usize) {
    // SAFETY: C passes an open stream, and null or memory that outlives it.
    set_size(unsafe { stream(file) }, buffer, size);
}

/// Buffers `file` by lines. From BSD.
#[export]
pub unsafe extern "C" fn setlinebuf(file: *mut FILE) {
    // SAFETY: C passes an open stream.
    _ = set_buffer(unsafe { stream(file) }, core::ptr::null_mut(), IOLBF, 0);
}
