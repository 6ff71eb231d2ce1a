//! Sockets that the host did not hand in.

use crate::abi::*;

refused! {
    bind(c_int, *const c_void, c_uint) -> c_int = -1;
    connect(c_int, *const c_void, c_uint) -> c_int = -1;
    getpeername(c_int, *mut c_void, *mut c_void) -> c_int = -1;
    getsockname(c_int, *mut c_void, *mut c_void) -> c_int = -1;
    listen(c_int, c_int) -> c_int = -1;
    sockatmark(c_int) -> c_int = -1;
    socket(c_int, c_int, c_int) -> c_int = -1;
    socketpair(c_int, c_int, c_int, *mut c_void) -> c_int = -1;
}
