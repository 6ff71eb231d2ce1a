//! Streams on functions of the program, after BSD.

use crate::abi::funopen::{Close, Functions, OPS, Read, Seek, Write};
use crate::abi::*;
use crate::stdio::FILE;
use crate::stdio::file::flag;
use crate::stdio::open::new_cookie_stream;

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
