//! `getaddrinfo` and `getnameinfo`; what they decide is in [`resolve`](crate::algo::netdb::resolve).

use crate::abi::net::addrinfo::{ListArg, addrinfo, code, look_up, names, wanted};
use crate::abi::*;

/// Makes a list of the addresses of a host (null: the machine itself) and a service (null: port 0) that suit the hints,
/// and stores it in `*result`. Names of hosts are those of /etc/hosts, and `localhost`. Returns 0 or an `EAI_…` number:
/// `EAI_NONAME` no such host, or neither name; `EAI_SERVICE`, `EAI_FAMILY`, `EAI_SOCKTYPE`, `EAI_BADFLAGS`,
/// `EAI_MEMORY`, `EAI_SYSTEM`.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/freeaddrinfo.html>
#[export]
pub extern "C" fn getaddrinfo(
    node: CStrArg,
    service: CStrArg,
    hints: InArg<addrinfo>,
    result: OutArg<*mut addrinfo>,
) -> c_int {
    code(look_up(node, service, hints, result))
}

/// Frees a list from `getaddrinfo`, or the end of one.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/freeaddrinfo.html>
#[export]
pub extern "C" fn freeaddrinfo(list: ListArg) {
    list.free();
}

/// Stores the names of the host and the service at an address in the memory for each (0: not wanted). Returns
/// 0 or an `EAI_…` number: `EAI_FAMILY`, `EAI_NONAME` no name, or none wanted; `EAI_OVERFLOW`, `EAI_BADFLAGS`,
/// `EAI_MEMORY`, `EAI_SYSTEM`.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/getnameinfo.html>
#[export]
pub extern "C" fn getnameinfo(address: Slice<u8>, host: OutSlice<u8>, service: OutSlice<u8>, flags: c_int) -> c_int {
    code(names(address, wanted(host), wanted(service), flags))
}
