//! Reading entries.

use super::{DIR, dirent, stream};
use crate::abi::c::NAME_MAX;
use crate::abi::*;
use core::ptr::null_mut;

/// The next entry, which stays until the next call on the stream; null at the end, then with `errno` unchanged.
/// Errors: `EBADF`, `ENOMEM`, `EIO`.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/readdir.html>
#[export(readdir64)]
pub unsafe extern "C" fn readdir(dir: *mut DIR) -> *mut dirent {
    or_null(|| {
        let record = unsafe { stream(dir) }?.next()?;
        // The record starts where `malloc` put it: aligned for everything.
        Ok(record.map_or(null_mut(), |bytes| bytes.as_mut_ptr().cast()))
    })
}

/// Copies the next entry to `entry` and points `result` to it, to nothing at the end. Returns 0 or the error number;
/// `ENAMETOOLONG` for a name that is longer than `NAME_MAX`, which is passed over.
/// <https://pubs.opengroup.org/onlinepubs/9699919799/functions/readdir_r.html>
#[export(readdir64_r)]
pub unsafe extern "C" fn readdir_r(dir: *mut DIR, entry: *mut dirent, result: *mut *mut dirent) -> c_int {
    match unsafe { copied(dir, entry.cast()) } {
        Ok(found) => {
            // SAFETY: C's word for both pointers.
            unsafe { result.write(if found { entry } else { null_mut() }) };
            0
        }
        Err(error) => error.code(),
    }
}

unsafe fn copied(dir: *mut DIR, entry: *mut u8) -> Result<bool, Errno> {
    let Some(record) = unsafe { stream(dir) }?.next()? else {
        return Ok(false);
    };
    if record.len() > crate::os::dir::NAME_AT + NAME_MAX + 1 {
        return Err(Errno::NAMETOOLONG);
    }
    unsafe { Out::slice(entry, record.len()) }?.copy_from(record);
    Ok(true)
}
