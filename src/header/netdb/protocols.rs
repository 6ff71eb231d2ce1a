//! Protocols: /etc/protocols.

use super::tables::{Results, found, list, protocols, shared, size_of_strings};
use crate::abi::records::{Arena, Record, Shared};
use crate::abi::*;
use crate::algo::netdb;

/// C's `struct protoent`.
#[derive(Clone, Copy)]
#[repr(C)]
pub struct protoent {
    name: *mut c_char,
    aliases: *mut *mut c_char,
    number: c_int,
}

impl Record for protoent {
    fn parse(line: &[u8], strings: &mut Arena<'_>) -> Result<Option<Self>, Errno> {
        let Some(entry) = netdb::protocol(line) else { return Ok(None) };
        Ok(Some(protoent {
            aliases: list(entry.aliases, strings)?,
            name: strings.string(entry.name)?,
            number: entry.number as c_int,
        }))
    }

    fn size_of_strings(line: &[u8]) -> usize {
        size_of_strings(line)
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
