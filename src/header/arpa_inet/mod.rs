//! `<arpa/inet.h>`: <https://pubs.opengroup.org/onlinepubs/9799919799/basedefs/arpa_inet.h.html>
//!
//! A `struct in_addr` is passed and returned as the one number that it holds, in the order of the network.

use crate::abi::net::inet::{InetArg, InetOutArg};
use crate::abi::*;
use crate::algo::inet;

/// From the order of the machine to that of the network.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/htonl.html>
#[export]
pub extern "C" fn htonl(host: u32) -> u32 {
    host.to_be()
}

/// From the order of the machine to that of the network.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/htons.html>
#[export]
pub extern "C" fn htons(host: u16) -> u16 {
    host.to_be()
}

/// From the order of the network to that of the machine.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/ntohl.html>
#[export]
pub extern "C" fn ntohl(network: u32) -> u32 {
    u32::from_be(network)
}

/// From the order of the network to that of the machine.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/ntohs.html>
#[export]
pub extern "C" fn ntohs(network: u16) -> u16 {
    u16::from_be(network)
}

/// Writes an address of the family `AF_INET` or `AF_INET6` into `text`, and returns `text`. Errors: `EAFNOSUPPORT` for another
/// family, `ENOSPC` if it does not fit.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/inet_ntop.html>
#[export]
pub extern "C" fn inet_ntop(family: c_int, address: InetArg, text: OutSlice<u8>) -> *const c_char {
    or_null(|| {
        let written = address.text(family)?;
        if written.as_bytes().len() >= text.len() {
            return Err(Errno::NOSPC);
        }
        let out = text.get()?;
        out.copy_from(written.as_bytes());
        out.set_at(written.as_bytes().len(), 0);
        Ok(text.as_mut_ptr().cast())
    })
}

/// Reads an address of the family `AF_INET` or `AF_INET6` from `text`; returns 1, or 0 if it is not one, or -1 with
/// `EAFNOSUPPORT` for another family.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/inet_ntop.html>
#[export]
pub extern "C" fn inet_pton(family: c_int, text: CStrArg, address: InetOutArg) -> c_int {
    or_minus_one(|| address.store(family, text.bytes()?).map(c_int::from))
}

/// Reads an IPv4 address in any of its old forms; returns 0 if it is not one.
/// <https://man7.org/linux/man-pages/man3/inet.3.html>
#[export(__inet_aton)]
pub extern "C" fn inet_aton(text: CStrArg, address: OutArg<u32>) -> c_int {
    match text.optional().and_then(|text| inet::parse_loose(text.to_bytes())) {
        Some(value) => {
            address.set(value.to_be());
            1
        }
        None => 0,
    }
}

/// As `inet_aton`, with -1 for what is not an address.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/inet_addr.html>
#[export]
pub extern "C" fn inet_addr(text: CStrArg) -> u32 {
    text.optional().and_then(|text| inet::parse_loose(text.to_bytes())).map_or(u32::MAX, u32::to_be)
}

/// Reads a network number, in the order of the machine; -1 for what is not one.
/// <https://man7.org/linux/man-pages/man3/inet.3.html>
#[export]
pub extern "C" fn inet_network(text: CStrArg) -> u32 {
    text.optional().and_then(|text| inet::parse_network(text.to_bytes())).unwrap_or(u32::MAX)
}

/// The address as text, in memory that the next call writes over.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/inet_addr.html>
#[export]
pub extern "C" fn inet_ntoa(address: u32) -> *mut c_char {
    #[cfg_attr(target_feature = "atomics", thread_local)]
    static TEXT: Global<[u8; 16]> = Global::new([0; 16]);
    let mut text = [0; 16];
    for (to, &byte) in text.iter_mut().zip(inet::format_v4(address.to_ne_bytes()).as_bytes()) {
        *to = byte;
    }
    TEXT.set(text);
    (&raw const TEXT).cast_mut().cast()
}

/// The address of a host in a network, both in the order of the machine.
/// <https://man7.org/linux/man-pages/man3/inet.3.html>
#[export]
pub extern "C" fn inet_makeaddr(network: u32, host: u32) -> u32 {
    let bits = match network {
        0..=0xff => 24,
        0x100..=0xffff => 16,
        0x1_0000..=0xff_ffff => 8,
        _ => return (network | host).to_be(),
    };
    (network << bits | host & ((1 << bits) - 1)).to_be()
}

/// The host's part of an address, by the classes of old.
/// <https://man7.org/linux/man-pages/man3/inet.3.html>
#[export]
pub extern "C" fn inet_lnaof(address: u32) -> u32 {
    let address = u32::from_be(address);
    address & ((1 << inet::host_bits(address)) - 1)
}

/// The network's part of an address, by the classes of old.
/// <https://man7.org/linux/man-pages/man3/inet.3.html>
#[export]
pub extern "C" fn inet_netof(address: u32) -> u32 {
    let address = u32::from_be(address);
    address >> inet::host_bits(address)
}
