//! `<ifaddrs.h>`: the addresses of the loopback interface, as for `<net/if.h>`.

use crate::abi::*;
use crate::header::net_if::LOOPBACK;
use crate::os::local_socket::address::{Address, family};

/// C's `struct ifaddrs`.
#[repr(C)]
pub struct Entry {
    next: *mut Entry,
    name: *mut c_char,
    flags: c_uint,
    address: *mut u8,
    mask: *mut u8,
    other: *mut u8,
    data: *mut c_void,
}

/// A `struct sockaddr_in6`, or one that is smaller.
#[derive(Clone, Copy)]
#[repr(C, align(16))]
struct Room([u8; 32]);

/// A list with all that it points to.
#[repr(C)]
struct List {
    addresses: [Room; 2],
    masks: [Room; 2],
    entries: [Entry; 2],
    name: [c_char; 3],
}

/// `IFF_UP`, `IFF_LOOPBACK` and `IFF_RUNNING`.
const FLAGS: c_uint = 0x1 | 0x8 | 0x40;

fn room(address: &[u8]) -> Room {
    let mut bytes = [0; 32];
    for (place, byte) in bytes.iter_mut().zip(address) {
        *place = *byte;
    }
    Room(bytes)
}

/// The mask of a family: so many bits of the address are the network's.
fn mask(family: u16) -> Room {
    let mut mask = room(Address::unnamed(family).as_slice());
    let (from, bytes) = if family == family::INET { (4, 1) } else { (8, 16) };
    mask.0.iter_mut().skip(from).take(bytes).for_each(|byte| *byte = 0xff);
    mask
}

/// Places the list of the interfaces' addresses in `*list`: 127.0.0.1 and ::1. Errors: `EFAULT`, `ENOMEM`.
/// <https://man7.org/linux/man-pages/man3/getifaddrs.3.html>
#[export]
pub unsafe extern "C" fn getifaddrs(list: *mut *mut Entry) -> c_int {
    or_minus_one(|| {
        // SAFETY: C passes null or memory for a pointer.
        let list = unsafe { Out::one(list) }?;
        let block = c_malloc(size_of::<List>())?.cast::<List>();
        let address = |family| room(Address::loopback(family, 0).as_slice());
        // SAFETY: new memory of this size, which `malloc` aligns to 16 bytes; pointers into it stay with it.
        unsafe {
            let first = (&raw mut (*block).entries).cast::<Entry>();
            let name = (&raw mut (*block).name).cast();
            let addresses = (&raw mut (*block).addresses).cast::<Room>();
            let masks = (&raw mut (*block).masks).cast::<Room>();
            let entry = |at: usize, next| Entry {
                next,
                name,
                flags: FLAGS,
                address: addresses.wrapping_add(at).cast(),
                mask: masks.wrapping_add(at).cast(),
                other: core::ptr::null_mut(),
                data: core::ptr::null_mut(),
            };
            let entries = [entry(0, first.wrapping_add(1)), entry(1, core::ptr::null_mut())];
            let addresses = [address(family::INET), address(family::INET6)];
            let masks = [mask(family::INET), mask(family::INET6)];
            block.write(List { addresses, masks, entries, name: LOOPBACK });
            list.set(first);
        }
        Ok(0)
    })
}

/// Gives back a list of `getifaddrs`.
/// <https://man7.org/linux/man-pages/man3/getifaddrs.3.html>
#[export]
pub unsafe extern "C" fn freeifaddrs(list: *mut Entry) {
    if !list.is_null() {
        // SAFETY: the entries of a list, which stand within its block.
        unsafe { c_free(list.cast::<u8>().wrapping_sub(core::mem::offset_of!(List, entries))) }
    }
}
