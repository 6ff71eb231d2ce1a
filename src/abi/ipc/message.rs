//! Messages of `<sys/msg.h>`: a type, and bytes behind it.

use crate::abi::{Errno, Out, bytes, c_long};
use core::marker::PhantomData;

/// `const void *`: a message to send, or null.
#[repr(transparent)]
#[derive(Clone, Copy)]
pub struct MessageArg<'a>(*const c_long, PhantomData<&'a u8>);

impl<'a> MessageArg<'a> {
    /// The type and the bytes. Errors: `EFAULT`.
    ///
    /// # Safety
    /// A pointer that is not null must lead to a type and `len` bytes that stay unchanged for `'a`.
    pub unsafe fn get(self, len: usize) -> Result<(c_long, &'a [u8]), Errno> {
        // SAFETY: null, or a type with so many bytes behind it, by this function's contract.
        unsafe { Ok((*self.0.as_ref().ok_or(Errno::FAULT)?, bytes(self.0.wrapping_add(1).cast(), len)?)) }
    }
}

/// `void *`: memory for a message, or null.
#[repr(transparent)]
#[derive(Clone, Copy)]
pub struct MessageOutArg<'a>(*mut c_long, PhantomData<&'a mut u8>);

impl<'a> MessageOutArg<'a> {
    /// Memory for the type and for `size` bytes. Errors: `EFAULT`, `EINVAL` for more than memory can have.
    ///
    /// # Safety
    /// A pointer that is not null must be valid for writes of a type and `size` bytes for `'a`.
    pub unsafe fn get(self, size: usize) -> Result<(Out<'a, c_long>, Out<'a, u8>), Errno> {
        if isize::try_from(size).is_err() {
            return Err(Errno::INVAL);
        }
        // SAFETY: null, or memory for a type with so many bytes behind it, by this function's contract.
        unsafe { Ok((Out::one(self.0)?, Out::slice(self.0.wrapping_add(1).cast::<u8>(), size)?)) }
    }
}
