//! Networks: /etc/networks. All are IPv4's.

use super::tables::{Results, found, list, networks, shared, size_of_strings};
use crate::abi::c::{AF_INET, AF_UNSPEC, HOST_NOT_FOUND, NETDB_INTERNAL};
use crate::abi::records::{Arena, Record, Shared};
use crate::abi::*;
use crate::algo::netdb;

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
    fn parse(line: &[u8], strings: &mut Arena<'_>) -> Result<Option<Self>, Errno> {
        let Some(entry) = netdb::network(line) else { return Ok(None) };
        Ok(Some(netent {
            aliases: list(entry.aliases, strings)?,
            name: strings.string(entry.name)?,
            family: AF_INET,
            number: entry.number,
        }))
    }

    fn size_of_strings(line: &[u8]) -> usize {
        size_of_strings(line)
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

/// Says why there is no network, as `h_errno` does for hosts.
fn explain(results: Results<netent>, h_error: OutArg<c_int>, body: impl FnOnce(Results<netent>) -> c_int) -> c_int {
    let mut found = core::ptr::null_mut();
    let result = results.result;
    // SAFETY: a variable of ours, valid for writes.
    let inner = Results { result: unsafe { OutArg::from_raw(&raw mut found) }, ..results };
    let error = body(inner);
    result.set(found);
    if error != 0 {
        h_error.set(NETDB_INTERNAL);
    } else if found.is_null() {
        h_error.set(HOST_NOT_FOUND);
    }
    error
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
