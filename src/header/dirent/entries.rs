//! Reading entries.

use super::{DIR, dirent};
use crate::abi::*;
use core::ptr::null_mut;

/// The next entry, which stays until the next call on the stream; null at the end, then with `errno` unchanged.
/// Errors: `EBADF`, `ENOMEM`, `EIO`; `EILSEQ` from hosts that cannot list a name that is not UTF-8.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/readdir.html>
#[export(readdir64)]
pub extern "C" fn readdir(dir: ObjArg<DIR>) -> *mut dirent {
    or_null(|| {
        let record = dir.optional().ok_or(Errno::BADF)?.next()?;
        // The record starts where `malloc` put it: aligned for everything.
        Ok(record.map_or(null_mut(), |bytes| bytes.as_mut_ptr().cast()))
    })
}

/// Copies the next entry to `entry` and points `result` to it, to nothing at the end. Returns 0 or the error number;
/// `ENAMETOOLONG` for a name that is longer than `NAME_MAX`, which is passed over.
/// <https://pubs.opengroup.org/onlinepubs/9699919799/functions/readdir_r.html>
#[export(readdir64_r)]
pub unsafe extern "C" fn readdir_r(dir: ObjArg<DIR>, entry: *mut dirent, result: OutArg<*mut dirent>) -> c_int {
    error_number(|| {
        let record = dir.optional().ok_or(Errno::BADF)?.next_within_limits()?;
        if let Some(record) = record {
            // SAFETY: readdir_r's contract: `entry` points to a struct dirent with a name of NAME_MAX bytes.
            unsafe { Out::slice(entry.cast::<u8>(), record.len()) }?.copy_from(record);
        }
        result.get()?.set(if record.is_some() { entry } else { null_mut() });
        Ok(())
    })
}
