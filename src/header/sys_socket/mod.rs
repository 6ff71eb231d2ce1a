//! `<sys/socket.h>`: <https://pubs.opengroup.org/onlinepubs/9799919799/basedefs/sys_socket.h.html>

#![allow(non_camel_case_types)] // the C names

use crate::abi::*;
use crate::os::socket;
use crate::wasi::sock::{Buffer as Piece, Buffers};

/// C's `socklen_t`.
pub type socklen_t = c_uint;

/// C's `struct msghdr`.
#[repr(C)]
pub struct Message {
    name: *mut c_void,
    namelen: socklen_t,
    pieces: *mut Piece,
    pieces_len: c_int,
    control: *mut c_void,
    controllen: socklen_t,
    flags: c_int,
}

/// Says that the address of the peer is not known: an address of the family `AF_UNSPEC`, which is 0, as far as it fits.
unsafe fn unknown_address(address: *mut c_void, len: *mut socklen_t) {
    const SIZE_OF_SOCKADDR: socklen_t = 16;
    if address.is_null() || len.is_null() {
        return;
    }
    // SAFETY: `*len` bytes at `address`, by the caller's word.
    unsafe {
        address.cast::<u8>().write_bytes(0, (*len).min(SIZE_OF_SOCKADDR) as usize);
        *len = SIZE_OF_SOCKADDR;
    }
}

/// Takes the next connection of a listening socket and returns its descriptor. WASI does not tell the peer's address.
/// Errors: `EAGAIN` for a non-blocking socket, `EBADF`, `ENOTSOCK`.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/accept.html>
#[export]
pub unsafe extern "C" fn accept(fd: c_int, address: *mut c_void, len: *mut socklen_t) -> c_int {
    or_minus_one(|| {
        let accepted = socket::accept(fd, 0)?;
        // SAFETY: the caller's.
        unsafe { unknown_address(address, len) };
        Ok(accepted)
    })
}

/// As `accept`, with the flags `SOCK_NONBLOCK` and `SOCK_CLOEXEC`. Errors: also `EINVAL` for another flag.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/accept.html>
#[export]
pub unsafe extern "C" fn accept4(fd: c_int, address: *mut c_void, len: *mut socklen_t, flags: c_int) -> c_int {
    or_minus_one(|| {
        let accepted = socket::accept(fd, flags)?;
        // SAFETY: the caller's.
        unsafe { unknown_address(address, len) };
        Ok(accepted)
    })
}

/// One piece of memory.
unsafe fn piece(base: *mut c_void, len: usize) -> Result<Piece, Errno> {
    if base.is_null() && len != 0 {
        return Err(Errno::FAULT);
    }
    // SAFETY: the caller's.
    Ok(unsafe { Piece::new(base, len) })
}

/// Receives up to `len` bytes. Errors: `EOPNOTSUPP` for other flags than `MSG_PEEK` and `MSG_WAITALL`, `ENOTSOCK`.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/recv.html>
#[export]
pub unsafe extern "C" fn recv(fd: c_int, base: *mut c_void, len: usize, flags: c_int) -> isize {
    or_minus_one(|| {
        // SAFETY: the caller's.
        let pieces = [unsafe { piece(base, len) }?];
        socket::receive(fd, Buffers::new(&pieces), flags).map(|(received, _)| received as isize)
    })
}

/// As `recv`; the sender of a connected socket is known, so no address is placed.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/recvfrom.html>
#[export]
pub unsafe extern "C" fn recvfrom(
    fd: c_int,
    base: *mut c_void,
    len: usize,
    flags: c_int,
    _address: *mut c_void,
    address_len: *mut socklen_t,
) -> isize {
    or_minus_one(|| {
        // SAFETY: the caller's.
        let pieces = [unsafe { piece(base, len) }?];
        let (received, _) = socket::receive(fd, Buffers::new(&pieces), flags)?;
        // SAFETY: null or a place for a length.
        unsafe { Out::optional(address_len) }.set(0);
        Ok(received as isize)
    })
}

/// Sends up to `len` bytes. Errors: `EOPNOTSUPP` for any flag, `ENOTSOCK`.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/send.html>
#[export]
pub unsafe extern "C" fn send(fd: c_int, base: *const c_void, len: usize, flags: c_int) -> isize {
    or_minus_one(|| {
        // SAFETY: the caller's; sending only reads.
        let pieces = [unsafe { piece(base.cast_mut(), len) }?];
        socket::send(fd, Buffers::new(&pieces), flags).map(|sent| sent as isize)
    })
}

