//! `<pwd.h>`: the users of /etc/passwd, if the program can read one; else one user, whom the environment describes
//! (`LOGNAME` or `USER`, `HOME`, `SHELL`).

pub mod database;
pub mod names;
pub mod stream_entry;

use crate::abi::*;
use crate::os::system::USER;
use crate::stdio::{FILE, output};
use database::{Key, Record, Room, Shared, add_number, fields, find_into, from_environment, load, number, user_name};

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
    fn place(line: &[u8], room: &mut Room) -> Result<Option<Self>, Errno> {
        let Some([name, password, user, group, about, home, shell]) = fields(line) else { return Ok(None) };
        let (Some(user), Some(group)) = (number(user), number(group)) else { return Ok(None) };
        Ok(Some(passwd {
            name: room.string(name)?,
            password: room.string(password)?,
            user,
            group,
            about: room.string(about)?,
            home: room.string(home)?,
            shell: room.string(shell)?,
        }))
    }
}

fn only_user(text: &mut Buffer<u8>) -> Result<(), Errno> {
    text.extend(user_name())?;
    text.extend(b":x:")?;
    add_number(text, USER)?;
    text.push(b':')?;
    add_number(text, USER)?;
    text.extend(b"::")?;
    text.extend(from_environment(b"HOME", b"/"))?;
    text.push(b':')?;
    text.extend(from_environment(b"SHELL", b"/bin/sh"))
}

fn users() -> Result<Buffer<u8>, Errno> {
    load(b"/etc/passwd", only_user)
}

static SHARED: GlobalRef<Shared<passwd>> = GlobalRef::new(Shared::new());

fn shared(body: impl FnOnce(&mut Shared<passwd>) -> Result<*mut passwd, Errno>) -> *mut passwd {
    or_null(|| SHARED.with(body).unwrap_or(Err(Errno::DEADLK)))
}

/// The user with a name; null, with `errno` as it was, if there is none. A later call overwrites it. Errors: `ENOMEM`, `EIO`.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/getpwnam.html>
#[export]
pub unsafe extern "C" fn getpwnam(name: *const c_char) -> *mut passwd {
    // SAFETY: the caller's string.
    shared(|shared| shared.find(users()?.as_slice(), Key::Name(unsafe { cstr(name) }?.to_bytes())))
}

/// The user with a number, as `getpwnam`.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/getpwuid.html>
#[export]
pub extern "C" fn getpwuid(user: u32) -> *mut passwd {
    shared(|shared| shared.find(users()?.as_slice(), Key::Number(user)))
}

/// Places the user with a name at `place`, its strings in `room`, and `place` or null at `result`. Returns 0 or the
/// error: `ERANGE` if `room` is too small.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/getpwnam.html>
#[export]
pub unsafe extern "C" fn getpwnam_r(
    name: *const c_char,
    place: *mut passwd,
    room: *mut c_char,
    size: usize,
    result: *mut *mut passwd,
) -> c_int {
    // SAFETY: what the caller passes is what C says.
    unsafe {
        let name = cstr_or_none(name).map_or(b"".as_slice(), |name| name.to_bytes());
        find_into(users(), Key::Name(name), place, Out::slice(room.cast(), size), result)
    }
}

/// `getpwnam_r` by number.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/getpwuid.html>
#[export]
pub unsafe extern "C" fn getpwuid_r(
    user: u32,
    place: *mut passwd,
    room: *mut c_char,
    size: usize,
    result: *mut *mut passwd,
) -> c_int {
    // SAFETY: what the caller passes is what C says.
    unsafe { find_into(users(), Key::Number(user), place, Out::slice(room.cast(), size), result) }
}

/// The next user; null at the end.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/getpwent.html>
#[export]
pub extern "C" fn getpwent() -> *mut passwd {
    shared(|shared| shared.next(users))
}

/// Has `getpwent` start anew.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/setpwent.html>
#[export(endpwent)]
pub extern "C" fn setpwent() {
    SHARED.with(Shared::rewind);
}

/// The user on the next line of a stream that is one; null at the end.
/// <https://man7.org/linux/man-pages/man3/fgetpwent.3.html>
#[export]
pub unsafe extern "C" fn fgetpwent(file: &FILE) -> *mut passwd {
    shared(|shared| shared.of_stream(file))
}

/// Writes a user as a line of /etc/passwd. Errors: as `fputs`.
/// <https://man7.org/linux/man-pages/man3/putpwent.3.html>
#[export]
pub unsafe extern "C" fn putpwent(user: *const passwd, file: &FILE) -> c_int {
    or_minus_one(|| {
        let mut line = Buffer::new();
        // SAFETY: null, or a user with its strings; an open stream.
        unsafe {
            let user = user.as_ref().ok_or(Errno::INVAL)?;
            line_of(user, &mut line)?;
            output::write(file, line.as_slice()).result().map(|()| 0)
        }
    })
}

unsafe fn line_of(user: &passwd, line: &mut Buffer<u8>) -> Result<(), Errno> {
    let string = |line: &mut Buffer<u8>, text: *mut c_char, end: u8| {
        // SAFETY: null or a string of the caller's.
        line.extend(unsafe { cstr_or_none(text) }.map_or(b"", |text| text.to_bytes()))?;
        line.push(end)
    };
    string(line, user.name, b':')?;
    string(line, user.password, b':')?;
    add_number(line, user.user)?;
    line.push(b':')?;
    add_number(line, user.group)?;
    line.push(b':')?;
    string(line, user.about, b':')?;
    string(line, user.home, b':')?;
    string(line, user.shell, b'\n')
}
