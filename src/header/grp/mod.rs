//! `<grp.h>`: the groups of /etc/group, if the program can read one; else the only user's group, with the user's name.

pub mod lists;
pub mod names;

use crate::abi::*;
use crate::header::pwd::database::{Key, Record, Room, Shared, add_number, fields, find_into, load, number, user_name};
use crate::os::system::USER;
use crate::stdio::{FILE, output};

/// C's `struct group`.
#[derive(Clone, Copy)]
#[repr(C)]
pub struct group {
    name: *mut c_char,
    password: *mut c_char,
    number: u32,
    members: *mut *mut c_char,
}

fn names(list: &[u8]) -> impl Iterator<Item = &[u8]> {
    list.split(|&byte| byte == b',').filter(|name| !name.is_empty())
}

impl Record for group {
    fn place(line: &[u8], room: &mut Room) -> Result<Option<Self>, Errno> {
        let Some([name, password, id, members]) = fields(line) else { return Ok(None) };
        let Some(id) = number(id) else { return Ok(None) };
        let count = names(members).count();
        let list = room.pointers(count + 1)?;
        for (i, member) in names(members).enumerate() {
            list.set_at(i, room.string(member)?);
        }
        list.set_at(count, core::ptr::null_mut());
        Ok(Some(group {
            name: room.string(name)?,
            password: room.string(password)?,
            number: id,
            members: list.as_mut_ptr(),
        }))
    }
}

fn only_group(text: &mut Buffer<u8>) -> Result<(), Errno> {
    text.extend(user_name())?;
    text.extend(b":x:")?;
    add_number(text, USER)?;
    text.push(b':')
}

fn groups() -> Result<Buffer<u8>, Errno> {
    load(b"/etc/group", only_group)
}

static SHARED: GlobalRef<Shared<group>> = GlobalRef::new(Shared::new());

fn shared(body: impl FnOnce(&mut Shared<group>) -> Result<*mut group, Errno>) -> *mut group {
    or_null(|| SHARED.with(body).unwrap_or(Err(Errno::DEADLK)))
}

/// The group with a name; null, with `errno` as it was, if there is none. A later call overwrites it. Errors: `ENOMEM`, `EIO`.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/getgrnam.html>
#[export]
pub unsafe extern "C" fn getgrnam(name: *const c_char) -> *mut group {
    // SAFETY: the caller's string.
    shared(|shared| shared.find(groups()?.as_slice(), Key::Name(unsafe { cstr(name) }?.to_bytes())))
}

/// The group with a number, as `getgrnam`.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/getgrgid.html>
#[export]
pub extern "C" fn getgrgid(id: u32) -> *mut group {
    shared(|shared| shared.find(groups()?.as_slice(), Key::Number(id)))
}

/// Places the group with a name at `place`, its strings in `room`, and `place` or null at `result`. Returns 0 or the
/// error: `ERANGE` if `room` is too small.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/getgrnam.html>
#[export]
pub unsafe extern "C" fn getgrnam_r(
    name: *const c_char,
    place: *mut group,
    room: *mut c_char,
    size: usize,
    result: *mut *mut group,
) -> c_int {
    // SAFETY: what the caller passes is what C says.
    unsafe {
        let name = cstr_or_none(name).map_or(b"".as_slice(), |name| name.to_bytes());
        find_into(groups(), Key::Name(name), place, Out::slice(room.cast(), size), result)
    }
}

/// `getgrnam_r` by number.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/getgrgid.html>
#[export]
pub unsafe extern "C" fn getgrgid_r(
    id: u32,
    place: *mut group,
    room: *mut c_char,
    size: usize,
    result: *mut *mut group,
) -> c_int {
    // SAFETY: what the caller passes is what C says.
    unsafe { find_into(groups(), Key::Number(id), place, Out::slice(room.cast(), size), result) }
}

/// The next group; null at the end.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/getgrent.html>
#[export]
pub extern "C" fn getgrent() -> *mut group {
    shared(|shared| shared.next(groups))
}

/// Has `getgrent` start anew.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/setgrent.html>
#[export(endgrent)]
pub extern "C" fn setgrent() {
    SHARED.with(Shared::rewind);
}

/// The group on the next line of a stream that is one; null at the end.
/// <https://man7.org/linux/man-pages/man3/fgetgrent.3.html>
#[export]
pub unsafe extern "C" fn fgetgrent(file: &FILE) -> *mut group {
    shared(|shared| shared.of_stream(file))
}

unsafe fn line_of(of: &group, line: &mut Buffer<u8>) -> Result<(), Errno> {
    let string = |text: *mut c_char| {
        // SAFETY: null or a string of the caller's.
        unsafe { cstr_or_none(text) }.map_or(b"".as_slice(), |text| text.to_bytes())
    };
    line.extend(string(of.name))?;
    line.push(b':')?;
    line.extend(string(of.password))?;
    line.push(b':')?;
    add_number(line, of.number)?;
    line.push(b':')?;
    let mut at = of.members;
    // SAFETY: null, or pointers up to a null pointer.
    while let Some(&member) = unsafe { at.as_ref() }.filter(|member| !member.is_null()) {
        line.extend(if at == of.members { b"" } else { b"," })?;
        line.extend(string(member))?;
        at = at.wrapping_add(1);
    }
    line.push(b'\n')
}

/// Writes a group as a line of /etc/group. Errors: as `fputs`.
/// <https://man7.org/linux/man-pages/man3/putgrent.3.html>
#[export]
pub unsafe extern "C" fn putgrent(of: *const group, file: &FILE) -> c_int {
    or_minus_one(|| {
        let mut line = Buffer::new();
        // SAFETY: null, or a group with its strings; an open stream.
        unsafe {
            line_of(of.as_ref().ok_or(Errno::INVAL)?, &mut line)?;
            output::write(file, line.as_slice()).result().map(|()| 0)
        }
    })
}
