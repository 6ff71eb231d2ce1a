//! `<stdio_ext.h>`: a look into streams, after Solaris and GNU.

use crate::abi::c::FSETLOCKING_INTERNAL;
use crate::abi::*;
use crate::stdio::file::flag;
use crate::stdio::{FILE, output};

/// The size of the buffer in bytes.
#[export]
pub extern "C" fn __fbufsize(file: &FILE) -> usize {
    file.size.get()
}

/// The bytes that wait to be written.
#[export]
pub extern "C" fn __fpending(file: &FILE) -> usize {
    file.pending().len()
}

/// Whether `file` buffers lines.
#[export]
pub extern "C" fn __flbf(file: &FILE) -> c_int {
    c_int::from(file.has(flag::LINE))
}

/// Whether `file` is open for reading.
#[export]
pub extern "C" fn __freadable(file: &FILE) -> c_int {
    c_int::from(file.has(flag::READABLE))
}

/// Whether `file` is open for writing.
#[export]
pub extern "C" fn __fwritable(file: &FILE) -> c_int {
    c_int::from(file.has(flag::WRITABLE))
}

/// Whether `file` is open for reading only, or was last read.
#[export]
pub extern "C" fn __freading(file: &FILE) -> c_int {
    c_int::from(file.has(flag::READING) || !file.has(flag::WRITABLE))
}

/// Whether `file` is open for writing only, or was last written.
#[export]
pub extern "C" fn __fwriting(file: &FILE) -> c_int {
    c_int::from(file.has(flag::WRITING) || !file.has(flag::READABLE))
}

/// Throws away what waits to be written, or was read ahead; 0.
#[export(fpurge)]
pub extern "C" fn __fpurge(file: &FILE) -> c_int {
    file.reset_window();
    0
}

/// The locking of `file`: with one thread it has no effect.
#[export]
pub extern "C" fn __fsetlocking(_file: &FILE, _kind: c_int) -> c_int {
    FSETLOCKING_INTERNAL
}

/// Flushes every line-buffered stream.
#[export]
pub extern "C" fn _flushlbf() {
    output::flush_all_lines();
}

/// Sets the error indicator.
#[export]
pub extern "C" fn __fseterr(file: &FILE) {
    file.set(flag::ERROR);
}

/// The bytes read ahead and pushed back.
#[export]
pub extern "C" fn __freadahead(file: &FILE) -> usize {
    if file.has(flag::READING) { file.unread() } else { 0 }
}

/// Where the bytes read ahead are, and how many there are in one piece; null if there are none.
#[export]
pub extern "C" fn __freadptr(file: &FILE, len: OutArg<usize>) -> *const c_char {
    let ahead = file.ahead();
    if ahead.is_empty() {
        return core::ptr::null();
    }
    len.set(ahead.len());
    ahead.as_ptr().cast()
}

/// Takes the first `n` of the bytes that `__freadptr` returned.
#[export]
pub extern "C" fn __freadptrinc(file: &FILE, n: usize) {
    file.consume(n.min(file.ahead().len()));
}
