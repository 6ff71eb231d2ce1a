//! Streams on functions of the program, after BSD.

use crate::abi::*;
use crate::stdio::FILE;
use crate::stdio::file::{Ops, flag};
use crate::stdio::open::new_cookie_stream;

type Read = unsafe extern "C" fn(*mut c_void, *mut c_char, c_int) -> c_int;
type Write = unsafe extern "C" fn(*mut c_void, *const c_char, c_int) -> c_int;
type Seek = unsafe extern "C" fn(*mut c_void, off_t, c_int) -> off_t;
type Close = unsafe extern "C" fn(*mut c_void) -> c_int;

/// The functions and what to pass them; lives in a block from `malloc`.
#[derive(Clone, Copy)]
struct Functions {
    cookie: *mut c_void,
    read: Option<Read>,
    write: Option<Write>,
    seek: Option<Seek>,
    close: Option<Close>,
}

fn functions(f: &FILE) -> Functions {
    // SAFETY: the cookie of these streams. It is copied, as the functions may do anything to the stream.
    unsafe { f.cookie.get().cast::<Functions>().read() }
}

fn last_error() -> Errno {
    match errno_value() {
        0 => Errno::IO,
        code => Errno::new(code as u16),
    }
}

/// How many bytes a function says; what is out of range is the `errno` it has set.
fn count(result: c_int, limit: usize) -> Result<usize, Errno> {
    usize::try_from(result).ok().filter(|&n| n <= limit).ok_or_else(last_error)
}

fn read(f: &FILE, to: Out<u8>) -> Result<usize, Errno> {
    let c = functions(f);
    let function = c.read.ok_or(Errno::BADF)?;
    // SAFETY: the program's function, with the type that C declares.
    count(unsafe { function(c.cookie, to.as_mut_ptr().cast(), to.len() as c_int) }, to.len())
}

fn write(f: &FILE, first: &[u8], second: &[u8]) -> Result<usize, Errno> {
    let c = functions(f);
    let function = c.write.ok_or(Errno::BADF)?;
    let block = if first.is_empty() { second } else { first };
    // SAFETY: the program's function, with the type that C declares.
    match count(unsafe { function(c.cookie, block.as_ptr().cast(), block.len() as c_int) }, block.len()) {
        // One that takes nothing would be called for ever.
        Ok(0) => Err(last_error()),
        other => other,
    }
}

fn seek(f: &FILE, offset: i64, whence: c_int) -> Result<i64, Errno> {
    let c = functions(f);
    let function = c.seek.ok_or(Errno::SPIPE)?;
    // SAFETY: the program's function, with the type that C declares.
    let offset = unsafe { function(c.cookie, offset, whence) };
    if offset < 0 { Err(last_error()) } else { Ok(offset) }
}

fn close(f: &FILE) -> Result<(), Errno> {
    let c = functions(f);
    // SAFETY: from `malloc`, and the stream is closing.
    unsafe { c_free(f.cookie.get().cast()) };
    let Some(function) = c.close else { return Ok(()) };
    // SAFETY: the program's function, with the type that C declares.
    if unsafe { function(c.cookie) } != 0 { Err(last_error()) } else { Ok(()) }
}

static OPS: Ops = Ops { read, write, seek, close };

/// A stream that reads, writes, seeks and closes with the program's functions, each called with `cookie`: without one to
/// seek that is `ESPIPE`, and without one to close nothing is done. Errors: `EINVAL` without one to read or write, `ENOMEM`.
/// <https://man.freebsd.org/cgi/man.cgi?query=funopen>
#[export]
pub unsafe extern "C" fn funopen(
    cookie: *const c_void,
    read: Option<Read>,
    write: Option<Write>,
    seek: Option<Seek>,
    close: Option<Close>,
) -> *mut FILE {
    or_null(|| {
        let flag = |set: bool, flag: u32| if set { flag } else { 0 };
        let flags = flag(read.is_some(), flag::READABLE) | flag(write.is_some(), flag::WRITABLE);
        if flags == 0 {
            return Err(Errno::INVAL);
        }
        let block = c_malloc(size_of::<Functions>())?;
        let functions = Functions { cookie: cookie.cast_mut(), read, write, seek, close };
        // SAFETY: the block is large enough, and `malloc` aligns for any type.
        unsafe { block.cast::<Functions>().write(functions) };
        // SAFETY: nothing points to the block yet.
        new_cookie_stream(&OPS, block.cast(), flags).inspect_err(|_| unsafe { c_free(block) })
    })
}
