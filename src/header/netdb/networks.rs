//! Networks: /etc/networks. All are IPv4's.

use super::tables::{Caller, found, list, networks, room_for, shared};
use crate::abi::c::{AF_INET, AF_UNSPEC, HOST_NOT_FOUND, NETDB_INTERNAL};
use crate::abi::*;
use crate::algo::netdb;
use crate::header::pwd::database::{Record, Room, Shared};

/// C's `struct netent`.
#[derive(Clone, Copy)]
#[repr(C)]
pub struct netent {
    name: *mut c_char,
    aliases: *mut *mut c_char,
    family: c_int,
    number: u32,
}

impl Record for netent {
    fn place(line: &[u8], room: &mut Room) -> Result<Option<Self>, Errno> {
        let Some(entry) = netdb::network(line) else { return Ok(None) };
        Ok(Some(netent {
            aliases: list(entry.aliases, room)?,
            name: room.string(entry.name)?,
            family: AF_INET,
            number: entry.number,
        }))
    }

    fn room_for(line: &[u8]) -> usize {
        room_for(line)
    }
}

static SHARED: GlobalRef<Shared<netent>> = GlobalRef::new(Shared::new());

/// Names of networks are those of hosts: capitals do not count.
fn named<'a>(table: &'a [u8], name: &[u8]) -> Option<&'a [u8]> {
    let is_named = |entry: &netdb::Entry| {
        entry.name.eq_ignore_ascii_case(name) || { entry.aliases }.any(|alias| alias.eq_ignore_ascii_case(name))
    };
    netdb::find(table, netdb::network, is_named).map(|(line, _)| line)
}

fn numbered(table: &[u8], number: u32, family: c_int) -> Option<&[u8]> {
    if !matches!(family, AF_INET | AF_UNSPEC) {
        return None;
    }
    netdb::find(table, netdb::network, |entry| entry.number == number).map(|(line, _)| line)
}

/// The network with a name; null if there is none. A later call overwrites it.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/endnetent.html>
#[export]
pub unsafe extern "C" fn getnetbyname(name: *const c_char) -> *mut netent {
    shared(&SHARED, |shared| {
        // SAFETY: a string.
        let name = unsafe { cstr(name) }?.to_bytes();
        found(shared, networks(), |table| named(table, name))
    })
}

/// The network with a number, which is in the order of the machine, of a family; null if there is none. A later call
/// overwrites it.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/endnetent.html>
#[export]
pub extern "C" fn getnetbyaddr(number: u32, family: c_int) -> *mut netent {
    shared(&SHARED, |shared| found(shared, networks(), |table| numbered(table, number, family)))
}

/// The next network; null at the end.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/endnetent.html>
#[export]
pub extern "C" fn getnetent() -> *mut netent {
    shared(&SHARED, |shared| shared.next(networks))
}

/// Has `getnetent` start anew.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/endnetent.html>
#[export]
pub extern "C" fn setnetent(_stay_open: c_int) {
    SHARED.with(Shared::rewind);
}

/// Ends what `getnetent` began.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/endnetent.html>
#[export]
pub extern "C" fn endnetent() {
    SHARED.with(Shared::rewind);
}

/// Says why there is no network, as `h_errno` does of hosts.
unsafe fn explain(error: c_int, result: *mut *mut netent, h_error: *mut c_int) -> c_int {
    // SAFETY: the caller's: null or places.
    unsafe {
        if error != 0 {
            Out::optional(h_error).set(NETDB_INTERNAL);
        } else if result.as_ref().is_some_and(|result| result.is_null()) {
            Out::optional(h_error).set(HOST_NOT_FOUND);
        }
    }
    error
}

/// `getnetbyname`, with the record at `place`, its strings in `buffer` and the `h_errno` in `*h_error`. Returns 0 or the
/// error: `ERANGE` if the buffer is too small.
/// <https://man7.org/linux/man-pages/man3/getnetent_r.3.html>
#[export]
pub unsafe extern "C" fn getnetbyname_r(
    name: *const c_char,
    place: *mut netent,
    buffer: *mut c_char,
    size: usize,
    result: *mut *mut netent,
    h_error: *mut c_int,
) -> c_int {
    // SAFETY: what the caller passes is what C says.
    unsafe {
        let name = cstr_or_none(name).map_or(&b""[..], |name| name.to_bytes());
        let caller = Caller { place, buffer, size, result };
        explain(caller.found(networks(), |table| named(table, name)), result, h_error)
    }
}

/// `getnetbyaddr`, as `getnetbyname_r`.
/// <https://man7.org/linux/man-pages/man3/getnetent_r.3.html>
#[export]
pub unsafe extern "C" fn getnetbyaddr_r(
    number: u32,
    family: c_int,
    place: *mut netent,
    buffer: *mut c_char,
    size: usize,
    result: *mut *mut netent,
    h_error: *mut c_int,
) -> c_int {
    // SAFETY: what the caller passes is what C says.
    unsafe {
        let caller = Caller { place, buffer, size, result };
        explain(caller.found(networks(), |table| numbered(table, number, family)), result, h_error)
    }
}

/// `getnetent`, as `getnetbyname_r`; `ENOENT` at the end.
/// <https://man7.org/linux/man-pages/man3/getnetent_r.3.html>
#[export]
pub unsafe extern "C" fn getnetent_r(
    place: *mut netent,
    buffer: *mut c_char,
    size: usize,
    result: *mut *mut netent,
    h_error: *mut c_int,
) -> c_int {
    // SAFETY: what the caller passes is what C says.
    unsafe { explain(Caller { place, buffer, size, result }.next(&SHARED, networks), result, h_error) }
}
