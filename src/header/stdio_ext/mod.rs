//! `<stdio_ext.h>`: a look into streams, after Solaris and GNU.

use crate::abi::*;
use crate::header::stdio::file::{FILE, flag, stream};
use crate::header::stdio::{list, output};

/// The size of the buffer in bytes.
#[export]
pub unsafe extern "C" fn __fbufsize(file: *mut FILE) -> usize {
    // SAFETY: C passes an open stream.
    unsafe { stream(file) }.size.get()
}

/// The bytes that wait to be written.
#[export]
pub unsafe extern "C" fn __fpending(file: *mut FILE) -> usize {
    // SAFETY: C passes an open stream.
    unsafe { stream(file) }.pending().len()
}

/// Whether `file` buffers lines.
#[export]
pub unsafe extern "C" fn __flbf(file: *mut FILE) -> c_int {
    // SAFETY: C passes an open stream.
    c_int::from(unsafe { stream(file) }.has(flag::LINE))
}

/// Whether `file` is open for reading.
#[export]
pub unsafe extern "C" fn __freadable(file: *mut FILE) -> c_int {
    // SAFETY: C passes an open stream.
    c_int::from(unsafe { stream(file) }.has(flag::READABLE))
}

/// Whether `file` is open for writing.
#[export]
pub unsafe extern "C" fn __fwritable(file: *mut FILE) -> c_int {
    // SAFETY: C passes an open stream.
    c_int::from(unsafe { stream(file) }.has(flag::WRITABLE))
}

/// Whether `file` is open for reading only, or was last read.
#[export]
pub unsafe extern "C" fn __freading(file: *mut FILE) -> c_int {
    // SAFETY: C passes an open stream.
    let f = unsafe { stream(file) };
    c_int::from(f.has(flag::READING) || !f.has(flag::WRITABLE))
}

/// Whether `file` is open for writing only, or was last written.
#[export]
pub unsafe extern "C" fn __fwriting(file: *mut FILE) -> c_int {
    // SAFETY: C passes an open stream.
    let f = unsafe { stream(file) };
    c_int::from(f.has(flag::WRITING) || !f.has(flag::READABLE))
}

/// Throws away what waits to be written, or was read ahead; 0.
#[export(fpurge)]
pub unsafe extern "C" fn __fpurge(file: *mut FILE) -> c_int {
    // SAFETY: C passes an open stream.
    unsafe { stream(file) }.reset_window();
    0
}

/// Who locks `file`: with one thread nobody needs to, so that a change means nothing.
#[export]
pub unsafe extern "C" fn __fsetlocking(_file: *mut FILE, _kind: c_int) -> c_int {
    /// `FSETLOCKING_INTERNAL`.
    const INTERNAL: c_int = 1;
    INTERNAL
}

/// Flushes every line-buffered stream.
#[export]
pub extern "C" fn _flushlbf() {
    let mut at = list::newest();
    while let Some(f) = at {
        at = list::older(f);
        if f.has(flag::LINE) && f.has(flag::WRITING) {
            output::push(f, &[]);
        }
    }
}

/// Sets the error indicator.
#[export]
pub unsafe extern "C" fn __fseterr(file: *mut FILE) {
    // SAFETY: C passes an open stream.
    unsafe { stream(file) }.set(flag::ERROR);
}

/// The bytes read ahead and pushed back.
#[export]
pub unsafe extern "C" fn __freadahead(file: *mut FILE) -> usize {
    // SAFETY: C passes an open stream.
    let f = unsafe { stream(file) };
    if f.has(flag::READING) { f.unread() } else { 0 }
}

/// Where the bytes read ahead are, and how many there are in one piece; null if there are none.
#[export]
pub unsafe extern "C" fn __freadptr(file: *mut FILE, len: *mut usize) -> *const c_char {
    // SAFETY: C passes an open stream.
    let ahead = unsafe { stream(file) }.ahead();
    if ahead.is_empty() {
        return core::ptr::null();
    }
    // SAFETY: C passes room for the length.
    unsafe { len.write(ahead.len()) };
    ahead.as_ptr().cast()
}

/// Takes the first `n` of the bytes that `__freadptr` shows.
#[export]
pub unsafe extern "C" fn __freadptrinc(file: *mut FILE, n: usize) {
    // SAFETY: C passes an open stream.
    let f = unsafe { stream(file) };
    f.consume(n.min(f.ahead().len()));
}
