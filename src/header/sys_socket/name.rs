//! Making sockets, and giving and telling them addresses.

use super::{address_room, socklen_t, tell_length};
use crate::abi::*;
use crate::os::descriptor::Sender;
use crate::os::local_socket;
use crate::os::signals::broken_pipe;
use crate::os::socket as sockets;

/// A socket within the program, of the family `AF_UNIX`, or of `AF_INET` or `AF_INET6` on a network that has the loopback
/// interface only; `kind` may have `SOCK_NONBLOCK` and `SOCK_CLOEXEC`. Errors: `EAFNOSUPPORT`, `EPROTOTYPE`,
/// `EPROTONOSUPPORT`, `EMFILE`, `ENOMEM`.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/socket.html>
#[export]
pub extern "C" fn socket(domain: c_int, kind: c_int, protocol: c_int) -> c_int {
    broken_pipe::install();
    or_minus_one(|| local_socket::open(domain, kind, protocol))
}

/// Two connected sockets of the family `AF_UNIX`. Errors: as `socket`, `EOPNOTSUPP` for another family.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/socketpair.html>
#[export]
pub unsafe extern "C" fn socketpair(domain: c_int, kind: c_int, protocol: c_int, pair: *mut c_int) -> c_int {
    broken_pipe::install();
    or_minus_one(|| {
        // SAFETY: room for two, by the caller's word.
        let place = unsafe { Out::slice(pair, 2) }?;
        place.copy_from(&local_socket::pair(domain, kind, protocol)?);
        Ok(0)
    })
}

/// Gives a socket an address. The names of local sockets are the program's own: they do not show in directories, and end
/// with their socket. Errors: `EADDRINUSE`, `EADDRNOTAVAIL`, `EAFNOSUPPORT`, `EINVAL`; `EOPNOTSUPP` for a socket of the
/// host; `EBADF`, `ENOTSOCK`.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/bind.html>
#[export]
pub unsafe extern "C" fn bind(fd: c_int, address: *const c_void, len: socklen_t) -> c_int {
    or_minus_one(|| {
        let (socket, object) = sockets::local(fd)?;
        // SAFETY: so many bytes, by the caller's word.
        socket.bind(object.at, unsafe { bytes(address, len as usize) }?).map(|()| 0)
    })
}

/// Has a socket wait for connections. Errors: `EDESTADDRREQ`, `EINVAL`, `EOPNOTSUPP`, `EBADF`, `ENOTSOCK`.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/listen.html>
#[export]
pub extern "C" fn listen(fd: c_int, backlog: c_int) -> c_int {
    or_minus_one(|| {
        let (socket, object) = sockets::local(fd)?;
        socket.listen(object.at, usize::try_from(backlog).unwrap_or(0)).map(|()| 0)
    })
}

/// Connects a socket, at once or never: within the program there is nothing to wait for. Errors: `ECONNREFUSED`, `ENOENT`
/// for a local name that no socket has, `ENETUNREACH` for what is not on this machine, `EISCONN`, `EAFNOSUPPORT`,
/// `EPROTOTYPE`, `EINVAL`; `EAGAIN` for a non-blocking socket when the queue is full; `EBADF`, `ENOTSOCK`, `EOPNOTSUPP`.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/connect.html>
#[export]
pub unsafe extern "C" fn connect(fd: c_int, address: *const c_void, len: socklen_t) -> c_int {
    or_minus_one(|| {
        let (socket, object) = sockets::local(fd)?;
        // SAFETY: so many bytes, by the caller's word.
        let address = unsafe { bytes(address, len as usize) }?;
        socket.connect(object.at, address, object.waits()).map(|()| 0)
    })
}

