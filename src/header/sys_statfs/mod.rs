//! `<sys/statfs.h>`.

use crate::abi::*;

/// Always `ENOSYS`: WASI preview1 tells nothing about file systems.
/// <https://man7.org/linux/man-pages/man2/statfs.2.html>
#[export]
pub extern "C" fn statfs(_path: CStrArg, _status: *mut c_void) -> c_int {
    or_minus_one(|| Err(Errno::NOSYS))
}

/// Always `ENOSYS`: WASI preview1 tells nothing about file systems.
/// <https://man7.org/linux/man-pages/man2/statfs.2.html>
#[export]
pub extern "C" fn fstatfs(_fildes: c_int, _status: *mut c_void) -> c_int {
    or_minus_one(|| Err(Errno::NOSYS))
}
