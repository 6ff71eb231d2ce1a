//! Protocols: /etc/protocols.

use crate::abi::records::{Arena, Record, Shared};
use crate::abi::*;
use crate::algo::netdb;
use crate::os::netdb::tables::{list, size_of_strings};

/// C's `struct protoent`.
#[derive(Clone, Copy)]
#[repr(C)]
pub struct protoent {
    pub(crate) name: *mut c_char,
    pub(crate) aliases: *mut *mut c_char,
    pub(crate) number: c_int,
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

pub(crate) static SHARED: GlobalRef<Shared<protoent>> = GlobalRef::new(Shared::new());

pub(crate) fn named<'a>(table: &'a [u8], name: &[u8]) -> Option<&'a [u8]> {
    netdb::find(table, netdb::protocol, |entry| entry.is_named(name)).map(|(line, _)| line)
}

pub(crate) fn numbered(table: &[u8], number: c_int) -> Option<&[u8]> {
    let number = u32::try_from(number).ok()?;
    netdb::find(table, netdb::protocol, |entry| entry.number == number).map(|(line, _)| line)
}
