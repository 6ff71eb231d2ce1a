//! Services: /etc/services.

use crate::abi::records::Shared;
use crate::abi::*;
use crate::algo::netdb::{service_at, service_named};
use crate::os::netdb::services::{SHARED, port_of, servent};
use crate::os::netdb::tables::{Results, found, services, shared};

/// The service with a name, for the protocol with a name (null: any); null if there is none. A later call overwrites it.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/endservent.html>
#[export]
pub extern "C" fn getservbyname(service: CStrArg, protocol: CStrArg) -> *mut servent {
    shared(&SHARED, |shared| {
        let (service, protocol) = (service.bytes()?, protocol.optional().map(|name| name.to_bytes()));
        found(shared, services(), |table| service_named(table, service, protocol).map(|(line, _)| line))
    })
}

/// The service at a port, which is in the order of the network, for the protocol with a name (null: any); null if there
/// is none. A later call overwrites it.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/endservent.html>
#[export]
pub extern "C" fn getservbyport(port: c_int, protocol: CStrArg) -> *mut servent {
    shared(&SHARED, |shared| {
        let protocol = protocol.optional().map(|name| name.to_bytes());
        found(shared, services(), |table| service_at(table, port_of(port), protocol).map(|(line, _)| line))
    })
}

/// The next service; null at the end.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/endservent.html>
#[export]
pub extern "C" fn getservent() -> *mut servent {
    shared(&SHARED, |shared| shared.next(services))
}

/// Makes `getservent` start with the first entry again.
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

/// `getservbyname`, with the record in `*record` and its strings in `buffer`. Returns 0 or the error: `ERANGE` if the buffer
/// is too small.
/// <https://man7.org/linux/man-pages/man3/getservent_r.3.html>
#[export]
pub extern "C" fn getservbyname_r(
    service: CStrArg,
    protocol: CStrArg,
    record: OutArg<servent>,
    buffer: OutSlice<u8>,
    result: OutArg<*mut servent>,
) -> c_int {
    let (service, protocol) = (service.bytes().unwrap_or(b""), protocol.optional().map(|name| name.to_bytes()));
    Results { record, buffer, result }
        .found(services(), |table| service_named(table, service, protocol).map(|(line, _)| line))
}

/// `getservbyport`, as `getservbyname_r`.
/// <https://man7.org/linux/man-pages/man3/getservent_r.3.html>
#[export]
pub extern "C" fn getservbyport_r(
    port: c_int,
    protocol: CStrArg,
    record: OutArg<servent>,
    buffer: OutSlice<u8>,
    result: OutArg<*mut servent>,
) -> c_int {
    let protocol = protocol.optional().map(|name| name.to_bytes());
    Results { record, buffer, result }
        .found(services(), |table| service_at(table, port_of(port), protocol).map(|(line, _)| line))
}

/// `getservent`, as `getservbyname_r`; `ENOENT` at the end.
/// <https://man7.org/linux/man-pages/man3/getservent_r.3.html>
#[export]
pub extern "C" fn getservent_r(record: OutArg<servent>, buffer: OutSlice<u8>, result: OutArg<*mut servent>) -> c_int {
    Results { record, buffer, result }.next(&SHARED, services)
}
