//! `<shadow.h>`: the secrets of users in /etc/shadow.
#![allow(non_camel_case_types)] // the C name

use crate::abi::c::{AT_FDCWD, O_CREAT, O_WRONLY};
use crate::abi::records::{Arena, Record, Shared, answer, answer_next, find, next_of};
use crate::abi::*;
use crate::algo::records::{Key, fields, number, push_number};
use crate::header::pwd::lines::read_line;
use crate::os::accounts::secrets;
use crate::os::fd::close;
use crate::os::file_lock::lock;
use crate::os::open::open_at;
use crate::stdio::{FILE, output};

/// C's `struct spwd`.
#[derive(Clone, Copy)]
#[repr(C)]
pub struct spwd {
    name: *mut c_char,
    password: *mut c_char,
    days: [c_long; 6],
    flag: c_ulong,
}

/// A number, -1 if the field is empty.
fn days(text: &[u8]) -> Option<c_long> {
    if text.is_empty() { Some(-1) } else { number(text).map(|number| number as c_long) }
}

impl Record for spwd {
    fn parse(line: &[u8], strings: &mut Arena<'_>) -> Result<Option<Self>, Errno> {
        let Some([name, password, texts @ .., flag]) = fields::<9>(line, 5) else { return Ok(None) };
        let mut numbers = [0; 6];
        for (to, text) in numbers.iter_mut().zip(texts) {
            let Some(number) = days(text) else { return Ok(None) };
            *to = number;
        }
        let Some(flag) = days(flag) else { return Ok(None) };
        Ok(Some(spwd {
            name: strings.string(name)?,
            password: strings.string(password)?,
            days: numbers,
            flag: flag as c_ulong,
        }))
    }
}

static SHARED: GlobalRef<Shared<spwd>> = GlobalRef::new(Shared::new());

fn shared(body: impl FnOnce(&mut Shared<spwd>) -> Result<*mut spwd, Errno>) -> *mut spwd {
    or_null(|| SHARED.with(body).unwrap_or(Err(Errno::DEADLK)))
}

/// The secrets of the user with a name; null if there are none. A later call overwrites them. Errors: `ENOENT` without a file
/// that can be read, `ENOMEM`, `EIO`.
/// <https://man7.org/linux/man-pages/man3/getspnam.3.html>
#[export]
pub extern "C" fn getspnam(name: CStrArg) -> *mut spwd {
    shared(|shared| shared.find(secrets()?.as_slice(), Key::Name(name.bytes()?)))
}

/// `getspnam` with the result in `*record`, its strings in `buffer`, and `record` or null in `*result`. Returns 0 or the
/// error: `ERANGE` if `buffer` is too small.
/// <https://man7.org/linux/man-pages/man3/getspnam.3.html>
#[export]
pub extern "C" fn getspnam_r(
    name: CStrArg,
    record: OutArg<spwd>,
    buffer: OutSlice<u8>,
    result: OutArg<*mut spwd>,
) -> c_int {
    let found = || find(secrets()?.as_slice(), Key::Name(name.bytes()?), buffer.get()?);
    answer(found(), record, result)
}

/// The next user's secrets; null at the end. Errors: as `getspnam`.
/// <https://man7.org/linux/man-pages/man3/getspent.3.html>
#[export]
pub extern "C" fn getspent() -> *mut spwd {
    shared(|shared| shared.next(secrets))
}

/// `getspent`, as `getspnam_r`; `ENOENT` at the end.
/// <https://man7.org/linux/man-pages/man3/getspent.3.html>
#[export]
pub extern "C" fn getspent_r(record: OutArg<spwd>, buffer: OutSlice<u8>, result: OutArg<*mut spwd>) -> c_int {
    let next = SHARED.with(|shared| shared.walk(secrets, |_, line| spwd::parse(line, &mut Arena::new(buffer.get()?))));
    answer_next(next.unwrap_or(Err(Errno::DEADLK)), record, result)
}

/// Makes `getspent` start with the first user again.
/// <https://man7.org/linux/man-pages/man3/setspent.3.html>
#[export(endspent)]
pub extern "C" fn setspent() {
    SHARED.with(Shared::rewind);
}

/// The secrets on the next line of a stream that has some; null at the end.
/// <https://man7.org/linux/man-pages/man3/fgetspent.3.html>
#[export]
pub extern "C" fn fgetspent(file: &FILE) -> *mut spwd {
    shared(|shared| shared.of_lines(|| read_line(file)))
}

/// `fgetspent`, as `getspnam_r`; `ENOENT` at the end.
/// <https://man7.org/linux/man-pages/man3/getspent.3.html>
#[export]
pub extern "C" fn fgetspent_r(
    file: &FILE,
    record: OutArg<spwd>,
    buffer: OutSlice<u8>,
    result: OutArg<*mut spwd>,
) -> c_int {
    answer_next(buffer.get().and_then(|memory| next_of(memory, || read_line(file))), record, result)
}

/// The secrets that a line has; null if it has none.
/// <https://man7.org/linux/man-pages/man3/sgetspent.3.html>
#[export]
pub extern "C" fn sgetspent(line: CStrArg) -> *mut spwd {
    shared(|shared| {
        let line = line.bytes()?;
        shared.of_line(line.strip_suffix(b"\n").unwrap_or(line))
    })
}

/// The line of /etc/shadow.
fn line_of(of: &spwd) -> Result<Buffer<u8>, Errno> {
    let mut line = Buffer::new();
    for text in [of.name, of.password] {
        // SAFETY: the pointers of a `struct spwd` are null or strings.
        line.extend(unsafe { cstr_or_none(text) }.map_or(b"", |text| text.to_bytes()))?;
        line.push(b':')?;
    }
    for (number, end) in of.days.iter().chain(&[of.flag as c_long]).zip(*b"::::::\n") {
        if let Ok(number) = u32::try_from(*number) {
            push_number(&mut line, number)?;
        }
        line.push(end)?;
    }
    Ok(line)
}

/// Writes secrets as a line of /etc/shadow. Errors: `EINVAL` for a null pointer; as `fputs`.
/// <https://man7.org/linux/man-pages/man3/putspent.3.html>
#[export]
pub extern "C" fn putspent(of: InArg<spwd>, file: &FILE) -> c_int {
    or_minus_one(|| {
        let line = line_of(of.optional().ok_or(Errno::INVAL)?)?;
        output::write(file, line.as_slice()).result().map(|()| 0)
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
