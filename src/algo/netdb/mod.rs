//! The tables of names that Unix keeps in /etc: hosts, services, protocols and networks; and `getaddrinfo`, which asks
//! them.
//!
//! A table is text: a line each, words with blanks between them, comments from `#` on.

pub mod builtin;
pub mod hosts;
pub mod resolve;
#[cfg(test)]
mod tests;

use crate::algo::inet::address::decimal;
use crate::algo::inet::parse_network;

/// The words of a line, up to a comment.
#[derive(Clone, Copy)]
pub struct Words<'a>(&'a [u8]);

impl<'a> Words<'a> {
    /// The words of `line`.
    pub fn of(line: &'a [u8]) -> Self {
        let end = line.iter().position(|&byte| byte == b'#').unwrap_or(line.len());
        Words(line.get(..end).unwrap_or(line))
    }
}

fn is_blank(byte: &u8) -> bool {
    matches!(byte, b' ' | b'\t' | b'\r' | b'\x0b' | b'\x0c')
}

impl<'a> Iterator for Words<'a> {
    type Item = &'a [u8];

    fn next(&mut self) -> Option<&'a [u8]> {
        let start = self.0.iter().position(|byte| !is_blank(byte))?;
        let text = self.0.get(start..)?;
        let len = text.iter().position(is_blank).unwrap_or(text.len());
        let (word, rest) = text.split_at_checked(len)?;
        self.0 = rest;
        Some(word)
    }
}

/// The lines of a table.
pub fn lines(text: &[u8]) -> impl Iterator<Item = &[u8]> {
    text.split(|&byte| byte == b'\n')
}

/// An entry of the services, protocols or networks table.
#[derive(Clone, Copy)]
pub struct Entry<'a> {
    /// The official name.
    pub name: &'a [u8],
    /// The port, the protocol's number, or the network's.
    pub number: u32,
    /// The protocol of a service; empty otherwise.
    pub protocol: &'a [u8],
    /// The other names.
    pub aliases: Words<'a>,
}

impl Entry<'_> {
    /// Whether `name` is one of its names.
    pub fn is_named(&self, name: &[u8]) -> bool {
        self.name == name || { self.aliases }.any(|alias| alias == name)
    }
}

/// Parses a line of a table.
pub type Parse = fn(&[u8]) -> Option<Entry<'_>>;

/// `name port/protocol aliases`.
pub fn service(line: &[u8]) -> Option<Entry<'_>> {
    let mut words = Words::of(line);
    let (name, port) = (words.next()?, words.next()?);
    let slash = port.iter().position(|&byte| byte == b'/')?;
    let (port, protocol) = port.split_at_checked(slash)?;
    let number = decimal(port).filter(|&port| port < 0x1_0000)?;
    Some(Entry { name, number, protocol: protocol.get(1..).filter(|name| !name.is_empty())?, aliases: words })
}

/// `name number aliases`.
pub fn protocol(line: &[u8]) -> Option<Entry<'_>> {
    let mut words = Words::of(line);
    Some(Entry { name: words.next()?, number: decimal(words.next()?)?, protocol: b"", aliases: words })
}

/// `name number aliases`, the number in parts of a byte with dots, of which the last ones may be missing if they are 0.
pub fn network(line: &[u8]) -> Option<Entry<'_>> {
    let mut words = Words::of(line);
    let (name, number) = (words.next()?, words.next()?);
    let parts = number.split(|&byte| byte == b'.').count() as u32;
    let number = parse_network(number)?.checked_shl(8 * 4u32.checked_sub(parts)?)?;
    Some(Entry { name, number, protocol: b"", aliases: words })
}

/// The first line of the table that `wanted` takes, and what it says.
pub fn find<'a>(
    text: &'a [u8],
    parse: Parse,
    mut wanted: impl FnMut(&Entry<'a>) -> bool,
) -> Option<(&'a [u8], Entry<'a>)> {
    lines(text).find_map(|line| Some((line, parse(line).filter(&mut wanted)?)))
}

/// The service with a name, of any protocol or of one.
pub fn service_named<'a>(text: &'a [u8], name: &[u8], protocol: Option<&[u8]>) -> Option<(&'a [u8], Entry<'a>)> {
    find(text, service, |entry| protocol.is_none_or(|protocol| entry.protocol == protocol) && entry.is_named(name))
}

/// The service at a port, of any protocol or of one.
pub fn service_at<'a>(text: &'a [u8], port: u32, protocol: Option<&[u8]>) -> Option<(&'a [u8], Entry<'a>)> {
    find(text, service, |entry| protocol.is_none_or(|protocol| entry.protocol == protocol) && entry.number == port)
}
