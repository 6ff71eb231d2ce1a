//! Orders for `scandir`.

use crate::abi::tree::dir::EntryArg;
use crate::abi::*;
use crate::algo::text::{compare, version};

/// Orders entries by name as `strcoll` does.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/alphasort.html>
#[export(alphasort64)]
pub extern "C" fn alphasort(a: EntryArg, b: EntryArg) -> c_int {
    // SAFETY: terminated names.
    unsafe { compare::strings(a.name(), b.name(), usize::MAX) }
}

/// Orders entries by name as `strverscmp` does: numbers in names by their value.
/// <https://man7.org/linux/man-pages/man3/versionsort.3.html>
#[export(versionsort64)]
pub extern "C" fn versionsort(a: EntryArg, b: EntryArg) -> c_int {
    // SAFETY: terminated names.
    unsafe { version::compare(a.name(), b.name()) }
}
