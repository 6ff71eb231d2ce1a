//! Sockets: what preview1 has of them, connected streams and listening sockets that the host made.

use crate::abi::{Errno, c_int};
use crate::os::fd::host;
use crate::wasi::fd::fdstat_get;
use crate::wasi::sock::{self, Buffers};
use crate::wasi::types::{fdflags, filetype};

/// Look at what came without taking it.
pub const MSG_PEEK: c_int = 1;
/// Wait for all that was asked for.
pub const MSG_WAITALL: c_int = 2;
/// In what comes back: a message was longer than the memory.
pub const MSG_TRUNC: c_int = 1;
const SOCK_NONBLOCK: c_int = 0x4000;
const SOCK_CLOEXEC: c_int = 0x2000;
const SOCK_DGRAM: c_int = 5;
const SOCK_STREAM: c_int = 6;
const SOL_SOCKET: c_int = 0x7fff_ffff;
const SO_TYPE: c_int = 3;

/// Takes the next connection of a listening socket. Errors: `EINVAL` for unknown flags, `ENOTSOCK`.
pub fn accept(fd: c_int, flags: c_int) -> Result<c_int, Errno> {
    if flags & !(SOCK_NONBLOCK | SOCK_CLOEXEC) != 0 {
        return Err(Errno::INVAL);
    }
    host(fd)?;
    sock::accept(fd, if flags & SOCK_NONBLOCK != 0 { fdflags::NONBLOCK } else { 0 })
}

/// Receives; returns the number of bytes and flags. Errors: `EOPNOTSUPP` for other flags, `ENOTSOCK`.
pub fn receive(fd: c_int, buffers: Buffers, flags: c_int) -> Result<(usize, c_int), Errno> {
    if flags & !(MSG_PEEK | MSG_WAITALL) != 0 {
        return Err(Errno::NOTSUP);
    }
    kind(fd)?;
    let (received, flags) = sock::recv(fd, buffers, flags as u16)?;
    Ok((received, c_int::from(flags) & MSG_TRUNC))
}

/// Sends; returns the number of bytes. Errors: `EOPNOTSUPP` for any flag, `ENOTSOCK`.
pub fn send(fd: c_int, buffers: Buffers, flags: c_int) -> Result<usize, Errno> {
    if flags != 0 {
        return Err(Errno::NOTSUP);
    }
    kind(fd)?;
    sock::send(fd, buffers)
}

/// Closes one direction or both. Errors: `EINVAL` for another `how`, `ENOTSOCK`.
pub fn shutdown(fd: c_int, how: c_int) -> Result<(), Errno> {
    if !(1..=3).contains(&how) {
        return Err(Errno::INVAL);
    }
    kind(fd)?;
    sock::shutdown(fd, how as u8)
}

/// The value of an option, of which WASI has `SO_TYPE`. Errors: `ENOPROTOOPT` for others, `ENOTSOCK`.
pub fn option(fd: c_int, level: c_int, name: c_int) -> Result<c_int, Errno> {
    let kind = kind(fd)?;
    if level != SOL_SOCKET || name != SO_TYPE {
        return Err(Errno::NOPROTOOPT);
    }
    Ok(kind)
}

/// No option can be set. Errors: `ENOPROTOOPT`, or `ENOTSOCK`.
pub fn set_option(fd: c_int) -> Result<(), Errno> {
    kind(fd)?;
    Err(Errno::NOPROTOOPT)
}

/// `SOCK_STREAM` or `SOCK_DGRAM`. Errors: `EBADF`, `ENOTSOCK`.
fn kind(fd: c_int) -> Result<c_int, Errno> {
    match fdstat_get(host(fd)?)?.filetype {
        filetype::SOCKET_STREAM => Ok(SOCK_STREAM),
        filetype::SOCKET_DGRAM => Ok(SOCK_DGRAM),
        _ => Err(Errno::NOTSOCK),
    }
}
