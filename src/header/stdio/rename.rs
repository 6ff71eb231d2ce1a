//! `rename` and `remove`.

use crate::abi::c::AT_FDCWD;
use crate::abi::*;
use crate::os::path::entries::{remove as remove_path, rename_at};

/// Renames `old` to `new`, which is replaced if it exists. Errors: `ENOENT`, `EISDIR`, `ENOTDIR`, `ENOTEMPTY`, `EINVAL`.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/rename.html>
#[export]
pub extern "C" fn rename(old: CStrArg, new: CStrArg) -> c_int {
    zero_or_minus_one(|| rename_at(AT_FDCWD, old.bytes()?, AT_FDCWD, new.bytes()?))
}

/// `rename` relative to directories.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/renameat.html>
#[export(__wasilibc_nocwd_renameat)]
pub extern "C" fn renameat(from: c_int, old: CStrArg, to: c_int, new: CStrArg) -> c_int {
    zero_or_minus_one(|| rename_at(from, old.bytes()?, to, new.bytes()?))
}

/// `renameat` with the new name relative to the current directory.
#[export]
pub extern "C" fn __wasilibc_rename_oldat(from: c_int, old: CStrArg, new: CStrArg) -> c_int {
    zero_or_minus_one(|| rename_at(from, old.bytes()?, AT_FDCWD, new.bytes()?))
}

/// `renameat` with the old name relative to the current directory.
#[export]
pub extern "C" fn __wasilibc_rename_newat(old: CStrArg, to: c_int, new: CStrArg) -> c_int {
    zero_or_minus_one(|| rename_at(AT_FDCWD, old.bytes()?, to, new.bytes()?))
}

/// Removes a file or an empty directory. Errors: `ENOENT`, `ENOTEMPTY`.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/remove.html>
#[export]
pub extern "C" fn remove(path: CStrArg) -> c_int {
    zero_or_minus_one(|| remove_path(path.bytes()?))
}

/// `renameat` with flags, of which preview1 has none. Errors: also `EINVAL` for any flag.
/// <https://man7.org/linux/man-pages/man2/rename.2.html>
#[export]
pub extern "C" fn renameat2(from: c_int, old: CStrArg, to: c_int, new: CStrArg, flags: c_uint) -> c_int {
    zero_or_minus_one(|| match flags {
        0 => rename_at(from, old.bytes()?, to, new.bytes()?),
        _ => Err(Errno::INVAL),
    })
}
