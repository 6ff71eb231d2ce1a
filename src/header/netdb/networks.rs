//! Networks: /etc/networks, IPv4 only.

use crate::abi::records::Shared;
use crate::abi::*;
use crate::os::netdb::networks::{SHARED, explain, named, netent, numbered};
use crate::os::netdb::tables::{Results, found, networks, shared};

/// The network with a name; null if there is none. A later call overwrites it.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/endnetent.html>
#[export]
pub extern "C" fn getnetbyname(name: CStrArg) -> *mut netent {
    shared(&SHARED, |shared| {
        let name = name.bytes()?;
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

/// Makes `getnetent` start with the first entry again.
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

/// `getnetbyname`, with the record in `*record`, its strings in `buffer` and the `h_errno` in `*h_error`. Returns 0 or the
/// error: `ERANGE` if the buffer is too small.
/// <https://man7.org/linux/man-pages/man3/getnetent_r.3.html>
#[export]
pub extern "C" fn getnetbyname_r(
    name: CStrArg,
    record: OutArg<netent>,
    buffer: OutSlice<u8>,
    result: OutArg<*mut netent>,
    h_error: OutArg<c_int>,
) -> c_int {
    let name = name.bytes().unwrap_or(b"");
    explain(Results { record, buffer, result }, h_error, |to| to.found(networks(), |table| named(table, name)))
}

/// `getnetbyaddr`, as `getnetbyname_r`.
/// <https://man7.org/linux/man-pages/man3/getnetent_r.3.html>
#[export]
pub extern "C" fn getnetbyaddr_r(
    number: u32,
    family: c_int,
    record: OutArg<netent>,
    buffer: OutSlice<u8>,
    result: OutArg<*mut netent>,
    h_error: OutArg<c_int>,
) -> c_int {
    let results = Results { record, buffer, result };
    explain(results, h_error, |to| to.found(networks(), |table| numbered(table, number, family)))
}

/// `getnetent`, as `getnetbyname_r`; `ENOENT` at the end.
/// <https://man7.org/linux/man-pages/man3/getnetent_r.3.html>
#[export]
pub extern "C" fn getnetent_r(
    record: OutArg<netent>,
    buffer: OutSlice<u8>,
    result: OutArg<*mut netent>,
    h_error: OutArg<c_int>,
) -> c_int {
    explain(Results { record, buffer, result }, h_error, |to| to.next(&SHARED, networks))
}
