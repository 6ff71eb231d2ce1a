//! Sockets.

use crate::abi::*;
use crate::wasi::raw::host;

/// Accepts a connection.
/// <https://github.com/WebAssembly/WASI/blob/main/legacy/preview1/docs.md#sock_accept>
#[export]
pub unsafe extern "C" fn __wasi_sock_accept(fd: c_int, flags: u16, accepted: *mut c_int) -> u16 {
    unsafe { host!(sock_accept(fd, flags, accepted)) as u16 }
}

/// Receives.
/// <https://github.com/WebAssembly/WASI/blob/main/legacy/preview1/docs.md#sock_recv>
#[export]
pub unsafe extern "C" fn __wasi_sock_recv(
    fd: c_int,
    iovs: *const c_void,
    count: usize,
    flags: u16,
    received: *mut usize,
    out_flags: *mut u16,
) -> u16 {
    unsafe { host!(sock_recv(fd, iovs, count, flags, received, out_flags)) as u16 }
}

/// Sends.
/// <https://github.com/WebAssembly/WASI/blob/main/legacy/preview1/docs.md#sock_send>
#[export]
pub unsafe extern "C" fn __wasi_sock_send(
    fd: c_int,
    iovs: *const c_void,
    count: usize,
    flags: u16,
    sent: *mut usize,
) -> u16 {
    unsafe { host!(sock_send(fd, iovs, count, flags, sent)) as u16 }
}

/// Closes one or both directions.
/// <https://github.com/WebAssembly/WASI/blob/main/legacy/preview1/docs.md#sock_shutdown>
#[export]
pub unsafe extern "C" fn __wasi_sock_shutdown(fd: c_int, how: u8) -> u16 {
    unsafe { host!(sock_shutdown(fd, how)) as u16 }
}
