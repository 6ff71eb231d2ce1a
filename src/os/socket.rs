//! Sockets: connected streams and listening sockets that the host made, and those within the program
//! ([`super::local_socket`]).

use super::fd::descriptor::{self, Manner, Object, Sender, adopt, host_fd};
use crate::abi::c::{
    MSG_CMSG_CLOEXEC, MSG_CMSG_CLOFORK, MSG_DONTWAIT, MSG_EOR, MSG_NOSIGNAL, MSG_PEEK, MSG_TRUNC, MSG_WAITALL,
    O_CLOEXEC, O_CLOFORK, O_NONBLOCK, SO_TYPE, SOCK_CLOEXEC, SOCK_CLOFORK, SOCK_DGRAM, SOCK_NONBLOCK, SOCK_STREAM,
    SOL_SOCKET,
};
use crate::abi::{Errno, Out, c_int};
use crate::wasi::fd::fdstat_get;
use crate::wasi::sock;
use crate::wasi::types::{CioVec, Fd, FdFlags, IoVec, fdflags, filetype};

/// A socket of the host, or one within the program. Errors: `EBADF`, `ENOTSOCK`.
enum Known {
    Host(Fd),
    Local(&'static dyn descriptor::Socket, Object),
}

fn known(fd: c_int) -> Result<Known, Errno> {
    match host_fd(fd) {
        Ok(fd) => match fdstat_get(fd)?.filetype {
            filetype::SOCKET_STREAM | filetype::SOCKET_DGRAM => Ok(Known::Host(fd)),
            _ => Err(Errno::NOTSOCK),
        },
        Err(other) => {
            let object = other.object()?;
            Ok(Known::Local(object.kind.socket().ok_or(Errno::NOTSOCK)?, object))
        }
    }
}

/// Whether it is a socket. Errors: `EBADF`, `ENOTSOCK`.
pub fn is_socket(fd: c_int) -> Result<(), Errno> {
    known(fd).map(|_| ())
}

/// A socket within the program; `EOPNOTSUPP` for one of the host, which can do no more than it does. Errors: also
/// `EBADF`, `ENOTSOCK`.
pub fn local(fd: c_int) -> Result<(&'static dyn descriptor::Socket, Object), Errno> {
    match known(fd)? {
        Known::Host(_) => Err(Errno::NOTSUP),
        Known::Local(socket, object) => Ok((socket, object)),
    }
}

/// The flags that may be added to the type of a socket.
pub const SOCKET_FLAGS: c_int = SOCK_NONBLOCK | SOCK_CLOEXEC | SOCK_CLOFORK;

/// The flags of `open` for [`SOCKET_FLAGS`].
pub fn open_flags(kind: c_int) -> c_int {
    let set = |flag, open: c_int| if kind & flag == 0 { 0 } else { open };
    set(SOCK_NONBLOCK, O_NONBLOCK) | set(SOCK_CLOEXEC, O_CLOEXEC) | set(SOCK_CLOFORK, O_CLOFORK)
}

/// Takes the next connection of a listening socket. Errors: `EINVAL` for unknown flags, `ENOTSOCK`, `EAGAIN`.
pub fn accept(fd: c_int, flags: c_int) -> Result<c_int, Errno> {
    if flags & !SOCKET_FLAGS != 0 {
        return Err(Errno::INVAL);
    }
    let flags = open_flags(flags);
    match host_fd(fd) {
        Ok(fd) => {
            let new = adopt(sock::accept(fd, flags as FdFlags & fdflags::NONBLOCK)?)?;
            descriptor::note_flags(new, flags);
            Ok(new)
        }
        Err(other) => {
            let object = other.object()?;
            let socket = object.kind.socket().ok_or(Errno::NOTSOCK)?;
            let at = socket.accept(object.at, object.waits())?;
            socket.open(at, flags)
        }
    }
}

fn manner(object: &Object, flags: c_int) -> Manner {
    Manner {
        waits: object.waits() && flags & MSG_DONTWAIT == 0,
        peek: flags & MSG_PEEK != 0,
        all: flags & MSG_WAITALL != 0,
        quiet: flags & MSG_NOSIGNAL != 0,
    }
}

/// Receives, and stores the sender's address; returns the number of bytes and flags. Errors: `EOPNOTSUPP` for flags that
/// cannot be had (of a socket of the host also `MSG_DONTWAIT`), `ENOTSOCK`.
pub fn receive(fd: c_int, buffers: &[IoVec], flags: c_int, from: &mut Sender<'_>) -> Result<(usize, c_int), Errno> {
    let host_flags = flags & !(MSG_CMSG_CLOEXEC | MSG_CMSG_CLOFORK);
    match known(fd)? {
        Known::Host(fd) if host_flags & !(MSG_PEEK | MSG_WAITALL) == 0 => {
            let (received, flags) = sock::recv(fd, buffers, host_flags as u16)?;
            Ok((received, c_int::from(flags) & MSG_TRUNC))
        }
        Known::Local(socket, object) if host_flags & !(MSG_PEEK | MSG_WAITALL | MSG_DONTWAIT) == 0 => {
            let received = socket.receive(object.at, buffers, manner(&object, flags), from)?;
            Ok((received.len, if received.cut { MSG_TRUNC } else { 0 }))
        }
        _ => Err(Errno::NOTSUP),
    }
}

/// Sends, to an address where there is one; returns the number of bytes. Errors: `EOPNOTSUPP` for flags that cannot be
/// had, `EISCONN` for an address with a socket of the host, `ENOTSOCK`.
pub fn send(fd: c_int, buffers: &[CioVec], flags: c_int, to: Option<&[u8]>) -> Result<usize, Errno> {
    match known(fd)? {
        Known::Host(fd) if flags & !(MSG_NOSIGNAL | MSG_EOR) == 0 => match to {
            Some(_) if fdstat_get(fd)?.filetype != filetype::SOCKET_STREAM => Err(Errno::ISCONN),
            _ => sock::send(fd, buffers), // which raises no signal
        },
        Known::Local(socket, object) if flags & !(MSG_NOSIGNAL | MSG_DONTWAIT | MSG_EOR) == 0 => {
            socket.send(object.at, buffers, manner(&object, flags), to)
        }
        _ => Err(Errno::NOTSUP),
    }
}

/// Closes one direction or both. Errors: `EINVAL` for another `how`, `ENOTSOCK`, `ENOTCONN`.
pub fn shutdown(fd: c_int, how: c_int) -> Result<(), Errno> {
    if !(1..=3).contains(&how) {
        return Err(Errno::INVAL);
    }
    match known(fd)? {
        Known::Host(fd) => sock::shutdown(fd, how as u8),
        Known::Local(socket, object) => socket.shutdown(object.at, how),
    }
}

/// Stores the value of an option; returns its size. Sockets of the host have `SO_TYPE`. Errors: `ENOPROTOOPT`, `ENOTSOCK`.
pub fn option(fd: c_int, level: c_int, name: c_int, out: Out<u8>) -> Result<usize, Errno> {
    match known(fd)? {
        Known::Host(fd) if level == SOL_SOCKET && name == SO_TYPE => {
            let kind = match fdstat_get(fd)?.filetype {
                filetype::SOCKET_DGRAM => SOCK_DGRAM,
                _ => SOCK_STREAM,
            };
            Ok(out.copy_from(&kind.to_ne_bytes()))
        }
        Known::Host(_) => Err(Errno::NOPROTOOPT),
        Known::Local(socket, object) => socket.option(object.at, level, name, out),
    }
}

/// Sets an option; none of a socket of the host can be. Errors: `ENOPROTOOPT`, `EINVAL`, `ENOTSOCK`.
pub fn set_option(fd: c_int, level: c_int, name: c_int, value: &[u8]) -> Result<(), Errno> {
    match known(fd)? {
        Known::Host(_) => Err(Errno::NOPROTOOPT),
        Known::Local(socket, object) => socket.set_option(object.at, level, name, value),
    }
}
