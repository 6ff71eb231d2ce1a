//! Protocols: /etc/protocols.

use crate::abi::records::Shared;
use crate::abi::*;
use crate::os::netdb::protocols::{SHARED, named, numbered, protoent};
use crate::os::netdb::tables::{Results, found, protocols, shared};

/// The protocol with a name; null if there is none. A later call overwrites it.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/endprotoent.html>
#[export]
pub extern "C" fn getprotobyname(name: CStrArg) -> *mut protoent {
    shared(&SHARED, |shared| {
        let name = name.bytes()?;
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

/// Makes `getprotoent` start with the first entry again.
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

/// `getprotobyname`, with the record in `*record` and its strings in `buffer`. Returns 0 or the error: `ERANGE` if the
/// buffer is too small.
/// <https://man7.org/linux/man-pages/man3/getprotoent_r.3.html>
#[export]
pub extern "C" fn getprotobyname_r(
    name: CStrArg,
    record: OutArg<protoent>,
    buffer: OutSlice<u8>,
    result: OutArg<*mut protoent>,
) -> c_int {
    let name = name.bytes().unwrap_or(b"");
    Results { record, buffer, result }.found(protocols(), |table| named(table, name))
}

/// `getprotobynumber`, as `getprotobyname_r`.
/// <https://man7.org/linux/man-pages/man3/getprotoent_r.3.html>
#[export]
pub extern "C" fn getprotobynumber_r(
    number: c_int,
    record: OutArg<protoent>,
    buffer: OutSlice<u8>,
    result: OutArg<*mut protoent>,
) -> c_int {
    Results { record, buffer, result }.found(protocols(), |table| numbered(table, number))
}

/// `getprotoent`, as `getprotobyname_r`; `ENOENT` at the end.
/// <https://man7.org/linux/man-pages/man3/getprotoent_r.3.html>
#[export]
pub extern "C" fn getprotoent_r(
    record: OutArg<protoent>,
    buffer: OutSlice<u8>,
    result: OutArg<*mut protoent>,
) -> c_int {
    Results { record, buffer, result }.next(&SHARED, protocols)
}
