//! `getaddrinfo` and `getnameinfo`; what they decide is in [`resolve`](crate::algo::netdb::resolve).

use crate::abi::c::AI_CANONNAME;
use crate::abi::*;
use crate::algo::inet::address::{Address, SOCKET_SIZE};
use crate::algo::netdb::resolve::{self, Failure, Hints, Kind, NI_EVERY, Node};
use crate::os::netdb::tables::{hosts, services};
use core::ptr::null_mut;

/// C's `struct addrinfo`; the address and the name stand behind it.
#[repr(C)]
pub struct addrinfo {
    pub(crate) flags: c_int,
    pub(crate) family: c_int,
    pub(crate) kind: c_int,
    pub(crate) protocol: c_int,
    pub(crate) address_size: c_uint,
    pub(crate) address: *mut u8,
    pub(crate) name: *mut c_char,
    pub(crate) next: *mut addrinfo,
}

/// One result, in memory of its own: a program may free a part of the list.
pub(crate) fn one(address: Address, kind: Kind, flags: c_int, name: Option<&[u8]>) -> Result<*mut addrinfo, Errno> {
    let (socket, address_size) = address.to_socket(kind.port);
    let name_size = name.map_or(0, |name| name.len() + 1);
    let block = c_malloc(size_of::<addrinfo>() + SOCKET_SIZE + name_size)?;
    let address_at = block.wrapping_add(size_of::<addrinfo>());
    let name_at = address_at.wrapping_add(SOCKET_SIZE);
    // SAFETY: new memory of this size, aligned for everything.
    unsafe {
        Out::slice(address_at, SOCKET_SIZE)?.copy_from(&socket);
        let name_out = Out::slice(name_at, name_size)?;
        name_out.copy_from(name.unwrap_or(b""));
        name_out.set_at(name_size.wrapping_sub(1), 0);
        block.cast::<addrinfo>().write(addrinfo {
            flags,
            family: address.family(),
            kind: kind.kind,
            protocol: kind.protocol,
            address_size: address_size as c_uint,
            address: address_at,
            name: if name.is_some() { name_at.cast() } else { null_mut() },
            next: null_mut(),
        });
    }
    Ok(block.cast())
}

/// A list from `getaddrinfo`, or the end of one, which C gives back; or null.
#[repr(transparent)]
pub struct ListArg(*mut addrinfo);

impl ListArg {
    /// Frees the list.
    pub(crate) fn free(self) {
        let mut list = self.0;
        while !list.is_null() {
            // SAFETY: a result from `one`, which is no longer used, by the type's contract.
            unsafe {
                let next = (*list).next;
                c_free(list.cast());
                list = next;
            }
        }
    }
}

/// All results in a list.
pub(crate) fn list(node: &Node, kinds: &[Kind], flags: c_int) -> Result<*mut addrinfo, Errno> {
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
                    // The list so far, which C has not seen.
                    ListArg(first).free();
                    return Err(error);
                }
            }
        }
    }
    Ok(first)
}

/// 0, or the `EAI_…` number of a failure, with `errno` set if that says why.
pub(crate) fn code(result: Result<(), Failure>) -> c_int {
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

/// `getaddrinfo`.
#[inline(always)]
pub(crate) fn look_up(
    node: CStrArg,
    service: CStrArg,
    hints: InArg<addrinfo>,
    result: OutArg<*mut addrinfo>,
) -> Result<(), Failure> {
    let result = result.get()?;
    let hints = hints.optional().map_or(Hints { flags: 0, family: 0, kind: 0, protocol: 0 }, |hints| Hints {
        flags: hints.flags,
        family: hints.family,
        kind: hints.kind,
        protocol: hints.protocol,
    });
    let (node, service) = (node.optional(), service.optional());
    resolve::check(hints, node.is_some(), service.is_some())?;
    let kinds = resolve::kinds(service.map(|name| name.to_bytes()), hints, services)?;
    let node = resolve::node(node.map(|name| name.to_bytes()), hints, hosts)?;
    result.set(list(&node, kinds.as_slice(), hints.flags)?);
    Ok(())
}

/// `getnameinfo`.
#[inline(always)]
pub(crate) fn names(address: Slice<u8>, host: Out<u8>, service: Out<u8>, flags: c_int) -> Result<(), Failure> {
    if flags & !NI_EVERY != 0 {
        return Err(Failure::BadFlags);
    }
    let (address, port) = Address::from_socket(address.get()?).ok_or(Failure::Family)?;
    if host.is_empty() && service.is_empty() {
        return Err(Failure::NoName);
    }
    if !host.is_empty() {
        store(&resolve::host_name(address, flags, hosts)?, host)?;
    }
    if !service.is_empty() {
        store(&resolve::service_name(port, flags, services)?, service)?;
    }
    Ok(())
}

/// Stores a text with its terminator.
fn store(text: &Buffer<u8>, out: Out<u8>) -> Result<(), Failure> {
    if text.len() >= out.len() {
        return Err(Failure::Overflow);
    }
    out.copy_from(text.as_slice());
    out.set_at(text.len(), 0);
    Ok(())
}

/// The memory for a text; none if it is not wanted.
pub(crate) fn wanted(text: OutSlice<u8>) -> Out<u8> {
    text.get().unwrap_or(Out::none())
}
