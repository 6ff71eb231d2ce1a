//! Name resolution, forward and reverse: the logic of `getaddrinfo` and `getnameinfo`.

use super::hosts;
use super::{Words, service_at, service_named};
use crate::abi::c::{
    AF_INET, AF_INET6, AF_UNSPEC, AI_ADDRCONFIG, AI_ALL, AI_CANONNAME, AI_NUMERICHOST, AI_NUMERICSERV, AI_PASSIVE,
    AI_V4MAPPED, NI_DGRAM, NI_NAMEREQD, NI_NOFQDN, NI_NUMERICHOST, NI_NUMERICSCOPE, NI_NUMERICSERV, SOCK_DGRAM,
    SOCK_STREAM,
};
use crate::abi::{Buffer, Errno, c_int};
use crate::algo::inet::address::{Address, decimal};
use core::ffi::CStr;

/// Every flag of `getaddrinfo`.
pub const AI_EVERY: c_int =
    AI_PASSIVE | AI_CANONNAME | AI_NUMERICHOST | AI_V4MAPPED | AI_ALL | AI_ADDRCONFIG | AI_NUMERICSERV;
/// Every flag of `getnameinfo`.
pub const NI_EVERY: c_int = NI_NUMERICHOST | NI_NUMERICSERV | NI_NOFQDN | NI_NAMEREQD | NI_DGRAM | NI_NUMERICSCOPE;

/// Why there is no answer.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Failure {
    /// A flag that is not known, or cannot be heeded.
    BadFlags,
    /// No such name, or none such.
    NoName,
    /// An address family that is not known.
    Family,
    /// A kind of socket that is not known, or does not go with the protocol.
    SocketType,
    /// No such service for this kind of socket.
    Service,
    /// Not enough memory.
    Memory,
    /// A buffer is too small.
    Overflow,
    /// A file could not be read.
    System(Errno),
}

impl Failure {
    /// The `EAI_…` number of `<netdb.h>`.
    pub fn code(self) -> c_int {
        match self {
            Failure::BadFlags => -1,
            Failure::NoName => -2,
            Failure::Family => -6,
            Failure::SocketType => -7,
            Failure::Service => -8,
            Failure::Memory => -10,
            Failure::System(_) => -11,
            Failure::Overflow => -12,
        }
    }
}

impl From<Errno> for Failure {
    fn from(error: Errno) -> Self {
        if error == Errno::NOMEM { Failure::Memory } else { Failure::System(error) }
    }
}

/// The hints of `getaddrinfo`.
#[derive(Clone, Copy)]
pub struct Hints {
    /// [`ai`].
    pub flags: c_int,
    /// An address family, or 0 for any.
    pub family: c_int,
    /// `SOCK_STREAM` or `SOCK_DGRAM`, or 0 for any.
    pub kind: c_int,
    /// `IPPROTO_TCP` or `IPPROTO_UDP`, or 0 for any.
    pub protocol: c_int,
}

/// A kind of socket, and the port of the service that it is for.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Kind {
    /// `SOCK_STREAM` or `SOCK_DGRAM`.
    pub kind: c_int,
    /// `IPPROTO_TCP` or `IPPROTO_UDP`.
    pub protocol: c_int,
    /// The port.
    pub port: u16,
}

/// The kinds of sockets, their protocols, and the protocols' names in the table of services.
const KINDS: [(c_int, c_int, &[u8]); 2] = [(SOCK_STREAM, 6, b"tcp"), (SOCK_DGRAM, 17, b"udp")];

/// The text of a table, which is read only if it is needed.
pub type Load = fn() -> Result<Buffer<u8>, Errno>;

/// Whether the hints make sense for these names.
pub fn check(hints: Hints, has_node: bool, has_service: bool) -> Result<(), Failure> {
    if hints.flags & !AI_EVERY != 0 || hints.flags & AI_CANONNAME != 0 && !has_node {
        return Err(Failure::BadFlags);
    }
    if !matches!(hints.family, AF_UNSPEC | AF_INET | AF_INET6) {
        return Err(Failure::Family);
    }
    if has_node || has_service { Ok(()) } else { Err(Failure::NoName) }
}

/// The kinds of sockets that are wanted, with the port of the service (none: 0).
pub fn kinds(service: Option<&[u8]>, hints: Hints, services: Load) -> Result<Buffer<Kind>, Failure> {
    let number = match service.map(|name| (name, decimal(name))) {
        None => Some(0),
        Some((_, Some(port))) => Some(u16::try_from(port).map_err(|_| Failure::Service)?),
        // A number that is too large for any port, or no number.
        Some((name, None)) if name.iter().all(u8::is_ascii_digit) => return Err(Failure::Service),
        Some(_) if hints.flags & AI_NUMERICSERV != 0 => return Err(Failure::NoName),
        Some(_) => None,
    };
    let table = if number.is_none() { services()? } else { Buffer::new() };
    let mut fitting = KINDS.iter().filter(|&&(kind, protocol, _)| {
        (hints.kind == 0 || hints.kind == kind) && (hints.protocol == 0 || hints.protocol == protocol)
    });
    let mut any = false;
    let mut found = Buffer::new();
    fitting.try_for_each(|&(kind, protocol, name)| {
        any = true;
        let in_table = || service_named(table.as_slice(), service?, Some(name)).map(|(_, entry)| entry.number as u16);
        match number.or_else(in_table) {
            Some(port) => found.push(Kind { kind, protocol, port }),
            None => Ok(()),
        }
    })?;
    match (any, found.is_empty()) {
        (true, false) => Ok(found),
        (true, true) => Err(Failure::Service),
        (false, _) if hints.kind != 0 => Err(Failure::SocketType),
        (false, _) => Err(Failure::Service),
    }
}

