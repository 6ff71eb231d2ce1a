//! Sockets.

use super::result::check;
use crate::abi::{Errno, c_int, c_void};

#[link(wasm_import_module = "wasi_snapshot_preview1")]
unsafe extern "C" {
    fn sock_accept(fd: c_int, flags: u32, result: *mut c_int) -> i32;
    fn sock_recv(
        fd: c_int,
        buffers: *const Buffer,
        count: usize,
        flags: u32,
        received: *mut usize,
        out_flags: *mut u16,
    ) -> i32;
    fn sock_send(fd: c_int, buffers: *const Buffer, count: usize, flags: u32, sent: *mut usize) -> i32;
    fn sock_shutdown(fd: c_int, how: u32) -> i32;
}

/// One piece of memory of a transfer: C's `struct iovec`.
#[derive(Clone, Copy)]
#[repr(C)]
pub struct Buffer {
    base: *mut c_void,
    len: usize,
}

/// The pieces of memory that one transfer fills or sends.
#[derive(Clone, Copy)]
pub struct Buffers<'a>(&'a [Buffer]);

impl Buffer {
    /// The `len` bytes at `base`.
    ///
    /// # Safety
    /// They must be readable, for receiving also writable, while the buffer is used.
    pub const unsafe fn new(base: *mut c_void, len: usize) -> Self {
        Buffer { base, len }
    }
}

impl<'a> Buffers<'a> {
    /// All of `buffers`.
    pub const fn new(buffers: &'a [Buffer]) -> Self {
        Buffers(buffers)
    }
}

/// Takes the next connection of the listening socket `fd`, with the descriptor flags `flags`.
pub fn accept(fd: c_int, flags: u16) -> Result<c_int, Errno> {
    let mut result = -1;
    // SAFETY: points to a place for the result.
    check(unsafe { sock_accept(fd, flags.into(), &raw mut result) })?;
    Ok(result)
}

/// Receives into `buffers`; returns the number of bytes, and flags that say whether a message was cut.
pub fn recv(fd: c_int, buffers: Buffers, flags: u16) -> Result<(usize, u16), Errno> {
    let (mut received, mut out_flags) = (0, 0);
    // SAFETY: the makers of the buffers vouched for them.
    check(unsafe {
        sock_recv(fd, buffers.0.as_ptr(), buffers.0.len(), flags.into(), &raw mut received, &raw mut out_flags)
    })?;
    Ok((received, out_flags))
}

/// Sends `buffers`; returns the number of bytes.
pub fn send(fd: c_int, buffers: Buffers) -> Result<usize, Errno> {
    let mut sent = 0;
    // SAFETY: the makers of the buffers vouched for them.
    check(unsafe { sock_send(fd, buffers.0.as_ptr(), buffers.0.len(), 0, &raw mut sent) })?;
    Ok(sent)
}

/// Closes one direction or both: 1 receiving, 2 sending.
pub fn shutdown(fd: c_int, how: u8) -> Result<(), Errno> {
    // SAFETY: no pointers.
    check(unsafe { sock_shutdown(fd, how.into()) })
}
