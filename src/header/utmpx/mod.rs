//! `<utmpx.h>`: <https://pubs.opengroup.org/onlinepubs/9799919799/basedefs/utmpx.h.html>
//!
//! Nobody logs in to WASI. The database of who did is empty, and cannot be written.

use crate::abi::*;
use core::ptr::null_mut;

/// Would start reading anew.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/endutxent.html>
#[export(setutent)]
pub extern "C" fn setutxent() {}

/// Would end reading.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/endutxent.html>
#[export(endutent)]
pub extern "C" fn endutxent() {}

/// The next entry: null, as at the end.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/endutxent.html>
#[export(getutent)]
pub extern "C" fn getutxent() -> *mut c_void {
    null_mut()
}

/// The next entry of this type, or with this identifier: null, for there is none.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/endutxent.html>
#[export(getutid)]
pub extern "C" fn getutxid(_wanted: *const c_void) -> *mut c_void {
    null_mut()
}

/// The next entry for this terminal: null, for there is none.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/endutxent.html>
#[export(getutline)]
pub extern "C" fn getutxline(_wanted: *const c_void) -> *mut c_void {
    null_mut()
}

/// Fails with `EPERM`: the database is read-only.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/endutxent.html>
#[export(pututline)]
pub extern "C" fn pututxline(_entry: *const c_void) -> *mut c_void {
    or_null(|| Err(Errno::PERM))
}

/// Fails with `ENOTSUP`: there is no other database.
/// <https://man7.org/linux/man-pages/man3/getutent.3.html>
#[export(utmpname)]
pub extern "C" fn utmpxname(_file: *const c_char) -> c_int {
    or_minus_one(|| Err(Errno::NOTSUP))
}