/// The addresses of a node, and its canonical name if that is wanted.
pub struct Node {
    /// At least one.
    pub addresses: Buffer<Address>,
    /// Without terminator.
    pub name: Buffer<u8>,
}

/// The addresses of a node in the families that are wanted; without a node, those to listen at or of the machine itself.
///
/// `AI_ADDRCONFIG` leaves nothing out: WASI does not say which families the machine has.
pub fn node(node: Option<&[u8]>, hints: Hints, hosts: Load) -> Result<Node, Failure> {
    let mut found = Node { addresses: Buffer::new(), name: Buffer::new() };
    let Some(name) = node else {
        let both = if hints.flags & AI_PASSIVE != 0 { Address::ANY } else { Address::LOOPBACK };
        choose(&both, hints, &mut found.addresses)?;
        return Ok(found);
    };
    if let Some(address) = Address::parse(name) {
        choose(&[address], hints, &mut found.addresses)?;
        found.name.extend(name)?;
    } else if hints.flags & AI_NUMERICHOST == 0 {
        let text = hosts()?;
        let mut host = hosts::named(text.as_slice(), name)?.ok_or(Failure::NoName)?;
        choose(host.addresses.as_slice(), hints, &mut found.addresses)?;
        found.name.extend(host.names.next().unwrap_or(name))?;
    }
    if found.addresses.is_empty() { Err(Failure::NoName) } else { Ok(found) }
}

/// Adds the addresses of the wanted family, those of IPv4 in the form of IPv6 where the flags say so.
fn choose(from: &[Address], hints: Hints, to: &mut Buffer<Address>) -> Result<(), Errno> {
    let wanted = |address: &Address| hints.family == AF_UNSPEC || hints.family == address.family();
    for address in from.iter().filter(|address| wanted(address)) {
        to.push(*address)?;
    }
    let maps = hints.family == AF_INET6 && hints.flags & AI_V4MAPPED != 0;
    if maps && (to.is_empty() || hints.flags & AI_ALL != 0) {
        for address in from.iter().filter(|address| !wanted(address)) {
            to.push(address.mapped())?;
        }
    }
    Ok(())
}

/// The name of the host with an address, or the address as text.
pub fn host_name(address: Address, flags: c_int, hosts: Load) -> Result<Buffer<u8>, Failure> {
    let mut name = Buffer::new();
    if flags & NI_NUMERICHOST == 0 {
        let text = hosts()?;
        if let Some(known) = hosts::names_of(text.as_slice(), address).and_then(|mut names: Words| names.next()) {
            let whole = flags & NI_NOFQDN == 0;
            let len = known.iter().position(|&byte| byte == b'.' && !whole).unwrap_or(known.len());
            name.extend(known.get(..len).unwrap_or(known))?;
            return Ok(name);
        }
        if flags & NI_NAMEREQD != 0 {
            return Err(Failure::NoName);
        }
    }
    name.extend(address.text().as_bytes())?;
    Ok(name)
}

/// The name of the service at a port, or the port as text.
pub fn service_name(port: u16, flags: c_int, services: Load) -> Result<Buffer<u8>, Failure> {
    let mut name = Buffer::new();
    if flags & NI_NUMERICSERV == 0 {
        let text = services()?;
        let protocol: &[u8] = if flags & NI_DGRAM != 0 { b"udp" } else { b"tcp" };
        if let Some((_, entry)) = service_at(text.as_slice(), port.into(), Some(protocol)) {
            name.extend(entry.name)?;
            return Ok(name);
        }
    }
    let mut divisor = 10_000;
    while divisor > 0 {
        if port >= divisor || divisor == 1 {
            name.push(b'0' + (port / divisor % 10) as u8)?;
        }
        divisor /= 10;
    }
    Ok(name)
}

/// The message of an `EAI_…` code.
#[inline(always)]
pub fn failure_text(code: c_int) -> &'static CStr {
    match code {
        -1 => c"Unknown flag",
        -2 => c"Name does not resolve",
        -3 => c"Try again",
        -4 => c"No answer can be had",
        -5 => c"Name has no address",
        -6 => c"Unknown address family",
        -7 => c"Unknown kind of socket",
        -8 => c"Unknown service",
        -9 => c"Name has no address of the family",
        -10 => c"Out of memory",
        -11 => c"System error",
        -12 => c"Buffer too small",
        _ => c"Unknown error",
    }
}
