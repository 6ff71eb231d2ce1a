//! Creating sockets; their addresses.

use crate::abi::net::socket_address::{self, AddressArg, LengthArg};
use crate::abi::*;
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

/// Two connected sockets; those of `AF_INET` and `AF_INET6` have addresses of the loopback interface. Errors: as `socket`, `EADDRINUSE`.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/socketpair.html>
#[export]
pub extern "C" fn socketpair(domain: c_int, kind: c_int, protocol: c_int, pair: OutArg<[c_int; 2]>) -> c_int {
    broken_pipe::install();
    zero_or_minus_one(|| {
        let pair = pair.get()?;
        pair.set(local_socket::pair(domain, kind, protocol)?);
        Ok(())
    })
}

/// Gives a socket an address. The names of local sockets are the program's own: they do not show in directories, and end
/// with their socket. Errors: `EADDRINUSE`, `EADDRNOTAVAIL`, `EAFNOSUPPORT`, `EINVAL`; `EOPNOTSUPP` for a socket of the
/// host; `EBADF`, `ENOTSOCK`.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/bind.html>
#[export]
pub extern "C" fn bind(fd: c_int, address: Slice<u8>) -> c_int {
    zero_or_minus_one(|| {
        let (socket, object) = sockets::local(fd)?;
        socket.bind(object.at, address.get()?)
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
pub extern "C" fn connect(fd: c_int, address: Slice<u8>) -> c_int {
    zero_or_minus_one(|| {
        let (socket, object) = sockets::local(fd)?;
        socket.connect(object.at, address.get()?, object.waits())
    })
}

/// Returns the address of a socket. Errors: `EBADF`, `ENOTSOCK`, `EFAULT`; `EOPNOTSUPP` for a socket of the host, whose
/// address is not known.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/getsockname.html>
#[export]
pub unsafe extern "C" fn getsockname(fd: c_int, address: AddressArg, len: LengthArg) -> c_int {
    // SAFETY: C passes the length with the address.
    zero_or_minus_one(|| unsafe { socket_address::name(fd, false, address, len) })
}

/// Returns the address of the socket at the other end. Errors: as `getsockname`, `ENOTCONN`.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/getpeername.html>
#[export]
pub unsafe extern "C" fn getpeername(fd: c_int, address: AddressArg, len: LengthArg) -> c_int {
    // SAFETY: C passes the length with the address.
    zero_or_minus_one(|| unsafe { socket_address::name(fd, true, address, len) })
}

/// Takes the next connection of a listening socket and returns its descriptor. Of the host's sockets the peer's address
/// is not known: it has the family `AF_UNSPEC`. Errors: `EAGAIN` for a non-blocking socket, `EBADF`, `ENOTSOCK`, `EINVAL`.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/accept.html>
#[export]
pub unsafe extern "C" fn accept(fd: c_int, address: AddressArg, len: LengthArg) -> c_int {
    // SAFETY: C passes the length with the address.
    or_minus_one(|| unsafe { socket_address::accept(fd, address, len, 0) })
}

/// As `accept`, with the flags `SOCK_NONBLOCK` and `SOCK_CLOEXEC`. Errors: also `EINVAL` for another flag.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/accept.html>
#[export]
pub unsafe extern "C" fn accept4(fd: c_int, address: AddressArg, len: LengthArg, flags: c_int) -> c_int {
    // SAFETY: C passes the length with the address.
    or_minus_one(|| unsafe { socket_address::accept(fd, address, len, flags) })
}

/// Closes one direction of a socket or both. Errors: `EINVAL` for another `how`, `ENOTSOCK`, `ENOTCONN`.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/shutdown.html>
#[export]
pub extern "C" fn shutdown(fd: c_int, how: c_int) -> c_int {
    or_minus_one(|| sockets::shutdown(fd, how).map(|()| 0))
}

/// Whether out-of-band data comes next: never, as no socket here has any. Errors: `ENOTTY` for what is not a socket, `EBADF`.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/sockatmark.html>
#[export]
pub extern "C" fn sockatmark(fd: c_int) -> c_int {
    or_minus_one(|| match sockets::is_socket(fd) {
        Ok(()) => Ok(0),
        Err(Errno::NOTSOCK) => Err(Errno::NOTTY),
        Err(error) => Err(error),
    })
}
