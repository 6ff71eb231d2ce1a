//! Streams on the program's own functions: `fopencookie`.

use super::{last_error, written};
use crate::abi::*;
use crate::stdio::FILE;
use crate::stdio::file::Ops;

pub(crate) type Read = unsafe extern "C" fn(*mut c_void, *mut c_char, usize) -> isize;

pub(crate) type Write = unsafe extern "C" fn(*mut c_void, *const c_char, usize) -> isize;

pub(crate) type Seek = unsafe extern "C" fn(*mut c_void, *mut off_t, c_int) -> c_int;

pub(crate) type Close = unsafe extern "C" fn(*mut c_void) -> c_int;

/// C's `cookie_io_functions_t`.
#[derive(Clone, Copy)]
#[repr(C)]
pub struct Functions {
    pub(crate) read: Option<Read>,
    pub(crate) write: Option<Write>,
    pub(crate) seek: Option<Seek>,
    pub(crate) close: Option<Close>,
}

/// The functions and what to pass them; lives in a block from `malloc`.
pub(crate) struct Cookie {
    pub(crate) functions: Functions,
    pub(crate) argument: *mut c_void,
}

pub(crate) fn cookie(f: &FILE) -> Cookie {
    // SAFETY: the cookie of these streams. It is copied, as the functions may do anything to the stream.
    unsafe { f.cookie.get().cast::<Cookie>().read() }
}

/// Interprets a callback's result: -1, or a value out of range, is the `errno` that it has set.
pub(crate) fn result(n: isize, limit: usize) -> Result<usize, Errno> {
    match usize::try_from(n) {
        Ok(n) if n <= limit => Ok(n),
        _ => Err(last_error()),
    }
}

#[packed]
pub(crate) fn read(f: &FILE, to: Out<u8>) -> Result<usize, Errno> {
    let c = cookie(f);
    let Some(function) = c.functions.read else { return Ok(0) };
    // SAFETY: the program's function, with the type that C declares.
    result(unsafe { function(c.argument, to.as_mut_ptr().cast(), to.len()) }, to.len())
}

#[packed]
pub(crate) fn write(f: &FILE, first: &[u8], second: &[u8]) -> Result<usize, Errno> {
    let c = cookie(f);
    let block = if first.is_empty() { second } else { first };
    // Without a function output is thrown away.
    let Some(function) = c.functions.write else { return Ok(first.len() + second.len()) };
    // SAFETY: the program's function, with the type that C declares. It returns 0 for an error.
    written(|| result(unsafe { function(c.argument, block.as_ptr().cast(), block.len()) }, block.len()))
}

pub(crate) fn seek(f: &FILE, offset: i64, whence: c_int) -> Result<i64, Errno> {
    let c = cookie(f);
    let function = c.functions.seek.ok_or(Errno::NOTSUP)?;
    let mut offset = offset;
    // SAFETY: the program's function, with the type that C declares.
    if unsafe { function(c.argument, &mut offset, whence) } != 0 { Err(last_error()) } else { Ok(offset) }
}

pub(crate) fn close(f: &FILE) -> Result<(), Errno> {
    let c = cookie(f);
    // SAFETY: from `malloc`, and the stream is closing.
    unsafe { c_free(f.cookie.get().cast()) };
    let Some(function) = c.functions.close else { return Ok(()) };
    // SAFETY: the program's function, with the type that C declares.
    if unsafe { function(c.argument) } != 0 { Err(last_error()) } else { Ok(()) }
}

pub(crate) static OPS: Ops = Ops { read: read_packed, write: write_packed, seek, close };
