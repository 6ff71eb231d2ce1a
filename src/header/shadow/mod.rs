//! `<shadow.h>`: the secrets of users in /etc/shadow.

use crate::abi::c::{AT_FDCWD, O_CREAT, O_WRONLY};
use crate::abi::*;
use crate::header::pwd::database::{Key, Record, Room, Shared, add_number, fields, find_into, load, number};
use crate::os::fd::close;
use crate::os::file_lock::lock;
use crate::os::open::open_at;
use crate::stdio::{FILE, output};

/// C's `struct spwd`.
#[derive(Clone, Copy)]
#[repr(C)]
pub struct Spwd {
    name: *mut c_char,
    password: *mut c_char,
    days: [c_long; 6],
    flag: c_ulong,
}

/// A number, -1 if the field is empty.
fn days(text: &[u8]) -> Option<c_long> {
    if text.is_empty() { Some(-1) } else { number(text).map(|number| number as c_long) }
}

impl Record for Spwd {
    fn place(line: &[u8], room: &mut Room) -> Result<Option<Self>, Errno> {
        let Some([name, password, texts @ .., flag]) = fields::<9>(line) else { return Ok(None) };
        let mut numbers = [0; 6];
        for (place, text) in numbers.iter_mut().zip(texts) {
            let Some(number) = days(text) else { return Ok(None) };
            *place = number;
        }
        let Some(flag) = days(flag) else { return Ok(None) };
        Ok(Some(Spwd {
            name: room.string(name)?,
            password: room.string(password)?,
            days: numbers,
            flag: flag as c_ulong,
        }))
    }
}

/// No file, no secrets.
fn missing(_: &mut Buffer<u8>) -> Result<(), Errno> {
    Err(Errno::NOENT)
}

fn secrets() -> Result<Buffer<u8>, Errno> {
    load(b"/etc/shadow", missing)
}

static SHARED: GlobalRef<Shared<Spwd>> = GlobalRef::new(Shared::new());

fn shared(body: impl FnOnce(&mut Shared<Spwd>) -> Result<*mut Spwd, Errno>) -> *mut Spwd {
    or_null(|| SHARED.with(body).unwrap_or(Err(Errno::DEADLK)))
}

/// The secrets of the user with a name; null if there are none. A later call overwrites them. Errors: `ENOENT` without a file
/// that can be read, `ENOMEM`, `EIO`.
/// <https://man7.org/linux/man-pages/man3/getspnam.3.html>
#[export]
pub unsafe extern "C" fn getspnam(name: *const c_char) -> *mut Spwd {
    // SAFETY: the caller's string.
    shared(|shared| shared.find(secrets()?.as_slice(), Key::Name(unsafe { cstr(name) }?.to_bytes())))
}

/// `getspnam` with the result at `place`, its strings in `room`, and `place` or null at `result`. Returns 0 or the error:
/// `ERANGE` if `room` is too small.
/// <https://man7.org/linux/man-pages/man3/getspnam.3.html>
#[export]
pub unsafe extern "C" fn getspnam_r(
    name: *const c_char,
    place: *mut Spwd,
    room: *mut c_char,
    size: usize,
    result: *mut *mut Spwd,
) -> c_int {
    // SAFETY: what the caller passes is what C says.
    unsafe {
        let name = cstr_or_none(name).map_or(b"".as_slice(), |name| name.to_bytes());
        find_into(secrets(), Key::Name(name), place, Out::slice(room.cast(), size), result)
    }
}

/// The next user's secrets; null at the end. Errors: as `getspnam`.
/// <https://man7.org/linux/man-pages/man3/getspent.3.html>
#[export]
pub extern "C" fn getspent() -> *mut Spwd {
    shared(|shared| shared.next(secrets))
}

/// Has `getspent` start anew.
/// <https://man7.org/linux/man-pages/man3/setspent.3.html>
#[export(endspent)]
pub extern "C" fn setspent() {
    SHARED.with(Shared::rewind);
}

/// The secrets on the next line of a stream that has some; null at the end.
/// <https://man7.org/linux/man-pages/man3/fgetspent.3.html>
#[export]
pub unsafe extern "C" fn fgetspent(file: &FILE) -> *mut Spwd {
    shared(|shared| shared.of_stream(file))
}

/// The secrets that a line has; null if it has none.
/// <https://man7.org/linux/man-pages/man3/sgetspent.3.html>
#[export]
pub unsafe extern "C" fn sgetspent(line: *const c_char) -> *mut Spwd {
    // SAFETY: the caller's string.
    shared(|shared| {
        let line = unsafe { cstr(line) }?.to_bytes();
        shared.of_line(line.strip_suffix(b"\n").unwrap_or(line))
    })
}

/// Writes secrets as a line of /etc/shadow. Errors: `EINVAL` for a null pointer; as `fputs`.
/// <https://man7.org/linux/man-pages/man3/putspent.3.html>
#[export]
pub unsafe extern "C" fn putspent(of: *const Spwd, file: &FILE) -> c_int {
    or_minus_one(|| {
        let mut line = Buffer::new();
        // SAFETY: null, or secrets with their strings; an open stream.
        unsafe {
            let of = of.as_ref().ok_or(Errno::INVAL)?;
            for text in [of.name, of.password] {
                line.extend(cstr_or_none(text).map_or(b"", |text| text.to_bytes()))?;
                line.push(b':')?;
            }
            for (number, end) in of.days.iter().chain(&[of.flag as c_long]).zip(*b"::::::\n") {
                if let Ok(number) = u32::try_from(*number) {
                    add_number(&mut line, number)?;
                }
                line.push(end)?;
            }
            output::write(file, line.as_slice()).result().map(|()| 0)
        }
    })
}

/// The descriptor of the lock, or -1.
static LOCK: Global<c_int> = Global::new(-1);

fn take_lock() -> Result<c_int, Errno> {
    if LOCK.get() >= 0 {
        return Err(Errno::DEADLK);
    }
    let fd = open_at(AT_FDCWD, b"/etc/.pwd.lock", O_WRONLY | O_CREAT)?;
    lock(fd, true).inspect_err(|_| _ = close(fd))?;
    LOCK.set(fd);
    Ok(0)
}

/// Locks the files of users against other uses in this program. Errors: -1 with `EDEADLK` if it has locked them; those of
/// `open` for /etc/.pwd.lock.
/// <https://man7.org/linux/man-pages/man3/lckpwdf.3.html>
#[export]
pub extern "C" fn lckpwdf() -> c_int {
    or_minus_one(take_lock)
}

/// Takes the lock off. Errors: -1 with `EINVAL` if there is none.
/// <https://man7.org/linux/man-pages/man3/ulckpwdf.3.html>
#[export]
pub extern "C" fn ulckpwdf() -> c_int {
    or_minus_one(|| match LOCK.replace(-1) {
        -1 => Err(Errno::INVAL),
        fd => close(fd).map(|()| 0),
    })
}
