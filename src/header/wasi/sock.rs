//! Sockets.

use crate::abi::*;

shims! {
    /// Accepts a connection.
    /// <https://github.com/WebAssembly/WASI/blob/main/legacy/preview1/docs.md#sock_accept>
    __wasi_sock_accept(fd: c_int, flags: u16, accepted: *mut c_int) = sock_accept(fd, flags, accepted);

    /// Receives.
    /// <https://github.com/WebAssembly/WASI/blob/main/legacy/preview1/docs.md#sock_recv>
    __wasi_sock_recv(fd: c_int, iovs: *const c_void, count: usize, flags: u16, received: *mut usize, out_flags: *mut u16) =
        sock_recv(fd, iovs, count, flags, received, out_flags);

    /// Sends.
    /// <https://github.com/WebAssembly/WASI/blob/main/legacy/preview1/docs.md#sock_send>
    __wasi_sock_send(fd: c_int, iovs: *const c_void, count: usize, flags: u16, sent: *mut usize) =
        sock_send(fd, iovs, count, flags, sent);

    /// Closes one or both directions.
    /// <https://github.com/WebAssembly/WASI/blob/main/legacy/preview1/docs.md#sock_shutdown>
    __wasi_sock_shutdown(fd: c_int, how: u8) = sock_shutdown(fd, how);
}
