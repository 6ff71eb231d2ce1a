//! Sending and receiving messages of several pieces of memory.

use super::{CioVec, IoVec, Sender, socket, socklen_t};
use crate::abi::c::IOV_MAX;
use crate::abi::*;

/// C's `struct msghdr`.
#[repr(C)]
pub struct Message {
    name: *mut c_void,
    namelen: socklen_t,
    pieces: *mut c_void,
    pieces_len: c_int,
    control: *mut c_void,
    controllen: socklen_t,
    flags: c_int,
}

/// The pieces of memory of a message, as [`IoVec`]s or [`CioVec`]s; `EMSGSIZE` for a number of them beyond reason.
///
/// # Safety
/// `message` must be null or a message with so many pieces.
unsafe fn pieces_of<'a, P>(message: *const Message) -> Result<&'a [P], Errno> {
    // SAFETY: the caller's.
    let message = unsafe { message.as_ref() }.ok_or(Errno::FAULT)?;
    match message.pieces_len {
        0 => Ok(&[]),
        // SAFETY: so many pieces, by the caller's word.
        len @ 1.. if len as usize <= IOV_MAX => {
            Ok(unsafe { core::slice::from_raw_parts(message.pieces.cast(), len as usize) })
        }
        _ => Err(Errno::MSGSIZE),
    }
}

/// Receives into the pieces of memory of a message; there is no control data. Errors: as `recv`, and `EMSGSIZE` for a
/// number of pieces below 0 or above `IOV_MAX`.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/recvmsg.html>
#[export]
pub unsafe extern "C" fn recvmsg(fd: c_int, message: *mut Message, flags: c_int) -> isize {
    or_minus_one(|| {
        // SAFETY: the caller's; not null once `pieces_of` has looked.
        let (pieces, message) = unsafe { (pieces_of::<IoVec>(message)?, &mut *message) };
        let room = if message.name.is_null() { 0 } else { message.namelen as usize };
        // SAFETY: so much room, by the caller's word.
        let mut from = Sender { room: unsafe { Out::slice(message.name.cast(), room) }?, len: 0 };
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
        // SAFETY: the caller's; not null once `pieces_of` has looked.
        let (pieces, message) = unsafe { (pieces_of::<CioVec>(message)?, &*message) };
        if !message.control.is_null() && message.controllen != 0 {
            return Err(Errno::NOTSUP);
        }
        // SAFETY: so many bytes, by the caller's word.
        let to = unsafe { bytes(message.name, message.namelen as usize) };
        let to = if message.name.is_null() { None } else { Some(to?) };
        socket::send(fd, pieces, flags, to).map(|sent| sent as isize)
    })
}
