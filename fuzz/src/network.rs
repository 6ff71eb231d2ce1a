//! Addresses, names and DNS messages.

use std::net::{Ipv4Addr, Ipv6Addr};

use c::algo::dns::{
    config, message,
    name::{self, Name},
};
use c::algo::inet::{self, ether};
use c::algo::netdb::{self, hosts};

use crate::{halves, terminated};

unsafe extern "C" {
    fn inet_aton(text: *const std::ffi::c_char, to: *mut u32) -> std::ffi::c_int;
    fn ether_aton_r(text: *const std::ffi::c_char, to: *mut [u8; 6]) -> *mut [u8; 6];
    fn ether_ntoa_r(address: *const [u8; 6], to: *mut std::ffi::c_char) -> *mut std::ffi::c_char;
    fn inet_pton(family: std::ffi::c_int, text: *const std::ffi::c_char, to: *mut u8) -> std::ffi::c_int;
}

/// Addresses against the machine's `inet_pton` and `inet_aton`.
pub fn addresses(data: &[u8]) {
    let text = terminated(data);
    let bytes = text.to_bytes();
    let mut there = [0u8; 16];
    // SAFETY: strings, and memory for the results.
    unsafe {
        let known = inet_pton(libc::AF_INET, text.as_ptr(), there.as_mut_ptr()) == 1;
        assert_eq!(inet::parse_v4(bytes), known.then(|| there[..4].try_into().unwrap_or_default()), "{text:?}");
        let known = inet_pton(libc::AF_INET6, text.as_ptr(), there.as_mut_ptr()) == 1;
        assert_eq!(inet::parse_v6(bytes), known.then_some(there), "{text:?}");
        let mut number = 0;
        // Digits of an octal number and trailing blanks are read loosely by the machine; what it refuses, we refuse.
        if inet_aton(text.as_ptr(), &raw mut number) == 0 {
            assert_eq!(inet::parse_loose(bytes), None, "{text:?}");
        }
    }
    if let Some(six) = inet::parse_v6(bytes) {
        let again = inet::format_v6(six);
        assert_eq!(inet::parse_v6(again.as_bytes()), Some(six));
        assert_eq!(
            std::str::from_utf8(again.as_bytes()).ok().and_then(|text| text.parse().ok()),
            Some(Ipv6Addr::from(six))
        );
    }
    if let Some(four) = inet::parse_v4(bytes) {
        assert_eq!(
            std::str::from_utf8(inet::format_v4(four).as_bytes()).ok().and_then(|text| text.parse().ok()),
            Some(Ipv4Addr::from(four))
        );
    }
    let _ = (inet::parse_network(bytes), inet::address::Address::parse(bytes));
}

/// Answers of a resolver.
pub fn dns_message(data: &[u8]) {
    if let Some(_head) = message::Head::read(data) {
        let mut at = 12;
        for count in 0..50 {
            let Some(record) = message::record(data, at, count == 0) else { break };
            assert!(record.end > at && record.end <= data.len() && record.data <= data.len());
            at = record.end;
        }
        message::skip_records(data, 12, false, 0xffff);
    }
    for at in [0, 12, data.len() / 2] {
        if let Some((found, end)) = Name::read(data, at) {
            assert!(end <= data.len() && found.bytes().len() <= name::LONGEST);
            assert_eq!(name::skip(data, at), Some(end));
        }
    }
}

/// Names of domains, as text.
pub fn dns_name(data: &[u8]) {
    if let Some((found, _)) = Name::parse(data) {
        // What it is in a message is read as the same name.
        let (again, end) = Name::read(found.bytes(), 0).expect("a name");
        assert!(end == found.bytes().len() && again.same(&found));
    }
    let _ = config::parse(data);
}

/// hosts, services, protocols, networks.
pub fn hosts(data: &[u8]) {
    let (name, text) = halves(data);
    let _ = hosts::named(text, name);
    for line in netdb::lines(text) {
        let _ = (hosts::Host::on(line), netdb::service(line), netdb::protocol(line), netdb::network(line));
    }
    let _ = (netdb::service_named(text, name, Some(b"tcp")), netdb::service_at(text, 7, None));
}

/// Ethernet addresses against the machine's, and lines of /etc/ethers.
pub fn ethers(data: &[u8]) {
    let text = terminated(data);
    let bytes = text.to_bytes();
    let mut there = [0u8; 6];
    // SAFETY: a string, and memory for the result.
    let known = !unsafe { ether_aton_r(text.as_ptr(), &raw mut there) }.is_null();
    let ours = ether::parse(bytes);
    if let Some((address, rest)) = ours {
        assert!(bytes.ends_with(rest));
        assert!(known && address.0 == there, "{text:?}");
        let again = ether::text_of(address);
        let mut other: [std::ffi::c_char; 18] = [0; 18];
        // SAFETY: an address, and memory for its text.
        let other = unsafe { std::ffi::CStr::from_ptr(ether_ntoa_r(&raw const there, other.as_mut_ptr())) };
        assert_eq!(std::ffi::CStr::from_bytes_until_nul(&again), Ok(other));
        assert!(ether::parse(other.to_bytes()).is_some_and(|(same, rest)| same == address && rest.is_empty()));
    }
    for line in data.split(|byte| *byte == b'\n') {
        if let Some((_, name)) = ether::entry(line) {
            assert!(!name.is_empty() && name.len() < line.len() && !name.contains(&b'#'));
        }
    }
}
