//! Socket messages in C's layout.

use super::socket_address::socklen_t;
use crate::abi::c::IOV_MAX;
use crate::abi::{Errno, c_int, c_void};

/// C's `struct msghdr`.
#[repr(C)]
pub struct Message {
    pub(crate) name: *mut c_void,
    pub(crate) namelen: socklen_t,
    pieces: *mut c_void,
    pieces_len: c_int,
    pub(crate) control: *mut c_void,
    pub(crate) controllen: socklen_t,
    pub(crate) flags: c_int,
}

/// The pieces of memory of a message, as `IoVec`s or `CioVec`s; `EMSGSIZE` for more than `IOV_MAX` or fewer than 0.
///
/// # Safety
/// `message` must be null or a message with so many pieces.
#[inline(always)]
pub unsafe fn pieces_of<'a, P>(message: *const Message) -> Result<&'a [P], Errno> {
    // SAFETY: null or a message, by this function's contract.
    let message = unsafe { message.as_ref() }.ok_or(Errno::FAULT)?;
    match message.pieces_len {
        0 => Ok(&[]),
        len @ 1.. if len as usize <= IOV_MAX => {
            // SAFETY: so many pieces, by this function's contract.
            Ok(unsafe { core::slice::from_raw_parts(message.pieces.cast(), len as usize) })
        }
        _ => Err(Errno::MSGSIZE),
    }
}
