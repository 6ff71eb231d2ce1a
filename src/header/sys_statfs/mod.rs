//! `<sys/statfs.h>`.

use crate::abi::*;

/// Always `ENOSYS`: WASI preview1 tells nothing about file systems.
/// <https://man7.org/linux/man-pages/man2/statfs.2.html>
#[export]
pub unsafe extern "C" fn statfs(path: *const c_char, place: *mut c_void) -> c_int {
    let _ = (path, place);
    or_minus_one(|| Err(Errno::NOSYS))
}

/// Always `ENOSYS`: WASI preview1 tells nothing about file systems.
/// <https://man7.org/linux/man-pages/man2/statfs.2.html>
#[export]
pub unsafe extern "C" fn fstatfs(fildes: c_int, place: *mut c_void) -> c_int {
    let _ = (fildes, place);
    or_minus_one(|| Err(Errno::NOSYS))
}
