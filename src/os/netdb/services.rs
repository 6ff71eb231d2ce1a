//! Services: /etc/services.

use crate::abi::records::{Arena, Record, Shared};
use crate::abi::*;
use crate::algo::netdb::{self};
use crate::os::netdb::tables::{list, size_of_strings};

/// C's `struct servent`.
#[derive(Clone, Copy)]
#[repr(C)]
pub struct servent {
    pub(crate) name: *mut c_char,
    pub(crate) aliases: *mut *mut c_char,
    pub(crate) port: c_int,
    pub(crate) protocol: *mut c_char,
}

impl Record for servent {
    fn parse(line: &[u8], strings: &mut Arena<'_>) -> Result<Option<Self>, Errno> {
        let Some(entry) = netdb::service(line) else { return Ok(None) };
        Ok(Some(servent {
            aliases: list(entry.aliases, strings)?,
            name: strings.string(entry.name)?,
            port: (entry.number as u16).to_be().into(),
            protocol: strings.string(entry.protocol)?,
        }))
    }

    fn size_of_strings(line: &[u8]) -> usize {
        size_of_strings(line)
    }
}

pub(crate) static SHARED: GlobalRef<Shared<servent>> = GlobalRef::new(Shared::new());

/// The port of a `struct servent`, in the order of the network, as a number.
pub(crate) fn port_of(port: c_int) -> u32 {
    u16::from_be(port as u16).into()
}
