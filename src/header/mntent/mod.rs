//! `<mntent.h>`: <https://man7.org/linux/man-pages/man3/getmntent.3.html>
#![allow(non_camel_case_types)] // the C name

use crate::abi::records::mntent::{SHARED, mntent, next};
use crate::abi::*;
use crate::stdio::{FILE, open};

/// Opens a table of file systems, as `fopen` does.
/// <https://man7.org/linux/man-pages/man3/setmntent.3.html>
#[export]
pub extern "C" fn setmntent(path: CStrArg, mode: CStrArg) -> *mut FILE {
    or_null(|| open::open(path.bytes()?, mode.bytes()?))
}

/// The next entry, which a later call overwrites; null at the end. Errors: `ENOMEM`.
/// <https://man7.org/linux/man-pages/man3/getmntent.3.html>
#[export]
pub extern "C" fn getmntent(file: &FILE) -> *mut mntent {
    or_null(|| SHARED.with(|shared| shared.next(file)).unwrap_or(Err(Errno::DEADLK)))
}

/// `getmntent` with the entry at `entry` and its strings at `strings`. Errors: null with `ERANGE` if that is too small.
/// <https://man7.org/linux/man-pages/man3/getmntent.3.html>
#[export]
pub extern "C" fn getmntent_r(
    file: &FILE,
    entry: OutArg<mntent>,
    strings: OutSlice<u8, size>,
    size: usize,
) -> *mut mntent {
    or_null(|| match next(file, entry.get()?, strings.get()?)? {
        true => Ok(entry.as_mut_ptr()),
        false => Ok(core::ptr::null_mut()),
    })
}

/// Adds an entry at the end of a table. Returns 0, or 1 for a failure, with the `errno` of `fseek` and `fputs`.
/// <https://man7.org/linux/man-pages/man3/addmntent.3.html>
#[export]
pub extern "C" fn addmntent(file: &FILE, entry: InArg<mntent>) -> c_int {
    or(1, entry.optional().ok_or(Errno::INVAL).and_then(|entry| entry.append(file)).map(|()| 0))
}

/// Closes a table. Returns 1.
/// <https://man7.org/linux/man-pages/man3/endmntent.3.html>
#[export]
pub unsafe extern "C" fn endmntent(file: *mut FILE) -> c_int {
    if !file.is_null() {
        // SAFETY: the caller's stream, which is not used again.
        unsafe { _ = open::close(file) };
    }
    1
}

/// Where among the options of an entry one stands, perhaps with a value; null if it does not.
/// <https://man7.org/linux/man-pages/man3/hasmntopt.3.html>
#[export]
pub extern "C" fn hasmntopt(entry: InArg<mntent>, wanted: CStrArg) -> *mut c_char {
    entry.get().map_or(core::ptr::null_mut(), |entry| entry.find_option(wanted))
}
