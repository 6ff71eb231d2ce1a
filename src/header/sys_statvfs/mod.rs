//! `<sys/statvfs.h>`.

use crate::abi::*;

/// Always `ENOSYS`: WASI preview1 tells nothing about file systems.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/statvfs.html>
#[export(statvfs64)]
pub unsafe extern "C" fn statvfs(path: *const c_char, place: *mut c_void) -> c_int {
    let _ = (path, place);
    or_minus_one(|| Err(Errno::NOSYS))
}

/// Always `ENOSYS`: WASI preview1 tells nothing about file systems.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/fstatvfs.html>
#[export(fstatvfs64)]
pub unsafe extern "C" fn fstatvfs(fildes: c_int, place: *mut c_void) -> c_int {
    let _ = (fildes, place);
    or_minus_one(|| Err(Errno::NOSYS))
}
