//! `send`, `recv` and their relatives.

use crate::abi::net::socket_address::{AddressArg, LengthArg, destination};
use crate::abi::*;
use crate::os::fd::descriptor::Sender;
use crate::os::fd::iovec::{CioVec, IoVec};
use crate::os::socket;

/// Receives up to `len` bytes. Errors: `EAGAIN`, `ENOTCONN`, `ENOTSOCK`; `EOPNOTSUPP` for other flags than `MSG_PEEK`,
/// `MSG_WAITALL` and, with a socket within the program, `MSG_DONTWAIT`.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/recv.html>
#[export]
pub extern "C" fn recv(fd: c_int, buffer: OutSlice<u8>, flags: c_int) -> isize {
    or_minus_one(|| {
        let mut nobody = Sender::unwanted();
        let received = socket::receive(fd, &[IoVec::out(buffer.get()?)], flags, &mut nobody);
        received.map(|(received, _)| received as isize)
    })
}

/// As `recv`; the address of the sender is stored, with a length of 0 where a connected socket makes it known.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/recvfrom.html>
#[export]
pub unsafe extern "C" fn recvfrom(
    fd: c_int,
    buffer: OutSlice<u8>,
    flags: c_int,
    address: AddressArg,
    len: LengthArg,
) -> isize {
    or_minus_one(|| {
        // SAFETY: C passes the length with the address.
        let mut from = unsafe { address.sender(len) };
        let (received, _) = socket::receive(fd, &[IoVec::out(buffer.get()?)], flags, &mut from)?;
        address.set_length(len, from.len);
        Ok(received as isize)
    })
}

/// Sends up to `len` bytes. Errors: `EPIPE` with the signal `SIGPIPE`, unless `MSG_NOSIGNAL` is set; `EAGAIN`, `EMSGSIZE`,
/// `ENOTCONN`, `EDESTADDRREQ`, `ECONNREFUSED`, `ENOTSOCK`; `EOPNOTSUPP` for a flag that cannot be had.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/send.html>
#[export]
pub extern "C" fn send(fd: c_int, data: Slice<u8>, flags: c_int) -> isize {
    or_minus_one(|| socket::send(fd, &[CioVec::new(data.get()?)], flags, None).map(|sent| sent as isize))
}

/// As `send`, to an address (null: where the socket is connected to). Errors: also `EISCONN`, `ENETUNREACH`, `ENOENT`.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/sendto.html>
#[export]
pub extern "C" fn sendto(fd: c_int, data: Slice<u8>, flags: c_int, address: Slice<u8>) -> isize {
    or_minus_one(|| {
        let (data, to) = (data.get()?, destination(address)?);
        socket::send(fd, &[CioVec::new(data)], flags, to).map(|sent| sent as isize)
    })
}