/// # Safety
/// As for [`address_room`].
unsafe fn name(fd: c_int, peer: bool, address: *mut c_void, len: *mut socklen_t) -> Result<c_int, Errno> {
    let (socket, object) = sockets::local(fd)?;
    if address.is_null() || len.is_null() {
        return Err(Errno::FAULT);
    }
    // SAFETY: the caller's.
    let Sender { room, .. } = unsafe { address_room(address, len) };
    let whole = socket.name(object.at, peer, room)?;
    // SAFETY: the caller's.
    unsafe { tell_length(address, len, whole) };
    Ok(0)
}

/// Tells the address of a socket. Errors: `EBADF`, `ENOTSOCK`, `EFAULT`; `EOPNOTSUPP` for a socket of the host, which
/// does not tell.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/getsockname.html>
#[export]
pub unsafe extern "C" fn getsockname(fd: c_int, address: *mut c_void, len: *mut socklen_t) -> c_int {
    // SAFETY: the caller's.
    or_minus_one(|| unsafe { name(fd, false, address, len) })
}

/// Tells the address of the socket at the other end. Errors: as `getsockname`, `ENOTCONN`.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/getpeername.html>
#[export]
pub unsafe extern "C" fn getpeername(fd: c_int, address: *mut c_void, len: *mut socklen_t) -> c_int {
    // SAFETY: the caller's.
    or_minus_one(|| unsafe { name(fd, true, address, len) })
}

/// Takes the next connection of a listening socket and returns its descriptor. Of the host's sockets the peer's address
/// is not known: it has the family `AF_UNSPEC`. Errors: `EAGAIN` for a non-blocking socket, `EBADF`, `ENOTSOCK`, `EINVAL`.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/accept.html>
#[export]
pub unsafe extern "C" fn accept(fd: c_int, address: *mut c_void, len: *mut socklen_t) -> c_int {
    // SAFETY: the caller's.
    or_minus_one(|| unsafe { accept_and_name(fd, address, len, 0) })
}

/// As `accept`, with the flags `SOCK_NONBLOCK` and `SOCK_CLOEXEC`. Errors: also `EINVAL` for another flag.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/accept.html>
#[export]
pub unsafe extern "C" fn accept4(fd: c_int, address: *mut c_void, len: *mut socklen_t, flags: c_int) -> c_int {
    // SAFETY: the caller's.
    or_minus_one(|| unsafe { accept_and_name(fd, address, len, flags) })
}

/// # Safety
/// As for [`address_room`].
unsafe fn accept_and_name(fd: c_int, address: *mut c_void, len: *mut socklen_t, flags: c_int) -> Result<c_int, Errno> {
    /// The size of `struct sockaddr`.
    const UNKNOWN: [u8; 16] = [0; 16];
    let accepted = sockets::accept(fd, flags)?;
    // SAFETY: the caller's.
    let Sender { room, .. } = unsafe { address_room(address, len) };
    let whole = match sockets::local(accepted) {
        Ok((socket, object)) => socket.name(object.at, true, room).unwrap_or(0),
        Err(_) => {
            room.copy_from(&UNKNOWN);
            UNKNOWN.len()
        }
    };
    // SAFETY: the caller's.
    unsafe { tell_length(address, len, whole) };
    Ok(accepted)
}

/// Closes one direction of a socket or both. Errors: `EINVAL` for another `how`, `ENOTSOCK`, `ENOTCONN`.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/shutdown.html>
#[export]
pub extern "C" fn shutdown(fd: c_int, how: c_int) -> c_int {
    or_minus_one(|| sockets::shutdown(fd, how).map(|()| 0))
}

/// Whether out-of-band data comes next: never, as no socket here has any. Errors: `ENOTTY` for what is no socket, `EBADF`.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/sockatmark.html>
#[export]
pub extern "C" fn sockatmark(fd: c_int) -> c_int {
    or_minus_one(|| match sockets::is_socket(fd) {
        Ok(()) => Ok(0),
        Err(Errno::NOTSOCK) => Err(Errno::NOTTY),
        Err(error) => Err(error),
    })
}
