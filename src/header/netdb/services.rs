//! Services: /etc/services.

use super::tables::{Caller, found, list, room_for, services, shared};
use crate::abi::*;
use crate::algo::netdb::{self, service_at, service_named};
use crate::header::pwd::database::{Record, Room, Shared};

/// C's `struct servent`.
#[derive(Clone, Copy)]
#[repr(C)]
pub struct servent {
    name: *mut c_char,
    aliases: *mut *mut c_char,
    port: c_int,
    protocol: *mut c_char,
}

impl Record for servent {
    fn place(line: &[u8], room: &mut Room) -> Result<Option<Self>, Errno> {
        let Some(entry) = netdb::service(line) else { return Ok(None) };
        Ok(Some(servent {
            aliases: list(entry.aliases, room)?,
            name: room.string(entry.name)?,
            port: (entry.number as u16).to_be().into(),
            protocol: room.string(entry.protocol)?,
        }))
    }

    fn room_for(line: &[u8]) -> usize {
        room_for(line)
    }
}

static SHARED: GlobalRef<Shared<servent>> = GlobalRef::new(Shared::new());

/// A protocol's name from C; null for any.
unsafe fn name<'a>(name: *const c_char) -> Option<&'a [u8]> {
    // SAFETY: the caller's: null or a string.
    unsafe { cstr_or_none(name) }.map(|name| name.to_bytes())
}

/// The service with a name, for the protocol with a name (null: any); null if there is none. A later call overwrites it.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/endservent.html>
#[export]
pub unsafe extern "C" fn getservbyname(service: *const c_char, protocol: *const c_char) -> *mut servent {
    shared(&SHARED, |shared| {
        // SAFETY: a string; null or a string.
        let (service, protocol) = unsafe { (cstr(service)?.to_bytes(), name(protocol)) };
        found(shared, services(), |table| service_named(table, service, protocol).map(|(line, _)| line))
    })
}

/// The port of a `struct servent`, in the order of the network, as a number.
fn port_of(port: c_int) -> u32 {
    u16::from_be(port as u16).into()
}

/// The service at a port, which is in the order of the network, for the protocol with a name (null: any); null if there
/// is none. A later call overwrites it.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/endservent.html>
#[export]
pub unsafe extern "C" fn getservbyport(port: c_int, protocol: *const c_char) -> *mut servent {
    shared(&SHARED, |shared| {
        // SAFETY: null or a string.
        let protocol = unsafe { name(protocol) };
        found(shared, services(), |table| service_at(table, port_of(port), protocol).map(|(line, _)| line))
    })
}

/// The next service; null at the end.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/endservent.html>
#[export]
pub extern "C" fn getservent() -> *mut servent {
    shared(&SHARED, |shared| shared.next(services))
}

/// Has `getservent` start anew.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/endservent.html>
#[export]
pub extern "C" fn setservent(_stay_open: c_int) {
    SHARED.with(Shared::rewind);
}

/// Ends what `getservent` began.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/endservent.html>
#[export]
pub extern "C" fn endservent() {
    SHARED.with(Shared::rewind);
}

/// `getservbyname`, with the record at `place` and its strings in `buffer`. Returns 0 or the error: `ERANGE` if the buffer
/// is too small.
/// <https://man7.org/linux/man-pages/man3/getservent_r.3.html>
#[export]
pub unsafe extern "C" fn getservbyname_r(
    service: *const c_char,
    protocol: *const c_char,
    place: *mut servent,
    buffer: *mut c_char,
    size: usize,
    result: *mut *mut servent,
) -> c_int {
    // SAFETY: what the caller passes is what C says.
    unsafe {
        let (service, protocol) = (name(service).unwrap_or(b""), name(protocol));
        Caller { place, buffer, size, result }
            .found(services(), |table| service_named(table, service, protocol).map(|(line, _)| line))
    }
}

/// `getservbyport`, as `getservbyname_r`.
/// <https://man7.org/linux/man-pages/man3/getservent_r.3.html>
#[export]
pub unsafe extern "C" fn getservbyport_r(
    port: c_int,
    protocol: *const c_char,
    place: *mut servent,
    buffer: *mut c_char,
    size: usize,
    result: *mut *mut servent,
) -> c_int {
    // SAFETY: what the caller passes is what C says.
    unsafe {
        let protocol = name(protocol);
        Caller { place, buffer, size, result }
            .found(services(), |table| service_at(table, port_of(port), protocol).map(|(line, _)| line))
    }
}

/// `getservent`, as `getservbyname_r`; `ENOENT` at the end.
/// <https://man7.org/linux/man-pages/man3/getservent_r.3.html>
#[export]
pub unsafe extern "C" fn getservent_r(
    place: *mut servent,
    buffer: *mut c_char,
    size: usize,
    result: *mut *mut servent,
) -> c_int {
    // SAFETY: what the caller passes is what C says.
    unsafe { Caller { place, buffer, size, result }.next(&SHARED, services) }
}
