//! `<grp.h>`: <https://pubs.opengroup.org/onlinepubs/9799919799/basedefs/grp.h.html>
//! Which groups there are, [`crate::os::accounts`] says.
#![allow(non_camel_case_types)] // the C name

pub mod lists;
pub mod names;

use crate::abi::records::{Arena, Record, Shared, answer, answer_next, find, next_of};
use crate::abi::*;
use crate::algo::records::Key;
use crate::os::accounts::group::{SHARED, group, line_of, shared};
use crate::os::accounts::groups;
use crate::stdio::text_line::read_line;
use crate::stdio::{FILE, output};

/// The group with a name; null, with `errno` as it was, if there is none. A later call overwrites it. Errors: `ENOMEM`,
/// those of reading /etc/group.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/getgrnam.html>
#[export]
pub extern "C" fn getgrnam(name: CStrArg) -> *mut group {
    shared(|shared| shared.find(groups()?.as_slice(), Key::Name(name.bytes()?)))
}

/// The group with a number, as `getgrnam`.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/getgrgid.html>
#[export]
pub extern "C" fn getgrgid(id: u32) -> *mut group {
    shared(|shared| shared.find(groups()?.as_slice(), Key::Number(id)))
}

/// Stores the group with a name in `*record`, its strings in `buffer`, and `record` or null in `*result`. Returns 0 or the
/// error: `ERANGE` if `buffer` is too small.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/getgrnam.html>
#[export]
pub extern "C" fn getgrnam_r(
    name: CStrArg,
    record: OutArg<group>,
    buffer: OutSlice<u8>,
    result: OutArg<*mut group>,
) -> c_int {
    let found = || find(groups()?.as_slice(), Key::Name(name.bytes()?), buffer.get()?);
    answer(found(), record, result)
}

/// `getgrnam_r` by number.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/getgrgid.html>
#[export]
pub extern "C" fn getgrgid_r(
    id: u32,
    record: OutArg<group>,
    buffer: OutSlice<u8>,
    result: OutArg<*mut group>,
) -> c_int {
    let found = || find(groups()?.as_slice(), Key::Number(id), buffer.get()?);
    answer(found(), record, result)
}

/// The next group; null at the end.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/getgrent.html>
#[export]
pub extern "C" fn getgrent() -> *mut group {
    shared(|shared| shared.next(groups))
}

/// `getgrent`, as `getgrnam_r`; `ENOENT` at the end.
/// <https://man7.org/linux/man-pages/man3/getgrent_r.3.html>
#[export]
pub extern "C" fn getgrent_r(record: OutArg<group>, buffer: OutSlice<u8>, result: OutArg<*mut group>) -> c_int {
    let next = SHARED.with(|shared| shared.walk(groups, |_, line| group::parse(line, &mut Arena::new(buffer.get()?))));
    answer_next(next.unwrap_or(Err(Errno::DEADLK)), record, result)
}

/// Makes `getgrent` start with the first group again.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/setgrent.html>
#[export(endgrent)]
pub extern "C" fn setgrent() {
    SHARED.with(Shared::rewind);
}

/// The group on the next line of a stream that has one; null at the end.
/// <https://man7.org/linux/man-pages/man3/fgetgrent.3.html>
#[export]
pub extern "C" fn fgetgrent(file: &FILE) -> *mut group {
    shared(|shared| shared.of_lines(|| read_line(file)))
}

/// `fgetgrent`, as `getgrnam_r`; `ENOENT` at the end.
/// <https://man7.org/linux/man-pages/man3/getgrent_r.3.html>
#[export]
pub extern "C" fn fgetgrent_r(
    file: &FILE,
    record: OutArg<group>,
    buffer: OutSlice<u8>,
    result: OutArg<*mut group>,
) -> c_int {
    answer_next(buffer.get().and_then(|memory| next_of(memory, || read_line(file))), record, result)
}

/// Writes a group as a line of /etc/group. Errors: `EINVAL` for a null pointer; as `fputs`.
/// <https://man7.org/linux/man-pages/man3/putgrent.3.html>
#[export]
pub extern "C" fn putgrent(of: InArg<group>, file: &FILE) -> c_int {
    or_minus_one(|| {
        let line = line_of(of.optional().ok_or(Errno::INVAL)?)?;
        output::write(file, line.as_slice()).result().map(|()| 0)
    })
}
