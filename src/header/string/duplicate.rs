//! Copies of strings in memory of their own.

use crate::abi::{Errno, c_char, c_malloc, export, or_null, size_t};
use crate::algo::text::{bulk, scan};

/// A copy of a string from `malloc`. Errors: `ENOMEM`.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/strdup.html>
#[export(__strdup)]
pub unsafe extern "C" fn strdup(s: *const c_char) -> *mut c_char {
    // SAFETY: C's strings end with a null byte, and buffers have the size that C says.
    or_null(|| unsafe { copy_of(s, scan::len(s.cast())) })
}

/// A copy of at most `max` bytes of a string from `malloc`, terminated. Errors: `ENOMEM`.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/strdup.html>
#[export(__strndup)]
pub unsafe extern "C" fn strndup(s: *const c_char, max: size_t) -> *mut c_char {
    // SAFETY: a string, or readable for `max` bytes.
    or_null(|| unsafe { copy_of(s, scan::len_at_most(s.cast(), max)) })
}

unsafe fn copy_of(s: *const c_char, len: usize) -> Result<*mut c_char, Errno> {
    let copy = c_malloc(len + 1)?;
    // SAFETY: the block has room for `len` bytes and the terminator.
    unsafe {
        bulk::copy(copy, s.cast(), len);
        copy.add(len).write(0);
    }
    Ok(copy.cast())
}
