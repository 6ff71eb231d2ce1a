//! Sockets that the host did not hand in, and names of hosts and interfaces.

use crate::abi::*;

/// `<netdb.h>`'s "see `errno`".
const EAI_SYSTEM: c_int = -11;

refused! {
    if_freenameindex(*mut c_void) -> () = ();
    if_indextoname(c_uint, *mut c_void) -> *mut c_void = core::ptr::null_mut();
    if_nameindex() -> *mut c_void = core::ptr::null_mut();
    if_nametoindex(*const c_void) -> c_uint = 0;
    freeaddrinfo(*mut c_void) -> () = ();
    getaddrinfo(*const c_void, *const c_void, *const c_void, *mut c_void) -> c_int = EAI_SYSTEM;
    getnameinfo(*const c_void, c_uint, *mut c_void, c_uint, *mut c_void, c_uint, c_int) -> c_int = EAI_SYSTEM;
    gethostbyname(*const c_void) -> *mut c_void = core::ptr::null_mut();
    gethostbyaddr(*const c_void, c_uint, c_int) -> *mut c_void = core::ptr::null_mut();
    getservbyname(*const c_void, *const c_void) -> *mut c_void = core::ptr::null_mut();
    getservbyport(c_int, *const c_void) -> *mut c_void = core::ptr::null_mut();
    getprotobyname(*const c_void) -> *mut c_void = core::ptr::null_mut();
    getprotobynumber(c_int) -> *mut c_void = core::ptr::null_mut();
    getservent() -> *mut c_void = core::ptr::null_mut();
    setservent(c_int) -> () = ();
    endservent() -> () = ();
    getprotoent() -> *mut c_void = core::ptr::null_mut();
    setprotoent(c_int) -> () = ();
    endprotoent() -> () = ();
    gethostent() -> *mut c_void = core::ptr::null_mut();
    sethostent(c_int) -> () = ();
    endhostent() -> () = ();
    getnetbyaddr(u32, c_int) -> *mut c_void = core::ptr::null_mut();
    getnetbyname(*const c_void) -> *mut c_void = core::ptr::null_mut();
    getnetent() -> *mut c_void = core::ptr::null_mut();
    setnetent(c_int) -> () = ();
    endnetent() -> () = ();
}
