//! `<net/if.h>`: preview1 tells nothing of network interfaces, so there is the one on which sockets within the program
//! meet: loopback.

use crate::abi::*;

/// The number of the loopback interface.
const NUMBER: c_uint = 1;
/// Its name.
pub const LOOPBACK: [c_char; 3] = [b'l' as c_char, b'o' as c_char, 0];

/// C's `struct if_nameindex`.
#[derive(Clone, Copy)]
#[repr(C)]
pub struct Interface {
    number: c_uint,
    name: *mut c_char,
}

/// A list with the name that its first member points to.
#[repr(C)]
struct List {
    members: [Interface; 2],
    name: [c_char; 3],
}

/// A list of the interfaces, which ends with the number 0 and a null pointer. Errors: `ENOBUFS`.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/if_nameindex.html>
#[export]
pub extern "C" fn if_nameindex() -> *mut Interface {
    or_null(|| {
        let block = c_malloc(size_of::<List>()).map_err(|_| Errno::NOBUFS)?.cast::<List>();
        // SAFETY: new memory of this size.
        unsafe {
            let first = Interface { number: NUMBER, name: (&raw mut (*block).name).cast() };
            let end = Interface { number: 0, name: core::ptr::null_mut() };
            block.write(List { members: [first, end], name: LOOPBACK });
        }
        Ok(block.cast())
    })
}

/// Gives back a list of `if_nameindex`.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/if_freenameindex.html>
#[export]
pub unsafe extern "C" fn if_freenameindex(list: *mut Interface) {
    // SAFETY: null or a list of `if_nameindex`.
    unsafe { c_free(list.cast()) }
}

/// Stores the name of an interface in `name`, which has `IF_NAMESIZE` bytes. Errors: `ENXIO` for a number that
/// no interface has, `EFAULT`.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/if_indextoname.html>
#[export]
pub unsafe extern "C" fn if_indextoname(number: c_uint, name: *mut c_char) -> *mut c_char {
    or_null(|| {
        if number != NUMBER {
            return Err(Errno::NXIO);
        }
        // SAFETY: at least so much memory, by the caller's word.
        unsafe { Out::slice(name, LOOPBACK.len()) }?.copy_from(&LOOPBACK);
        Ok(name)
    })
}

/// The number of an interface; 0 with `ENXIO` for a name that none has, or `EFAULT`.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/if_nametoindex.html>
#[export]
pub unsafe extern "C" fn if_nametoindex(name: *const c_char) -> c_uint {
    // SAFETY: C passes null or a string.
    let name = unsafe { cstr(name) };
    or(0, name.and_then(|name| if name == c"lo" { Ok(NUMBER) } else { Err(Errno::NXIO) }))
}