/// As `send`. Errors: also `EISCONN` for an address, since every socket here is connected.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/sendto.html>
#[export]
pub unsafe extern "C" fn sendto(
    fd: c_int,
    base: *const c_void,
    len: usize,
    flags: c_int,
    address: *const c_void,
    _address_len: socklen_t,
) -> isize {
    or_minus_one(|| {
        // SAFETY: the caller's; sending only reads.
        let pieces = [unsafe { piece(base.cast_mut(), len) }?];
        if !address.is_null() {
            return Err(Errno::ISCONN);
        }
        socket::send(fd, Buffers::new(&pieces), flags).map(|sent| sent as isize)
    })
}

/// The pieces of memory of a message; `EMSGSIZE` for a number of them beyond reason.
unsafe fn pieces_of<'a>(message: *const Message) -> Result<Buffers<'a>, Errno> {
    const IOV_MAX: c_int = 1024;
    if message.is_null() {
        return Err(Errno::FAULT);
    }
    // SAFETY: not null, so a message with so many pieces, by the caller's word.
    unsafe {
        let message = &*message;
        if !(0..=IOV_MAX).contains(&message.pieces_len) {
            return Err(Errno::MSGSIZE);
        }
        if message.pieces_len == 0 {
            return Ok(Buffers::new(&[]));
        }
        Ok(Buffers::new(core::slice::from_raw_parts(message.pieces, message.pieces_len as usize)))
    }
}

/// Receives into the pieces of memory of a message; there is no address and no control data. Errors: as `recv`, and
/// `EMSGSIZE` for a number of pieces below 0 or above `IOV_MAX`.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/recvmsg.html>
#[export]
pub unsafe extern "C" fn recvmsg(fd: c_int, message: *mut Message, flags: c_int) -> isize {
    or_minus_one(|| {
        // SAFETY: the caller's.
        let (received, flags) = socket::receive(fd, unsafe { pieces_of(message) }?, flags)?;
        // SAFETY: `pieces_of` found it not to be null.
        unsafe {
            (*message).namelen = 0;
            (*message).controllen = 0;
            (*message).flags = flags;
        }
        Ok(received as isize)
    })
}

/// Sends the pieces of memory of a message. Errors: as `send`, `EMSGSIZE`, `EISCONN` for an address, `EOPNOTSUPP` for
/// control data.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/sendmsg.html>
#[export]
pub unsafe extern "C" fn sendmsg(fd: c_int, message: *const Message, flags: c_int) -> isize {
    or_minus_one(|| {
        // SAFETY: the caller's; not null once `pieces_of` has looked.
        let (pieces, message) = unsafe { (pieces_of(message)?, &*message) };
        if !message.name.is_null() {
            return Err(Errno::ISCONN);
        }
        if !message.control.is_null() && message.controllen != 0 {
            return Err(Errno::NOTSUP);
        }
        socket::send(fd, pieces, flags).map(|sent| sent as isize)
    })
}

/// Closes one direction of a socket or both. Errors: `EINVAL` for another `how`, `ENOTSOCK`, `ENOTCONN`.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/shutdown.html>
#[export]
pub extern "C" fn shutdown(fd: c_int, how: c_int) -> c_int {
    or_minus_one(|| socket::shutdown(fd, how).map(|()| 0))
}

/// Places the value of an option in `*value`, cut to `*len` bytes. Errors: `ENOPROTOOPT` for all but `SO_TYPE`,
/// `ENOTSOCK`, `EFAULT`.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/getsockopt.html>
#[export]
pub unsafe extern "C" fn getsockopt(
    fd: c_int,
    level: c_int,
    name: c_int,
    value: *mut c_void,
    len: *mut socklen_t,
) -> c_int {
    or_minus_one(|| {
        let option = socket::option(fd, level, name)?;
        if len.is_null() {
            return Err(Errno::FAULT);
        }
        // SAFETY: `*len` bytes at `value`.
        let copied = unsafe { Out::slice(value.cast::<u8>(), *len as usize) }?.copy_from(&option.to_ne_bytes());
        // SAFETY: not null.
        unsafe { *len = copied as socklen_t };
        Ok(0)
    })
}

/// WASI has no option that can be set. Errors: `ENOPROTOOPT`, or `ENOTSOCK`, `EBADF`.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/setsockopt.html>
#[export]
pub extern "C" fn setsockopt(fd: c_int, _level: c_int, _name: c_int, _value: *const c_void, _len: socklen_t) -> c_int {
    or_minus_one(|| socket::set_option(fd).map(|()| 0))
}
