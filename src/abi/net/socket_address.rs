//! Socket addresses in C's layout.

#![allow(non_camel_case_types)] // the C name

use crate::abi::{Errno, Out, Slice, c_int, c_uint};
use crate::os::fd::descriptor::Sender;
use crate::os::socket as sockets;
use core::marker::PhantomData;

/// C's `socklen_t`.
pub type socklen_t = c_uint;

/// `struct sockaddr *` of which a function returns the address: memory for as many bytes as the length that comes with it says, or null.
#[repr(transparent)]
#[derive(Clone, Copy)]
pub struct AddressArg<'a>(*mut u8, PhantomData<&'a mut u8>);

/// `socklen_t *`: the size of the memory for an address, in place of which a function returns the address's whole length; or null.
#[repr(transparent)]
#[derive(Clone, Copy)]
pub struct LengthArg<'a>(*mut socklen_t, PhantomData<&'a mut socklen_t>);

impl<'a> AddressArg<'a> {
    /// Whether no address is wanted.
    pub fn is_null(self) -> bool {
        self.0.is_null()
    }

    /// The memory; none where no address is wanted.
    ///
    /// # Safety
    /// C must have passed `len` with this pointer.
    pub unsafe fn sender(self, len: LengthArg) -> Sender<'a> {
        // SAFETY: null or a length, by the type's contract.
        let memory = match unsafe { len.0.as_ref() } {
            // SAFETY: memory for so many bytes, by this function's contract.
            Some(len) if !self.is_null() => unsafe { Out::slice(self.0, *len as usize) },
            _ => Ok(Out::none()),
        };
        Sender { memory: memory.unwrap_or(Out::none()), len: 0 }
    }

    /// Stores the whole length of the address, if one is wanted.
    pub fn set_length(self, len: LengthArg, whole: usize) {
        if !self.is_null() {
            // SAFETY: null or writable, by the type's contract.
            unsafe { Out::optional(len.0) }.set(whole as socklen_t);
        }
    }
}

/// The address of a socket, or of that at the other end. Errors: `EBADF`, `ENOTSOCK`, `EFAULT`, `EOPNOTSUPP`, `ENOTCONN`.
///
/// # Safety
/// C must have passed `len` with `address`.
pub unsafe fn name(fd: c_int, peer: bool, address: AddressArg, len: LengthArg) -> Result<(), Errno> {
    let (socket, object) = sockets::local(fd)?;
    if address.is_null() || len.0.is_null() {
        return Err(Errno::FAULT);
    }
    // SAFETY: passed with each other, by this function's contract.
    let Sender { memory, .. } = unsafe { address.sender(len) };
    let whole = socket.name(object.at, peer, memory)?;
    address.set_length(len, whole);
    Ok(())
}

/// Accepts a connection and returns the address of its other end, which is not known of the host's sockets.
///
/// # Safety
/// C must have passed `len` with `address`.
pub unsafe fn accept(fd: c_int, address: AddressArg, len: LengthArg, flags: c_int) -> Result<c_int, Errno> {
    /// The size of `struct sockaddr`.
    const UNKNOWN: [u8; 16] = [0; 16];
    let accepted = sockets::accept(fd, flags)?;
    // SAFETY: passed with each other, by this function's contract.
    let Sender { memory, .. } = unsafe { address.sender(len) };
    let whole = match sockets::local(accepted) {
        Ok((socket, object)) => socket.name(object.at, true, memory).unwrap_or(0),
        Err(_) => {
            memory.copy_from(&UNKNOWN);
            UNKNOWN.len()
        }
    };
    address.set_length(len, whole);
    Ok(accepted)
}

/// The address to send to, if there is one. Errors: `EFAULT`.
pub fn destination<'a>(address: Slice<'a, u8>) -> Result<Option<&'a [u8]>, Errno> {
    if address.as_ptr().is_null() { Ok(None) } else { address.get().map(Some) }
}
