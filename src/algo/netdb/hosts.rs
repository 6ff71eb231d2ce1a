//! The table of hosts: `address name aliases`, of which one host may have several lines.

use super::{Words, builtin, lines};
use crate::abi::{Buffer, Errno};
use crate::algo::inet::address::Address;

/// A host.
pub struct Host<'a> {
    /// Its names, the official one first.
    pub names: Words<'a>,
    /// Its addresses.
    pub addresses: Buffer<Address>,
}

/// The address and the names on a line.
pub fn parse(line: &[u8]) -> Option<(Address, Words<'_>)> {
    let mut words = Words::of(line);
    let address = Address::parse(words.next()?)?;
    { words }.next().map(|_| (address, words))
}

impl<'a> Host<'a> {
    /// A host with one address.
    pub fn new(names: Words<'a>, address: Address) -> Result<Self, Errno> {
        let mut addresses = Buffer::new();
        addresses.push(address)?;
        Ok(Host { names, addresses })
    }

    /// The host on a line, if there is one.
    pub fn on(line: &'a [u8]) -> Result<Option<Self>, Errno> {
        parse(line).map(|(address, names)| Host::new(names, address)).transpose()
    }
}

/// Whether a name is the machine's own wherever it is (RFC 6761).
fn is_localhost(name: &[u8]) -> bool {
    let name = name.strip_suffix(b".").unwrap_or(name);
    let Some((front, last)) = name.len().checked_sub(9).and_then(|at| name.split_at_checked(at)) else { return false };
    last.eq_ignore_ascii_case(b"localhost") && matches!(front, [] | [.., b'.'])
}

/// The host with a name, and all its addresses, each once. The machine itself is always there.
pub fn named<'a>(text: &'a [u8], name: &[u8]) -> Result<Option<Host<'a>>, Errno> {
    let mut found: Option<Host<'a>> = None;
    for (address, mut names) in lines(text).filter_map(parse) {
        let all = names;
        if !names.any(|one| one.eq_ignore_ascii_case(name)) {
            continue;
        }
        match &mut found {
            Some(host) if host.addresses.as_slice().contains(&address) => {}
            Some(host) => host.addresses.push(address)?,
            None => found = Some(Host::new(all, address)?),
        }
    }
    if found.is_none() && is_localhost(name) {
        return named(builtin::HOSTS, b"localhost");
    }
    Ok(found)
}

/// The names of the host with an address, whatever its scope.
pub fn names_of<'a>(text: &'a [u8], address: Address) -> Option<Words<'a>> {
    let is_it = |line: &(Address, _)| line.0.bytes() == address.bytes();
    lines(text).chain(lines(builtin::HOSTS)).filter_map(parse).find(is_it).map(|(_, names)| names)
}
