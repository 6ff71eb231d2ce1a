use super::resolve::{AI_EVERY, Failure, Hints, Kind, host_name, kinds, node, service_name};
use super::*;
use crate::abi::c::{
    AF_INET, AF_INET6, AF_UNSPEC, AI_ADDRCONFIG, AI_ALL, AI_CANONNAME, AI_NUMERICHOST, AI_NUMERICSERV, AI_PASSIVE,
    AI_V4MAPPED, NI_DGRAM, NI_NAMEREQD, NI_NOFQDN, NI_NUMERICHOST, NI_NUMERICSERV,
};
use crate::abi::{Buffer, Errno, c_int};
use crate::algo::inet::address::Address;
use std::collections::BTreeSet;

fn words(line: &str) -> Vec<String> {
    Words::of(line.as_bytes()).map(|word| String::from_utf8(word.to_vec()).unwrap()).collect()
}

#[test]
fn lines_are_words() {
    assert_eq!(words("  a\tb  c # d"), ["a", "b", "c"]);
    assert_eq!(words("a#b"), ["a"]);
    assert_eq!(words(" # "), [""; 0]);
    for (line, expected) in [
        ("http 80/tcp www web # x", Some(("http", 80, "tcp", vec!["www", "web"]))),
        ("http 65535/udp", Some(("http", 65535, "udp", vec![]))),
        ("http 65536/tcp", None),
        ("http 80", None),
        ("http 80/", None),
        ("http /tcp", None),
        ("http", None),
        ("# http 80/tcp", None),
        ("", None),
    ] {
        let found = service(line.as_bytes()).map(|e| (e.name, e.number, e.protocol, e.aliases.collect::<Vec<_>>()));
        let expected = expected.map(|(name, number, protocol, aliases)| {
            (name.as_bytes(), number, protocol.as_bytes(), aliases.iter().map(|a| a.as_bytes()).collect::<Vec<_>>())
        });
        assert_eq!(found, expected, "{line}");
    }
    assert_eq!(protocol(b"tcp 6 TCP").unwrap().number, 6);
    assert!(protocol(b"tcp six").is_none() && protocol(b"tcp").is_none());
    for (line, number) in [("loop 127", 0x7f00_0000), ("loop 127.0.0.0 l", 0x7f00_0000), ("net 10.1.2", 0x0a01_0200)] {
        assert_eq!(network(line.as_bytes()).unwrap().number, number, "{line}");
    }
    assert!(network(b"loop 1.2.3.4.5").is_none() && network(b"loop x").is_none());
}

#[test]
fn builtin_tables_are_sound() {
    let mut seen = BTreeSet::new();
    let all = |text: &'static [u8], parse: Parse| {
        let lines = lines(text).filter(|line| !line.is_empty());
        lines.map(move |line| parse(line).unwrap_or_else(|| panic!("{}", String::from_utf8_lossy(line))))
    };
    for entry in all(builtin::SERVICES, service) {
        assert!(seen.insert((entry.number, entry.protocol)), "{}/{:?}", entry.number, entry.protocol);
        let (_, found) = service_named(builtin::SERVICES, entry.name, Some(entry.protocol)).unwrap();
        assert_eq!(found.number, entry.number);
    }
    assert!(all(builtin::PROTOCOLS, protocol).count() > 20 && all(builtin::NETWORKS, network).count() == 1);
    assert_eq!(lines(builtin::HOSTS).filter_map(hosts::parse).count(), 2);
}

/// What the machine's own tables have, ours say too.
#[test]
fn builtin_tables_agree_with_the_machines() {
    let text = |path: &str| std::fs::read(path).unwrap_or_default();
    for (file, table, parse) in [
        ("/etc/services", builtin::SERVICES, service as Parse),
        ("/etc/protocols", builtin::PROTOCOLS, protocol as Parse),
    ] {
        let file = text(file);
        for entry in lines(table).filter_map(parse) {
            if let Some((_, theirs)) =
                find(&file, parse, |theirs| theirs.name == entry.name && theirs.protocol == entry.protocol)
            {
                assert_eq!(theirs.number, entry.number, "{}", String::from_utf8_lossy(entry.name));
            }
        }
    }
}

fn table(text: &[u8]) -> Result<Buffer<u8>, Errno> {
    let mut copy = Buffer::new();
    copy.extend(text)?;
    Ok(copy)
}

fn services() -> Result<Buffer<u8>, Errno> {
    table(b"both 1/tcp\nboth 1/udp two\nstream 2/tcp\ndgram 3/udp\n")
}

fn hosts_file() -> Result<Buffer<u8>, Errno> {
    table(b"192.0.2.1 four.example.org four\n2001:db8::1 six\n192.0.2.2 many\n2001:db8::2 many\n192.0.2.3 many other\n192.0.2.2 many\n")
}

fn unreadable() -> Result<Buffer<u8>, Errno> {
    Err(Errno::IO)
}

fn nothing() -> Result<Buffer<u8>, Errno> {
    table(b"")
}

