//! Renaming and removing, the two functions of `<stdio.h>` that need no stream.

use crate::abi::c::AT_FDCWD;
use crate::abi::*;
use crate::os::path_ops;

unsafe fn between(from: c_int, old: *const c_char, to: c_int, new: *const c_char) -> c_int {
    or_minus_one(|| {
        let (old, new) = unsafe { (cstr(old)?, cstr(new)?) };
        path_ops::rename_at(from, old.to_bytes(), to, new.to_bytes()).map(|()| 0)
    })
}

/// Renames `old` to `new`, which is replaced if it exists. Errors: `ENOENT`, `EISDIR`, `ENOTDIR`, `ENOTEMPTY`, `EINVAL`.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/rename.html>
#[export]
pub unsafe extern "C" fn rename(old: *const c_char, new: *const c_char) -> c_int {
    unsafe { between(AT_FDCWD, old, AT_FDCWD, new) }
}

/// `rename` relative to directories.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/renameat.html>
#[export(__wasilibc_nocwd_renameat)]
pub unsafe extern "C" fn renameat(from: c_int, old: *const c_char, to: c_int, new: *const c_char) -> c_int {
    unsafe { between(from, old, to, new) }
}

/// `renameat` with the new name relative to the current directory.
#[export]
pub unsafe extern "C" fn __wasilibc_rename_oldat(from: c_int, old: *const c_char, new: *const c_char) -> c_int {
    unsafe { between(from, old, AT_FDCWD, new) }
}

/// `renameat` with the old name relative to the current directory.
#[export]
pub unsafe extern "C" fn __wasilibc_rename_newat(old: *const c_char, to: c_int, new: *const c_char) -> c_int {
    unsafe { between(AT_FDCWD, old, to, new) }
}

/// Removes a file or an empty directory. Errors: `ENOENT`, `ENOTEMPTY`.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/remove.html>
#[export]
pub unsafe extern "C" fn remove(path: *const c_char) -> c_int {
    or_minus_one(|| path_ops::remove(unsafe { cstr(path) }?.to_bytes()).map(|()| 0))
}

/// `renameat` with flags, of which preview1 has none. Errors: also `EINVAL` for any flag.
/// <https://man7.org/linux/man-pages/man2/rename.2.html>
#[export]
pub unsafe extern "C" fn renameat2(
    from: c_int,
    old: *const c_char,
    to: c_int,
    new: *const c_char,
    flags: c_uint,
) -> c_int {
    match flags {
        0 => unsafe { between(from, old, to, new) },
        _ => or_minus_one(|| Err(Errno::INVAL)),
    }
}
