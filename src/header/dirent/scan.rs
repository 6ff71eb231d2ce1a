//! `scandir`.

use super::dirent;
use crate::abi::c::AT_FDCWD;
use crate::abi::tree::scandir::{Filter, Order, scan};
use crate::abi::*;

/// Stores the entries of the directory `path` that `filter` wants (null: all), sorted by `order` (null: not), at `list`;
/// returns how many. The list and each entry are from `malloc`. Errors: as `opendir` and `readdir`.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/scandir.html>
#[export(scandir64)]
pub extern "C" fn scandir(path: CStrArg, list: OutArg<*mut *mut dirent>, filter: Filter, order: Order) -> c_int {
    or_minus_one(|| scan(AT_FDCWD, path, list, filter, order))
}

/// `scandir` relative to a directory.
/// <https://man7.org/linux/man-pages/man3/scandir.3.html>
#[export(__wasilibc_nocwd_scandirat)]
pub extern "C" fn scandirat(
    dirfd: c_int,
    path: CStrArg,
    list: OutArg<*mut *mut dirent>,
    filter: Filter,
    order: Order,
) -> c_int {
    or_minus_one(|| scan(dirfd, path, list, filter, order))
}
