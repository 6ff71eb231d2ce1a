//! Stream indicators and descriptors.

use crate::abi::*;
use crate::stdio::FILE;
use crate::stdio::file::flag;

/// Nonzero if the end-of-file indicator is set.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/feof.html>
#[export(feof_unlocked, _IO_feof_unlocked)]
pub extern "C" fn feof(file: &FILE) -> c_int {
    c_int::from(file.has(flag::END))
}

/// Nonzero if the error indicator is set.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/ferror.html>
#[export(ferror_unlocked, _IO_ferror_unlocked)]
pub extern "C" fn ferror(file: &FILE) -> c_int {
    c_int::from(file.has(flag::ERROR))
}

/// Clears both indicators.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/clearerr.html>
#[export(clearerr_unlocked)]
pub extern "C" fn clearerr(file: &FILE) {
    file.unset(flag::END | flag::ERROR);
}

/// The descriptor below; -1 with `EBADF` for a stream that has none.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/fileno.html>
#[export(fileno_unlocked)]
pub extern "C" fn fileno(file: &FILE) -> c_int {
    let fd = file.fd.get();
    or_minus_one(|| if fd >= 0 { Ok(fd) } else { Err(Errno::BADF) })
}
