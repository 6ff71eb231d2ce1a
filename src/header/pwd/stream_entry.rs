//! Records from a stream of the program's, in memory of the program's.

use super::database::{Record, Room, answer, read_line};
use super::passwd;
use crate::abi::*;
use crate::header::grp::group;
use crate::stdio::FILE;

/// The record on the next line that has one. Errors: `ENOENT` at the end, `ERANGE` if it does not fit.
fn next<R: Record>(f: &FILE, memory: OutSlice<u8>) -> Result<R, Errno> {
    while let Some(line) = read_line(f)? {
        if let Some(record) = R::place(line.as_slice(), &mut Room::new(memory.get()?))? {
            return Ok(record);
        }
    }
    Err(Errno::NOENT)
}

/// Stores the user on the next line of a stream that has one in `*entry`, its strings in `memory`, and `entry` or null in
/// `*result` (GNU). Returns 0 or the error: `ENOENT` at the end, `ERANGE` if `memory` is too small.
/// <https://man7.org/linux/man-pages/man3/fgetpwent_r.3.html>
#[export]
pub unsafe extern "C" fn fgetpwent_r(
    file: &FILE,
    entry: *mut passwd,
    memory: OutSlice<u8>,
    result: *mut *mut passwd,
) -> c_int {
    // SAFETY: C passes pointers that are null or may be written.
    unsafe { answer(next(file, memory).map(Some), entry, result) }
}

/// `fgetpwent_r` for groups.
/// <https://man7.org/linux/man-pages/man3/fgetgrent_r.3.html>
#[export]
pub unsafe extern "C" fn fgetgrent_r(
    file: &FILE,
    entry: *mut group,
    memory: OutSlice<u8>,
    result: *mut *mut group,
) -> c_int {
    // SAFETY: C passes pointers that are null or may be written.
    unsafe { answer(next(file, memory).map(Some), entry, result) }
}
