//! Streams on the program's own functions: BSD's `funopen`.

use crate::abi::stream::funopen::{Close, Functions, Read, Seek, Write};
use crate::abi::*;
use crate::stdio::FILE;

/// A stream that reads, writes, seeks and closes with the program's functions, each called with `cookie`: without one to
/// seek that is `ESPIPE`, and without one to close nothing is done. Errors: `EINVAL` without one to read or write, `ENOMEM`.
/// <https://man.freebsd.org/cgi/man.cgi?query=funopen>
#[export]
pub extern "C" fn funopen(
    cookie: *mut c_void,
    read: Option<Read>,
    write: Option<Write>,
    seek: Option<Seek>,
    close: Option<Close>,
) -> *mut FILE {
    or_null(|| Functions { cookie, read, write, seek, close }.open())
}
