//! Opening files.

use crate::abi::c::{AT_FDCWD, O_CREAT, O_TRUNC, O_WRONLY};
use crate::abi::fcntl::mode_after;
use crate::abi::*;
use crate::os::open::{create_at, open_at};
use crate::start::directory_fd::directory;

/// Opens the file `path`; the variadic argument is the mode of a file that is made.
/// Errors: `EINVAL` for unknown flags or a contradictory access mode, `ENOENT`, `EEXIST`, `EISDIR`, `ENOTDIR`, `ELOOP`,
/// `ENAMETOOLONG`.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/open.html>
#[export(open64)]
pub extern "C" fn open(path: CStrArg, flags: c_int, mode: VaList) -> c_int {
    or_minus_one(|| create_at(AT_FDCWD, path.bytes()?, flags, mode_after(flags, mode)))
}

/// Opens `path` relative to the directory `dirfd` (`AT_FDCWD`: the current one).
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/open.html>
#[export(openat64)]
pub extern "C" fn openat(dirfd: c_int, path: CStrArg, flags: c_int, mode: VaList) -> c_int {
    or_minus_one(|| create_at(directory(dirfd), path.bytes()?, flags, mode_after(flags, mode)))
}

/// Makes or empties the file `path` and opens it for writing.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/creat.html>
#[export(creat64)]
pub extern "C" fn creat(path: CStrArg, mode: mode_t) -> c_int {
    or_minus_one(|| create_at(AT_FDCWD, path.bytes()?, O_CREAT | O_WRONLY | O_TRUNC, mode))
}

/// `open` without a mode, for callers that have none.
#[export]
pub extern "C" fn __wasilibc_open_nomode(path: CStrArg, flags: c_int) -> c_int {
    or_minus_one(|| open_at(AT_FDCWD, path.bytes()?, flags))
}

/// `openat` without a mode, for callers that have none.
#[export(__wasilibc_nocwd_openat_nomode)]
pub extern "C" fn __wasilibc_openat_nomode(dirfd: c_int, path: CStrArg, flags: c_int) -> c_int {
    or_minus_one(|| open_at(directory(dirfd), path.bytes()?, flags))
}
