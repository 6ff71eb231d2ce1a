//! `sendmsg` and `recvmsg`.

use super::socklen_t;
use crate::abi::net::socket_message::{Message, pieces_of};
use crate::abi::*;
use crate::os::fd::descriptor::Sender;
use crate::os::fd::iovec::{CioVec, IoVec};
use crate::os::socket;

/// Receives into the pieces of memory of a message; there is no control data. Errors: as `recv`, and `EMSGSIZE` for a
/// number of pieces below 0 or above `IOV_MAX`.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/recvmsg.html>
#[export]
pub unsafe extern "C" fn recvmsg(fd: c_int, message: *mut Message, flags: c_int) -> isize {
    or_minus_one(|| {
        // SAFETY: C passes null or a message; not null once `pieces_of` has looked.
        let (pieces, message) = unsafe { (pieces_of::<IoVec>(message)?, &mut *message) };
        let len = if message.name.is_null() { 0 } else { message.namelen as usize };
        // SAFETY: C passes a message with so many bytes for a name.
        let mut from = Sender { memory: unsafe { Out::slice(message.name.cast(), len) }?, len: 0 };
        let (received, flags) = socket::receive(fd, pieces, flags, &mut from)?;
        message.namelen = from.len as socklen_t;
        message.controllen = 0;
        message.flags = flags;
        Ok(received as isize)
    })
}

/// Sends the pieces of memory of a message. Errors: as `sendto`, `EMSGSIZE`, `EOPNOTSUPP` for control data.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/sendmsg.html>
#[export]
pub unsafe extern "C" fn sendmsg(fd: c_int, message: *const Message, flags: c_int) -> isize {
    or_minus_one(|| {
        // SAFETY: C passes null or a message; not null once `pieces_of` has looked.
        let (pieces, message) = unsafe { (pieces_of::<CioVec>(message)?, &*message) };
        if !message.control.is_null() && message.controllen != 0 {
            return Err(Errno::NOTSUP);
        }
        // SAFETY: C passes a message with a name of so many bytes.
        let to = unsafe { bytes(message.name, message.namelen as usize) };
        let to = if message.name.is_null() { None } else { Some(to?) };
        socket::send(fd, pieces, flags, to).map(|sent| sent as isize)
    })
}
