//! Streams on the program's own functions: BSD's `funopen`.

use super::{last_error, written};
use crate::abi::*;
use crate::stdio::FILE;
use crate::stdio::file::{Ops, flag};
use crate::stdio::open::new_owned_stream;

pub(crate) type Read = unsafe extern "C" fn(*mut c_void, *mut c_char, c_int) -> c_int;

pub(crate) type Write = unsafe extern "C" fn(*mut c_void, *const c_char, c_int) -> c_int;

pub(crate) type Seek = unsafe extern "C" fn(*mut c_void, off_t, c_int) -> off_t;

pub(crate) type Close = unsafe extern "C" fn(*mut c_void) -> c_int;

/// The functions and what to pass them; lives in a block from `malloc`.
#[derive(Clone, Copy)]
pub(crate) struct Functions {
    pub(crate) cookie: *mut c_void,
    pub(crate) read: Option<Read>,
    pub(crate) write: Option<Write>,
    pub(crate) seek: Option<Seek>,
    pub(crate) close: Option<Close>,
}

impl Functions {
    /// A stream on them. Errors: `EINVAL` without one to read or write, `ENOMEM`.
    pub(crate) fn open(self) -> Result<*mut FILE, Errno> {
        let flag = |set: bool, flag: u32| if set { flag } else { 0 };
        let flags = flag(self.read.is_some(), flag::READABLE) | flag(self.write.is_some(), flag::WRITABLE);
        if flags == 0 {
            return Err(Errno::INVAL);
        }
        new_owned_stream(&OPS, Owned::new(self)?, flags)
    }
}

pub(crate) fn functions(f: &FILE) -> Functions {
    // SAFETY: the cookie of these streams. It is copied, as the functions may do anything to the stream.
    unsafe { f.cookie.get().cast::<Functions>().read() }
}

/// How many bytes a function says; what is out of range is the `errno` it has set.
pub(crate) fn count(result: c_int, limit: usize) -> Result<usize, Errno> {
    usize::try_from(result).ok().filter(|&n| n <= limit).ok_or_else(last_error)
}

#[packed]
pub(crate) fn read(f: &FILE, to: Out<u8>) -> Result<usize, Errno> {
    let c = functions(f);
    let function = c.read.ok_or(Errno::BADF)?;
    // SAFETY: the program's function, with the type that C declares.
    count(unsafe { function(c.cookie, to.as_mut_ptr().cast(), to.len() as c_int) }, to.len())
}

#[packed]
pub(crate) fn write(f: &FILE, first: &[u8], second: &[u8]) -> Result<usize, Errno> {
    let c = functions(f);
    let function = c.write.ok_or(Errno::BADF)?;
    let block = if first.is_empty() { second } else { first };
    // SAFETY: the program's function, with the type that C declares.
    written(|| count(unsafe { function(c.cookie, block.as_ptr().cast(), block.len() as c_int) }, block.len()))
}

pub(crate) fn seek(f: &FILE, offset: i64, whence: c_int) -> Result<i64, Errno> {
    let c = functions(f);
    let function = c.seek.ok_or(Errno::SPIPE)?;
    // SAFETY: the program's function, with the type that C declares.
    let offset = unsafe { function(c.cookie, offset, whence) };
    if offset < 0 { Err(last_error()) } else { Ok(offset) }
}

pub(crate) fn close(f: &FILE) -> Result<(), Errno> {
    let c = functions(f);
    // SAFETY: from `malloc`, and the stream is closing.
    unsafe { c_free(f.cookie.get().cast()) };
    let Some(function) = c.close else { return Ok(()) };
    // SAFETY: the program's function, with the type that C declares.
    if unsafe { function(c.cookie) } != 0 { Err(last_error()) } else { Ok(()) }
}

pub(crate) static OPS: Ops = Ops { read: read_packed, write: write_packed, seek, close };
