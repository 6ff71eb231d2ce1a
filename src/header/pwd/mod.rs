//! `<pwd.h>`: <https://pubs.opengroup.org/onlinepubs/9799919799/basedefs/pwd.h.html>
//! Which users there are, [`crate::os::accounts`] says.
#![allow(non_camel_case_types)] // the C name

pub mod lines;
pub mod names;

use crate::abi::records::{Arena, Record, Shared, answer, answer_next, find, next_of};
use crate::abi::*;
use crate::algo::records::{Key, fields, number, push_number};
use crate::os::accounts::users;
use crate::stdio::{FILE, output};
use lines::read_line;

/// C's `struct passwd`.
#[derive(Clone, Copy)]
#[repr(C)]
pub struct passwd {
    name: *mut c_char,
    password: *mut c_char,
    user: u32,
    group: u32,
    about: *mut c_char,
    home: *mut c_char,
    shell: *mut c_char,
}

impl Record for passwd {
    fn parse(line: &[u8], strings: &mut Arena<'_>) -> Result<Option<Self>, Errno> {
        let Some([name, password, user, group, about, home, shell]) = fields(line, 4) else { return Ok(None) };
        let (Some(user), Some(group)) = (number(user), number(group)) else { return Ok(None) };
        Ok(Some(passwd {
            name: strings.string(name)?,
            password: strings.string(password)?,
            user,
            group,
            about: strings.string(about)?,
            home: strings.string(home)?,
            shell: strings.string(shell)?,
        }))
    }
}

static SHARED: GlobalRef<Shared<passwd>> = GlobalRef::new(Shared::new());

fn shared(body: impl FnOnce(&mut Shared<passwd>) -> Result<*mut passwd, Errno>) -> *mut passwd {
    or_null(|| SHARED.with(body).unwrap_or(Err(Errno::DEADLK)))
}

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

/// The line of /etc/passwd.
fn line_of(user: &passwd) -> Result<Buffer<u8>, Errno> {
    let mut line = Buffer::new();
    let string = |line: &mut Buffer<u8>, text: *mut c_char, end: u8| {
        // SAFETY: the pointers of a `struct passwd` are null or strings.
        line.extend(unsafe { cstr_or_none(text) }.map_or(b"", |text| text.to_bytes()))?;
        line.push(end)
    };
    string(&mut line, user.name, b':')?;
    string(&mut line, user.password, b':')?;
    push_number(&mut line, user.user)?;
    line.push(b':')?;
    push_number(&mut line, user.group)?;
    line.push(b':')?;
    string(&mut line, user.about, b':')?;
    string(&mut line, user.home, b':')?;
    string(&mut line, user.shell, b'\n')?;
    Ok(line)
}
