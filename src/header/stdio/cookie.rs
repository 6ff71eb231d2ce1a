//! Streams on functions of the program.

use crate::abi::*;
use crate::os::stream::Mode;
use crate::stdio::FILE;
use crate::stdio::file::Ops;
use crate::stdio::open::{flags_of, new_cookie_stream};

type Read = unsafe extern "C" fn(*mut c_void, *mut c_char, usize) -> isize;
type Write = unsafe extern "C" fn(*mut c_void, *const c_char, usize) -> isize;
type Seek = unsafe extern "C" fn(*mut c_void, *mut off_t, c_int) -> c_int;
type Close = unsafe extern "C" fn(*mut c_void) -> c_int;

/// C's `cookie_io_functions_t`.
#[derive(Clone, Copy)]
#[repr(C)]
pub struct Functions {
    read: Option<Read>,
    write: Option<Write>,
    seek: Option<Seek>,
    close: Option<Close>,
}

/// The functions and what to pass them; lives in a block from `malloc`.
struct Cookie {
    functions: Functions,
    argument: *mut c_void,
}

fn cookie(f: &FILE) -> Cookie {
    // SAFETY: the cookie of these streams. It is copied, as the functions may do anything to the stream.
    unsafe { f.cookie.get().cast::<Cookie>().read() }
}

/// What a function's result means: -1 (and what is out of range) is the `errno` it has set.
fn result(n: isize, limit: usize) -> Result<usize, Errno> {
    match usize::try_from(n) {
        Ok(n) if n <= limit => Ok(n),
        _ => Err(last_error()),
    }
}

fn last_error() -> Errno {
    match errno_value() {
        0 => Errno::IO,
        code => Errno::new(code as u16),
    }
}

fn read(f: &FILE, to: Out<u8>) -> Result<usize, Errno> {
    let c = cookie(f);
    let Some(function) = c.functions.read else { return Ok(0) };
    // SAFETY: the program's function, with the type that C declares.
    result(unsafe { function(c.argument, to.as_mut_ptr().cast(), to.len()) }, to.len())
}

fn write(f: &FILE, first: &[u8], second: &[u8]) -> Result<usize, Errno> {
    let c = cookie(f);
    let block = if first.is_empty() { second } else { first };
    // Without a function output is thrown away.
    let Some(function) = c.functions.write else { return Ok(first.len() + second.len()) };
    // SAFETY: the program's function, with the type that C declares. It returns 0 for an error.
    match result(unsafe { function(c.argument, block.as_ptr().cast(), block.len()) }, block.len()) {
        Ok(0) => Err(last_error()),
        other => other,
    }
}

fn seek(f: &FILE, offset: i64, whence: c_int) -> Result<i64, Errno> {
    let c = cookie(f);
    let function = c.functions.seek.ok_or(Errno::NOTSUP)?;
    let mut offset = offset;
    // SAFETY: the program's function, with the type that C declares.
    if unsafe { function(c.argument, &mut offset, whence) } != 0 { Err(last_error()) } else { Ok(offset) }
}

fn close(f: &FILE) -> Result<(), Errno> {
    let c = cookie(f);
    // SAFETY: from `malloc`, and the stream is closing.
    unsafe { c_free(f.cookie.get().cast()) };
    let Some(function) = c.functions.close else { return Ok(()) };
    // SAFETY: the program's function, with the type that C declares.
    if unsafe { function(c.argument) } != 0 { Err(last_error()) } else { Ok(()) }
}

static OPS: Ops = Ops { read, write, seek, close };

/// A stream that reads, writes, seeks and closes with the program's functions, each called with `argument`: without one,
/// reading finds the end, writing throws away, seeking is `ENOTSUP` and closing does nothing. From GNU.
#[export]
pub unsafe extern "C" fn fopencookie(argument: *mut c_void, mode: CStrArg, functions: InArg<Functions>) -> *mut FILE {
    or_null(|| {
        let flags = flags_of(Mode::parse(mode.bytes()?)?);
        let cookie = Cookie { functions: *functions.get()?, argument };
        let block = c_malloc(size_of::<Cookie>())?;
        // SAFETY: the block is large enough, and `malloc` aligns for any type.
        unsafe { block.cast::<Cookie>().write(cookie) };
        // SAFETY: nothing points to the block yet.
        new_cookie_stream(&OPS, block.cast(), flags).inspect_err(|_| unsafe { c_free(block) })
    })
}
