//! `<net/if.h>`: preview1 tells nothing of network interfaces, so there are none: no number has a name, and the list is
//! empty.

use crate::abi::*;

/// C's `struct if_nameindex`.
#[derive(Clone, Copy)]
#[repr(C)]
pub struct Interface {
    number: c_uint,
    name: *mut c_char,
}

/// A list of the interfaces, which ends with the number 0 and a null pointer; it has nothing else. Errors: `ENOBUFS`.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/if_nameindex.html>
#[export]
pub extern "C" fn if_nameindex() -> *mut Interface {
    or_null(|| {
        let place = c_malloc(size_of::<Interface>()).map_err(|_| Errno::NOBUFS)?.cast::<Interface>();
        // SAFETY: new memory of this size.
        unsafe { place.write(Interface { number: 0, name: core::ptr::null_mut() }) };
        Ok(place)
    })
}

/// Gives back a list of `if_nameindex`.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/if_freenameindex.html>
#[export]
pub unsafe extern "C" fn if_freenameindex(list: *mut Interface) {
    // SAFETY: null or a list of `if_nameindex`.
    unsafe { c_free(list.cast()) }
}

/// Fails with `ENXIO`: there is no such interface.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/if_indextoname.html>
#[export]
pub extern "C" fn if_indextoname(_number: c_uint, _name: *mut c_char) -> *mut c_char {
    or_null(|| Err(Errno::NXIO))
}

/// Fails, which is 0, with `ENXIO`: there is no such interface.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/if_nametoindex.html>
#[export]
pub extern "C" fn if_nametoindex(_name: *const c_char) -> c_uint {
    or(0, Err(Errno::NXIO))
}
