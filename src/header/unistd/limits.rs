//! Limits of files and directories.

use crate::abi::*;
use crate::os::fd;
use crate::os::path::pathconf::path_limit;

/// The limit or option `name` (`_PC_…`) for the file `path`: -1 with `errno` unchanged if there is no limit.
/// Errors: `EINVAL` for an unknown name, `EFAULT`.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/pathconf.html>
#[export]
pub extern "C" fn pathconf(path: CStrArg, name: c_int) -> c_long {
    or_minus_one(|| path.get().and_then(|_| path_limit(name)))
}

/// The limit or option `name` (`_PC_…`) for an open file. Errors: `EBADF`, `EINVAL`.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/fpathconf.html>
#[export]
pub extern "C" fn fpathconf(fildes: c_int, name: c_int) -> c_long {
    or_minus_one(|| fd::filetype_of(fildes).and_then(|_| path_limit(name)))
}
