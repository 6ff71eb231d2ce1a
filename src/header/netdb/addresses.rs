//! `getaddrinfo` and `getnameinfo`; what they decide is in [`resolve`](crate::algo::netdb::resolve).

use super::tables::{hosts, services};
use crate::abi::c::AI_CANONNAME;
use crate::abi::*;
use crate::algo::inet::address::{Address, SOCKET_SIZE};
use crate::algo::netdb::resolve::{self, Failure, Hints, Kind, NI_EVERY, Node};
use core::ptr::null_mut;

/// C's `struct addrinfo`; the address and the name stand behind it.
#[repr(C)]
pub struct addrinfo {
    flags: c_int,
    family: c_int,
    kind: c_int,
    protocol: c_int,
    address_size: c_uint,
    address: *mut u8,
    name: *mut c_char,
    next: *mut addrinfo,
}

/// One result, in memory of its own: a program may give back a part of the list.
fn one(address: Address, kind: Kind, flags: c_int, name: Option<&[u8]>) -> Result<*mut addrinfo, Errno> {
    let (socket, address_size) = address.to_socket(kind.port);
    let name_size = name.map_or(0, |name| name.len() + 1);
    let block = c_malloc(size_of::<addrinfo>() + SOCKET_SIZE + name_size)?;
    let place = block.wrapping_add(size_of::<addrinfo>());
    let name_place = place.wrapping_add(SOCKET_SIZE);
    // SAFETY: new memory of this size, aligned for everything.
    unsafe {
        Out::slice(place, SOCKET_SIZE)?.copy_from(&socket);
        let room = Out::slice(name_place, name_size)?;
        room.copy_from(name.unwrap_or(b""));
        room.set_at(name_size.wrapping_sub(1), 0);
        block.cast::<addrinfo>().write(addrinfo {
            flags,
            family: address.family(),
            kind: kind.kind,
            protocol: kind.protocol,
            address_size: address_size as c_uint,
            address: place,
            name: if name.is_some() { name_place.cast() } else { null_mut() },
            next: null_mut(),
        });
    }
    Ok(block.cast())
}

unsafe fn free_list(mut list: *mut addrinfo) {
    while !list.is_null() {
        // SAFETY: the caller's: null, or from `list`.
        unsafe {
            let next = (*list).next;
            c_free(list.cast());
            list = next;
        }
    }
}

/// All results in a list.
fn list(node: &Node, kinds: &[Kind], flags: c_int) -> Result<*mut addrinfo, Errno> {
    let mut first = null_mut();
    let mut end: *mut *mut addrinfo = &raw mut first;
    let mut name = if flags & AI_CANONNAME != 0 { Some(node.name.as_slice()) } else { None };
    for &address in node.addresses.as_slice() {
        for &kind in kinds {
            match one(address, kind, flags, name.take()) {
                // SAFETY: `end` is `first`, or the last result's pointer to the next.
                Ok(new) => unsafe {
                    end.write(new);
                    end = &raw mut (*new).next;
                },
                Err(error) => {
                    // SAFETY: the list until here, which nobody has seen.
                    unsafe { free_list(first) };
                    return Err(error);
                }
            }
        }
    }
    Ok(first)
}

/// 0, or the `EAI_…` number of a failure, with `errno` set if it says to look there.
fn code(result: Result<(), Failure>) -> c_int {
    match result {
        Ok(()) => 0,
        Err(failure) => {
            if let Failure::System(error) = failure {
                set_errno(error);
            }
            failure.code()
        }
    }
}

unsafe fn look_up(
    node: *const c_char,
    service: *const c_char,
    hints: *const addrinfo,
) -> Result<*mut addrinfo, Failure> {
    // SAFETY: the caller's: null or strings; null or hints.
    let (node, service, hints) = unsafe { (cstr_or_none(node), cstr_or_none(service), hints.as_ref()) };
    let hints = hints.map_or(Hints { flags: 0, family: 0, kind: 0, protocol: 0 }, |hints| Hints {
        flags: hints.flags,
        family: hints.family,
        kind: hints.kind,
        protocol: hints.protocol,
    });
    resolve::check(hints, node.is_some(), service.is_some())?;
    let kinds = resolve::kinds(service.map(|name| name.to_bytes()), hints, services)?;
    let node = resolve::node(node.map(|name| name.to_bytes()), hints, hosts)?;
    Ok(list(&node, kinds.as_slice(), hints.flags)?)
}

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

/// Places a text with its terminator.
fn place(text: &Buffer<u8>, out: Out<u8>) -> Result<(), Failure> {
    if text.len() >= out.len() {
        return Err(Failure::Overflow);
    }
    out.copy_from(text.as_slice());
    out.set_at(text.len(), 0);
    Ok(())
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

/// Room for a text; none if it is not wanted.
unsafe fn room<'a>(text: *mut c_char, size: usize) -> Out<'a, u8> {
    let size = if text.is_null() { 0 } else { size };
    // SAFETY: the caller's.
    unsafe { Out::slice(text.cast(), size) }.unwrap_or(unsafe { Out::optional(null_mut()) })
}
