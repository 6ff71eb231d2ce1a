//! Networks: /etc/networks, IPv4 only.

use crate::abi::c::{AF_INET, AF_UNSPEC, HOST_NOT_FOUND, NETDB_INTERNAL};
use crate::abi::records::{Arena, Record, Shared};
use crate::abi::*;
use crate::algo::netdb;
use crate::os::netdb::tables::{Results, list, size_of_strings};

/// C's `struct netent`.
#[derive(Clone, Copy)]
#[repr(C)]
pub struct netent {
    pub(crate) name: *mut c_char,
    pub(crate) aliases: *mut *mut c_char,
    pub(crate) family: c_int,
    pub(crate) number: u32,
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

pub(crate) static SHARED: GlobalRef<Shared<netent>> = GlobalRef::new(Shared::new());

/// Names of networks are those of hosts: capitals do not count.
pub(crate) fn named<'a>(table: &'a [u8], name: &[u8]) -> Option<&'a [u8]> {
    let is_named = |entry: &netdb::Entry| {
        entry.name.eq_ignore_ascii_case(name) || { entry.aliases }.any(|alias| alias.eq_ignore_ascii_case(name))
    };
    netdb::find(table, netdb::network, is_named).map(|(line, _)| line)
}

pub(crate) fn numbered(table: &[u8], number: u32, family: c_int) -> Option<&[u8]> {
    if !matches!(family, AF_INET | AF_UNSPEC) {
        return None;
    }
    netdb::find(table, netdb::network, |entry| entry.number == number).map(|(line, _)| line)
}

/// Says why there is no network, as `h_errno` does for hosts.
pub(crate) fn explain(
    results: Results<netent>,
    h_error: OutArg<c_int>,
    body: impl FnOnce(Results<netent>) -> c_int,
) -> c_int {
    let mut found = core::ptr::null_mut();
    let result = results.result;
    let inner = Results { result: OutArg::of(&mut found), ..results };
    let error = body(inner);
    result.set(found);
    if error != 0 {
        h_error.set(NETDB_INTERNAL);
    } else if found.is_null() {
        h_error.set(HOST_NOT_FOUND);
    }
    error
}
