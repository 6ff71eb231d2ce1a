//! Protocols: /etc/protocols.

use super::tables::{Caller, found, list, protocols, room_for, shared};
use crate::abi::*;
use crate::algo::netdb;
use crate::header::pwd::database::{Record, Room, Shared};

/// C's `struct protoent`.
#[derive(Clone, Copy)]
#[repr(C)]
pub struct protoent {
    name: *mut c_char,
    aliases: *mut *mut c_char,
    number: c_int,
}

impl Record for protoent {
    fn place(line: &[u8], room: &mut Room) -> Result<Option<Self>, Errno> {
        let Some(entry) = netdb::protocol(line) else { return Ok(None) };
        Ok(Some(protoent {
            aliases: list(entry.aliases, room)?,
            name: room.string(entry.name)?,
            number: entry.number as c_int,
        }))
    }

    fn room_for(line: &[u8]) -> usize {
        room_for(line)
    }
}

static SHARED: GlobalRef<Shared<protoent>> = GlobalRef::new(Shared::new());

fn named<'a>(table: &'a [u8], name: &[u8]) -> Option<&'a [u8]> {
    netdb::find(table, netdb::protocol, |entry| entry.is_named(name)).map(|(line, _)| line)
}

fn numbered(table: &[u8], number: c_int) -> Option<&[u8]> {
    let number = u32::try_from(number).ok()?;
    netdb::find(table, netdb::protocol, |entry| entry.number == number).map(|(line, _)| line)
}

/// The protocol with a name; null if there is none. A later call overwrites it.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/endprotoent.html>
#[export]
pub unsafe extern "C" fn getprotobyname(name: *const c_char) -> *mut protoent {
    shared(&SHARED, |shared| {
        // SAFETY: a string.
        let name = unsafe { cstr(name) }?.to_bytes();
        found(shared, protocols(), |table| named(table, name))
    })
}

/// The protocol with a number; null if there is none. A later call overwrites it.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/endprotoent.html>
#[export]
pub extern "C" fn getprotobynumber(number: c_int) -> *mut protoent {
    shared(&SHARED, |shared| found(shared, protocols(), |table| numbered(table, number)))
}

/// The next protocol; null at the end.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/endprotoent.html>
#[export]
pub extern "C" fn getprotoent() -> *mut protoent {
    shared(&SHARED, |shared| shared.next(protocols))
}

/// Has `getprotoent` start anew.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/endprotoent.html>
#[export]
pub extern "C" fn setprotoent(_stay_open: c_int) {
    SHARED.with(Shared::rewind);
}

/// Ends what `getprotoent` began.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/endprotoent.html>
#[export]
pub extern "C" fn endprotoent() {
    SHARED.with(Shared::rewind);
}

/// `getprotobyname`, with the record at `place` and its strings in `buffer`. Returns 0 or the error: `ERANGE` if the
/// buffer is too small.
/// <https://man7.org/linux/man-pages/man3/getprotoent_r.3.html>
#[export]
pub unsafe extern "C" fn getprotobyname_r(
    name: *const c_char,
    place: *mut protoent,
    buffer: *mut c_char,
    size: usize,
    result: *mut *mut protoent,
) -> c_int {
    // SAFETY: what the caller passes is what C says.
    unsafe {
        let name = cstr_or_none(name).map_or(&b""[..], |name| name.to_bytes());
        Caller { place, buffer, size, result }.found(protocols(), |table| named(table, name))
    }
}

/// `getprotobynumber`, as `getprotobyname_r`.
/// <https://man7.org/linux/man-pages/man3/getprotoent_r.3.html>
#[export]
pub unsafe extern "C" fn getprotobynumber_r(
    number: c_int,
    place: *mut protoent,
    buffer: *mut c_char,
    size: usize,
    result: *mut *mut protoent,
) -> c_int {
    // SAFETY: what the caller passes is what C says.
    unsafe { Caller { place, buffer, size, result }.found(protocols(), |table| numbered(table, number)) }
}

/// `getprotoent`, as `getprotobyname_r`; `ENOENT` at the end.
/// <https://man7.org/linux/man-pages/man3/getprotoent_r.3.html>
#[export]
pub unsafe extern "C" fn getprotoent_r(
    place: *mut protoent,
    buffer: *mut c_char,
    size: usize,
    result: *mut *mut protoent,
) -> c_int {
    // SAFETY: what the caller passes is what C says.
    unsafe { Caller { place, buffer, size, result }.next(&SHARED, protocols) }
}
