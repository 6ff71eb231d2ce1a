//! `getaddrinfo` and `getnameinfo`; what they decide is in [`resolve`](crate::algo::netdb::resolve).

use crate::abi::c::AI_CANONNAME;
use crate::abi::*;
use crate::algo::inet::address::{Address, SOCKET_SIZE};
use crate::algo::netdb::resolve::{self, Failure, Hints, Kind, Node};
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

/// One result, in memory of its own: a program may give back a part of the list.
pub(crate) fn one(address: Address, kind: Kind, flags: c_int, name: Option<&[u8]>) -> Result<*mut addrinfo, Errno> {
    let (socket, address_size) = address.to_socket(kind.port);
    let name_size = name.map_or(0, |name| name.len() + 1);
    let block = c_malloc(size_of::<addrinfo>() + SOCKET_SIZE + name_size)?;
    let place = block.wrapping_add(size_of::<addrinfo>());
    let name_at = place.wrapping_add(SOCKET_SIZE);
    // SAFETY: new memory of this size, aligned for everything.
    unsafe {
        Out::slice(place, SOCKET_SIZE)?.copy_from(&socket);
        let room = Out::slice(name_at, name_size)?;
        room.copy_from(name.unwrap_or(b""));
        room.set_at(name_size.wrapping_sub(1), 0);
        block.cast::<addrinfo>().write(addrinfo {
            flags,
            family: address.family(),
            kind: kind.kind,
            protocol: kind.protocol,
            address_size: address_size as c_uint,
            address: place,
            name: if name.is_some() { name_at.cast() } else { null_mut() },
            next: null_mut(),
        });
    }
    Ok(block.cast())
}

pub(crate) unsafe fn free_list(mut list: *mut addrinfo) {
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

pub(crate) unsafe fn look_up(
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

/// Places a text with its terminator.
pub(crate) fn place(text: &Buffer<u8>, out: Out<u8>) -> Result<(), Failure> {
    if text.len() >= out.len() {
        return Err(Failure::Overflow);
    }
    out.copy_from(text.as_slice());
    out.set_at(text.len(), 0);
    Ok(())
}

/// The buffer for a text; none if it is not wanted.
pub(crate) unsafe fn room<'a>(text: *mut c_char, size: usize) -> Out<'a, u8> {
    let size = if text.is_null() { 0 } else { size };
    // SAFETY: null, or memory of that size, as C passes it.
    unsafe { Out::slice(text.cast(), size) }.unwrap_or(Out::none())
}
