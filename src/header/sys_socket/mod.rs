//! `<sys/socket.h>`: <https://pubs.opengroup.org/onlinepubs/9799919799/basedefs/sys_socket.h.html>

#![allow(non_camel_case_types)] // the C names

use crate::abi::*;
use crate::os::descriptor::Sender;
use crate::os::socket;
use crate::wasi::types::{CioVec, IoVec};

pub mod message;
pub mod name;
pub mod option;
pub mod transfer;

/// C's `socklen_t`.
pub type socklen_t = c_uint;

/// Room for an address as C gives it: `*len` bytes at `address`, both null where none is wanted.
///
/// # Safety
/// Both must be null or what they say as long as the room is used.
unsafe fn address_room(address: *mut c_void, len: *mut socklen_t) -> Sender<'static> {
    // SAFETY: the caller's.
    let room = match unsafe { len.as_ref() } {
        Some(len) if !address.is_null() => unsafe { Out::slice(address.cast(), *len as usize) },
        _ => Ok(Out::none()),
    };
    Sender { room: room.unwrap_or(Out::none()), len: 0 }
}

/// Tells the whole length of the address that was placed.
///
/// # Safety
/// As for [`address_room`].
unsafe fn tell_length(address: *mut c_void, len: *mut socklen_t, whole: usize) {
    if !address.is_null() {
        // SAFETY: null or the caller's place.
        unsafe { Out::optional(len) }.set(whole as socklen_t);
    }
}
