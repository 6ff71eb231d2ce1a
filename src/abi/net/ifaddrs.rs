//! The list of `getifaddrs`: the addresses of the loopback interface.

use crate::abi::*;
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
struct Socket([u8; 32]);

/// A list with all that it points to.
#[repr(C)]
struct List {
    addresses: [Socket; 2],
    masks: [Socket; 2],
    entries: [Entry; 2],
    name: [c_char; 3],
}

/// `IFF_UP`, `IFF_LOOPBACK` and `IFF_RUNNING`.
const FLAGS: c_uint = 0x1 | 0x8 | 0x40;

fn socket(address: &[u8]) -> Socket {
    let mut bytes = [0; 32];
    for (to, byte) in bytes.iter_mut().zip(address) {
        *to = *byte;
    }
    Socket(bytes)
}

/// The mask of a family: so many bits of the address are the network's.
fn mask(family: u16) -> Socket {
    let mut mask = socket(Address::unnamed(family).as_slice());
    let (from, bytes) = if family == family::INET { (4, 1) } else { (8, 16) };
    mask.0.iter_mut().skip(from).take(bytes).for_each(|byte| *byte = 0xff);
    mask
}

/// The list, with the terminated name of the interface. Errors: `ENOMEM`.
pub fn list(name: [c_char; 3]) -> Result<*mut Entry, Errno> {
    let block = c_malloc(size_of::<List>())?.cast::<List>();
    let address = |family| socket(Address::loopback(family, 0).as_slice());
    // SAFETY: new memory of this size, which `malloc` aligns to 16 bytes; pointers into it stay with it.
    unsafe {
        let first = (&raw mut (*block).entries).cast::<Entry>();
        let name_at = (&raw mut (*block).name).cast();
        let addresses = (&raw mut (*block).addresses).cast::<Socket>();
        let masks = (&raw mut (*block).masks).cast::<Socket>();
        let entry = |at: usize, next| Entry {
            next,
            name: name_at,
            flags: FLAGS,
            address: addresses.wrapping_add(at).cast(),
            mask: masks.wrapping_add(at).cast(),
            other: core::ptr::null_mut(),
            data: core::ptr::null_mut(),
        };
        let entries = [entry(0, first.wrapping_add(1)), entry(1, core::ptr::null_mut())];
        let addresses = [address(family::INET), address(family::INET6)];
        let masks = [mask(family::INET), mask(family::INET6)];
        block.write(List { addresses, masks, entries, name });
        Ok(first)
    }
}

/// `struct ifaddrs *`: a list from [`list`] that C gives back, or null.
#[repr(transparent)]
pub struct ListArg(*mut Entry);

impl ListArg {
    /// Frees the list.
    pub fn free(self) {
        if !self.0.is_null() {
            // SAFETY: the entries of a list, which stand within its block; it is no longer used.
            unsafe { c_free(self.0.cast::<u8>().wrapping_sub(core::mem::offset_of!(List, entries))) }
        }
    }
}