const NO_HINTS: Hints = Hints { flags: 0, family: AF_UNSPEC, kind: 0, protocol: 0 };
const STREAM: c_int = 6;
const DGRAM: c_int = 5;

fn ports(service: Option<&str>, hints: Hints) -> Result<Vec<(c_int, u16)>, Failure> {
    let found = kinds(service.map(str::as_bytes), hints, services)?;
    let protocol_of = |kind: c_int| if kind == STREAM { 6 } else { 17 };
    for &Kind { kind, protocol, .. } in found.as_slice() {
        assert_eq!(protocol, protocol_of(kind));
    }
    Ok(found.as_slice().iter().map(|kind| (kind.kind, kind.port)).collect())
}

#[test]
fn services_and_kinds() {
    let stream = Hints { kind: STREAM, ..NO_HINTS };
    let udp = Hints { protocol: 17, ..NO_HINTS };
    assert_eq!(ports(None, NO_HINTS), Ok(vec![(STREAM, 0), (DGRAM, 0)]));
    assert_eq!(ports(Some("80"), NO_HINTS), Ok(vec![(STREAM, 80), (DGRAM, 80)]));
    assert_eq!(ports(Some("65535"), stream), Ok(vec![(STREAM, 65535)]));
    assert_eq!(ports(Some("both"), NO_HINTS), Ok(vec![(STREAM, 1), (DGRAM, 1)]));
    assert_eq!(ports(Some("two"), NO_HINTS), Ok(vec![(DGRAM, 1)]));
    assert_eq!(ports(Some("stream"), NO_HINTS), Ok(vec![(STREAM, 2)]));
    assert_eq!(ports(Some("dgram"), udp), Ok(vec![(DGRAM, 3)]));
    assert_eq!(ports(Some("dgram"), stream), Err(Failure::Service));
    for bad in ["65536", "99999999999", "none", "", "-1", "80x"] {
        assert_eq!(ports(Some(bad), NO_HINTS), Err(Failure::Service), "{bad}");
    }
    assert_eq!(ports(Some("both"), Hints { flags: AI_NUMERICSERV, ..NO_HINTS }), Err(Failure::NoName));
    assert_eq!(ports(None, Hints { kind: 99, ..NO_HINTS }), Err(Failure::SocketType));
    assert_eq!(ports(None, Hints { kind: STREAM, protocol: 17, flags: 0, family: 0 }), Err(Failure::SocketType));
    assert_eq!(ports(None, Hints { protocol: 1, ..NO_HINTS }), Err(Failure::Service));
    assert!(kinds(Some(b"80"), NO_HINTS, unreadable).is_ok());
    assert_eq!(kinds(Some(b"x"), NO_HINTS, unreadable).err(), Some(Failure::System(Errno::IO)));
}

fn addresses(name: Option<&str>, hints: Hints) -> Result<(Vec<String>, String), Failure> {
    let found = node(name.map(str::as_bytes), hints, hosts_file)?;
    let text = |address: &Address| String::from_utf8(address.text().as_bytes().to_vec()).unwrap();
    let name = String::from_utf8(found.name.as_slice().to_vec()).unwrap();
    Ok((found.addresses.as_slice().iter().map(text).collect(), name))
}

#[test]
fn nodes() {
    let of = |name, family, flags| addresses(name, Hints { flags, family, ..NO_HINTS }).map(|found| found.0.join(" "));
    let is = |text: &str| Ok(text.to_string());
    assert_eq!(of(None, AF_UNSPEC, 0), is("127.0.0.1 ::1"));
    assert_eq!(of(None, AF_INET6, 0), is("::1"));
    assert_eq!(of(None, AF_INET6, AI_V4MAPPED | AI_ALL), is("::1 ::ffff:127.0.0.1"));
    assert_eq!(of(None, AF_UNSPEC, AI_PASSIVE), is("0.0.0.0 ::"));
    assert_eq!(of(None, AF_INET, AI_PASSIVE), is("0.0.0.0"));
    assert_eq!(of(Some("10.1"), AF_UNSPEC, AI_NUMERICHOST), is("10.0.0.1"));
    assert_eq!(of(Some("0x7f000001"), AF_INET, 0), is("127.0.0.1"));
    assert_eq!(of(Some("fe80::1%7"), AF_UNSPEC, 0), is("fe80::1%7"));
    assert_eq!(of(Some("10.0.0.1"), AF_INET6, 0), Err(Failure::NoName));
    assert_eq!(of(Some("10.0.0.1"), AF_INET6, AI_V4MAPPED), is("::ffff:10.0.0.1"));
    assert_eq!(of(Some("::1"), AF_INET, AI_V4MAPPED), Err(Failure::NoName));
    for bad in ["fe80::1%eth0", "fe80::1%", "10.0.0.256", "1.2.3.4 ", "", "nobody", ":::"] {
        assert_eq!(of(Some(bad), AF_UNSPEC, 0), Err(Failure::NoName), "{bad}");
    }
    assert_eq!(of(Some("four"), AF_UNSPEC, 0), is("192.0.2.1"));
    assert_eq!(of(Some("FOUR"), AF_UNSPEC, AI_ADDRCONFIG), is("192.0.2.1"));
    assert_eq!(of(Some("four"), AF_INET6, 0), Err(Failure::NoName));
    assert_eq!(of(Some("four"), AF_INET6, AI_V4MAPPED), is("::ffff:192.0.2.1"));
    assert_eq!(of(Some("four"), AF_UNSPEC, AI_NUMERICHOST), Err(Failure::NoName));
    assert_eq!(of(Some("many"), AF_UNSPEC, 0), is("192.0.2.2 2001:db8::2 192.0.2.3"));
    assert_eq!(of(Some("many"), AF_INET6, AI_V4MAPPED), is("2001:db8::2"));
    assert_eq!(of(Some("many"), AF_INET6, AI_V4MAPPED | AI_ALL), is("2001:db8::2 ::ffff:192.0.2.2 ::ffff:192.0.2.3"));
    for local in ["localhost", "LocalHost.", "a.localhost"] {
        assert_eq!(of(Some(local), AF_UNSPEC, 0), is("127.0.0.1 ::1"), "{local}");
    }
    assert_eq!(of(Some("notlocalhost"), AF_UNSPEC, 0), Err(Failure::NoName));
    assert_eq!(addresses(Some("four"), NO_HINTS).unwrap().1, "four.example.org");
    assert_eq!(addresses(Some("1.2"), NO_HINTS).unwrap().1, "1.2");
    assert!(node(Some(b"1.2.3.4"), NO_HINTS, unreadable).is_ok());
    assert_eq!(node(Some(b"x"), NO_HINTS, unreadable).err(), Some(Failure::System(Errno::IO)));
}

