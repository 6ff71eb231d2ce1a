//! Duplicates and pipes, which preview1 does not have.

use crate::abi::*;
use crate::os::fd;

/// What there is of duplicating: nothing, but the errors of wrong descriptors come first.
fn duplicate(from: c_int) -> Result<c_int, Errno> {
    fd::filetype_of(from).and(Err(Errno::NOSYS))
}

/// Always fails: `EBADF`, or `ENOSYS`, for preview1 cannot duplicate a descriptor.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/dup.html>
#[export]
pub extern "C" fn dup(fildes: c_int) -> c_int {
    or_minus_one(|| duplicate(fildes))
}

/// Returns `to` if it is `from`; otherwise fails as `dup` does.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/dup.html>
#[export]
pub extern "C" fn dup2(from: c_int, to: c_int) -> c_int {
    or_minus_one(|| if from == to { fd::filetype_of(from).map(|_| to) } else { duplicate(from) })
}

/// As `dup2`, but `EINVAL` for equal descriptors and unknown flags.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/dup.html>
#[export(__dup3)]
pub extern "C" fn dup3(from: c_int, to: c_int, flags: c_int) -> c_int {
    or_minus_one(|| if from == to || flags != 0 { Err(Errno::INVAL) } else { duplicate(from) })
}

/// Always `ENOSYS`: preview1 has no pipes.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/pipe.html>
#[export]
pub unsafe extern "C" fn pipe(fildes: *mut c_int) -> c_int {
    let _ = fildes;
    or_minus_one(|| Err(Errno::NOSYS))
}

/// Always `ENOSYS`: preview1 has no pipes.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/pipe.html>
#[export]
pub unsafe extern "C" fn pipe2(fildes: *mut c_int, flags: c_int) -> c_int {
    let _ = (fildes, flags);
    or_minus_one(|| Err(Errno::NOSYS))
}

/// Writes everything out that any open descriptor has: asks the host for each.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/sync.html>
#[export]
pub extern "C" fn sync() {
    fd::sync_all();
}
