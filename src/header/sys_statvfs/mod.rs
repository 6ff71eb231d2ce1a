//! `<sys/statvfs.h>`.

use crate::abi::*;

/// Always `ENOSYS`: WASI preview1 tells nothing about file systems.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/statvfs.html>
#[export(statvfs64)]
pub extern "C" fn statvfs(_path: CStrArg, _status: *mut c_void) -> c_int {
    or_minus_one(|| Err(Errno::NOSYS))
}

/// Always `ENOSYS`: WASI preview1 tells nothing about file systems.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/fstatvfs.html>
#[export(fstatvfs64)]
pub extern "C" fn fstatvfs(_fildes: c_int, _status: *mut c_void) -> c_int {
    or_minus_one(|| Err(Errno::NOSYS))
}
