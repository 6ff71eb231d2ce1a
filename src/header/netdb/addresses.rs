//! `getaddrinfo` and `getnameinfo`; what they decide is in [`resolve`](crate::algo::netdb::resolve).

use crate::abi::addrinfo::{addrinfo, code, free_list, look_up, place, room};
use crate::abi::*;
use crate::algo::inet::address::Address;
use crate::algo::netdb::resolve::{self, Failure, NI_EVERY};
use crate::os::netdb::tables::{hosts, services};

/// Makes a list of the addresses of a host (null: the machine itself) and a service (null: port 0) that suit the hints,
/// and places it in `*result`. Names of hosts are those of /etc/hosts, and `localhost`. Returns 0 or an `EAI_…` number:
/// `EAI_NONAME` no such host, or neither name; `EAI_SERVICE`, `EAI_FAMILY`, `EAI_SOCKTYPE`, `EAI_BADFLAGS`,
/// `EAI_MEMORY`, `EAI_SYSTEM`.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/freeaddrinfo.html>
#[export]
pub unsafe extern "C" fn getaddrinfo(
    node: *const c_char,
    service: *const c_char,
    hints: *const addrinfo,
    result: *mut *mut addrinfo,
) -> c_int {
    // SAFETY: what the caller passes is what C says.
    let list =
        unsafe { Out::one(result).map_err(Failure::from).and_then(|out| Ok((out, look_up(node, service, hints)?))) };
    code(list.map(|(out, list)| out.set(list)))
}

/// Gives back a list from `getaddrinfo`, or the end of one.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/freeaddrinfo.html>
#[export]
pub unsafe extern "C" fn freeaddrinfo(list: *mut addrinfo) {
    // SAFETY: the caller's.
    unsafe { free_list(list) }
}

/// Places the names of the host and the service at an address in what room there is for either (0: not wanted). Returns
/// 0 or an `EAI_…` number: `EAI_FAMILY`, `EAI_NONAME` no name, or none wanted; `EAI_OVERFLOW`, `EAI_BADFLAGS`,
/// `EAI_MEMORY`, `EAI_SYSTEM`.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/getnameinfo.html>
#[export]
pub unsafe extern "C" fn getnameinfo(
    address: *const c_void,
    address_size: c_uint,
    host: *mut c_char,
    host_size: c_uint,
    service: *mut c_char,
    service_size: c_uint,
    flags: c_int,
) -> c_int {
    // SAFETY: null, or so many bytes.
    let (address, host, service) = unsafe {
        (bytes(address, address_size as usize), room(host, host_size as usize), room(service, service_size as usize))
    };
    code((|| {
        if flags & !NI_EVERY != 0 {
            return Err(Failure::BadFlags);
        }
        let (address, port) = Address::from_socket(address?).ok_or(Failure::Family)?;
        if host.is_empty() && service.is_empty() {
            return Err(Failure::NoName);
        }
        if !host.is_empty() {
            place(&resolve::host_name(address, flags, hosts)?, host)?;
        }
        if !service.is_empty() {
            place(&resolve::service_name(port, flags, services)?, service)?;
        }
        Ok(())
    })())
}
