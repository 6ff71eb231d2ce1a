//! `<pwd.h>`: <https://pubs.opengroup.org/onlinepubs/9799919799/basedefs/pwd.h.html>
//! Which users there are, [`crate::os::accounts`] says.
#![allow(non_camel_case_types)] // the C name

pub mod names;

use crate::abi::records::{Arena, Record, Shared, answer, answer_next, find, next_of};
use crate::abi::*;
use crate::algo::records::Key;
use crate::os::accounts::passwd::{SHARED, line_of, passwd, shared};
use crate::os::accounts::users;
use crate::stdio::text_line::read_line;
use crate::stdio::{FILE, output};

/// The user with a name; null, with `errno` as it was, if there is none. A later call overwrites it. Errors: `ENOMEM`,
/// those of reading /etc/passwd.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/getpwnam.html>
#[export]
pub extern "C" fn getpwnam(name: CStrArg) -> *mut passwd {
    shared(|shared| shared.find(users()?.as_slice(), Key::Name(name.bytes()?)))
}

/// The user with a number, as `getpwnam`.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/getpwuid.html>
#[export]
pub extern "C" fn getpwuid(user: u32) -> *mut passwd {
    shared(|shared| shared.find(users()?.as_slice(), Key::Number(user)))
}

/// Stores the user with a name in `*record`, its strings in `buffer`, and `record` or null in `*result`. Returns 0 or the
/// error: `ERANGE` if `buffer` is too small.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/getpwnam.html>
#[export]
pub extern "C" fn getpwnam_r(
    name: CStrArg,
    record: OutArg<passwd>,
    buffer: OutSlice<u8>,
    result: OutArg<*mut passwd>,
) -> c_int {
    let found = || find(users()?.as_slice(), Key::Name(name.bytes()?), buffer.get()?);
    answer(found(), record, result)
}

/// `getpwnam_r` by number.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/getpwuid.html>
#[export]
pub extern "C" fn getpwuid_r(
    user: u32,
    record: OutArg<passwd>,
    buffer: OutSlice<u8>,
    result: OutArg<*mut passwd>,
) -> c_int {
    let found = || find(users()?.as_slice(), Key::Number(user), buffer.get()?);
    answer(found(), record, result)
}

/// The next user; null at the end.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/getpwent.html>
#[export]
pub extern "C" fn getpwent() -> *mut passwd {
    shared(|shared| shared.next(users))
}

/// `getpwent`, as `getpwnam_r`; `ENOENT` at the end.
/// <https://man7.org/linux/man-pages/man3/getpwent_r.3.html>
#[export]
pub extern "C" fn getpwent_r(record: OutArg<passwd>, buffer: OutSlice<u8>, result: OutArg<*mut passwd>) -> c_int {
    let next = SHARED.with(|shared| shared.walk(users, |_, line| passwd::parse(line, &mut Arena::new(buffer.get()?))));
    answer_next(next.unwrap_or(Err(Errno::DEADLK)), record, result)
}

/// Makes `getpwent` start with the first user again.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/setpwent.html>
#[export(endpwent)]
pub extern "C" fn setpwent() {
    SHARED.with(Shared::rewind);
}

/// The user on the next line of a stream that has one; null at the end.
/// <https://man7.org/linux/man-pages/man3/fgetpwent.3.html>
#[export]
pub extern "C" fn fgetpwent(file: &FILE) -> *mut passwd {
    shared(|shared| shared.of_lines(|| read_line(file)))
}

/// `fgetpwent`, as `getpwnam_r`; `ENOENT` at the end.
/// <https://man7.org/linux/man-pages/man3/getpwent_r.3.html>
#[export]
pub extern "C" fn fgetpwent_r(
    file: &FILE,
    record: OutArg<passwd>,
    buffer: OutSlice<u8>,
    result: OutArg<*mut passwd>,
) -> c_int {
    answer_next(buffer.get().and_then(|memory| next_of(memory, || read_line(file))), record, result)
}

/// Writes a user as a line of /etc/passwd. Errors: `EINVAL` for a null pointer; as `fputs`.
/// <https://man7.org/linux/man-pages/man3/putpwent.3.html>
#[export]
pub extern "C" fn putpwent(user: InArg<passwd>, file: &FILE) -> c_int {
    or_minus_one(|| {
        let line = line_of(user.optional().ok_or(Errno::INVAL)?)?;
        output::write(file, line.as_slice()).result().map(|()| 0)
    })
}
