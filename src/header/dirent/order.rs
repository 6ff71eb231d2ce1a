//! Orders for `scandir`.

use super::dirent;
use crate::abi::*;
use crate::algo::text::{compare, version};

unsafe fn name(entry: *const *const dirent) -> *const u8 {
    // SAFETY: C's word for a pointer to a pointer to an entry.
    unsafe { (*entry).cast::<u8>().add(crate::os::dir::NAME_AT) }
}

/// Orders entries by name as `strcoll` does.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/alphasort.html>
#[export(alphasort64)]
pub unsafe extern "C" fn alphasort(a: *const *const dirent, b: *const *const dirent) -> c_int {
    unsafe { compare::strings(name(a), name(b), usize::MAX) }
}

/// Orders entries by name as `strverscmp` does: numbers in names by their value.
/// <https://man7.org/linux/man-pages/man3/versionsort.3.html>
#[export(versionsort64)]
pub unsafe extern "C" fn versionsort(a: *const *const dirent, b: *const *const dirent) -> c_int {
    unsafe { version::compare(name(a), name(b)) }
}
