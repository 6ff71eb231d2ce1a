//! Sockets.

use super::raw::host;
use super::result::check;
use super::types::{CioVec, Fd, IoVec, within};
use crate::abi::Errno;
use crate::abi::lock::outside;

/// Takes the next connection of the listening socket `fd`, with the descriptor flags `flags`.
pub fn accept(fd: Fd, flags: u16) -> Result<Fd, Errno> {
    let mut result = Fd::MAX;
    // SAFETY: points to memory for the result.
    check(outside(|| unsafe { host!(sock_accept(fd, flags, &raw mut result)) }))?;
    Ok(result)
}

/// Receives into `buffers`; returns the number of bytes, and flags that say whether a message was cut.
pub fn recv(fd: Fd, buffers: &[IoVec], flags: u16) -> Result<(usize, u16), Errno> {
    let (mut received, mut out_flags) = (0, 0);
    // SAFETY: the makers of the buffers vouched for them.
    check(outside(|| unsafe {
        host!(sock_recv(fd, buffers.as_ptr(), buffers.len(), flags, &raw mut received, &raw mut out_flags))
    }))?;
    Ok((within(received, buffers.iter().map(IoVec::len).sum())?, out_flags))
}

/// Sends `buffers`; returns the number of bytes.
pub fn send(fd: Fd, buffers: &[CioVec]) -> Result<usize, Errno> {
    let mut sent = 0;
    // SAFETY: the makers of the buffers vouched for them.
    check(outside(|| unsafe { host!(sock_send(fd, buffers.as_ptr(), buffers.len(), 0, &raw mut sent)) }))?;
    within(sent, buffers.iter().map(CioVec::len).sum())
}

/// Closes one direction or both: 1 receiving, 2 sending.
pub fn shutdown(fd: Fd, how: u8) -> Result<(), Errno> {
    // SAFETY: no pointers.
    check(unsafe { host!(sock_shutdown(fd, how)) })
}
