//! Hash tables of C strings.
//!
//! A table is an index with open addressing over entries that stay where they are: programs keep pointers to them. Both
//! grow as needed, so that the number that `hcreate` gets is only a hint.

use crate::abi::search::hash_table::{Data, Entry, TABLE, create, destroy, search};
use crate::abi::{c_int, export, or, size_t};
use core::ptr::null_mut;

/// Makes the table of `hsearch`, for about `count` entries; returns 0 without memory (`ENOMEM`), else 1.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/hcreate.html>
#[export]
pub extern "C" fn hcreate(count: size_t) -> c_int {
    or(
        0,
        create(count).map(|table| {
            TABLE.set(table);
            1
        }),
    )
}

/// Gives the table of `hsearch` back.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/hcreate.html>
#[export]
pub extern "C" fn hdestroy() {
    // SAFETY: null or from `hcreate`, and nothing refers to it any more.
    unsafe { destroy(TABLE.replace(null_mut())) }
}

/// The entry with the key of `item`; with `ENTER` the item is entered if there is none. Errors: null, `ESRCH` not there,
/// `ENOMEM`. <https://pubs.opengroup.org/onlinepubs/9799919799/functions/hcreate.html>
#[export]
pub unsafe extern "C" fn hsearch(item: Entry, action: c_int) -> *mut Entry {
    // SAFETY: the key of `item` is a string; the table is null or from `hcreate`.
    or(null_mut(), unsafe { search(item, action, TABLE.get()) })
}

/// As `hcreate`, for a table of the caller's (GNU).
#[export]
pub unsafe extern "C" fn hcreate_r(count: size_t, data: *mut Data) -> c_int {
    // SAFETY: the caller's.
    or(
        0,
        // SAFETY: C passes a structure that may be written.
        create(count).map(|table| unsafe {
            (*data).table = table;
            1
        }),
    )
}

/// As `hdestroy`, for a table of the caller's (GNU).
#[export]
pub unsafe extern "C" fn hdestroy_r(data: *mut Data) {
    // SAFETY: C passes a structure that `hcreate_r` filled or whose table is null.
    unsafe {
        destroy((*data).table);
        (*data).table = null_mut();
    }
}

/// As `hsearch`, for a table of the caller's; stores the entry in `found` and returns 1, or returns 0 (GNU).
#[export]
pub unsafe extern "C" fn hsearch_r(item: Entry, action: c_int, found: *mut *mut Entry, data: *mut Data) -> c_int {
    // SAFETY: C passes a key that is a string and a structure that `hcreate_r` filled.
    let entry = or(null_mut(), unsafe { search(item, action, (*data).table) });
    // SAFETY: C passes memory for a pointer.
    unsafe { found.write(entry) };
    c_int::from(!entry.is_null())
}
