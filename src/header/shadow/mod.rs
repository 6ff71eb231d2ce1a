//! `<shadow.h>`: the secrets of users in /etc/shadow.
#![allow(non_camel_case_types)] // the C name

use crate::abi::records::{Arena, Record, Shared, answer, answer_next, find, next_of};
use crate::abi::*;
use crate::algo::records::Key;
use crate::os::accounts::secrets;
use crate::os::accounts::shadow::{LOCK, SHARED, line_of, shared, spwd, take_lock};
use crate::os::fd::close;
use crate::stdio::text_line::read_line;
use crate::stdio::{FILE, output};

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

/// Writes secrets as a line of /etc/shadow. Errors: `EINVAL` for a null pointer; as `fputs`.
/// <https://man7.org/linux/man-pages/man3/putspent.3.html>
#[export]
pub extern "C" fn putspent(of: InArg<spwd>, file: &FILE) -> c_int {
    or_minus_one(|| {
        let line = line_of(of.optional().ok_or(Errno::INVAL)?)?;
        output::write(file, line.as_slice()).result().map(|()| 0)
    })
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