#[test]
fn checks() {
    use super::resolve::check;
    let flags = |flags| Hints { flags, ..NO_HINTS };
    assert_eq!(check(NO_HINTS, false, false), Err(Failure::NoName));
    assert_eq!(check(NO_HINTS, true, false), Ok(()));
    assert_eq!(check(flags(AI_CANONNAME), false, true), Err(Failure::BadFlags));
    assert_eq!(check(flags(AI_EVERY), true, true), Ok(()));
    assert_eq!(check(flags(0x4000), true, true), Err(Failure::BadFlags));
    assert_eq!(check(Hints { family: 3, ..NO_HINTS }, true, true), Err(Failure::Family));
}

#[test]
fn back_to_names() {
    let host = |text: &str, flags| {
        let address = Address::parse(text.as_bytes()).unwrap();
        host_name(address, flags, hosts_file).map(|name| String::from_utf8(name.as_slice().to_vec()).unwrap())
    };
    assert_eq!(host("192.0.2.1", 0).unwrap(), "four.example.org");
    assert_eq!(host("192.0.2.1", NI_NOFQDN).unwrap(), "four");
    assert_eq!(host("192.0.2.1", NI_NUMERICHOST | NI_NAMEREQD).unwrap(), "192.0.2.1");
    assert_eq!(host("::1", NI_NAMEREQD).unwrap(), "localhost");
    assert_eq!(host("192.0.2.9", 0).unwrap(), "192.0.2.9");
    assert_eq!(host("192.0.2.9", NI_NAMEREQD), Err(Failure::NoName));
    assert_eq!(host("fe80::1%3", 0).unwrap(), "fe80::1%3");
    let service = |port, flags| service_name(port, flags, services).unwrap().as_slice().to_vec();
    assert_eq!(service(2, 0), b"stream");
    assert_eq!(service(2, NI_DGRAM), b"2");
    assert_eq!(service(3, NI_DGRAM), b"dgram");
    assert_eq!(service(3, NI_NUMERICSERV | NI_DGRAM), b"3");
    for port in [0, 9, 10, 12345, 65535] {
        assert_eq!(service(port, 0), port.to_string().as_bytes());
    }
    assert_eq!(host_name(Address::LOOPBACK[0], 0, nothing).unwrap().as_slice(), b"localhost");
}

#[test]
fn sockets() {
    for text in ["127.0.0.1", "255.1.2.3", "::", "fe80::1%4294967295", "2001:db8::5"] {
        let address = Address::parse(text.as_bytes()).unwrap();
        let (bytes, size) = address.to_socket(0x1234);
        assert_eq!(size, if address.family() == AF_INET { 16 } else { 32 });
        assert_eq!(bytes[..4], [address.family() as u8, 0, 0x12, 0x34]);
        assert_eq!(Address::from_socket(&bytes[..size]), Some((address, 0x1234)));
        assert_eq!(Address::from_socket(&bytes[..7]), None);
    }
    assert_eq!(Address::from_socket(&[3; 32]), None);
    assert_eq!(Address::from_bytes(AF_INET, &[1; 5]), None);
    assert_eq!(Address::from_bytes(AF_INET6, &[0; 16]), Some(Address::V6([0; 16], 0)));
}
