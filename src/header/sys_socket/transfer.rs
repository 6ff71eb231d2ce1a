//! Sending and receiving one piece of memory.

use super::{CioVec, IoVec, Sender, address_room, socket, socklen_t, tell_length};
use crate::abi::*;

/// Receives up to `len` bytes. Errors: `EAGAIN`, `ENOTCONN`, `ENOTSOCK`; `EOPNOTSUPP` for other flags than `MSG_PEEK`,
/// `MSG_WAITALL` and, with a socket within the program, `MSG_DONTWAIT`.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/recv.html>
#[export]
pub unsafe extern "C" fn recv(fd: c_int, base: *mut c_void, len: usize, flags: c_int) -> isize {
    or_minus_one(|| {
        // SAFETY: the caller's.
        let room = unsafe { Out::slice(base.cast(), len) }?;
        let mut nobody = Sender::unwanted();
        socket::receive(fd, &[IoVec::out(room)], flags, &mut nobody).map(|(received, _)| received as isize)
    })
}

/// As `recv`; the address of the sender is placed, with a length of 0 where a connected socket makes it known.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/recvfrom.html>
#[export]
pub unsafe extern "C" fn recvfrom(
    fd: c_int,
    base: *mut c_void,
    len: usize,
    flags: c_int,
    address: *mut c_void,
    address_len: *mut socklen_t,
) -> isize {
    or_minus_one(|| {
        // SAFETY: the caller's.
        let (room, mut from) = unsafe { (Out::slice(base.cast(), len)?, address_room(address, address_len)) };
        let (received, _) = socket::receive(fd, &[IoVec::out(room)], flags, &mut from)?;
        // SAFETY: the caller's.
        unsafe { tell_length(address, address_len, from.len) };
        Ok(received as isize)
    })
}

/// Sends up to `len` bytes. Errors: `EPIPE` with the signal `SIGPIPE`, unless `MSG_NOSIGNAL` is set; `EAGAIN`, `EMSGSIZE`,
/// `ENOTCONN`, `EDESTADDRREQ`, `ECONNREFUSED`, `ENOTSOCK`; `EOPNOTSUPP` for a flag that cannot be had.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/send.html>
#[export]
pub unsafe extern "C" fn send(fd: c_int, base: *const c_void, len: usize, flags: c_int) -> isize {
    or_minus_one(|| {
        // SAFETY: the caller's.
        let data = unsafe { bytes(base, len) }?;
        socket::send(fd, &[CioVec::new(data)], flags, None).map(|sent| sent as isize)
    })
}

/// As `send`, to an address (null: where the socket is connected to). Errors: also `EISCONN`, `ENETUNREACH`, `ENOENT`.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/sendto.html>
#[export]
pub unsafe extern "C" fn sendto(
    fd: c_int,
    base: *const c_void,
    len: usize,
    flags: c_int,
    address: *const c_void,
    address_len: socklen_t,
) -> isize {
    or_minus_one(|| {
        // SAFETY: the caller's.
        let (data, to) = unsafe { (bytes(base, len)?, bytes(address, address_len as usize)) };
        let to = if address.is_null() { None } else { Some(to?) };
        socket::send(fd, &[CioVec::new(data)], flags, to).map(|sent| sent as isize)
    })
}
