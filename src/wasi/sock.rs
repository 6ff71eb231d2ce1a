//! Sockets.

use super::result::check;
use super::types::{CioVec, Fd, IoVec, within};
use crate::abi::Errno;

#[link(wasm_import_module = "wasi_snapshot_preview1")]
unsafe extern "C" {
    fn sock_accept(fd: Fd, flags: u32, result: *mut Fd) -> i32;
    fn sock_recv(
        fd: Fd,
        buffers: *const IoVec,
        count: usize,
        flags: u32,
        received: *mut usize,
        out_flags: *mut u16,
    ) -> i32;
    fn sock_send(fd: Fd, buffers: *const CioVec, count: usize, flags: u32, sent: *mut usize) -> i32;
    fn sock_shutdown(fd: Fd, how: u32) -> i32;
}

/// Takes the next connection of the listening socket `fd`, with the descriptor flags `flags`.
pub fn accept(fd: Fd, flags: u16) -> Result<Fd, Errno> {
    let mut result = Fd::MAX;
    // SAFETY: points to a place for the result.
    check(unsafe { sock_accept(fd, flags.into(), &raw mut result) })?;
    Ok(result)
}

/// Receives into `buffers`; returns the number of bytes, and flags that say whether a message was cut.
pub fn recv(fd: Fd, buffers: &[IoVec], flags: u16) -> Result<(usize, u16), Errno> {
    let (mut received, mut out_flags) = (0, 0);
    // SAFETY: the makers of the buffers vouched for them.
    check(unsafe {
        sock_recv(fd, buffers.as_ptr(), buffers.len(), flags.into(), &raw mut received, &raw mut out_flags)
    })?;
    Ok((within(received, buffers.iter().map(IoVec::len).sum())?, out_flags))
}

/// Sends `buffers`; returns the number of bytes.
pub fn send(fd: Fd, buffers: &[CioVec]) -> Result<usize, Errno> {
    let mut sent = 0;
    // SAFETY: the makers of the buffers vouched for them.
    check(unsafe { sock_send(fd, buffers.as_ptr(), buffers.len(), 0, &raw mut sent) })?;
    within(sent, buffers.iter().map(CioVec::len).sum())
}

/// Closes one direction or both: 1 receiving, 2 sending.
pub fn shutdown(fd: Fd, how: u8) -> Result<(), Errno> {
    // SAFETY: no pointers.
    check(unsafe { sock_shutdown(fd, how.into()) })
}
