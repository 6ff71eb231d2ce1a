//! The indicators and the descriptor of a stream.

use super::file::{FILE, flag, stream};
use crate::abi::*;

/// Nonzero if the end-of-file indicator is set.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/feof.html>
#[export(feof_unlocked, _IO_feof_unlocked)]
pub unsafe extern "C" fn feof(file: *mut FILE) -> c_int {
    // SAFETY: C passes an open stream.
    c_int::from(unsafe { stream(file) }.has(flag::END))
}

/// Nonzero if the error indicator is set.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/ferror.html>
#[export(ferror_unlocked, _IO_ferror_unlocked)]
pub unsafe extern "C" fn ferror(file: *mut FILE) -> c_int {
    // SAFETY: C passes an open stream.
    c_int::from(unsafe { stream(file) }.has(flag::ERROR))
}

/// Clears both indicators.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/clearerr.html>
#[export(clearerr_unlocked)]
pub unsafe extern "C" fn clearerr(file: *mut FILE) {
    // SAFETY: C passes an open stream.
    unsafe { stream(file) }.unset(flag::END | flag::ERROR);
}

/// The descriptor below; -1 with `EBADF` for a stream that has none.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/fileno.html>
#[export(fileno_unlocked)]
pub unsafe extern "C" fn fileno(file: *mut FILE) -> c_int {
    // SAFETY: C passes an open stream.
    let fd = unsafe { stream(file) }.fd.get();
    or_minus_one(|| if fd >= 0 { Ok(fd) } else { Err(Errno::BADF) })
}
