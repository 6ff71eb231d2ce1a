//! Opening files.

use crate::abi::c::{AT_FDCWD, O_CREAT, O_TRUNC, O_WRONLY};
use crate::abi::*;
use crate::os::open::open_at;

/// Opens the file `path`; the variadic argument is the mode of a file that is made, which WASI has no place for.
/// Errors: `EINVAL` for unknown flags or no access mode, `ENOENT`, `EEXIST`, `EISDIR`, `ENOTDIR`, `ELOOP`, `ENAMETOOLONG`.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/open.html>
#[export(open64)]
pub unsafe extern "C" fn open(path: *const c_char, flags: c_int, mode: VaList) -> c_int {
    or_minus_one(|| {
        let _ = mode; // with O_CREAT a mode_t, otherwise perhaps nothing: never read
        open_at(AT_FDCWD, unsafe { cstr(path) }?.to_bytes(), flags)
    })
}

/// Opens `path` relative to the directory `dirfd` (`AT_FDCWD`: the current one).
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/open.html>
#[export(openat64)]
pub unsafe extern "C" fn openat(dirfd: c_int, path: *const c_char, flags: c_int, mode: VaList) -> c_int {
    or_minus_one(|| {
        let _ = mode; // as for `open`
        open_at(dirfd, unsafe { cstr(path) }?.to_bytes(), flags)
    })
}

/// Makes or empties the file `path` and opens it for writing.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/creat.html>
#[export(creat64)]
pub unsafe extern "C" fn creat(path: *const c_char, mode: mode_t) -> c_int {
    let _ = mode;
    or_minus_one(|| open_at(AT_FDCWD, unsafe { cstr(path) }?.to_bytes(), O_CREAT | O_WRONLY | O_TRUNC))
}

/// `open` without a mode, for callers that have none.
#[export]
pub unsafe extern "C" fn __wasilibc_open_nomode(path: *const c_char, flags: c_int) -> c_int {
    or_minus_one(|| open_at(AT_FDCWD, unsafe { cstr(path) }?.to_bytes(), flags))
}

/// `openat` without a mode, for callers that have none.
#[export(__wasilibc_nocwd_openat_nomode)]
pub unsafe extern "C" fn __wasilibc_openat_nomode(dirfd: c_int, path: *const c_char, flags: c_int) -> c_int {
    or_minus_one(|| open_at(dirfd, unsafe { cstr(path) }?.to_bytes(), flags))
}
